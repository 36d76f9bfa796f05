/** Measures answers against what a careful editor listed by hand for article sentences, given the right reading. */
import { readFileSync } from 'node:fs';
import type { Day, Lang } from '../../core/model/domain.ts';
import type { Claim } from '../../core/model/page.ts';
import { answerClaim } from '../../core/opposition/answer.ts';
import type { Knowledge } from '../../core/ports.ts';

/** A sentence of an article with its right reading, and the statements an editor would set beside it. */
export interface AnswerCase {
  readonly id: string;
  readonly published: Day;
  readonly lang: Lang;
  readonly text: string;
  readonly claim: Pick<Claim, 'topic' | 'places' | 'position' | 'asserter' | 'stance'>;
  /** Statements of the other side that answer it; empty where silence or concession is the right answer. */
  readonly show: readonly string[];
  /** Statements that do no harm beside those. */
  readonly mayShow: readonly string[];
  /** Assessments of which at least one belongs on the card; empty where none is on record. */
  readonly assessments: readonly string[];
}
/** One block of the quality report. */
export interface Section {
  readonly title: string;
  readonly rows: readonly (readonly [name: string, figure: string])[];
}
/** What an answer got wrong, in words for the list of the worst errors. */
export interface AnswerFault {
  readonly id: string;
  readonly fault: string;
}
/** The counts behind the section. */
export interface AnswerFigures {
  readonly cases: number;
  /** Answers with an opposing statement at all. */
  readonly answered: number;
  /** Among them, those whose first statement is one the editor would show first. */
  readonly firstRight: number;
  readonly shown: number;
  readonly shownRight: number;
  readonly expected: number;
  readonly expectedAnswered: number;
  readonly assessed: number;
  readonly assessmentsExpected: number;
  readonly faults: readonly AnswerFault[];
}

/** Reads the cases of a JSON Lines file that the project itself wrote. */
export function readAnswerCases(file: string | URL): readonly AnswerCase[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AnswerCase);
}

/** Answers every case and counts. */
export function measureAnswers(cases: readonly AnswerCase[], knowledge: Knowledge): AnswerFigures {
  const faults: AnswerFault[] = [];
  const counts = { answered: 0, firstRight: 0, shown: 0, shownRight: 0, expected: 0, expectedAnswered: 0 };
  let assessed = 0;
  let assessmentsExpected = 0;
  for (const { id, claim, published, text, show, mayShow, assessments } of cases) {
    const answer = answerClaim({ claim, day: published, text }, knowledge);
    const ids = answer.opposing.map((view) => view.id);
    const right = ids.filter((one) => show.includes(one) || mayShow.includes(one));
    counts.shown += ids.length;
    counts.shownRight += right.length;
    for (const one of ids) if (!right.includes(one)) faults.push({ id, fault: `shows ${one}` });
    const [first] = ids;
    if (first !== undefined) {
      counts.answered += 1;
      // Where an editor would show nothing first, a statement that does no harm is right enough.
      const best = show.length > 0 ? show : mayShow;
      if (best.includes(first)) counts.firstRight += 1;
      else faults.push({ id, fault: `begins with ${first}` });
    }
    if (show.length > 0) {
      counts.expected += 1;
      if (ids.some((one) => show.includes(one))) counts.expectedAnswered += 1;
      else faults.push({ id, fault: 'shows nothing of what an editor would show' });
    }
    if (assessments.length > 0) {
      assessmentsExpected += 1;
      if (answer.assessments.some((view) => assessments.includes(view.id))) assessed += 1;
      else faults.push({ id, fault: 'shows no assessment of those on record' });
    }
  }
  return { cases: cases.length, ...counts, assessed, assessmentsExpected, faults };
}

const share = (part: number, whole: number): string =>
  whole === 0 ? 'none' : `${part} of ${whole} (${(part / whole).toFixed(3)})`;

/** Words the figures as a section of the quality report. */
export function answersQuality(cases: readonly AnswerCase[], knowledge: Knowledge): Section {
  const figures = measureAnswers(cases, knowledge);
  return {
    title: 'Answers, given the right reading',
    rows: [
      ['sentences', String(figures.cases)],
      ['first opposing statement right', share(figures.firstRight, figures.answered)],
      ['opposing statements right', share(figures.shownRight, figures.shown)],
      ['sentences answered that should be', share(figures.expectedAnswered, figures.expected)],
      ['assessment shown where one is on record', share(figures.assessed, figures.assessmentsExpected)],
      ...figures.faults.map(({ id, fault }) => [id, fault] as const),
    ],
  };
}
