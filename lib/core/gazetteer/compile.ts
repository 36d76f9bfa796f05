/** Compiles the gazetteer into one buffer that opens without parsing: see layout.ts. Pure: the same records give the same bytes. */
import type { AmbiguousName, Place } from '../model/domain.ts';
import { collectForms, type FormTable } from './collect.ts';
import { COMPILER_VERSION, pack } from './layout.ts';
import {
  buildLetters,
  fingerprintKey,
  hashKey,
  LATIN,
  type LetterTables,
  nameKey,
  OPENING_BITS,
  openingBit,
  WORD,
} from './letters.ts';
import { NOTABLE_CAPITALS } from './notable.ts';
import { KINDS } from './roles.ts';
import { LONGEST, triggerForms } from './triggers.ts';

export { COMPILER_VERSION };

const NO_PARENT = 0xffff;
const PARENTS = 3;
const MAX_PLACES = 0xffff;
/** Entries are sorted as doubles, which hold a hash of 32 bits and a place in a list of two million. */
const MAX_ENTRIES = 0x200000;

/** Compiles places and the list of ambiguous names. Throws a RangeError on more than 65,534 places. */
export function compileGazetteer(records: {
  readonly places: readonly Place[];
  readonly ambiguous: readonly AmbiguousName[];
}): ArrayBuffer {
  const { places, ambiguous } = records;
  if (places.length >= MAX_PLACES) throw new RangeError(`The index holds at most ${MAX_PLACES - 1} places.`);
  const letters = buildLetters();
  const forms = collectForms({ places, ambiguous, letters });
  const { numbers, ...groups } = compileGroups(forms);
  return pack({
    ...letters,
    ...compileHashes({ keys: [...forms.keys()], numbers, letters }),
    ...compileTriggers(letters),
    ...groups,
    ...compilePlaces(places),
  });
}

/**
 * Compiles a list of names, each a group of its own: a find's group is the name's place in the list, the first where
 * names are read as one ("Ёлкино", "Елкино"). Names are found as they are written, in any case; no forms are made.
 */
export function compileNames(names: readonly string[]): ArrayBuffer {
  const letters = buildLetters();
  const known = new Map<string, number>();
  names.forEach((name, number) => {
    const key = nameKey(name, letters);
    if (key !== '' && !known.has(key)) known.set(key, number);
  });
  return pack({
    ...letters,
    ...compileHashes({ keys: [...known.keys()], numbers: Uint32Array.from(known.values()), letters }),
    ...compileTriggers(letters),
    groupStarts: new Uint32Array(names.length + 1),
    groupPlaces: new Uint16Array(0),
    groupFlags: new Uint16Array(0),
    ...compilePlaces([]),
  });
}

/**
 * Candidate lists are shared: all case forms of one name have the same one but for its flags. Returns the group of
 * each form in the table's order as well.
 */
function compileGroups(forms: FormTable) {
  const numbers = new Uint32Array(forms.size);
  /** By slot, flags and groups in pairs: most names have one reading, which two numbers tell. */
  const single: number[][] = [];
  const several = new Map<string, number>();
  const starts: number[] = [0];
  const places: number[] = [];
  const flags: number[] = [];
  let at = 0;
  for (const candidates of forms.values()) {
    const isSingle = candidates.length === 2;
    const pairs = isSingle ? pairsOf(single, candidates[0]!) : NO_PAIRS;
    const signature = isSingle ? '' : candidates.join();
    let group = isSingle ? groupIn(pairs, candidates[1]!) : several.get(signature);
    if (group === undefined) {
      group = starts.length - 1;
      if (isSingle) pairs.push(candidates[1]!, group);
      else several.set(signature, group);
      for (let i = 0; i < candidates.length; i += 2) {
        places.push(candidates[i]! >>> 3);
        flags.push(candidates[i + 1]!);
      }
      starts.push(places.length);
    }
    numbers[at++] = group;
  }
  return {
    numbers,
    groupStarts: Uint32Array.from(starts),
    groupPlaces: Uint16Array.from(places),
    groupFlags: Uint16Array.from(flags),
  };
}

const NO_PAIRS: number[] = [];

function pairsOf(bySlot: number[][], slot: number): number[] {
  let pairs = bySlot[slot];
  if (pairs === undefined) {
    pairs = [];
    bySlot[slot] = pairs;
  }
  return pairs;
}

function groupIn(pairs: readonly number[], flags: number): number | undefined {
  for (let i = 0; i < pairs.length; i += 2) if (pairs[i] === flags) return pairs[i + 1];
  return undefined;
}

/**
 * Lays the names out by hash: a Bloom filter, which turns most words away with one look, then buckets of entries.
 * An entry's value is (group + 1) * 2, plus 1 where a longer name begins with these words; group + 1 is 0 where
 * the words are no name themselves.
 */
