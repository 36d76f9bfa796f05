/**
 * The letter table of the index: what each UTF-16 unit is to the matcher. Kept in the compiled buffer, so that
 * opening it needs no Unicode properties. Units from 0x3000 on end a word.
 *
 * Beyond case and marks it levels what romanisations differ in and readers do not: i, j and y; v and w; and a
 * letter written twice (Avdiivka, Avdiyivka, Awdijiwka). й, ї and ё lose their marks too, since a decomposed
 * text has them apart.
 */
import { foldUnit, isWordUnit } from '../text/fold.ts';

export const LETTERS = 0x3000;
/** What a unit is; the values are bits. */
export const WORD = 1;
export const SKIP = 2;
export const APOSTROPHE = 4;
export const JOINER = 8;
export const UPPER = 16;
export const LATIN = 32;
export const CYRILLIC = 64;
export const DIGIT = 128;

const LEVELLED: Readonly<Record<string, string>> = { y: 'i', j: 'i', w: 'v', й: 'и', ї: 'і', ё: 'е', ґ: 'г' };
const APOSTROPHES = "'’ʼ‘`´ʻʹ′ʿʾ";
const JOINERS = ' -‐‑\t\n\r\f\v\u00a0\u202f\u2007\u2009\u2002\u2003';

/** The tables: class bits, hash value and folded unit by UTF-16 unit. */
export interface LetterTables {
  readonly classes: Uint8Array;
  readonly hashes: Int32Array;
  readonly folded: Uint16Array;
}

/** Spreads an integer over 32 bits. */
export function scatter(value: number): number {
  let x = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) | 0;
}

/** Builds the tables anew; takes some milliseconds, so it is done at compile time only. */
export function buildLetters(): LetterTables {
  const classes = new Uint8Array(LETTERS);
  const hashes = new Int32Array(LETTERS);
  const folded = new Uint16Array(LETTERS);
  for (let unit = 0; unit < LETTERS; unit++) {
    const char = String.fromCharCode(unit);
    if (APOSTROPHES.includes(char)) classes[unit] = APOSTROPHE;
    else if (JOINERS.includes(char)) classes[unit] = JOINER;
    else if (foldUnit(unit) === '') classes[unit] = SKIP;
    else if (isWordUnit(unit)) {
      const letter = foldLetter(char);
      folded[unit] = letter.charCodeAt(0);
      hashes[unit] = scatter(Math.imul(letter.charCodeAt(0), 0x9e3779b1));
      classes[unit] = classOf(char, letter);
    }
  }
  return { classes, hashes, folded };
}

function foldLetter(char: string): string {
  const first = foldUnit(char.charCodeAt(0)).slice(0, 1);
  return LEVELLED[first] ?? first;
}

function classOf(char: string, letter: string): number {
  const isUpper = char !== char.toLowerCase() || char.toUpperCase() === char.toLowerCase();
  const script = /[a-z]/.test(letter)
    ? LATIN
    : /\p{Script=Latin}/u.test(letter)
      ? LATIN
      : /\p{Script=Cyrillic}/u.test(letter)
        ? CYRILLIC
        : 0;
  return WORD | (isUpper ? UPPER : 0) | script | (/\p{N}/u.test(char) ? DIGIT : 0);
}

const codes = new Uint16Array(256);
/** Returns the key of a name as the matcher compares it: folded words joined by single spaces. */
export function nameKey(name: string, { classes, folded }: LetterTables): string {
  let size = 0;
  let last = 0;
  let joined = false;
  for (let i = 0; i < name.length && size < codes.length - 1; i++) {
    const unit = name.charCodeAt(i);
    const kind = unit < LETTERS ? classes[unit]! : 0;
    if (kind & WORD) {
      if (joined && size > 0) {
        codes[size++] = 32;
        last = 0;
      }
      joined = false;
      const letter = folded[unit]!;
      if (letter === last && kind & LATIN) continue;
      codes[size++] = letter;
      last = letter;
    } else if (!(kind & (SKIP | APOSTROPHE))) joined = true;
  }
  return String.fromCharCode(...codes.subarray(0, size));
}

/** Marks the key of an adjective's stem, so that it is never taken for a name. */
export const ADJECTIVE_MARK = '\u0001';

/** The share of a joiner, space or hyphen alike, in a name's hash. */
export const JOINER_HASH = scatter(7701);

/** Returns the hash of a name key; the scan computes the same from the text as it stands. */
export function hashKey(key: string, { hashes }: LetterTables): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    hash = ((hash << 5) | (hash >>> 27)) ^ (unit === 32 ? JOINER_HASH : (hashes[unit] ?? 0));
  }
  return finish(hash);
}

/** Mixes a running hash to its final value. */
export function finish(hash: number): number {
  const x = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return x ^ (x >>> 15);
}

/** Returns the second, independent 32-bit hash of a name key, by which a find is verified. */
export function fingerprintKey(key: string): number {
  let print = 0x1b873593;
  for (let i = 0; i < key.length; i++) print = (Math.imul(print ^ key.charCodeAt(i), 0x85ebca6b) + i) | 0;
  return print >>> 0;
}

/** How many bits the filter of words' first three letters has. */
export const OPENING_BITS = 2_048;

/** Returns the bit that stands for three letters' hash values. */
export function openingBit(first: number, second: number, third: number): number {
  const mixed = Math.imul(
    first ^ (second << 7) ^ (second >>> 25) ^ (third << 14) ^ (third >>> 18),
    0x45d9f3b,
  );
  return (mixed >>> 16) & (OPENING_BITS - 1);
}
