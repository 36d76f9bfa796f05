/** Deals what is on record out to the blocks of a card: who opposes, who concedes, who assesses, who supports. */
import type { SideId } from '../model/domain.ts';
import type { Relation } from '../model/page.ts';
import type { Knowledge } from '../ports.ts';
import { isConcession } from './concession.ts';
import { INDEPENDENT } from './parties.ts';
import { isUnspecified, shareOf } from './positions.ts';
import type { Candidate, Question } from './select.ts';
import { daysBetween } from './time.ts';

/** Who holds a town changes; a word on it that is a year old is shown with its date, but answers no new claim. */
const CONTROL_STANDS_DAYS = 365;
/**
 * Where a side answered that near to the article, in days, what it said farther away than the second figure was about
 * another turn of events. Who holds a town turns within weeks; whose it is by right stands for years.
 */
const TURNS = {
  control: { answered: 30, other: 45 },
  sovereignty: { answered: 365, other: 730 },
} as const;

/** The candidates of each block of a card, unranked and uncut. */
export interface Blocks {
  readonly opposing: readonly Candidate[];
  readonly concessions: readonly Candidate[];
  readonly assessments: readonly Candidate[];
  readonly own: readonly Candidate[];
  readonly also: readonly Candidate[];
}

const relation = ({ opposition }: Candidate): Relation | null => opposition?.relation ?? null;

/** Deals the candidates out to the blocks of the card; each goes to one block at most. */
export function deal(
  candidates: readonly Candidate[],
  { question, asserter }: { readonly question: Question; readonly asserter: SideId | null },
  knowledge: Knowledge,
): Blocks {
  const concedes = ({ statement }: Candidate): boolean => isConcession(statement, knowledge);
  const ofSides = candidates.filter(({ statement }) => statement.side !== INDEPENDENT);
  const others = ofSides.filter(({ statement }) => statement.side !== question.side);
  const mine = ofSides.filter(({ statement }) => statement.side === question.side);
  // An opponent that grants the claim, or the claim's own side that takes it back, concedes; the rest opposes.
  const granted = others.filter(
    (one) => (relation(one) === 'agrees' || relation(one) === 'qualifies') && concedes(one),
  );
  const takenBack = mine.filter(
    (one) => relation(one) === 'contradicts' && concedes(one) && !lowersOwnLosses(one, question),
  );
  const mayQualify = (one: Candidate): boolean =>
    !grantsShares(question, asserter) && !granted.includes(one) && !merelyShares(one, question, knowledge);
  const opposed = others.filter(
    (one) =>
      !outlived(one, question) &&
      (relation(one) === 'contradicts' || (relation(one) === 'qualifies' && mayQualify(one))),
  );
  const opposing = onThePlaceItself(strongest(sameTurn(opposed, question)), question);
  const also = others.filter(
    (one) =>
      !opposed.includes(one) &&
      !granted.includes(one) &&
      one.containment === 'same' &&
      !countsOthers(one, question),
  );
  const supporting = asserter === null ? ofSides.filter((one) => relation(one) === 'agrees') : mine;
  const elsewhere = new Set([...granted, ...takenBack, ...also]);
  return {
    opposing,
    concessions: [...granted, ...takenBack],
    assessments: candidates.filter(({ statement }) => statement.side === INDEPENDENT),
    own: supporting.filter((one) => relation(one) !== null && !elsewhere.has(one)),
    also,
  };
}

/** Tells whether a count of the claimant's own dead is lower than the claim's: an older count takes nothing back. */
function lowersOwnLosses({ statement }: Candidate, { topic, position }: Question): boolean {
  return topic === 'losses' && (statement.position?.killed ?? 0) <= (position.killed ?? 0);
}

/** Tells whether a count is one of other people's dead than the claim's. */
function countsOthers({ statement }: Candidate, { topic, position }: Question): boolean {
  return topic === 'losses' && statement.position !== null && statement.position.of !== position.of;
}

/** Tells whether a standing word on control is too old to be set against the claim. */
function outlived({ statement, tier }: Candidate, { day, dated }: Question): boolean {
  if (statement.topic !== 'control' || tier !== 'standing') return false;
  // A percentage is a figure of its day; "all", "part" and "none" stand longer.
  if (typeof statement.position?.percent === 'number') return true;
  return dated && daysBetween(statement.date, day) > CONTROL_STANDS_DAYS;
}

/** Leaves out what belongs to another turn of events, where there is an answer to this one. */
function sameTurn(opposed: readonly Candidate[], { topic, day }: Question): readonly Candidate[] {
  if (topic !== 'control' && topic !== 'sovereignty') return opposed;
  const { answered, other } = TURNS[topic];
  const distance = ({ statement }: Candidate): number => Math.abs(daysBetween(day, statement.date));
  const answers = opposed.some((one) => one.containment === 'same' && distance(one) <= answered);
  return answers ? opposed.filter((one) => distance(one) <= other) : opposed;
}

/**
 * Leaves out words on wider and narrower areas that lie farther from the article than the answers that each place
 * asked about has of its own.
 */
function onThePlaceItself(opposed: readonly Candidate[], { places, day }: Question): readonly Candidate[] {
  const distance = ({ statement }: Candidate): number => Math.abs(daysBetween(day, statement.date));
  const own = opposed.filter((one) => one.containment === 'same' && relation(one) === 'contradicts');
  const answered = new Set(own.flatMap(({ statement }) => statement.places));
  if (!places.every((place) => answered.has(place))) return opposed;
  const nearest = Math.min(...own.map(distance));
  return opposed.filter((one) => one.containment === 'same' || distance(one) <= nearest);
}

/** Leaves out what merely qualifies from a side that is shown to contradict. */
function strongest(opposed: readonly Candidate[]): readonly Candidate[] {
  const contradicting = new Set(
    opposed.filter((one) => relation(one) === 'contradicts').map(({ statement }) => statement.side),
  );
  return opposed.filter((one) => relation(one) === 'contradicts' || !contradicting.has(one.statement.side));
}

/**
 * Tells whether a claim on control grants rivals their share: it comes from the side that holds nothing by it, or
 * that leaves a rival most, or from nobody in particular. What a rival says of its own share is then no objection.
 */
function grantsShares({ topic, position }: Question, voice: SideId | null): boolean {
  if (topic !== 'control' || (position.holder ?? null) === null) return false;
  if (voice === null || position.holder === voice) return position.extent === 'none';
  return position.extent === 'full' || position.extent === 'most';
}

/** Kinds of places so large that "a part is ours" and "a part is theirs" are no news to each other. */
const LARGE_KINDS: ReadonlySet<string> = new Set([
  'oblast',
  'region',
  'territory',
  'raion',
  'country',
  'sea',
]);

/** Tells whether a statement only adds that its own side holds a part of a region, too. */
function merelyShares(
  { opposition, statement }: Candidate,
  question: Question,
  knowledge: Knowledge,
): boolean {
  if (question.topic !== 'control' || opposition?.relation !== 'qualifies' || statement.position === null)
    return false;
  const [claimed, stated] = [shareOf(question.position), shareOf(statement.position)];
  const vague = claimed !== null && stated !== null && isUnspecified(claimed) && isUnspecified(stated);
  return vague && question.places.every((id) => LARGE_KINDS.has(knowledge.place(id)?.kind ?? ''));
}
