/** Gathers what is on record on a claim's question, related to it and placed in time. */
import type { Day, Position, SideId, Statement, Topic } from '../model/domain.ts';
import type { Opposition } from '../model/page.ts';
import type { Knowledge } from '../ports.ts';
import { type PlacedStatement, statementsAround } from './containment.ts';
import { linkEvents } from './events.ts';
import { type Containment, needsOneEvent, relate, topicsAnswer } from './relation.ts';
import { daysBetween, RECENT_DAYS, type Tier, tierOf } from './time.ts';

/** What is asked of the record: a claim as of a day. */
export interface Question {
  readonly topic: Topic;
  readonly position: Position;
  readonly places: readonly string[];
  readonly day: Day;
  /** False where the day is merely today's. */
  readonly dated: boolean;
  /** The side whose claim it is or, in the article's own voice, whose claim it echoes; null where nobody's. */
  readonly side: SideId | null;
  readonly text?: string;
}

/** A statement on the claim's question. */
export interface Candidate {
  readonly statement: Statement;
  readonly containment: Containment;
  readonly tier: Tier;
  /** Null where the statement takes no position. */
  readonly opposition: Opposition | null;
}

/**
 * Names in several languages are one name where the same place lists them together. A name that one side uses or
 * that is out of use is not the common one, even where a gazetteer of that side's language lists it as such.
 */
function nameJudge(places: readonly string[], knowledge: Knowledge): (a: string, b: string) => boolean {
  const folded = (names: readonly string[]): readonly string[] =>
    names.map((name) => name.trim().toLowerCase());
  const groups = places.flatMap((id) => {
    const place = knowledge.place(id);
    if (place === undefined) return [];
    const special = [
      ...Object.values(place.sideNames ?? {}),
      Object.values(place.formerNames ?? {}).flat(),
    ].map(folded);
    const apart = new Set(special.flat());
    const common = folded([...Object.values(place.names).flat(), ...(place.latin ?? [])]);
    return [common.filter((name) => !apart.has(name)), ...special].map((names) => new Set(names));
  });
  return (a, b) => {
    const [first = '', second = ''] = folded([a, b]);
    return groups.some((names) => names.has(first) && names.has(second));
  };
}

/** Topics on which a position stands until it is withdrawn; who holds a town changes by the week. */
const STANDING: ReadonlySet<Topic> = new Set<Topic>(['sovereignty', 'name']);

/** Collects every statement that bears on the question, in no particular order. */
export function candidatesFor(question: Question, knowledge: Knowledge): readonly Candidate[] {
  const events = linkEvents(question, knowledge);
  const perEvent = needsOneEvent(question.topic);
  const sameName = nameJudge(question.places, knowledge);
  const found: Candidate[] = [];
  for (const { statement, containment } of gather(question, events, knowledge)) {
    if (!topicsAnswer(question.topic, statement.topic)) continue;
    const sameEvent = events.has(statement.event);
    if (perEvent && !sameEvent) continue;
    if (question.dated && isOfSeries(statement) && tooFarInSeries(statement, question.day, knowledge))
      continue;
    const standing = perEvent || STANDING.has(statement.topic);
    const tier = tierOf({ date: statement.date, day: question.day, sameEvent, standing });
    if (tier === null) continue;
    const context = { sameEvent, containment, places: question.places, sameName };
    const related = relate(question, statement, context);
    const opposition = isAnotherDeed(question, statement) ? null : related;
    // Of wholes and parts only what bears on the claim now is of interest: no comment on the oblast, and no old
    // word on a village of it.
    if (containment !== 'same' && !perEvent && (opposition === null || (tier === 'standing' && !standing)))
      continue;
    found.push({ statement, containment, tier, opposition });
  }
  return dropOutdated(found, question);
}

/**
 * Tells whether a strike laid to a third party is another deed of the same happening: who raided the town from the
 * air says nothing of who is to blame for the fighting in it.
 */
