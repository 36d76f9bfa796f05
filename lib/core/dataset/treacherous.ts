/**
 * Finds what a record may not hold whatever its kind: fields that would reach an object's prototype, nesting without
 * end, and what makes a text look like another (control and direction characters, letters of two scripts in a word).
 */
import type { DatasetErrorCode } from './errors.ts';

/** Direction overrides, embeddings and isolates, and control characters other than tab and line ends. */
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{sc=Latin}/u;
const CYRILLIC = /\p{sc=Cyrillic}/u;

/** Latin letters that look like Cyrillic ones, after the Unicode list of confusable characters. */
const LATIN_LIKE = 'aceiopxyABCEHIKMOPTX';
const CYRILLIC_LIKE = 'асеіорхуАВСЕНІКМОРТХ';

/** Tells whether a text has control characters or ones that change the direction of writing. */
export function hasInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}

/** Returns the first word that mixes Latin and Cyrillic letters, or null. */
export function mixedWord(text: string): string | null {
  if (!LATIN.test(text) || !CYRILLIC.test(text)) return null;
  for (const [word] of text.matchAll(WORD)) if (LATIN.test(word) && CYRILLIC.test(word)) return word;
  return null;
}

/** Replaces Latin look-alikes in words that have Cyrillic letters; other words stay as they are. */
export function mendLookAlikes(text: string): string {
  return text.replace(WORD, (word) =>
    CYRILLIC.test(word)
      ? [...word].map((letter) => CYRILLIC_LIKE[LATIN_LIKE.indexOf(letter)] ?? letter).join('')
      : word,
  );
}

/** Our deepest record has five levels; the rest is room for fields of later versions. */
const MAX_DEPTH = 16;
/** Names of fields that mean something to every object; a record has no use for them. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
/** Fields that hold names: where a letter of another script would make one place or speaker pass for another. */
const NAMING = new Set(['name', 'names', 'sideNames', 'formerNames', 'aliases', 'title', 'latin']);

/** What is wrong with a value. */
export interface Trouble {
  readonly code: DatasetErrorCode;
  readonly message: string;
}

/** Returns what is wrong with a parsed value, or null. */
export function findTrouble(value: unknown): Trouble | null {
  return search(value, { path: '', depth: 0, naming: false });
}

/**
 * Tells whether a JSON text might hold anything but names in two scripts and deep nesting: characters that are not
 * seen, their escapes, and the forbidden names. A look at a whole file is cheaper than one at each of its strings.
 */
export function isSuspicious(json: string): boolean {
  return json.includes('\\u') || [...FORBIDDEN].some((name) => json.includes(name)) || INVISIBLE.test(json);
}

/** Returns what is wrong with a value whose text is not suspicious: its depth, or a name in two scripts. */
export function findHiddenTrouble(value: unknown): Trouble | null {
  return isShallow(value, MAX_DEPTH) && !hasMixedName(value) ? null : findTrouble(value);
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  for (const key in value) {
    // Own keys of an object that JSON.parse made.
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof inner === 'object' && !isShallow(inner, depth - 1)) return false;
  }
  return true;
}

function hasMixedName(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  for (const key of NAMING) {
    const named = (value as Readonly<Record<string, unknown>>)[key];
    if (named !== undefined && search(named, { path: key, depth: 1, naming: true }) !== null) return true;
  }
  return false;
}

function search(
  value: unknown,
  at: { readonly path: string; readonly depth: number; readonly naming: boolean },
): Trouble | null {
  const field = at.path === '' ? 'record' : at.path;
  if (typeof value === 'string') {
    if (hasInvisible(value)) {
      const message = `${field}: there are control or direction-changing characters; remove them.`;
      return { code: 'invisible-characters', message };
    }
    const mixed = at.naming ? mixedWord(value) : null;
    if (mixed === null) return null;
    const message = `${field}: "${mixed}" mixes Latin and Cyrillic letters; write it in one script.`;
    return { code: 'mixed-script', message };
  }
  if (typeof value !== 'object' || value === null) return null;
  if (at.depth === MAX_DEPTH) {
    return { code: 'too-deep', message: `${field}: the record is nested deeper than ${MAX_DEPTH} levels.` };
  }
  for (const key of Object.keys(value)) {
    if (FORBIDDEN.has(key)) {
      return { code: 'forbidden-field', message: `${field}: a field may not be called "${key}".` };
    }
    if (hasInvisible(key)) {
      const message = `${field}: a field's name has control or direction-changing characters.`;
      return { code: 'invisible-characters', message };
    }
    const inner = {
      path: at.path === '' ? key : `${at.path}.${key}`,
      depth: at.depth + 1,
      naming: at.naming || (at.depth === 0 && NAMING.has(key)),
    };
    // Own keys of an object that JSON.parse made.
    const trouble = search((value as Readonly<Record<string, unknown>>)[key], inner);
    if (trouble !== null) return trouble;
  }
  return null;
}
