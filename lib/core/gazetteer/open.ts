/** Opens a compiled gazetteer: no parsing, only views upon the buffer. */
import { FORM_BITS } from './forms.ts';
import type { FormHash } from './hash.ts';
import {
  COMPILER_VERSION,
  HAS_LONGER,
  HEADER_WORDS,
  KINDS,
  MAGIC,
  MICRO,
  NO_POINT,
  PLACE_WORDS,
  SLOT_WORDS,
} from './layout.ts';

/** One reading of a form: a place by its index, and what is known of the form (FORM bits). */
export interface Posting {
  readonly place: number;
  readonly flags: number;
}
/** What the index knows of a place. Degrees; null where the gazetteer has no point. */
export interface PlaceFacts {
  readonly kind: (typeof KINDS)[number];
  readonly population: number;
  readonly point: { readonly lat: number; readonly lon: number } | null;
}
/** An opened gazetteer. */
export interface Gazetteer {
  readonly size: number;
  readonly id: (place: number) => string;
  readonly facts: (place: number) => PlaceFacts;
  /** Indices of the containing places, nearest first. */
  readonly within: (place: number) => readonly number[];
  /** Looks a hashed form up; null where neither it nor a longer form is known. */
  readonly find: (hash: FormHash) => { readonly entry: number; readonly longer: boolean } | null;
  readonly postings: (entry: number) => readonly Posting[];
}

/** Opens a buffer that compileGazetteer made; throws a plain error on anything else. */
export function openGazetteer(buffer: ArrayBuffer): Gazetteer {
  const view = buffer.byteLength % 4 === 0 ? new Uint32Array(buffer) : new Uint32Array(0);
  const [magic, version, slots = 0, poolSize = 0, size = 0, withinSize = 0, idUnits = 0, total] = view;
  if (magic !== MAGIC || version !== COMPILER_VERSION || total !== view.length) {
    throw new Error('The compiled gazetteer is damaged or of another version; compile it again.');
  }
  let at = HEADER_WORDS;
  const take = (length: number) => {
    at += length;
    return view.subarray(at - length, at);
  };
  const table = take(slots * SLOT_WORDS);
  const pool = take(poolSize);
  const rows = take((size + 1) * PLACE_WORDS);
  const withinPool = take(withinSize);
  const units = new Uint16Array(buffer, at * 4, idUnits);
  const field = (place: number, offset: number) => rows[place * PLACE_WORDS + offset] ?? 0;
  const mask = slots - 1;
  return {
    size,
    id: (place) => String.fromCharCode(...units.subarray(field(place, 4), field(place + 1, 4))),
    facts: (place) => {
      const lat = field(place, 2);
      const point = lat === NO_POINT ? null : { lat: (lat | 0) / MICRO, lon: (field(place, 3) | 0) / MICRO };
      return { kind: KINDS[field(place, 0)] ?? 'other', population: field(place, 1), point };
    },
    within: (place) => [...withinPool.subarray(field(place, 5), field(place + 1, 5))],
    find: ({ a, b }) => {
      for (let slot = a & mask; table[slot * SLOT_WORDS] !== 0; slot = (slot + 1) & mask) {
        if (table[slot * SLOT_WORDS] !== a || table[slot * SLOT_WORDS + 1] !== b) continue;
        const entry = table[slot * SLOT_WORDS + 2] ?? 0;
        return { entry: (entry & ~HAS_LONGER) >>> 0, longer: entry >= HAS_LONGER };
      }
      return null;
    },
    postings: (entry) => {
      const count = pool[entry - 1] ?? 0;
      return Array.from(pool.subarray(entry, entry + count), (packed) => ({
        place: packed >>> FORM_BITS,
        flags: packed & ((1 << FORM_BITS) - 1),
      }));
    },
  };
}
