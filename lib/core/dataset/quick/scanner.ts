/**
 * Reads canonical JSON byte by byte and makes nothing of it: a check of fifty megabytes in the time of a write.
 *
 * It only ever says yes. A check that returns false says "not sure": whoever asks reads the same bytes with a parser and
 * the schema, and what those say counts. So every check may be narrower than what it stands for, and none may be wider.
 */

/** Checks what stands at the position and moves behind it; false means that somebody else must look. */
export type Check = () => boolean;
/** The bytes and the position, shared by the checks. */
export interface Cursor {
  bytes: Uint8Array;
  at: number;
}
export interface TextBounds {
  /** Whether two scripts in it would make one name pass for another. */
  readonly naming?: boolean;
  /** Called with where the text stands, its quotation marks left out. */
  readonly seen?: (start: number, end: number) => void;
}
/** A field of an object; its name has letters and digits only. */
export interface Field {
  readonly name: string;
  readonly check: Check;
  readonly optional?: true;
}

const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const COLON = 58;
const BACKSLASH = 92;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];
/** What may stand behind a backslash: the quotation mark, the backslash, and the ends of lines and tabs. */
const ESCAPED: readonly number[] = [QUOTE, BACKSLASH, 110, 114, 116];
/** In UTF-8 no text has more characters than bytes. */
const MAX_TEXT_BYTES = 4_000;
const MAX_LIST = 500;
/** The depth of fields that are not known; the parser allows more. */
const MAX_DEPTH = 8;
/** Names that mean something to every object, and those that would have to be looked at for two scripts. */
const SPECIAL = new Set(
  ['constructor', 'prototype', 'name', 'names', 'sideNames', 'formerNames', 'aliases', 'title', 'latin'].map(
    hashOfName,
  ),
);

export type Scanner = ReturnType<typeof openScanner>;

