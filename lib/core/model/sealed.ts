/**
 * A page's answers as one text. A page of two hundred claims repeats the same statements hundreds of times, and a
 * reader opens a card or two: marks travel as they are, statements once each, in a string that the browser hands on
 * without unpacking until a card or the popup asks.
 */
import type { Answer, ClaimAnnotation, PageAnnotations, PageMarks, StatementView } from './page.ts';

/** What a content script holds: everything about the marks, and the answers unread. */
export interface SealedPage extends PageMarks {
  /** JSON of {@link Contents}. */
  readonly answers: string;
}

/** What a statement is to the claim it stands beside; everything else is the same in all answers of a page. */
type Told = Pick<StatementView, (typeof TOLD)[number]> & {
  /** Where the rest of it stands in the table. */
  readonly record: number;
};
type SealedAnswer = Answered<Told>;
interface Contents {
  readonly records: readonly Omit<StatementView, (typeof TOLD)[number]>[];
  /** In the order of the claims. */
  readonly claims: readonly SealedAnswer[];
  readonly places: Readonly<Record<string, SealedAnswer>>;
}

const TOLD = ['relation', 'rule', 'concession', 'when', 'containment'] as const;

/** Packs the answers of a page away; {@link unsealPage} gives back an equal page. */
export function sealPage({ claims, places, ...page }: PageAnnotations): SealedPage {
  const records: Contents['records'][number][] = [];
  const known = new Map<string, number>();
  const tell = ({ relation, rule, concession, when, containment, ...record }: StatementView): Told => {
    const key = JSON.stringify(record);
    const at = known.get(key) ?? records.push(record) - 1;
    known.set(key, at);
    return { record: at, relation, rule, concession, when, containment };
  };
  const contents: Contents = {
    records,
    claims: claims.map(({ answer }) => mapStatements(answer, tell)),
    places: Object.fromEntries(
      Object.entries(places).map(([id, { answer }]) => [id, mapStatements(answer, tell)]),
    ),
  };
  return {
    ...page,
    claims: claims.map(({ answer: _, ...mark }) => mark),
    places: Object.fromEntries(Object.entries(places).map(([id, { view }]) => [id, { view }])),
    answers: JSON.stringify(contents),
  };
}

/** Unpacks the answers of a page that {@link sealPage} made. Throws a SyntaxError where the text is damaged. */
export function unsealPage({ answers, claims, places, ...page }: SealedPage): PageAnnotations {
  // Only sealPage writes this text; a page script that reached it would reach the marks as well.
  const sealed = JSON.parse(answers) as Contents;
  const untell = ({ record, ...told }: Told): StatementView => {
    const rest = sealed.records[record];
    if (rest === undefined)
      throw new SyntaxError(`The answers name statement ${record}, which they do not hold.`);
    return { ...rest, ...told };
  };
  const answerOf = (answer: SealedAnswer | undefined): Answer =>
    answer === undefined ? EMPTY : mapStatements(answer, untell);
  return {
    ...page,
    claims: claims.map((mark, at): ClaimAnnotation => ({ ...mark, answer: answerOf(sealed.claims[at]) })),
    places: Object.fromEntries(
      Object.entries(places).map(([id, { view }]) => [id, { view, answer: answerOf(sealed.places[id]) }]),
    ),
  };
}

const EMPTY: Answer = {
  opposing: [],
  concessions: [],
  assessments: [],
  own: [],
  silent: [],
  staleSince: null,
};

interface Answered<S> {
  readonly opposing: readonly S[];
  readonly concessions: readonly S[];
  readonly assessments: readonly S[];
  readonly own: readonly S[];
  readonly silent: Answer['silent'];
  readonly staleSince: Answer['staleSince'];
  readonly alsoSaid?: readonly S[];
}

function mapStatements<A, B>(
  { opposing, concessions, assessments, own, alsoSaid, silent, staleSince }: Answered<A>,
  map: (statement: A) => B,
): Answered<B> {
  return {
    opposing: opposing.map(map),
    concessions: concessions.map(map),
    assessments: assessments.map(map),
    own: own.map(map),
    silent,
    staleSince,
    ...(alsoSaid !== undefined && { alsoSaid: alsoSaid.map(map) }),
  };
}
