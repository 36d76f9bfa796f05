/** Scripts, and the repair of words that mix Latin and Cyrillic letters of the same look. */

const LATIN = 'aceiopxykhmtb';
const CYRILLIC = 'асеіорхукнмтв';
const toCyrillic = new Map([...LATIN].map((char, i) => [char, CYRILLIC[i] ?? char]));
const toLatin = new Map([...CYRILLIC].map((char, i) => [char, LATIN[i] ?? char]));

/** Returns a folded word wholly in the script most of its letters have; a word of one script is returned as it is. */
export function repairMixedScript(word: string): string {
  let latin = 0;
  let cyrillic = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit >= 0x61 && unit <= 0x7a) latin++;
    else if (unit >= 0x400 && unit <= 0x52f) cyrillic++;
  }
  if (latin === 0 || cyrillic === 0) return word;
  const twins = cyrillic >= latin ? toCyrillic : toLatin;
  return [...word].map((char) => twins.get(char) ?? char).join('');
}

/** Tells whether a folded text has Cyrillic letters. */
export function isCyrillic(text: string): boolean {
  return /[\u0400-\u052f]/.test(text);
}
