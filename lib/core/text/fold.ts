/** Folds single characters for comparison: case, marks and typographic variants. Each is folded when first met. */

/** Units below are kept in an array; of those above a text has few. */
const SIZE = 0x3000;
const SKIP = '';
/** Latin letters whose mark is no combining mark and so survives decomposition. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  ə: 'e',
  þ: 'th',
  ð: 'd',
  ё: 'е',
  ґ: 'г',
};
const APOSTROPHES = "'’ʼ‘`ʹ′´ʿʾ＇";
const HYPHENS = '-‐‑‒–—−';
const near: (string | undefined)[] = new Array(SIZE);
const far = new Map<number, string>();

/** Returns the folded form of one UTF-16 unit: "" drops it, a space stands for every kind of space. */
export function foldUnit(unit: number): string {
  const known = unit < SIZE ? near[unit] : far.get(unit);
  if (known !== undefined) return known;
  const form = folded(String.fromCharCode(unit));
  if (unit < SIZE) near[unit] = form;
  else far.set(unit, form);
  return form;
}

function folded(char: string): string {
  if (APOSTROPHES.includes(char)) return "'";
  if (HYPHENS.includes(char)) return '-';
  if (/[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069\p{Mn}]/u.test(char)) return SKIP;
  if (/\s/u.test(char)) return ' ';
  // The Turkish İ alone lower-cases to two characters, the second a mark.
  const lower = char === 'İ' ? 'i' : char.toLowerCase();
  const known = UNDECOMPOSED[lower];
  if (known !== undefined) return known;
  // Only Latin loses its marks: й and ї are letters of their own.
  const bare = lower.normalize('NFD').replace(/\p{Mn}/gu, '');
  return /^[a-z]+$/.test(bare) ? bare : lower;
}

const UNITS = 0x10000;
const WORD_UNIT = 1;
const OTHER_UNIT = 2;
const kinds = new Uint8Array(UNITS);

/** Tells whether a UTF-16 unit is part of a word: a letter, a digit, or half of a character beyond the basic plane. */
export function isWordUnit(unit: number): boolean {
  let kind = kinds[unit];
  if (kind === 0) {
    const isHalf = unit >= 0xd800 && unit <= 0xdfff;
    kind = isHalf || /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? WORD_UNIT : OTHER_UNIT;
    kinds[unit] = kind;
  }
  return kind === WORD_UNIT;
}
