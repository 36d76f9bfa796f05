/** Finds and mends what makes a text look like another: control and direction characters, letters of two scripts in a word. */

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
