/** Tells between whom a place is in question, and which of them have nothing on record. */
import type { Day, SideId, Statement, Topic } from '../model/domain.ts';
import type { Knowledge } from '../ports.ts';
import { containersOf } from './containment.ts';
import { needsOneEvent, topicsAnswer } from './relation.ts';
import { daysBetween, RECENT_DAYS } from './time.ts';

/** Nobody's side: assessors, courts, monitors. */
export const INDEPENDENT: SideId = 'independent';

/** Gives the conflict a place belongs to: its own, or that of the nearest container that has one. */
function conflictOf(place: string, knowledge: Knowledge): string | undefined {
  for (const id of [place, ...containersOf(place, knowledge)]) {
    const conflict = knowledge.place(id)?.conflict ?? knowledge.statementsAbout(id)[0]?.conflict;
    if (conflict !== undefined) return conflict;
  }
  return undefined;
}

/** Lists the sides between which places are in question, in the dataset's order, assessors left out. */
export function partiesOf(
  places: readonly string[],
  knowledge: Knowledge,
  statements: readonly Statement[],
): readonly SideId[] {
  const conflicts = new Set([
    ...statements.map(({ conflict }) => conflict),
    ...places.flatMap((place) => conflictOf(place, knowledge) ?? []),
  ]);
  const concerned = new Set([
    ...places.flatMap((place) => knowledge.place(place)?.claimedBy ?? []),
    ...statements.map(({ side }) => side),
  ]);
  const parties = new Set<SideId>();
  for (const conflict of knowledge.conflicts) {
    if (!conflicts.has(conflict.id)) continue;
    const sides = conflict.sides.filter((side) => side !== INDEPENDENT);
    // With two sides both are concerned; of many, those that claim the place or have spoken of it.
    for (const side of sides) if (sides.length === 2 || concerned.has(side)) parties.add(side);
  }
  return [...parties];
}

/** Whoever spoke of a strike is not silent on its dead. */
const mayBeOneHappening = (a: Topic, b: Topic): boolean =>
  topicsAnswer(a, b) || (needsOneEvent(a) && needsOneEvent(b));

/** What is known when silence is looked for. */
export interface SilenceQuestion {
  readonly topic: Topic;
  readonly places: readonly string[];
  readonly day: Day;
  /** The side whose claim it is; it is not expected to answer itself. */
  readonly own: SideId | null;
  /** Statements on the question, of whichever side. */
  readonly found: readonly Statement[];
}

/**
 * Lists the opposing sides without a word on record. Where one of several opponents has spoken, the others are not
 * called silent; nor is a side that spoke of the like at the same place in those weeks, for it may have meant this.
 */
export function silentSides(question: SilenceQuestion, knowledge: Knowledge): readonly SideId[] {
  const { topic, places, day, own, found } = question;
  const parties = partiesOf(places, knowledge, found).filter((side) => side !== own);
  const heard = new Set(found.map(({ side }) => side).filter((side) => side !== own));
  const answered = parties.some((side) => heard.has(side));
  if (answered && own !== null) return [];
  const mayHaveMeant = (side: SideId): boolean =>
    places
      .flatMap((place) => knowledge.statementsAbout(place))
      .some(
        (statement) =>
          statement.side === side &&
          mayBeOneHappening(topic, statement.topic) &&
          Math.abs(daysBetween(statement.date, day)) <= RECENT_DAYS,
      );
  return parties.filter((side) => !heard.has(side) && !mayHaveMeant(side));
}
