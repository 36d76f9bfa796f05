/** Relates two positions on the same question. Every outcome names the rule of the table that fired. */
import type { Position, Topic } from '../model/domain.ts';
import type { Opposition, Relation } from '../model/page.ts';
import {
  excludedBy,
  holdsForParts,
  isUnspecified,
  restOf,
  type Share,
  shareOf,
  sharesEqual,
  sharesExceedWhole,
  sharesMeet,
} from './positions.ts';

/** What somebody asserted, on the page or on record. */
export interface Asserted {
  readonly topic: Topic;
  readonly position: Position | null;
}
/** How a statement's place lies to the claim's. */
export type Containment = 'same' | 'containing' | 'contained';
export interface RelateContext {
  /** Whether both speak of one event; without it nobody can contradict anybody about a strike. */
  readonly sameEvent: boolean;
  readonly containment: Containment;
  /** Ids of the places in question; a breakaway region is its own sovereign by that id. */
  readonly places?: readonly string[];
  /** Tells whether two written names are one name in several languages. */
  readonly sameName?: (a: string, b: string) => boolean;
}

interface Pair {
  readonly a: Position;
  readonly b: Position;
  readonly context: RelateContext;
}
/** A row of the table: the first row of its topic that holds decides. Every row is symmetric in its pair. */
interface Rule {
  readonly id: string;
  readonly relation: Relation;
  readonly holds: (pair: Pair) => boolean;
}

const shares = ({ a, b }: Pair): readonly [Share, Share] | null => {
  const first = shareOf(a);
  const second = shareOf(b);
  return first === null || second === null ? null : [first, second];
};
/** "Nobody holds it, it is fought over" is read as: every holder's share is contested. */
const anybody = (position: Position): boolean =>
  (position.holder ?? null) === null && position.extent === 'contested';
const named = (position: Position): boolean => (position.holder ?? null) !== null;
const sameHolder = ({ a, b }: Pair): boolean =>
  (named(a) && a.holder === b.holder) || (anybody(a) && (named(b) || anybody(b))) || (anybody(b) && named(a));
const rivals = ({ a, b }: Pair): boolean => named(a) && named(b) && a.holder !== b.holder;
const withShares = (pair: Pair, test: (a: Share, b: Share) => boolean): boolean => {
  const both = shares(pair);
  return both !== null && test(both[0], both[1]);
};

const CONTROL: readonly Rule[] = [
  {
    id: 'control.same-holder.apart',
    relation: 'contradicts',
    holds: (pair) => sameHolder(pair) && withShares(pair, (a, b) => !sharesMeet(a, b)),
  },
  {
    id: 'control.same-holder.equal',
    relation: 'agrees',
    holds: (pair) => sameHolder(pair) && withShares(pair, sharesEqual),
  },
  {
    id: 'control.same-holder.narrower',
    relation: 'qualifies',
    holds: (pair) => sameHolder(pair) && withShares(pair, sharesMeet),
  },
  {
    id: 'control.rivals.exceed-whole',
    relation: 'contradicts',
    holds: (pair) => rivals(pair) && withShares(pair, sharesExceedWhole),
  },
  {
    // "All is Russian" and "nothing is Ukrainian" say one thing; "each holds a part" leaves open which part.
    id: 'control.rivals.complement',
    relation: 'agrees',
    holds: (pair) =>
      rivals(pair) && withShares(pair, (a, b) => !isUnspecified(a) && sharesEqual(a, restOf(b))),
  },
  {
    id: 'control.rivals.leave-room',
    relation: 'qualifies',
    holds: (pair) => rivals(pair) && withShares(pair, () => true),
  },
];

