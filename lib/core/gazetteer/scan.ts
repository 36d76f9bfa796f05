/**
 * The scan: one pass over a text that finds every name of the index at word boundaries, the longest first.
 *
 * Words that may be names, that is capitalised or of a script without capitals, are hashed as they are read and looked
 * up in the name index. All others are passed over with one look a letter, and hashed only where a trigger noun begins
 * with the same letters and is as long: one word in thirty.
 */

import { repairMixedScript } from '../text/scripts.ts';
import {
  ADJECTIVE_MARK,
  APOSTROPHE,
  CYRILLIC,
  DIGIT,
  fingerprintKey,
  finish,
  hashKey,
  JOINER,
  JOINER_HASH,
  LATIN,
  LETTERS,
  nameKey,
  openingBit,
  SKIP,
  UPPER,
  WORD,
} from './letters.ts';
import type { Gazetteer } from './open.ts';
import { LONGEST } from './triggers.ts';

/** Found names and triggers: triples of start, end (UTF-16 units, half-open) and group; a trigger's group is -1. */
export type Hits = number[];

const BOTH_SCRIPTS = LATIN | CYRILLIC;
const MAY_BE_NAME = UPPER | DIGIT;
const MAX_WORDS = 8;

/** A scanner of one index; keeps nothing between texts. */
export interface Scanner {
  readonly scan: (text: string) => Hits;
  /** Looks one name up, of any case; returns its group or -1. */
  readonly lookUp: (name: string) => number;
  /** Looks an adjective's stem up in the same way. */
  readonly lookUpAdjective: (stem: string) => number;
}

