/**
 * How near places lie to each other, and to the readings of a name. A name shared by a hundred villages stands in many
 * sentences of a page, so what one place gets from all readings of a name is found once a page.
 */
import type { Gazetteer } from './open.ts';

const DECAY_KM = 28;
const REACH_KM = 120;
/** More than the reach in degrees of latitude, so that most places are told to be far by one subtraction. */
const REACH_DEGREES = 1.1;

/** The two best of several offers, the first of the best named; 0 and -1 where there are none. */
export interface Best {
  readonly first: number;
  readonly second: number;
  readonly from: number;
}
export const NO_OFFERS: Best = { first: 0, second: 0, from: -1 };

/** What is known of the distances of one page's places. */
export interface Nearness {
  /** 1 at no distance, 0 out of reach or where a place has no coordinates. */
  readonly between: (a: number, b: number) => number;
  /** Returns the number of a row of places, the same for the same places in the same order. */
  readonly rowOf: (places: readonly number[]) => number;
  /** The two places of a row nearest to a place, itself left out. */
  readonly toRow: (place: number, row: number) => Best;
}

/** Opens the distances of one page. */
export function openNearness(gazetteer: Gazetteer): Nearness {
  const { latitudes, distance } = gazetteer;
  const numbers = new Map<string, number>();
  const rows: { readonly places: readonly number[]; readonly known: Map<number, Best> }[] = [];
  const between = (a: number, b: number): number => {
    if (Math.abs(latitudes[a]! - latitudes[b]!) > REACH_DEGREES) return 0;
    const kilometres = distance(a, b);
    return kilometres <= REACH_KM ? Math.exp(-kilometres / DECAY_KM) : 0;
  };
  return {
    between,
    rowOf: (places) => {
      const key = places.join();
      let number = numbers.get(key);
      if (number === undefined) {
        number = rows.length;
        numbers.set(key, number);
        rows.push({ places, known: new Map() });
      }
      return number;
    },
    toRow: (place, row) => {
      const { places, known } = rows[row]!;
      let best = known.get(place);
      if (best === undefined) {
        best = bestOf(places, { place, between });
        known.set(place, best);
      }
      return best;
    },
  };
}

/** Returns the two of some places that lie nearest to one, the place itself left out. */
export function bestOf(
  places: readonly number[],
  { place, between }: { readonly place: number; readonly between: Nearness['between'] },
): Best {
  let first = 0;
  let second = 0;
  let from = -1;
  for (const other of places) {
    if (other === place) continue;
    const worth = between(place, other);
    if (worth > first) {
      second = first;
      first = worth;
      from = other;
    } else if (worth > second) second = worth;
  }
  return from < 0 ? NO_OFFERS : { first, second, from };
}
