/**
 * Knows how near places lie to those that statements speak of. A village of the front is likelier to be named in the
 * news than its namesakes far behind, and the records show where that is.
 */
import type { Gazetteer } from './open.ts';

const DECAY_KM = 25;
const REACH_KM = 80;
/** What nearness alone can come to. */
const MOST = 0.65;
/** Large towns are spoken of wherever they lie; they show no front. */
const LARGE = 100_000;

/** Returns a function from a place's number to 1 for a place on record, less with the distance from one, 0 from afar. */
export function openRecorded(gazetteer: Gazetteer, ids: readonly string[]): (place: number) => number {
  const places = new Set(ids.map((id) => gazetteer.numberOf(id)).filter((place) => place >= 0));
  const small = [...places].filter(
    (place) => (gazetteer.kinds[place] ?? 9) <= 2 && (gazetteer.populations[place] ?? 0) < LARGE,
  );
  const known = new Map<number, number>();
  return (place) => {
    if (places.has(place)) return 1;
    let worth = known.get(place);
    if (worth === undefined) {
      let density = 0;
      for (const other of small) {
        const distance = gazetteer.distance(place, other);
        if (distance < REACH_KM) density += Math.exp(-distance / DECAY_KM);
      }
      worth = MOST * (1 - Math.exp(-density));
      known.set(place, worth);
    }
    return worth;
  };
}
