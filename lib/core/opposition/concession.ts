/** Computes which statements go against their own speaker's side. Nobody labels a concession by hand. */
import type { Position, SideId, Statement } from '../model/domain.ts';
import type { Knowledge } from '../ports.ts';
import { excludedBy, restOf, type Share, shareBelow, shareOf } from './positions.ts';
import { relate, topicsAnswer } from './relation.ts';
import { daysBetween } from './time.ts';

/** A share lower than one stated longer ago is another campaign, not a lowering. */
const LOWERING_DAYS = 180;

/** Reads how much a side says it holds itself: its own share, or what it leaves when it names a rival. */
function ownShare(position: Position, side: SideId): Share | null {
  const share = shareOf(position);
  if (share === null || (position.holder ?? null) === null) return null;
  return position.holder === side ? share : restOf(share);
}

/** Tells whether a side holds or claims the place at all; what a bystander grants costs it nothing. */
function isParty(statement: Statement, knowledge: Knowledge): boolean {
  return statement.places.some((place) => {
    if (knowledge.place(place)?.claimedBy.includes(statement.side)) return true;
    return knowledge
      .statementsAbout(place)
      .some(({ position }) => position?.holder === statement.side || position?.sovereign === statement.side);
  });
}

/** Lists a side's earlier words on the same places and question, oldest first. */
function earlierWords(statement: Statement, knowledge: Knowledge): readonly Statement[] {
  return statement.places
    .flatMap((place) => knowledge.statementsAbout(place))
    .filter(
      (earlier) =>
        earlier.side === statement.side &&
        earlier.date < statement.date &&
        earlier.position !== null &&
        topicsAnswer(statement.topic, earlier.topic),
    );
}

function concedesControl(statement: Statement, position: Position, knowledge: Knowledge): boolean {
  const own = ownShare(position, statement.side);
  if (own === null || !isParty(statement, knowledge)) return false;
  // To hold nothing, or to leave a rival half or more. A small share of one's own may be an advance.
  const grants = position.holder !== statement.side && own.high <= 0.5;
  if (grants || own.high === 0) return true;
  const previous = earlierWords(statement, knowledge)
    .filter(({ date }) => daysBetween(date, statement.date) <= LOWERING_DAYS)
    .at(-1);
  if (previous?.position == null) return false;
  const before = ownShare(previous.position, statement.side);
  if (before === null || !shareBelow(own, before)) return false;
  // "We hold the north", said after "we hold it all", is still a claim to hold; to name the rival's share is not.
  const figures = typeof position.percent === 'number' && typeof previous.position.percent === 'number';
  return position.holder !== statement.side || figures;
}

function concedesSovereignty(statement: Statement, position: Position, knowledge: Knowledge): boolean {
  const sovereign = position.sovereign ?? null;
  if (sovereign === null || sovereign === statement.side || knowledge.side(sovereign) === undefined)
    return false;
  return isParty(statement, knowledge);
}

const culprit = (position: Position): string | null => position.by ?? position.responsible ?? null;

/**
 * Naming itself is a concession where the side was accused of it, or had denied it; else it may be a boast.
 * Coming round to the opponents' account after having denied it is one too.
 */
function concedesBlame(statement: Statement, position: Position, knowledge: Knowledge): boolean {
  const named = culprit(position);
  if (named === null || named === 'undetermined') return false;
  const sameEvent = knowledge
    .statementsOf(statement.event)
    .filter(({ topic }) => topicsAnswer(statement.topic, topic));
  const accusers = sameEvent.filter(
    (other) => other.side !== statement.side && other.side !== 'independent' && other.position !== null,
  );
  const accused = accusers.some((other) => other.position !== null && culprit(other.position) === named);
  if (!accused) return named === statement.side && hadDenied(statement, sameEvent);
  if (named === statement.side) {
    // A side that says it hit a military target owns up to nothing its opponents would call a wrong.
    return statement.topic === 'responsibility' || (position.target ?? 'military') !== 'military';
  }
  return named !== statement.side && hadDenied(statement, sameEvent) && !accusesOpponent(named, accusers);
}

/** To name the opponent itself is an accusation, even where a third party is blamed by both. */
const accusesOpponent = (named: string, accusers: readonly Statement[]): boolean =>
  accusers.some(({ side }) => side === named);

/** Tells whether the side had earlier given another account of the same event. */
function hadDenied(statement: Statement, sameEvent: readonly Statement[]): boolean {
  return sameEvent.some(
    (earlier) =>
      earlier.side === statement.side &&
      earlier.date < statement.date &&
      relate(earlier, statement, { sameEvent: true, containment: 'same' })?.relation === 'contradicts',
  );
}

function concedesLosses(statement: Statement, position: Position): boolean {
  return position.of === statement.side && ((position.killed ?? 0) > 0 || (position.wounded ?? 0) > 0);
}

/** Tells whether a statement goes against the interest of the side that made it. */
export function isConcession(statement: Statement, knowledge: Knowledge): boolean {
  const { position, side } = statement;
  if (position === null || side === 'independent') return false;
  if (excludedBy(position).includes(side) && culprit(position) === null) return false;
  switch (statement.topic) {
    case 'control':
      return concedesControl(statement, position, knowledge);
    case 'sovereignty':
      return concedesSovereignty(statement, position, knowledge);
    case 'strike':
    case 'responsibility':
      return concedesBlame(statement, position, knowledge);
    case 'losses':
      return concedesLosses(statement, position);
    case 'name':
      return false;
  }
}
