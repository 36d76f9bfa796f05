/** An opened index: views on the buffer, and what they say of a place. Nothing is parsed; texts are cut out when asked for. */
import { type Sections, unpack } from './layout.ts';
import { KINDS } from './roles.ts';

const PARENTS = 3;
const NO_PARENT = 0xffff;

/** The places of an opened index, by number. */
export interface Gazetteer extends Sections {
  readonly count: number;
  /** The place's id. */
  readonly idOf: (place: number) => string;
  /** The place's number, or -1. */
  readonly numberOf: (id: string) => number;
  readonly kindOf: (place: number) => (typeof KINDS)[number];
  /** Numbers of the containing places, nearest first, countries included. */
  readonly parentsOf: (place: number) => readonly number[];
  /** Whether the first lies in the second; a place lies in itself. */
  readonly isWithin: (place: number, container: number) => boolean;
  /** Kilometres between two places; NaN where one has no coordinates. */
  readonly distance: (a: number, b: number) => number;
  readonly conflictOf: (place: number) => string;
  /** The country's code, or "". */
  readonly countryOf: (place: number) => string;
}

/** Opens a buffer that compileGazetteer made. Throws an Error that says what is wrong with any other. */
export function openGazetteer(buffer: ArrayBuffer): Gazetteer {
  const sections = unpack(buffer);
  const { idStarts, ids, idOrder, kinds, parents, latitudes, longitudes, conflicts, conflictIds } = sections;
  const count = kinds.length;
  let conflictNames: readonly string[] | undefined;
  const idOf = (place: number) => ascii(ids, idStarts[place] ?? 0, idStarts[place + 1] ?? 0);
  const parentsOf = (place: number) => {
    const found: number[] = [];
    for (let i = place * PARENTS; i < (place + 1) * PARENTS; i++) {
      const parent = parents[i] ?? NO_PARENT;
      if (parent !== NO_PARENT) found.push(parent);
    }
    return found;
  };
  return {
    ...sections,
    count,
    idOf,
    numberOf: (id) => {
      let low = 0;
      let high = count - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const place = idOrder[middle]!;
        const found = idOf(place);
        if (found === id) return place;
        if (found < id) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
    kindOf: (place) => KINDS[kinds[place] ?? KINDS.length - 1] ?? 'other',
    parentsOf,
    isWithin: (place, container) => {
      if (place === container) return true;
      for (let i = place * PARENTS; i < (place + 1) * PARENTS; i++) if (parents[i] === container) return true;
      return false;
    },
    distance: (a, b) =>
      kilometres(
        latitudes[a] ?? Number.NaN,
        longitudes[a] ?? Number.NaN,
        latitudes[b] ?? Number.NaN,
        longitudes[b] ?? Number.NaN,
      ),
    countryOf: (place) => {
      const code = sections.countries[place] ?? 0;
      return code === 0 ? '' : String.fromCharCode(code >> 8, code & 0xff);
    },
    conflictOf: (place) => {
      conflictNames ??= ascii(conflictIds, 0, conflictIds.length).split(' ');
      return conflictNames[conflicts[place] ?? 0] ?? '';
    },
  };
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

const DEGREE_KM = 111.2;
/** Flat distance, good to a few per cent over the hundreds of kilometres that matter here. */
function kilometres(latA: number, lonA: number, latB: number, lonB: number): number {
  const dx = (lonA - lonB) * Math.cos(((latA + latB) * Math.PI) / 360);
  const dy = latA - latB;
  return Math.sqrt(dx * dx + dy * dy) * DEGREE_KM;
}
