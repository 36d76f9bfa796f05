/** Guesses the language of a passage from script, letters and function words. */
import { type Word, words } from './words.ts';

/** Frequent words that the neighbours in the list do not share, folded as words() folds them. */
const FUNCTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: 'the of and to in that is was for on with as by has have said were from its at be this which'.split(
    ' ',
  ),
  de: 'der die das und den von im mit des dem nicht ein eine sich auf hat ist auch zu bei nach wurde'.split(
    ' ',
  ),
  fr: 'le les des et la du en une dans par que qui est sur pour au aux avec ont ete selon cette'.split(' '),
  es: 'el los las de del y que en la por una con para segun su se ha al fue como ciudad'.split(' '),
  pl: 'w z na i nie sie ze do jest oraz przez po od za o a jak ktore miasto zostal rosyjskie'.split(' '),
  uk: 'що та у в на і з за до від про як його або це не під який після року'.split(' '),
  ru: 'что и в на не с по за от его как это для к из был или после года также'.split(' '),
};
const LANGUAGES = Object.keys(FUNCTION_WORDS);
/** By function word, the languages that have it. */
const languagesOf = new Map<string, string[]>();
for (const [lang, list] of Object.entries(FUNCTION_WORDS))
  for (const word of new Set(list)) languagesOf.set(word, [...(languagesOf.get(word) ?? []), lang]);
const CYRILLIC_LANGUAGES = new Set(['uk', 'ru']);
/** Letters that only one of two Cyrillic languages has weigh more than any word. */
const LETTER_WEIGHT = 3;
const SAMPLE_UNITS = 1_500;

/**
 * Returns "en", "uk", "ru", "de", "fr", "es", "pl" or "und"; a hint decides where the text itself does not. Whoever has
 * cut the text into words already gives them.
 */
export function detectLanguage(text: string, hint?: string, known?: readonly Word[]): string {
  const sample = text.slice(0, SAMPLE_UNITS);
  const hinted = hint?.toLowerCase().split(/[-_]/)[0];
  const { latin, cyrillic, ukrainian, russian } = countLetters(sample);
  const isCyrillicText = cyrillic > latin;
  const scores = new Map<string, number>();
  for (const lang of LANGUAGES) if (CYRILLIC_LANGUAGES.has(lang) === isCyrillicText) scores.set(lang, 0);
  const add = (lang: string, worth: number) => {
    const score = scores.get(lang);
    if (score !== undefined) scores.set(lang, score + worth);
  };
  // A word that the sample's end cuts is another word.
  for (const { key } of known !== undefined && text.length <= SAMPLE_UNITS ? known : words(sample))
    for (const lang of languagesOf.get(key) ?? NONE) add(lang, 1);
  add('uk', ukrainian * LETTER_WEIGHT);
  add('ru', russian * LETTER_WEIGHT);
  // The page's own word breaks a tie, and a short text is mostly tie.
  if (hinted !== undefined) add(hinted, 1.5);
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] === 0) return cyrillic + latin > 0 ? 'und' : (hinted ?? 'und');
  return next !== undefined && next[1] === best[1] ? 'und' : best[0];
}
const NONE: readonly string[] = [];

const UKRAINIAN = 'іїєґІЇЄҐ';
const RUSSIAN = 'ыэъёЫЭЪЁ';

function countLetters(sample: string): {
  readonly latin: number;
  readonly cyrillic: number;
  readonly ukrainian: number;
  readonly russian: number;
} {
  let latin = 0;
  let cyrillic = 0;
  let ukrainian = 0;
  let russian = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit < 0x80) {
      const small = unit | 0x20;
      if (small >= 0x61 && small <= 0x7a) latin++;
    } else if (unit >= 0x400 && unit <= 0x52f) {
      cyrillic++;
      const char = sample.charAt(i);
      if (UKRAINIAN.includes(char)) ukrainian++;
      else if (RUSSIAN.includes(char)) russian++;
    }
  }
  return { latin, cyrillic, ukrainian, russian };
}
