import { describe, expect, it } from 'vitest';
import { annotatePage } from '../../../lib/core/annotate.ts';
import type { PageAnnotations, PageText } from '../../../lib/core/model/page.ts';
import { summarize } from '../../../lib/core/summarize.ts';
import { openSmallWorld } from './small-world.ts';

const world = openSmallWorld();
const PARAGRAPHS = [
  'The Russian Defence Ministry said on Monday that its troops had captured Pokrovsk.',
  'Ukraine’s General Staff denied that Pokrovsk had been captured.',
  'Nothing of the kind happens in this sentence.',
];
const page = (more: Partial<PageText> = {}): PageText => ({
  lang: 'en',
  published: '2025-12-02',
  passages: PARAGRAPHS.map((text, id) => ({ id, text })),
  ...more,
});
const annotate = (given: PageText, watched: readonly string[] = []): PageAnnotations =>
  annotatePage({ ...world, page: given, today: '2026-11-24', watched, issued: '2026-11-22', sequence: 1 });

describe('annotating a page', () => {
  const annotations = annotate(page());

  it('finds places and claims and numbers them in order of the text', () => {
    expect(
      annotations.mentions.map(({ id, mention }) => `${id} ${mention.place} ${mention.passage}`),
    ).toEqual(['m0 pokrovsk-donetsk 0', 'm1 pokrovsk-donetsk 1']);
    expect(annotations.claims.map(({ id, claim }) => `${id} ${claim.asserter} ${claim.stance}`)).toEqual([
      'c0 ru asserts',
      'c1 ua denies',
    ]);
  });

  it('answers each claim with the other side and with assessors', () => {
    const [capture, denial] = annotations.claims;
    expect(capture?.answer.opposing.map(({ side }) => side)).toEqual(['ua', 'ua', 'ua']);
    expect(capture?.answer.assessments.length).toBeGreaterThan(0);
    expect(denial?.answer.opposing[0]?.side).toBe('ru');
    for (const line of capture?.answer.opposing ?? []) {
      expect(line.sources.length).toBeGreaterThan(0);
      expect(line.rule).toMatch(/^control\./);
    }
  });

  it('names every side it speaks of, and every place', () => {
    const { sides, places, claims } = annotations;
    for (const { answer } of claims)
      for (const { side } of answer.opposing) expect(sides[side]).toBeDefined();
    expect(places['pokrovsk-donetsk']?.view.name.en).toBe('Pokrovsk');
    expect(places['pokrovsk-donetsk']?.answer.own.map(({ side }) => side).sort()).toEqual(['ru', 'ua']);
  });

  it('takes the day of the page, else today, and says which', () => {
    expect([annotations.asOf, annotations.dated]).toEqual(['2025-12-02', true]);
    const { published: _, ...undated } = page();
    const without = annotate(undated);
    expect([without.asOf, without.dated]).toEqual(['2026-11-24', false]);
    expect(annotate(page({ published: 'last week' })).dated).toBe(false);
  });

  it('gives the same for the same', () => {
    expect(annotate(page())).toEqual(annotations);
  });

  it('marks watched places', () => {
    expect(annotations.places['pokrovsk-donetsk']?.view.watched).toBe(false);
    expect(annotate(page(), ['pokrovsk-donetsk']).places['pokrovsk-donetsk']?.view.watched).toBe(true);
  });

  it('says whose voices the page carries on a question, and whose it leaves out', () => {
    expect(annotations.questions).toEqual([
      { place: 'pokrovsk-donetsk', topic: 'control', carried: ['ru', 'ua'], missing: ['independent'] },
    ]);
    const [first] = page().passages;
    const oneSided = annotate(page({ passages: first === undefined ? [] : [first] }));
    expect(oneSided.questions[0]?.carried).toEqual(['ru']);
    expect(oneSided.questions[0]?.missing).toContain('ua');
  });

  it('finds nothing on an empty page', () => {
    const empty = annotate({ passages: [] });
    expect([empty.mentions, empty.claims, empty.questions]).toEqual([[], [], []]);
  });
});

describe('summing a page up', () => {
  const summary = summarize(annotate(page(), ['pokrovsk-donetsk']));
  it('counts places with their marks', () => {
    expect(summary.places).toMatchObject([
      { place: 'pokrovsk-donetsk', watched: true, count: 2, marks: ['m0', 'm1'], name: { en: 'Pokrovsk' } },
    ]);
  });
  it('counts claims by side', () => {
    expect(summary.sides.map(({ side, count, marks }) => [side, count, marks])).toEqual([
      ['ru', 1, ['c0']],
      ['ua', 1, ['c1']],
    ]);
  });
  it('names the voices carried and missing', () => {
    const [question] = summary.questions;
    expect(question?.placeName.en).toBe('Pokrovsk');
    expect(question?.carried.map(({ sideName }) => sideName.en)).toEqual(['Russia', 'Ukraine']);
    expect(question?.missing.map(({ side }) => side)).toEqual(['independent']);
  });
  it('gives the newest statement since the article, and the dataset’s day', () => {
    expect(summary.newestSince?.when).toBe('since-then');
    expect([summary.asOf, summary.dated, summary.datasetIssued, summary.datasetSequence]).toEqual([
      '2025-12-02',
      true,
      '2026-11-22',
      1,
    ]);
  });
  it('of a page with nothing on it has nothing', () => {
    const nothing = summarize(annotate({ passages: [], published: '2025-12-02' }));
    expect([nothing.places, nothing.sides, nothing.questions, nothing.newestSince]).toEqual([
      [],
      [],
      [],
      null,
    ]);
  });
});