function compileHashes({
  keys: names,
  numbers,
  letters,
}: {
  readonly keys: readonly string[];
  readonly numbers: Uint32Array;
  readonly letters: LetterTables;
}) {
  const heads = new Set<string>();
  for (const key of names)
    for (let space = key.indexOf(' '); space > 0; space = key.indexOf(' ', space + 1))
      heads.add(key.slice(0, space));
  const values = names.map((key, i) => ((numbers[i]! + 1) << 1) | Number(heads.delete(key)));
  const keys = [...names, ...heads];
  if (keys.length >= MAX_ENTRIES) throw new RangeError(`The index holds fewer than ${MAX_ENTRIES} names.`);
  const order = Float64Array.from(keys, (key, i) => (hashKey(key, letters) >>> 0) * MAX_ENTRIES + i).sort();
  const bucketBits = Math.max(4, Math.ceil(Math.log2(order.length / 3 + 1)));
  const bloomBits = Math.min(22, Math.max(14, Math.ceil(Math.log2(order.length * 8 + 1))));
  const buckets = new Uint32Array((1 << bucketBits) + 1);
  const bloom = new Int32Array(1 << (bloomBits - 5));
  const prints = new Uint32Array(order.length);
  const stored = new Uint32Array(order.length);
  order.forEach((packed, i) => {
    const hash = Math.floor(packed / MAX_ENTRIES);
    const number = packed % MAX_ENTRIES;
    const bit = hash >>> (32 - bloomBits);
    bloom[bit >>> 5]! |= 1 << (bit & 31);
    buckets[(hash >>> (32 - bucketBits)) + 1]!++;
    prints[i] = fingerprintKey(keys[number]!);
    stored[i] = values[number] ?? 1;
  });
  for (let i = 1; i < buckets.length; i++) buckets[i]! += buckets[i - 1]!;
  return { bloom, buckets, prints, values: stored };
}

/** The nouns of sectors and areas, few enough to stay in the processor's first cache, are probed for every word. */
function compileTriggers(letters: LetterTables) {
  const keys = [...new Set(triggerForms().map((form) => nameKey(form, letters)))];
  const hashes = keys.map((key) => hashKey(key, letters)).sort((a, b) => a - b);
  const bloom = new Int32Array(256);
  for (const hash of hashes) {
    const bit = hash >>> 19;
    bloom[bit >>> 5] = (bloom[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  const openings = new Int32Array(OPENING_BITS / 32);
  for (const key of keys) {
    const [first = 0, second = 0, third = 0] = [0, 1, 2].map((i) => letters.hashes[key.charCodeAt(i)] ?? 0);
    const bit = openingBit(first, second, third);
    openings[bit >>> 5] = (openings[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return {
    triggerLengths: compileLengths(keys, letters),
    triggerOpenings: openings,
    triggerBloom: bloom,
    triggerHashes: Int32Array.from(hashes),
  };
}

/** By first unit, the lengths that a trigger may have, a bit each; Latin letters may be doubled, which the key is not. */
function compileLengths(keys: readonly string[], { classes, folded }: LetterTables): Uint16Array {
  const byLetter = new Map<number, number>();
  for (const key of keys) {
    const first = key.charCodeAt(0);
    const from = Math.min(key.length, LONGEST);
    const to = (classes[first] ?? 0) & LATIN ? LONGEST : from;
    for (let length = from; length <= to; length++)
      byLetter.set(first, (byLetter.get(first) ?? 0) | (1 << length));
  }
  return Uint16Array.from(classes, (kind, unit) =>
    kind & WORD ? (byLetter.get(folded[unit] ?? 0) ?? 0) : 0,
  );
}

function compilePlaces(places: readonly Place[]) {
  const count = places.length;
  const numbers = new Map(places.map(({ id }, i) => [id, i]));
  const conflictIds = [...new Set(places.map(({ conflict }) => conflict ?? ''))];
  const parents = new Uint16Array(count * PARENTS).fill(NO_PARENT);
  places.forEach(({ within }, i) => {
    within
      .map((id) => numbers.get(id))
      .filter((parent) => parent !== undefined)
      .slice(0, PARENTS)
      .forEach((parent, k) => {
        parents[i * PARENTS + k] = parent;
      });
  });
  return {
    kinds: Uint8Array.from(places, ({ kind }) => {
      const at = (KINDS as readonly string[]).indexOf(kind);
      return at < 0 ? KINDS.length - 1 : at;
    }),
    capitals: Uint8Array.from(places, ({ kind, names, population = 0 }) =>
      Number(kind !== 'village' && population > 15_000 && NOTABLE_CAPITALS.has(names.en?.[0] ?? '')),
    ),
    conflicts: Uint8Array.from(places, ({ conflict }) => conflictIds.indexOf(conflict ?? '')),
    latitudes: Float32Array.from(places, ({ lat }) => lat ?? Number.NaN),
    longitudes: Float32Array.from(places, ({ lon }) => lon ?? Number.NaN),
    populations: Uint32Array.from(places, ({ population }) => population ?? 0),
    parents,
    ...compileTexts(places.map(({ id }) => id)),
    conflictIds: bytesOf(conflictIds.join(' ')),
    countries: Uint16Array.from(places, (place) => countryCode(place)),
  };
}

/** Two letters in two bytes; settlements of Ukraine's own list bear no code in the records. */
function countryCode({ country, within }: Place): number {
  const code = country ?? (within.includes('ukraine') ? 'ua' : within.includes('russia') ? 'ru' : '');
  return code.length === 2 ? (code.charCodeAt(0) << 8) | code.charCodeAt(1) : 0;
}

function compileTexts(ids: readonly string[]) {
  const starts = new Uint32Array(ids.length + 1);
  ids.forEach((id, i) => {
    starts[i + 1] = (starts[i] ?? 0) + id.length;
  });
  // Code units compare as the bytes do, whatever the language.
  const order = ids.map((_, place) => place).sort((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
  return { idStarts: starts, ids: bytesOf(ids.join('')), idOrder: Uint16Array.from(order) };
}

/** Ids are of ASCII letters, so one byte holds each. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
