/** The languages whose words around a name are understood. */
import { normalize } from '../../text/normalize.ts';
import type { LanguageCues } from './cues.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pl } from './pl.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

/** Tells whether a folded word is one of a cue's. */
export type Test = (key: string) => boolean;
type Field = Exclude<keyof LanguageCues, 'lang' | 'capitalNouns'>;
/** A language's cues as tests. */
export type Cues = Readonly<Record<Field, Test>> & { readonly lang: string; readonly capitalNouns: boolean };

const LANGUAGES: readonly LanguageCues[] = [en, uk, ru, de, fr, es, pl];
const opened = new Map<string, Cues>();

/** Returns the cues of a language; of English or Russian, by script, for one that is not known. */
export function cuesFor(lang: string, isCyrillic: boolean): Cues {
  const known = LANGUAGES.find((language) => language.lang === lang) ?? (isCyrillic ? ru : en);
  let cues = opened.get(known.lang);
  if (cues === undefined) {
    cues = openCues(known);
    opened.set(known.lang, cues);
  }
  return cues;
}

function openCues({ lang, capitalNouns = false, ...fields }: LanguageCues): Cues {
  const tests = Object.entries(fields).map(([field, words]) => [field, openTest(words)]);
  // Every field of the record but the two taken out above became a test.
  return { lang, capitalNouns, ...(Object.fromEntries(tests) as Record<Field, Test>) };
}

function openTest(words: string): Test {
  const all = words.split(' ').filter((word) => word !== '');
  const exact = new Set(all.filter((word) => word.endsWith('$')).map((word) => fold(word.slice(0, -1))));
  const stems = new Set(all.filter((word) => !word.endsWith('$')).map(fold));
  const longest = Math.max(0, ...[...stems].map(({ length }) => length));
  return (key) => {
    if (exact.has(key)) return true;
    for (let size = Math.min(longest, key.length); size > 1; size--)
      if (stems.has(key.slice(0, size))) return true;
    return false;
  };
}

function fold(word: string): string {
  return normalize(word).text.replaceAll("'", '');
}