type Value = string | null;
interface Named {
  readonly value: Value;
  readonly excludes: readonly string[];
}
const rulesOut = (a: Named, b: Named): boolean => b.value !== null && a.excludes.includes(b.value);
const excluded = (a: Named, b: Named): boolean => rulesOut(a, b) || rulesOut(b, a);
const bothNamed = (a: Named, b: Named): boolean => a.value !== null && b.value !== null;
const undetermined = (a: Named): boolean => a.value === 'undetermined';
const sameExclusions = (a: Named, b: Named): boolean =>
  a.value === null &&
  b.value === null &&
  a.excludes.length > 0 &&
  a.excludes.length === b.excludes.length &&
  a.excludes.every((side) => b.excludes.includes(side));
const saysSomething = (a: Named): boolean => a.value !== null || a.excludes.length > 0;

/** Builds the rows that compare who it belongs to, or who did it. */
function namedRules(
  topic: string,
  read: (position: Position) => Named,
  same: (pair: Pair) => boolean,
): readonly Rule[] {
  const on =
    (test: (a: Named, b: Named, pair: Pair) => boolean) =>
    (pair: Pair): boolean =>
      test(read(pair.a), read(pair.b), pair);
  return [
    { id: `${topic}.excluded`, relation: 'contradicts', holds: on(excluded) },
    {
      id: `${topic}.undetermined`,
      relation: 'qualifies',
      holds: on((a, b) => saysSomething(a) && saysSomething(b) && undetermined(a) !== undetermined(b)),
    },
    {
      id: `${topic}.other`,
      relation: 'contradicts',
      holds: on((a, b, pair) => bothNamed(a, b) && !same(pair)),
    },
    ...(topic === 'strike'
      ? [{ id: 'strike.target', relation: 'qualifies', holds: otherTarget } satisfies Rule]
      : []),
    { id: `${topic}.same`, relation: 'agrees', holds: on((a, b) => bothNamed(a, b) || sameExclusions(a, b)) },
    {
      // "It was not us" leaves open who it was: the one that names somebody is the narrower.
      id: `${topic}.left-open`,
      relation: 'qualifies',
      holds: on((a, b) => saysSomething(a) && saysSomething(b)),
    },
  ];
}

const sovereignOf = (position: Position): Named => ({
  value: position.sovereign ?? null,
  excludes: excludedBy(position),
});
const sameSovereign = ({ a, b, context }: Pair): boolean => {
  if (a.sovereign === b.sovereign) return true;
  // A breakaway region's authorities say "ours" where their ally says "a state of its own".
  const own = (value: string | null | undefined): boolean =>
    value === 'independent-state' || (typeof value === 'string' && (context.places ?? []).includes(value));
  return own(a.sovereign) && own(b.sovereign);
};

/** A strike and the responsibility for it are one question: who did it. */
const culpritOf = (position: Position): Named => ({
  value: position.by ?? position.responsible ?? null,
  excludes: excludedBy(position),
});
const sameCulprit = ({ a, b }: Pair): boolean => culpritOf(a).value === culpritOf(b).value;
const otherTarget = ({ a, b }: Pair): boolean =>
  sameCulprit({ a, b, context: { sameEvent: true, containment: 'same' } }) &&
  typeof a.target === 'string' &&
  typeof b.target === 'string' &&
  a.target !== b.target;

/** Reports of one battle round and miscount; the domain lets figures differ by a quarter (of the larger). */
const FIGURE_TOLERANCE = 0.25;
const figures = ({ a, b }: Pair): readonly [number, number] | null => {
  if ((a.of ?? null) === null || a.of !== b.of) return null;
  if (typeof a.killed === 'number' && typeof b.killed === 'number') return [a.killed, b.killed];
  if (typeof a.wounded === 'number' && typeof b.wounded === 'number') return [a.wounded, b.wounded];
  if (typeof a.total === 'number' && typeof b.total === 'number') return [a.total, b.total];
  return null;
};
const farApart = ([a, b]: readonly [number, number]): boolean =>
  Math.abs(a - b) > FIGURE_TOLERANCE * Math.max(a, b);

