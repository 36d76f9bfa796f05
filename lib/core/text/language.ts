/** Guesses the language of a passage from script, letters and function words. */
import { words } from './words.ts';

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
const sets = Object.entries(FUNCTION_WORDS).map(([lang, list]) => [lang, new Set(list)] as const);
const CYRILLIC_LANGUAGES = new Set(['uk', 'ru']);
/** Letters that only one of two Cyrillic languages has weigh more than any word. */
const LETTER_WEIGHT = 3;
const SAMPLE_UNITS = 1_500;

/** Returns "en", "uk", "ru", "de", "fr", "es", "pl" or "und"; a hint decides where the text itself does not. */
export function detectLanguage(text: string, hint?: string): string {
  const sample = text.slice(0, SAMPLE_UNITS);
  const hinted = hint?.toLowerCase().split(/[-_]/)[0];
  const cyrillic = sample.match(/[\u0400-\u052f]/g)?.length ?? 0;
  const latin = sample.match(/[a-z]/gi)?.length ?? 0;
  const isCyrillicText = cyrillic > latin;
  const scores = new Map<string, number>();
  const keys = words(sample).map(({ key }) => key);
  for (const [lang, list] of sets) {
    if (CYRILLIC_LANGUAGES.has(lang) !== isCyrillicText) continue;
    scores.set(
      lang,
      keys.reduce((sum, key) => sum + Number(list.has(key)), 0),
    );
  }
  if (isCyrillicText) {
    const letters = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) * LETTER_WEIGHT;
    scores.set('uk', (scores.get('uk') ?? 0) + letters(/[іїєґ]/gi));
    scores.set('ru', (scores.get('ru') ?? 0) + letters(/[ыэъё]/gi));
  }
  // The page's own word breaks a tie, and a short text is mostly tie.
  if (hinted !== undefined && scores.has(hinted)) scores.set(hinted, (scores.get(hinted) ?? 0) + 1.5);
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] === 0) return cyrillic + latin > 0 ? 'und' : (hinted ?? 'und');
  return next !== undefined && next[1] === best[1] ? 'und' : best[0];
}
