import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTexts } from '../../../lib/cli/dataset/files.ts';
import { type AnswerFigures, measureAnswers, readAnswerCases } from '../../../lib/cli/quality/answers.ts';
import { decodeDataset } from '../../../lib/core/dataset/records.ts';
import { createKnowledge } from '../../../lib/core/knowledge.ts';

const dataset = decodeDataset(readTexts(fileURLToPath(new URL('../../../public/dataset/', import.meta.url))));
const knowledge = createKnowledge(dataset);
const cases = ['answers', 'second', 'third'].flatMap((name) =>
  readAnswerCases(new URL(`../../corpus/answers/${name}.jsonl`, import.meta.url)),
);

describe('answers on the bundled dataset, given the right reading of a sentence', () => {
  const figures: AnswerFigures = measureAnswers(cases, knowledge);

  it('cite only statements that exist in the lists written by hand', () => {
    const ids = new Set(dataset.statements.map(({ id }) => id));
    for (const { show, mayShow, assessments } of cases) {
      for (const id of [...show, ...mayShow, ...assessments]) expect(ids).toContain(id);
    }
  });
  it('begin with a statement that an editor would show', () => {
    expect(figures.faults.filter(({ fault }) => fault.startsWith('begins'))).toEqual([]);
    expect(figures.firstRight).toBe(figures.answered);
  });
  it('show hardly anything that is not opposing', () => {
    expect(figures.shownRight / figures.shown).toBeGreaterThanOrEqual(0.97);
  });
  it('leave out nothing that an editor would show first, nor the assessments on record', () => {
    expect(figures.expectedAnswered).toBe(figures.expected);
    expect(figures.assessed).toBe(figures.assessmentsExpected);
  });
});