/** Makes a scanner for an opened index. */
export function createScanner(gazetteer: Gazetteer): Scanner {
  const {
    classes: C,
    hashes: Z,
    folded: K,
    bloom,
    buckets,
    prints,
    values,
    triggerLengths,
    triggerOpenings,
    triggerBloom,
    triggerHashes,
  } = gazetteer;
  const letters = { classes: C, hashes: Z, folded: K };
  // As long as there are units, so that the loop over all of a text need not compare.
  const kinds = new Uint8Array(0x10000);
  kinds.set(C);
  const bloomShift = 32 - Math.log2(bloom.length * 32);
  const bucketShift = 32 - Math.log2(buckets.length - 1);

  /** The fingerprint of the folded text between two offsets, as fingerprintKey has it of the key. */
  function fingerprint(text: string, start: number, end: number): number {
    let print = 0x1b873593;
    let at = 0;
    let last = 0;
    let joined = false;
    for (let p = start; p < end; p++) {
      const unit = text.charCodeAt(p);
      const kind = unit < LETTERS ? C[unit]! : 0;
      if (kind & WORD) {
        const letter = K[unit]!;
        if (joined) {
          print = (Math.imul(print ^ 32, 0x85ebca6b) + at++) | 0;
          joined = false;
        } else if (letter === last && kind & LATIN) continue;
        print = (Math.imul(print ^ letter, 0x85ebca6b) + at++) | 0;
        last = letter;
      } else if (kind & JOINER) joined = true;
    }
    return print >>> 0;
  }

  function find(hash: number, text: string, start: number, end: number): number {
    const bit = hash >>> bloomShift;
    if ((bloom[bit >>> 5]! & (1 << (bit & 31))) === 0) return 0;
    let i = buckets[hash >>> bucketShift]!;
    const stop = buckets[(hash >>> bucketShift) + 1]!;
    if (i === stop) return 0;
    const print = fingerprint(text, start, end);
    for (; i < stop; i++) if (prints[i] === print) return values[i]!;
    return 0;
  }

  function findKey(key: string): number {
    const hash = hashKey(key, letters);
    let i = buckets[hash >>> bucketShift]!;
    const stop = buckets[(hash >>> bucketShift) + 1]!;
    const print = fingerprintKey(key);
    for (; i < stop; i++) if (prints[i] === print) return values[i]!;
    return 0;
  }

  function isTrigger(hash: number): boolean {
    const bit = hash >>> 19;
    if ((triggerBloom[bit >>> 5]! & (1 << (bit & 31))) === 0) return false;
    let low = 0;
    let high = triggerHashes.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = triggerHashes[middle]!;
      if (found === hash) return true;
      if (found < hash) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  }

  // The state of the word read last; kept outside of the functions so that reading a word allocates nothing.
  let wordEnd = 0;
  let wordHash = 0;
  let wordKinds = 0;

  /** Reads the word that starts at an offset, going on from a hash; returns the offset after it. */
  function readWord(text: string, start: number, from: number): number {
    const { length } = text;
    const classes = kinds;
    const letterHashes = Z;
    let hash = from;
    let at = start;
    let last = 0;
    let all = 0;
    let end = start;
    for (;;) {
      let unit = 0;
      let kind = 0;
      for (; at < length; at++) {
        unit = text.charCodeAt(at);
        kind = classes[unit]!;
        if ((kind & WORD) === 0) break;
        const z = letterHashes[unit]!;
        if (z !== last || (kind & LATIN) === 0) hash = ((hash << 5) | (hash >>> 27)) ^ z;
        last = z;
        all |= kind;
        end = at + 1;
      }
      if (at >= length) break;
      if (kind & SKIP) {
        at++;
        // A mark upon the last letter belongs to the word, an invisible character after it does not.
        if (unit >= 0x300 && unit < 0x370) end = at;
      } else if (kind & APOSTROPHE && isInnerApostrophe(text, start, at)) at++;
      else break;
    }
    wordEnd = end;
    wordHash = hash;
    wordKinds = all;
    return at;
  }

  /** An apostrophe is part of the word but in a possessive (Pokrovsk's) and after an elided article (d'Avdiivka). */
  function isInnerApostrophe(text: string, start: number, at: number): boolean {
    const next = text.charCodeAt(at + 1);
    const kind = next < LETTERS ? C[next]! : 0;
    if ((kind & WORD) === 0) return false;
    if ((next | 32) === 115) {
      const after = text.charCodeAt(at + 2);
      if (!(after < LETTERS) || (C[after]! & WORD) === 0) return false;
    }
    if (kind & UPPER && kind & LATIN && (at - start <= 2 || (C[text.charCodeAt(at - 1)]! & UPPER) === 0))
      return false;
    return true;
  }

  function isPossessive(text: string, at: number): boolean {
    const mark = text.charCodeAt(at);
    return mark < LETTERS && (C[mark]! & APOSTROPHE) !== 0 && (text.charCodeAt(at + 1) | 32) === 115;
  }

  /** Follows a found name over further words as long as a longer name may come of it; pushes the longest. */
  function extend(
    text: string,
    from: { start: number; end: number; hash: number; value: number },
    hits: Hits,
  ): number {
    const { start } = from;
    let { end, hash, value } = from;
    let bestEnd = -1;
    let best = 0;
    if (value >>> 1) {
      bestEnd = end;
      best = value >>> 1;
    }
    for (let words = 1; value & 1 && words < MAX_WORDS; words++) {
      let next = end;
      let joined = false;
      for (; next < text.length; next++) {
        const unit = text.charCodeAt(next);
        const kind = unit < LETTERS ? C[unit]! : 0;
        if (kind & JOINER) joined = true;
        else if (!(kind & SKIP)) break;
      }
      const unit = next < text.length ? text.charCodeAt(next) : LETTERS;
      if (!joined || unit >= LETTERS || (C[unit]! & WORD) === 0) break;
      readWord(text, next, ((hash << 5) | (hash >>> 27)) ^ JOINER_HASH);
      hash = wordHash;
      end = wordEnd;
      value = find(finish(hash), text, start, end);
      if (value === 0 && isPossessive(text, end)) {
        // "Donetsk People's Republic": within a name the s belongs to it.
        const z = Z[text.charCodeAt(end + 1)]!;
        hash = ((hash << 5) | (hash >>> 27)) ^ z;
        end += 2;
        value = find(finish(hash), text, start, end);
      }
      if (value >>> 1) {
        bestEnd = end;
        best = value >>> 1;
      }
    }
    if (bestEnd >= 0) hits.push(start, bestEnd, best - 1);
    return bestEnd;
  }

  /** A word of both scripts is tried again wholly in the one that most of its letters are of. */
  function findMixed(word: string): number {
    // Capital look-alikes differ from the small ones, so the repair sees the word lower-cased letter by letter.
    return findKey(nameKey(repairMixedScript(repairCapitals(word)), letters));
  }

  /** Reads the word with a capital that starts at an offset, and the name it begins; returns the offset after it. */
  function readName(text: string, start: number, hits: Hits): number {
    const after = readWord(text, start, 0);
    const hash = finish(wordHash);
    const end = wordEnd;
    const running = wordHash;
    let value = find(hash, text, start, end);
    if (value === 0 && (wordKinds & BOTH_SCRIPTS) === BOTH_SCRIPTS)
      value = findMixed(text.slice(start, end)) & ~1;
    if (value === 0) {
      // In a headline of capitals the trigger nouns are capitalised too.
      if (isTrigger(hash)) hits.push(start, end, -1);
      return after;
    }
    const extended = extend(text, { start, end, hash: running, value }, hits);
    return extended < 0 ? after : extended;
  }

  /** Reads the word without a capital that starts at an offset; returns the offset after it. */
  function readOther(text: string, start: number, hits: Hits): number {
    const after = readWord(text, start, 0);
    if ((kinds[text.charCodeAt(start)]! & DIGIT) === 0 && isTrigger(finish(wordHash)))
      hits.push(start, wordEnd, -1);
    return after;
  }

  /** Tells whether a trigger may be as long as a word and begin with the same letters. */
  function mayBeTrigger(text: string, start: number, end: number): boolean {
    const first = text.charCodeAt(start);
    if (((triggerLengths[first]! >>> Math.min(end - start, LONGEST)) & 1) === 0) return false;
    const a = Z[first]!;
    const b = Z[text.charCodeAt(start + 1)]!;
    const c = Z[text.charCodeAt(start + 2)]!;
    // A doubled Latin letter is read as one, so that the three say nothing.
    if (a === b || b === c) return true;
    const bit = openingBit(a, b, c);
    return (triggerOpenings[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }

  function scan(text: string): Hits {
    const hits: Hits = [];
    const { length } = text;
    // What a function closes over is looked up anew for every letter; what is its own is not.
    const classes = kinds;
    let at = 0;
    while (at < length) {
      const unit = text.charCodeAt(at);
      const kind = classes[unit]!;
      if ((kind & WORD) === 0) {
        at++;
        continue;
      }
      if ((kind & MAY_BE_NAME) === UPPER) {
        at = readName(text, at, hits);
        continue;
      }
      const start = at;
      let after = 0;
      for (at++; at < length; at++) {
        after = classes[text.charCodeAt(at)]!;
        if ((after & WORD) === 0) break;
      }
      if ((at < length && after & (SKIP | APOSTROPHE)) || mayBeTrigger(text, start, at))
        at = readOther(text, start, hits);
    }
    return hits;
  }

  return {
    scan,
    lookUp: (name) => (findKey(nameKey(name, letters)) >>> 1) - 1,
    lookUpAdjective: (stem) => (findKey(nameKey(stem, letters) + ADJECTIVE_MARK) >>> 1) - 1,
  };
}

const CAPITALS: Readonly<Record<string, string>> = {
  B: 'в',
  H: 'н',
  K: 'к',
  M: 'м',
  T: 'т',
  P: 'р',
  C: 'с',
  X: 'х',
  Y: 'у',
  A: 'а',
  E: 'е',
  O: 'о',
  I: 'і',
};
function repairCapitals(word: string): string {
  const cyrillic = word.match(/[\u0400-\u052f]/g)?.length ?? 0;
  if (cyrillic * 2 < word.length) return word.toLowerCase();
  return [...word].map((char) => CAPITALS[char] ?? char.toLowerCase()).join('');
}
