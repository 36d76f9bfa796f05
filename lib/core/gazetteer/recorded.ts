/**
 * Knows how near places lie to those that statements speak of. A village of the front is likelier to be named in the
 * news than its namesakes far behind, and the records show where the front was in the months around a day.
 */
import type { Day } from '../model/domain.ts';
import type { RecordedPlace } from '../ports.ts';
import type { Gazetteer } from './open.ts';
import { LAST_SETTLEMENT_KIND } from './roles.ts';

const DECAY_KM = 25;
const REACH_KM = 80;
/** What nearness alone can come to, and how much of it brings half of that. */
const MOST = 0.8;
const HALF = 1.5;
/** Large towns are spoken of wherever they lie; they show no front. */
const LARGE = 100_000;
/** A statement counts half as much about half a year before or after; what is older still shows a land fought over. */
const HALF_LIFE_DAYS = 180;
const LEAST_WEIGHT = 0.15;
const DAY_MS = 86_400_000;
/** Pages of one quarter share what was found. */
const SHARED_DAYS = 91;

/** Returns 1 for a place on record, less with the distance from such places, 0 from afar. */
export type Recorded = (place: number) => number;

/**
 * Opens the records; the function returned gives what holds on a day, which it keeps for the days around. Without a
 * day all statements count alike.
 */
export function openRecorded(
  gazetteer: Gazetteer,
  records: readonly RecordedPlace[],
): (day: Day | undefined) => Recorded {
  const places = new Map<number, readonly number[]>();
  for (const { id, days } of records) {
    const place = gazetteer.numberOf(id);
    if (place >= 0)
      places.set(
        place,
        days.map((day) => Date.parse(day) / DAY_MS),
      );
  }
  const small = [...places].filter(
    ([place]) =>
      gazetteer.kinds[place]! <= LAST_SETTLEMENT_KIND && (gazetteer.populations[place] ?? 0) < LARGE,
  );
  const byQuarter = new Map<number, Recorded>();
  return (day) => {
    const quarter = day === undefined ? Number.NaN : Math.round(Date.parse(day) / DAY_MS / SHARED_DAYS);
    let recorded = byQuarter.get(quarter);
    if (recorded === undefined) {
      recorded = recordedOn(quarter * SHARED_DAYS);
      byQuarter.set(quarter, recorded);
    }
    return recorded;
  };

  function recordedOn(day: number): Recorded {
    const weights = small.map(([other, days]) => ({
      other,
      weight: Number.isNaN(day)
        ? 1
        : days.reduce(
            (most, then) => Math.max(most, 2 ** (-Math.abs(day - then) / HALF_LIFE_DAYS)),
            LEAST_WEIGHT,
          ),
    }));
    const known = new Map<number, number>();
    return (place) => {
      if (places.has(place)) return 1;
      let worth = known.get(place);
      if (worth === undefined) {
        let density = 0;
        for (const { other, weight } of weights) {
          const distance = gazetteer.distance(place, other);
          if (distance < REACH_KM) density += weight * Math.exp(-distance / DECAY_KM);
        }
        worth = (MOST * density) / (density + HALF);
        known.set(place, worth);
      }
      return worth;
    };
  }
}