/** Opens the checks over a cursor. */
export function openScanner(cursor: Cursor) {
  const isAt = (byte: number): boolean => {
    if (cursor.bytes[cursor.at] !== byte) return false;
    cursor.at++;
    return true;
  };
  const isWord = (word: readonly number[]): boolean => {
    for (const [index, byte] of word.entries()) if (cursor.bytes[cursor.at + index] !== byte) return false;
    cursor.at += word.length;
    return true;
  };

  /** Any text that is not empty, has no character that is not seen, and is not too long. */
  const text =
    ({ naming = false, seen }: TextBounds = {}): Check =>
    () => {
      const { bytes } = cursor;
      if (bytes[cursor.at] !== QUOTE) return false;
      const start = cursor.at + 1;
      let at = start;
      // Of the word so far.
      let scripts = 0;
      for (;;) {
        const byte = bytes[at];
        if (byte === undefined || byte < 32 || byte === 127) return false;
        if (byte === QUOTE) break;
        let script = 0;
        if (byte === BACKSLASH) {
          if (!ESCAPED.includes(bytes[at + 1] ?? 0)) return false;
          at += 2;
        } else if (byte < 128) {
          script = (byte | 32) >= 97 && (byte | 32) <= 122 ? LATIN : BREAK;
          at++;
        } else {
          const length = lengthAt(bytes, at);
          if (length === 0) return false;
          if (naming) script = scriptsAt(bytes, at);
          at += length;
        }
        scripts = script === BREAK ? 0 : scripts | script;
        if (naming && scripts === (LATIN | CYRILLIC)) return false;
      }
      if (at === start || at - start > MAX_TEXT_BYTES) return false;
      cursor.at = at + 1;
      seen?.(start, at);
      return true;
    };

  /** An id; `seen` is called with where it stands and the hash of its bytes. */
  const id =
    (seen?: (start: number, end: number, hash: number) => void): Check =>
    () => {
      const { bytes } = cursor;
      if (bytes[cursor.at] !== QUOTE) return false;
      const start = cursor.at + 1;
      let at = start;
      let hash = 0x811c9dc5;
      for (;;) {
        const byte = bytes[at] ?? 0;
        if (byte === QUOTE) break;
        const alphanumeric = (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57);
        if (!alphanumeric && (at === start || (byte !== 45 && byte !== 46 && byte !== 95))) return false;
        hash = Math.imul(hash ^ byte, 0x01000193);
        at++;
      }
      if (at === start || at - start > 120) return false;
      cursor.at = at + 1;
      seen?.(start, at, hash);
      return true;
    };

  /** A list of at most five hundred. */
  const list =
    (
      item: Check,
      { least = 0, most = MAX_LIST }: { readonly least?: number; readonly most?: number } = {},
    ): Check =>
    () => {
      if (!isAt(OPEN_LIST)) return false;
      if (isAt(CLOSE_LIST)) return least === 0;
      let count = 0;
      do {
        if (!item() || ++count > most) return false;
      } while (isAt(COMMA));
      return count >= least && isAt(CLOSE_LIST);
    };

  /** A key of letters, digits and hyphens: its hash, or 0; and that it comes after the key before it. */
  let keyStart = 0;
  let keyEnd = 0;
  const key = (): number => {
    const { bytes } = cursor;
    if (bytes[cursor.at] !== QUOTE) return 0;
    keyStart = cursor.at + 1;
    let at = keyStart;
    let hash = 0x811c9dc5;
    for (;;) {
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE) break;
      const lower = byte | 32;
      if (!(lower >= 97 && lower <= 122) && !(byte >= 48 && byte <= 57) && byte !== MINUS) return 0;
      hash = Math.imul(hash ^ byte, 0x01000193);
      at++;
    }
    keyEnd = at;
    cursor.at = at + 1;
    return at > keyStart && isAt(COLON) ? hash : 0;
  };

  /** Any keys in ascending order, each with the same kind of value. */
  const record =
    (
      value: Check,
      { least = 0, language = false }: { readonly least?: number; readonly language?: boolean } = {},
    ): Check =>
    () => {
      if (!isAt(OPEN_OBJECT)) return false;
      if (isAt(CLOSE_OBJECT)) return least === 0;
      let [before, beforeEnd] = [0, 0];
      do {
        const hash = key();
        if (hash === 0 || SPECIAL.has(hash)) return false;
        const [start, end] = [keyStart, keyEnd];
        if (language && (end - start < 2 || end - start > 3 || !isLetters(cursor.bytes, start, end)))
          return false;
        if (before !== 0 && !comesAfter(cursor.bytes, [before, beforeEnd, start, end])) return false;
        [before, beforeEnd] = [start, end];
        if (!value()) return false;
      } while (isAt(COMMA));
      return isAt(CLOSE_OBJECT);
    };

  /** An object with these fields and others that are not known, keys ascending, but for `first` where it is given. */
  const object = (fields: readonly Field[], first?: Field): Check => {
    const byHash = new Map(fields.map((field) => [hashOfName(field.name), field]));
    const names = new Map(fields.map(({ name }) => [name, bytesOf(name)]));
    const required = fields.filter(({ optional }) => !optional).length;
    const firstName = first === undefined ? null : bytesOf(`"${first.name}":`);
    const forbidden = first === undefined ? 0 : hashOfName(first.name);
    return () => {
      if (!isAt(OPEN_OBJECT)) return false;
      if (firstName !== null) {
        if (!isWord(firstName) || first?.check() !== true) return false;
        if (isAt(CLOSE_OBJECT)) return required === 0;
        if (!isAt(COMMA)) return false;
      } else if (isAt(CLOSE_OBJECT)) return required === 0;
      let [before, beforeEnd] = [0, 0];
      let met = 0;
      do {
        const hash = key();
        if (hash === 0 || hash === forbidden) return false;
        const [start, end] = [keyStart, keyEnd];
        if (before !== 0 && !comesAfter(cursor.bytes, [before, beforeEnd, start, end])) return false;
        [before, beforeEnd] = [start, end];
        const field = byHash.get(hash);
        if (field === undefined) {
          if (SPECIAL.has(hash) || !anything(MAX_DEPTH)) return false;
          continue;
        }
        if (!equals(cursor.bytes, start, names.get(field.name)) || !field.check()) return false;
        if (!field.optional) met++;
      } while (isAt(COMMA));
      return met === required && isAt(CLOSE_OBJECT);
    };
  };

  const plainText = text();
  const anyText = (): boolean => isWord(EMPTY_TEXT) || plainText();
  /** A number without an exponent whose whole part has at most nine digits; returns that part, or null. */
  const number = (): {
    readonly whole: number;
    readonly negative: boolean;
    readonly fraction: boolean;
  } | null => {
    const { bytes } = cursor;
    const negative = isAt(MINUS);
    const start = cursor.at;
    let whole = 0;
    while (isDigit(bytes[cursor.at])) whole = whole * 10 + (bytes[cursor.at++] ?? 0) - 48;
    const digits = cursor.at - start;
    if (digits === 0 || digits > 9 || (digits > 1 && bytes[start] === 48)) return null;
    const fraction = isAt(POINT);
    const point = cursor.at;
    while (fraction && isDigit(bytes[cursor.at])) cursor.at++;
    if (
      (fraction && (cursor.at === point || cursor.at - point > 15)) ||
      ((bytes[cursor.at] ?? 0) | 32) === 101
    )
      return null;
    return { whole, negative, fraction };
  };
  /** A number whose whole part is nearer to 0 than a bound; `least` 0 allows none below 0. */
  const numberWithin =
    (
      bound: number,
      { least = -bound, integer = false }: { readonly least?: number; readonly integer?: boolean } = {},
    ): Check =>
    () => {
      const read = number();
      if (read === null || (integer && read.fraction) || (read.negative && least === 0)) return false;
      return read.whole < bound || (read.whole === bound && !read.fraction);
    };
  const nullable =
    (check: Check): Check =>
    () =>
      isWord(NULL) || check();
  const oneOf = (words: readonly string[]): Check => {
    const known = words.map((word) => bytesOf(`"${word}"`));
    return () => known.some(isWord);
  };

  function anything(depth: number): boolean {
    const byte = cursor.bytes[cursor.at] ?? 0;
    if (byte === QUOTE) return anyText();
    if (byte === MINUS || isDigit(byte)) return number() !== null;
    if (byte === OPEN_LIST) return depth > 0 && list(() => anything(depth - 1))();
    if (byte === OPEN_OBJECT) return depth > 0 && record(() => anything(depth - 1))();
    return isWord(NULL) || isWord(TRUE) || isWord(FALSE);
  }

  return { text, anyText, id, list, record, object, numberWithin, nullable, oneOf };
}

