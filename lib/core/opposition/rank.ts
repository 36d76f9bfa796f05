/** Puts statements in the order a reader needs them, the same for every side. */
import type { Day } from '../model/domain.ts';
import type { Relation } from '../model/page.ts';
import type { Containment } from './relation.ts';
import type { Candidate } from './select.ts';
import { daysBetween, type Tier, whenOf } from './time.ts';

const RELATION_ORDER: Readonly<Record<Relation, number>> = { contradicts: 0, qualifies: 1, agrees: 2 };
const AGREEMENT_ORDER: Readonly<Record<Relation, number>> = { agrees: 0, qualifies: 1, contradicts: 2 };
const NO_POSITION = 3;
const CONTAINMENT_ORDER: Readonly<Record<Containment, number>> = { same: 0, containing: 1, contained: 2 };
const TIER_ORDER: Readonly<Record<Tier, number>> = { event: 0, recent: 1, standing: 2 };

/** Compares by place, then relation, then event before weeks before standing, then nearness; statement ids settle ties. */
function comparator(day: Day, relationOrder: Readonly<Record<Relation, number>> | null) {
  return (a: Candidate, b: Candidate): number => {
    const keys = (candidate: Candidate): readonly number[] => [
      CONTAINMENT_ORDER[candidate.containment],
      relationOrder === null || candidate.opposition === null
        ? NO_POSITION
        : relationOrder[candidate.opposition.relation],
      TIER_ORDER[candidate.tier],
      Math.abs(daysBetween(day, candidate.statement.date)),
      whenOf(candidate.statement.date, day) === 'by-then' ? 0 : 1,
    ];
    const first = keys(a);
    const second = keys(b);
    for (const [index, key] of first.entries()) {
      const difference = key - (second[index] ?? 0);
      if (difference !== 0) return difference;
    }
    return a.statement.id < b.statement.id ? -1 : a.statement.id > b.statement.id ? 1 : 0;
  };
}

/** Orders opposing statements: what contradicts before what qualifies, nearest in time first. */
export function rankOpposing(candidates: readonly Candidate[], day: Day): readonly Candidate[] {
  return [...candidates].sort(comparator(day, RELATION_ORDER));
}

/** Orders the asserting side's own statements: what agrees with the claim first. */
export function rankOwn(candidates: readonly Candidate[], day: Day): readonly Candidate[] {
  return [...candidates].sort(comparator(day, AGREEMENT_ORDER));
}

/** Orders by nearness alone, whatever the relation: an assessment is shown for what it says, not for whom it helps. */
export function rankNearest(candidates: readonly Candidate[], day: Day): readonly Candidate[] {
  return [...candidates].sort(comparator(day, null));
}

/** How many to take of a ranked list, and over what to spread them. */
export interface Spread {
  readonly most: number;
  readonly day: Day;
  /** The places asked about: each gets its best line before one gets a second. */
  readonly places: readonly string[];
}

/**
 * Takes at most so many of a ranked list: the best for each place asked about, then each speaker once while others
 * wait; what is left over goes to a speaker's second word only from the other side of the article's day.
 */
export function takeSpread(
  ranked: readonly Candidate[],
  { most, day, places }: Spread,
): readonly Candidate[] {
  const taken = new Set<Candidate>();
  const covered = new Set<string>();
  const voices = new Set<string>();
  const take = (candidate: Candidate): void => {
    taken.add(candidate);
    for (const place of candidate.statement.places) covered.add(place);
    voices.add(candidate.statement.speaker);
    voices.add(speakerAndTime(candidate));
  };
  const speakerAndTime = ({ statement }: Candidate): string =>
    `${statement.speaker} ${whenOf(statement.date, day)}`;
  const isNewPlace = ({ statement }: Candidate): boolean =>
    statement.places.some((place) => places.includes(place) && !covered.has(place));
  const passes: readonly ((candidate: Candidate) => boolean)[] = [
    ...(places.length > 1 ? [isNewPlace] : []),
    ({ statement }) => !voices.has(statement.speaker),
    (candidate) => !voices.has(speakerAndTime(candidate)),
  ];
  for (const fits of passes) {
    for (const candidate of ranked) {
      if (taken.size < most && !taken.has(candidate) && fits(candidate)) take(candidate);
    }
  }
  return ranked.filter((candidate) => taken.has(candidate));
}
