/** Writes annotations for a reader at a terminal: calm, dated, sourced, the same verbs for every side. */
import type { LocalText, Position, Topic } from '../../core/model/domain.ts';
import type {
  Answer,
  ClaimAnnotation,
  PageAnnotations,
  PageSummary,
  Stance,
  StatementView,
} from '../../core/model/page.ts';
import { summarize } from '../../core/summarize.ts';
import type { ReadDocument } from './documents.ts';

/** A sentence longer than this is cut where it is quoted back. */
const QUOTE_UNITS = 220;
const STANCE_VERBS: Readonly<Record<Stance, string>> = {
  asserts: 'claims',
  denies: 'denies',
  concedes: 'concedes',
};
const EXTENTS: Readonly<Record<string, string>> = {
  full: 'all',
  most: 'most',
  part: 'a part',
  contested: 'a contested share',
  none: 'none',
};

const english = (text: LocalText): string => text.en ?? Object.values(text)[0] ?? '';
const list = (items: readonly string[]): string => items.join(', ');

/** Says in words what a position asserts. */
function positionWords(topic: Topic, position: Position, sides: PageAnnotations['sides']): string {
  const side = (id: string | null | undefined): string =>
    id === null || id === undefined ? 'nobody named' : english(sides[id] ?? { en: id });
  switch (topic) {
    case 'control': {
      const share =
        typeof position.percent === 'number'
          ? `${position.percent} %`
          : (EXTENTS[position.extent ?? ''] ?? 'a share');
      return `${side(position.holder)} holds ${share} of it`;
    }
    case 'sovereignty':
      return `it belongs to ${side(position.sovereign)}`;
    case 'responsibility':
      return `responsible: ${side(position.responsible)}`;
    case 'strike':
      return `struck by ${side(position.by)}${position.target ? `, target: ${position.target}` : ''}`;
    case 'losses':
      return `losses of ${side(position.of)}${position.killed == null ? '' : `, killed: ${position.killed}`}${
        position.wounded == null ? '' : `, wounded: ${position.wounded}`
      }`;
    case 'name':
      return `its name: ${position.name ?? ''}`;
  }
}

function verb(view: StatementView): string {
  if (view.side === 'independent') return 'assesses';
  return view.concession ? 'concedes' : 'says';
}

function statementLines(view: StatementView): readonly string[] {
  const who =
    view.side === 'independent'
      ? english(view.speakerName)
      : `${english(view.sideName)}, ${english(view.speakerName)},`;
  const leaning = view.leaning === undefined ? '' : ` (close to ${english(view.leaning)})`;
  const about =
    view.containment === 'same' ? '' : ` [about ${list(view.places.map(({ name }) => english(name)))}]`;
  const why = view.relation === null ? '' : ` — ${view.relation} (${view.rule})`;
  const date = `${view.approximate ? 'about ' : ''}${view.date}, ${view.when === 'by-then' ? 'by then' : 'since then'}`;
  return [
    `      ${date}: ${who}${leaning} ${verb(view)}${about}: ${english(view.summary)}${why}`,
    ...view.sources.map(({ publisher, url }) => `        ${publisher}: ${url}`),
  ];
}

function block(title: string, views: readonly StatementView[]): readonly string[] {
  return views.length === 0 ? [] : [`    ${title}`, ...views.flatMap(statementLines)];
}

function answerLines(answer: Answer, subject: string, asOf: string): readonly string[] {
  return [
    ...block('On the other side', answer.opposing),
    ...block('Conceded', answer.concessions),
    ...block('Other words on the question', answer.alsoSaid ?? []),
    ...answer.silent.map(
      ({ sideName }) => `    No statement by ${english(sideName)} about ${subject} on record as of ${asOf}.`,
    ),
    ...block('Independent assessments', answer.assessments),
    ...block('In support', answer.own),
    ...(answer.staleSince === null ? [] : [`    Our records about ${subject} end on ${answer.staleSince}.`]),
  ];
}

function quoted(read: ReadDocument, { claim }: ClaimAnnotation): string {
  const passage = read.page.passages.find(({ id }) => id === claim.passage)?.text ?? '';
  const sentence = passage.slice(claim.start, claim.end).replace(/\s+/g, ' ').trim();
  return sentence.length <= QUOTE_UNITS ? sentence : `${sentence.slice(0, QUOTE_UNITS).trimEnd()}…`;
}

function claimLines(
  annotation: ClaimAnnotation,
  index: number,
  shown: { readonly read: ReadDocument; readonly annotations: PageAnnotations },
): readonly string[] {
  const { claim } = annotation;
  const { annotations, read } = shown;
  const subject = list(claim.places.map((id) => english(annotations.places[id]?.view.name ?? { en: id })));
  const asserter =
    annotation.asserterName === null ? 'Stated without attribution' : english(annotation.asserterName);
  const by = annotation.speakerName === null ? '' : ` (${english(annotation.speakerName)})`;
  const does = annotation.asserterName === null ? '' : ` ${STANCE_VERBS[claim.stance]}`;
  return [
    '',
    `  ${index + 1}. “${quoted(read, annotation)}”`,
    `    ${asserter}${by}${does}: ${claim.topic} of ${subject}; ${positionWords(claim.topic, claim.position, annotations.sides)}`,
    ...answerLines(annotation.answer, subject, annotations.asOf),
  ];
}

function questionLines({ questions }: PageSummary): readonly string[] {
  const names = (sides: PageSummary['questions'][number]['carried']): string =>
    sides.length === 0 ? 'nobody' : list(sides.map(({ sideName }) => english(sideName)));
  return questions.map(
    ({ topic, placeName, carried, missing }) =>
      `  ${topic} of ${english(placeName)}: the article carries ${names(carried)}${
        missing.length === 0 ? '' : `; on record but not in it: ${names(missing)}`
      }`,
  );
}

/** Writes the report of one document. */
export function report(title: string, read: ReadDocument, annotations: PageAnnotations): string {
  const summary = summarize(annotations);
  const day = annotations.dated ? annotations.asOf : `${annotations.asOf} (no date given: today is taken)`;
  return [
    title,
    `As of ${day}. Records: number ${annotations.datasetSequence} of ${annotations.datasetIssued}.`,
    '',
    `Places: ${
      summary.places.length === 0
        ? 'none'
        : list(
            summary.places.map(({ name, count }) =>
              count > 1 ? `${english(name)} (${count})` : english(name),
            ),
          )
    }`,
    '',
    `Claims: ${annotations.claims.length === 0 ? 'none' : annotations.claims.length}`,
    ...annotations.claims.flatMap((claim, index) => claimLines(claim, index, { read, annotations })),
    ...(summary.questions.length === 0 ? [] : ['', 'Voices', ...questionLines(summary)]),
    '',
  ].join('\n');
}