const LOSSES: readonly Rule[] = [
  {
    id: 'losses.figures-apart',
    relation: 'contradicts',
    holds: (pair) => {
      const both = figures(pair);
      return both !== null && farApart(both);
    },
  },
  { id: 'losses.figures-close', relation: 'agrees', holds: (pair) => figures(pair) !== null },
];

const written = (position: Position): string => (position.name ?? '').trim().toLowerCase();
const bothWritten = ({ a, b }: Pair): boolean => written(a) !== '' && written(b) !== '';
const sameWritten = ({ a, b, context }: Pair): boolean =>
  written(a) === written(b) || (context.sameName?.(a.name ?? '', b.name ?? '') ?? false);
const NAME: readonly Rule[] = [
  { id: 'name.same', relation: 'agrees', holds: (pair) => bothWritten(pair) && sameWritten(pair) },
  { id: 'name.other', relation: 'contradicts', holds: bothWritten },
];

const SOVEREIGNTY = namedRules('sovereignty', sovereignOf, sameSovereign);
const STRIKE = namedRules('strike', culpritOf, sameCulprit);
const RESPONSIBILITY = namedRules('responsibility', culpritOf, sameCulprit);

/** The table: which rows decide between two topics, and whether they need one event. */
const TABLE: Readonly<Record<Topic, { readonly rules: readonly Rule[]; readonly perEvent: boolean }>> = {
  control: { rules: CONTROL, perEvent: false },
  sovereignty: { rules: SOVEREIGNTY, perEvent: false },
  name: { rules: NAME, perEvent: false },
  strike: { rules: STRIKE, perEvent: true },
  responsibility: { rules: RESPONSIBILITY, perEvent: true },
  losses: { rules: LOSSES, perEvent: true },
};

/** Lists the ids of every rule, for documentation and tests. */
export const RULE_IDS: readonly string[] = Object.values(TABLE).flatMap(({ rules }) =>
  rules.map(({ id }) => id),
);

/** Tells whether a topic's statements concern single happenings, so that time and place alone do not join them. */
export function needsOneEvent(topic: Topic): boolean {
  return TABLE[topic].perEvent;
}

/** Tells whether statements of one topic answer claims of another: who struck, and who is responsible, are one question. */
export function topicsAnswer(claim: Topic, statement: Topic): boolean {
  const blame = (topic: Topic): boolean => topic === 'strike' || topic === 'responsibility';
  return claim === statement || (blame(claim) && blame(statement));
}

/**
 * What is said of a whole holds for its parts only where it says all or nothing; and what is said of a part bears
 * on the whole only where the whole was said to be all one thing. Else the two do not meet.
 */
function reachesParts(whole: Asserted): boolean {
  if (whole.topic === 'sovereignty') return true;
  if (whole.topic !== 'control' || whole.position === null) return false;
  const share = shareOf(whole.position);
  return share !== null && holdsForParts(share);
}

/**
 * Relates a page's claim to a statement; null where they do not bear on one question or one takes no position.
 * Swapping the two (with containment turned round) gives the same outcome.
 */
export function relate(claim: Asserted, statement: Asserted, context: RelateContext): Opposition | null {
  if (claim.position === null || statement.position === null) return null;
  if (!topicsAnswer(claim.topic, statement.topic)) return null;
  const { rules, perEvent } = TABLE[claim.topic === statement.topic ? claim.topic : 'responsibility'];
  if (perEvent) {
    if (!context.sameEvent) return null;
  } else if (context.containment !== 'same') {
    const whole = context.containment === 'containing' ? statement : claim;
    if (!reachesParts(whole)) return null;
  }
  const pair: Pair = { a: claim.position, b: statement.position, context };
  const rule = rules.find(({ holds }) => holds(pair));
  if (rule === undefined) return null;
  const inherited = !perEvent && context.containment !== 'same';
  return { relation: rule.relation, rule: inherited ? `${rule.id}/${context.containment}` : rule.id };
}
