/** Two independent 32-bit hashes of a form, carried on word by word so that a longer form costs only its last word. */

/** FNV-1a's offset and prime; the second pair are other odd constants, so that both hashes rarely agree by chance. */
const OFFSET_A = 0x811c9dc5;
const PRIME_A = 0x01000193;
const OFFSET_B = 0x9747b28c;
const PRIME_B = 0x5bd1e995;
const SPACE = 32;

export interface FormHash {
  readonly a: number;
  readonly b: number;
}

/** Hashes a word that follows the words hashed before; null begins a form. */
export function hashWord(before: FormHash | null, word: string): FormHash {
  let a = before?.a ?? OFFSET_A;
  let b = before?.b ?? OFFSET_B;
  if (before !== null) {
    a = Math.imul(a ^ SPACE, PRIME_A);
    b = Math.imul(b ^ SPACE, PRIME_B);
  }
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    a = Math.imul(a ^ unit, PRIME_A);
    b = Math.imul((b << 5) ^ (b >>> 27) ^ unit, PRIME_B);
  }
  // Zero marks an empty slot of the table.
  return { a: a >>> 0 || 1, b: b >>> 0 };
}