const EMPTY_TEXT = [QUOTE, QUOTE];
const [NULL, TRUE, FALSE] = ['null', 'true', 'false'].map(bytesOf) as [number[], number[], number[]];
const LATIN = 1;
const CYRILLIC = 2;
const BREAK = 4;

/** Bytes of the character that begins with a byte above 127; 0 where it is none, or one that is not seen. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  if (a < 0xc2 || a > 0xf4 || (b & 0xc0) !== 0x80) return 0;
  if (a < 0xe0) return a === 0xc2 && b < 0xa0 ? 0 : 2;
  if ((c & 0xc0) !== 0x80) return 0;
  if (a < 0xf0) {
    if ((a === 0xe0 && b < 0xa0) || (a === 0xed && b > 0x9f)) return 0;
    // Direction embeddings and overrides, and isolates.
    if (a === 0xe2 && ((b === 0x80 && c >= 0xaa && c <= 0xae) || (b === 0x81 && c >= 0xa6 && c <= 0xa9)))
      return 0;
    return 3;
  }
  if ((d & 0xc0) !== 0x80 || (a === 0xf0 && b < 0x90) || (a === 0xf4 && b > 0x8f)) return 0;
  return 4;
}

/** Of which of the two scripts a character may be, in doubt of both; BREAK ends a word. */
function scriptsAt(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0] = [bytes[at], bytes[at + 1]];
  if (a === 0xc2) return b === 0xaa || b === 0xba ? LATIN : 0;
  // Apostrophes and other marks that are letters of no script.
  if ((a === 0xca && b >= 0xb9) || (a === 0xcb && b < 0xa0)) return 0;
  if (a < 0xcc) return LATIN;
  if (a < 0xd0) return 0;
  if (a < 0xd5) return CYRILLIC;
  if (a < 0xe1) return 0;
  if (a === 0xe1) return b >= 0xb8 && b <= 0xbb ? LATIN : b >= 0xb2 && b <= 0xb7 ? LATIN | CYRILLIC : 0;
  // General punctuation, with the apostrophe and the dashes.
  if (a === 0xe2) return b === 0x80 || b === 0x81 ? BREAK : LATIN | CYRILLIC;
  return a === 0xea || a >= 0xef ? LATIN | CYRILLIC : 0;
}

function hashOfName(name: string): number {
  return bytesOf(name).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5);
}
function bytesOf(ascii: string): number[] {
  return Array.from(ascii, (letter) => letter.charCodeAt(0));
}
function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}
function isLetters(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const lower = (bytes[at] ?? 0) | 32;
    if (lower < 97 || lower > 122) return false;
  }
  return true;
}
function equals(bytes: Uint8Array, start: number, name: readonly number[] = []): boolean {
  for (let index = 0; index < name.length; index++) if (bytes[start + index] !== name[index]) return false;
  return bytes[start + name.length] === QUOTE;
}

/** Tells whether the second run of bytes sorts after the first. */
export function comesAfter(
  bytes: Uint8Array,
  [first, firstEnd, second, secondEnd]: readonly [number, number, number, number],
): boolean {
  const common = Math.min(firstEnd - first, secondEnd - second);
  for (let index = 0; index < common; index++) {
    const difference = (bytes[second + index] ?? 0) - (bytes[first + index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return secondEnd - second > firstEnd - first;
}
