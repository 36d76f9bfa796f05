/** Folds single characters for comparison: case, marks and typographic variants. Built once, on first use, as a table. */

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
let table: readonly string[] | undefined;

/** Returns the folded form of one UTF-16 unit: "" drops it, a space stands for every kind of space. */
export function foldUnit(unit: number): string {
  table ??= Array.from({ length: SIZE }, (_, code) => folded(String.fromCharCode(code)));
  return table[unit] ?? folded(String.fromCharCode(unit));
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

/** Tells whether a UTF-16 unit is part of a word: a letter, a digit, or half of a character beyond the basic plane. */
export function isWordUnit(unit: number): boolean {
  wordTable ??= Uint8Array.from({ length: SIZE }, (_, code) =>
    Number(/[\p{L}\p{N}]/u.test(String.fromCharCode(code))),
  );
  const known = wordTable[unit];
  if (known !== undefined) return known === 1;
  return (unit >= 0xd800 && unit <= 0xdfff) || /[\p{L}\p{N}]/u.test(String.fromCharCode(unit));
}
let wordTable: Uint8Array | undefined;