function isAnotherDeed(question: Question, statement: Statement): boolean {
  if (question.topic === statement.topic || !needsOneEvent(question.topic)) return false;
  const claimed = question.position.by ?? question.position.responsible ?? null;
  const stated = statement.position?.by ?? statement.position?.responsible ?? null;
  if (claimed === null || stated === null || stated === 'undetermined' || stated === 'none') return false;
  return stated !== claimed && stated !== question.side;
}

/** Counts of the dead grow, and strikes on one place follow each other; who is to blame for one stays one question. */
const isOfSeries = ({ topic }: Statement): boolean => topic === 'losses' || topic === 'strike';

/** Tells whether a statement belongs to a long series of happenings and to another month of it than the article's. */
function tooFarInSeries(statement: Statement, day: Day, knowledge: Knowledge): boolean {
  const statements = knowledge.statementsOf(statement.event);
  const first = statements[0]?.date;
  const last = statements.at(-1)?.date;
  if (first === undefined || last === undefined || daysBetween(first, last) <= RECENT_DAYS) return false;
  return Math.abs(daysBetween(statement.date, day)) > RECENT_DAYS;
}

/** A single happening is found by its event, wherever its statements place it; the rest by place. */
function gather(
  question: Question,
  events: ReadonlySet<string>,
  knowledge: Knowledge,
): readonly PlacedStatement[] {
  if (!needsOneEvent(question.topic)) return statementsAround(question.places, knowledge);
  return [...events]
    .flatMap((event) => knowledge.statementsOf(event))
    .map((statement) => ({ statement, containment: 'same' }));
}

/**
 * Drops what its own side no longer said. Control of a town is a matter of the day: a side's word is its latest one
 * by the article's day, and after a side has itself changed its account, later words answer that new account.
 *
 * ```text
 *  by then                        │ article │ since then
 *  "all ours" … "we have left"    │  claim  │ "part is ours" … asserter: "we withdrew" … "all ours"
 *  └ dropped    └ stands          │         │ └ kept                                  └ dropped
 * ```
 */
function dropOutdated(candidates: readonly Candidate[], question: Question): readonly Candidate[] {
  if (question.topic !== 'control') return candidates;
  const turned = candidates
    .filter(
      ({ statement, opposition, containment }) =>
        containment === 'same' &&
        question.side !== null &&
        statement.side === question.side &&
        statement.date > question.day &&
        opposition?.relation === 'contradicts',
    )
    .map(({ statement }) => statement.date)
    .sort()[0];
  return candidates.filter((candidate) => {
    const { statement, tier } = candidate;
    if (statement.date > question.day) {
      return turned === undefined || statement.side === question.side || statement.date < turned;
    }
    const later = candidates.filter((other) => supersedes(other, candidate, question.day));
    if (later.some((other) => changesAccount(other.statement, statement))) return false;
    // Of standing positions only a side's last word is shown, and none where it spoke nearer to the article.
    return (
      tier !== 'standing' || (later.length === 0 && !candidates.some((other) => nearer(other, candidate)))
    );
  });
}

/** Assessors are many and of no side: each speaks for itself. A side speaks with one voice. */
function sameVoice(a: Statement, b: Statement): boolean {
  return a.side === 'independent' ? a.speaker === b.speaker : a.side === b.side;
}

const shareAPlace = (a: Statement, b: Statement): boolean =>
  b.places.some((place) => a.places.includes(place));

/** Tells whether one is the same voice's later word, by the article's day, on the same place. */
function supersedes({ statement: later }: Candidate, { statement: earlier }: Candidate, day: Day): boolean {
  if (later.position === null || later.date > day || later.date <= earlier.date) return false;
  return sameVoice(later, earlier) && shareAPlace(later, earlier);
}

/** Tells whether one is the same voice's word on the same place from nearer to the article than a standing one. */
function nearer(other: Candidate, { statement }: Candidate): boolean {
  const speaks = other.tier !== 'standing' && other.opposition !== null;
  return speaks && sameVoice(other.statement, statement) && shareAPlace(other.statement, statement);
}

function changesAccount(later: Statement, earlier: Statement): boolean {
  return relate(later, earlier, { sameEvent: true, containment: 'same' })?.relation === 'contradicts';
}
