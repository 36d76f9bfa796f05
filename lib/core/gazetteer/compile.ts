/** Compiles places and their forms into one ArrayBuffer; pure and deterministic: same places, same bytes. */
import type { AmbiguousName, Place } from '../model/domain.ts';
import { FORM_BITS, formsOf, meaningsOf } from './forms.ts';
import { type FormHash, hashWord } from './hash.ts';
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

export { COMPILER_VERSION } from './layout.ts';

/** Kinds that are never marked: the countries themselves. */
const UNMARKED = new Set(['country']);
const kindNames: readonly string[] = KINDS;
/** Half-full tables keep probes short and the buffer under ten megabytes. */
const LOAD = 0.6;

/** Returns the compiled gazetteer; see layout.ts for its form. */
export function compileGazetteer({
  places,
  ambiguous,
}: {
  places: readonly Place[];
  ambiguous: readonly AmbiguousName[];
}): ArrayBuffer {
  const postings = collect(places, ambiguous);
  const { pool, starts } = pooled(postings);
  const prefixes = prefixesOf(postings.keys());
  const keys = new Set([...postings.keys(), ...prefixes]);
  let slots = 1024;
  while (slots * LOAD < keys.size) slots *= 2;
  const table = new Uint32Array(slots * SLOT_WORDS);
  for (const key of keys) {
    const hash = hashForm(key);
    let slot = hash.a & (slots - 1);
    while (table[slot * SLOT_WORDS] !== 0) slot = (slot + 1) & (slots - 1);
    const start = starts.get(key);
    table[slot * SLOT_WORDS] = hash.a;
    table[slot * SLOT_WORDS + 1] = hash.b;
    table[slot * SLOT_WORDS + 2] =
      ((start === undefined ? 0 : start + 1) | (prefixes.has(key) ? HAS_LONGER : 0)) >>> 0;
  }
  return assemble({ table, slots, pool, places });
}

function collect(places: readonly Place[], ambiguous: readonly AmbiguousName[]): Map<string, number[]> {
  const meanings = meaningsOf(ambiguous);
  const citiesByName = new Map<string, Place>();
  for (const place of places) {
    if (place.kind !== 'city') continue;
    for (const name of place.names.en ?? []) if (!citiesByName.has(name)) citiesByName.set(name, place);
  }
  const postings = new Map<string, number[]>();
  places.forEach((place, index) => {
    if (UNMARKED.has(place.kind)) return;
    const town =
      place.kind === 'oblast'
        ? citiesByName.get((place.names.en?.[0] ?? '').replace(/ \w+$/, ''))
        : undefined;
    const cityNames = town ? latinNames(town) : [];
    for (const { key, flags } of formsOf(place, { meanings, cityNames })) {
      const list = postings.get(key) ?? [];
      list.push((index << FORM_BITS) | flags);
      postings.set(key, list);
    }
  });
  return postings;
}

function latinNames(place: Place): readonly string[] {
  const own = ['en', 'de', 'fr', 'es', 'pl'].flatMap((lang) => place.names[lang] ?? []);
  return [...new Set([...own, ...(place.latin ?? [])])];
}

/** Most forms share their postings with the other forms of the same place, so equal lists are stored once. */
function pooled(postings: ReadonlyMap<string, readonly number[]>): {
  pool: Uint32Array;
  starts: Map<string, number>;
} {
  const pool: number[] = [];
  const starts = new Map<string, number>();
  const stored = new Map<string, number>();
  for (const [key, list] of postings) {
    const text = list.join();
    let start = stored.get(text);
    if (start === undefined) {
      start = pool.length;
      pool.push(list.length, ...list);
      stored.set(text, start);
    }
    starts.set(key, start);
  }
  return { pool: Uint32Array.from(pool), starts };
}

function prefixesOf(keys: Iterable<string>): Set<string> {
  const prefixes = new Set<string>();
  for (const key of keys) {
    for (let at = key.indexOf(' '); at > 0; at = key.indexOf(' ', at + 1)) prefixes.add(key.slice(0, at));
  }
  return prefixes;
}

function hashForm(key: string): FormHash {
  let hash: FormHash | null = null;
  for (const word of key.split(' ')) hash = hashWord(hash, word);
  return hash ?? { a: 1, b: 0 };
}

function assemble({
  table,
  slots,
  pool,
  places,
}: {
  table: Uint32Array;
  slots: number;
  pool: Uint32Array;
  places: readonly Place[];
}): ArrayBuffer {
  const indexOf = new Map(places.map(({ id }, index) => [id, index]));
  const within: number[] = [];
  const rows = new Uint32Array((places.length + 1) * PLACE_WORDS);
  let idUnits = 0;
  places.forEach((place, i) => {
    const code = kindNames.indexOf(place.kind);
    rows.set(
      [
        Math.max(code, 0),
        place.population ?? 0,
        degrees(place.lat),
        degrees(place.lon),
        idUnits,
        within.length,
      ],
      i * PLACE_WORDS,
    );
    idUnits += place.id.length;
    for (const id of place.within) {
      const container = indexOf.get(id);
      if (container !== undefined) within.push(container);
    }
  });
  rows.set([0, 0, NO_POINT, NO_POINT, idUnits, within.length], places.length * PLACE_WORDS);
  const ids = places.map(({ id }) => id).join('');
  const idWords = Math.ceil(idUnits / 2);
  const total = HEADER_WORDS + table.length + pool.length + rows.length + within.length + idWords;
  const buffer = new ArrayBuffer(total * 4);
  const view = new Uint32Array(buffer);
  view.set([MAGIC, COMPILER_VERSION, slots, pool.length, places.length, within.length, idUnits, total]);
  let at = HEADER_WORDS;
  for (const part of [table, pool, rows, Uint32Array.from(within)]) {
    view.set(part, at);
    at += part.length;
  }
  const units = new Uint16Array(buffer, at * 4, idUnits);
  for (let i = 0; i < ids.length; i++) units[i] = ids.charCodeAt(i);
  return buffer;
}

function degrees(value: number | undefined): number {
  return value === undefined ? NO_POINT : Math.round(value * MICRO) >>> 0;
}
