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
  const root = newNode();
  const tests = Object.entries(fields).map(([field, words], i) => {
    const bit = 1 << i;
    for (const word of words.split(' ')) if (word !== '') addWord(root, word, bit);
    return [field, (key: string) => (maskOf(key) & bit) !== 0] as const;
  });
  // A word is asked about by one cue after another.
  let lastKey = '';
  let lastMask = 0;
  const maskOf = (key: string): number => {
    if (key !== lastKey) {
      lastKey = key;
      lastMask = fieldsOf(root, key);
    }
    return lastMask;
  };
  // Every field of the record but the two taken out above became a test.
  return { lang, capitalNouns, ...(Object.fromEntries(tests) as Record<Field, Test>) };
}

/** A letter of the cues' tree; masks have a bit a field, and a language has fewer than 32 of them. */
interface Node {
  readonly next: Map<number, Node>;
  /** The fields of which the letters so far are a word's beginning to know it by. */
  stems: number;
  /** The fields of which they are a whole word. */
  exact: number;
}

const newNode = (): Node => ({ next: new Map(), stems: 0, exact: 0 });
/** A single letter is no beginning to know a word by. */
const SHORTEST_STEM = 2;

function addWord(root: Node, word: string, bit: number): void {
  const isWhole = word.endsWith('$');
  const letters = fold(isWhole ? word.slice(0, -1) : word);
  let node = root;
  for (let i = 0; i < letters.length; i++) {
    const unit = letters.charCodeAt(i);
    let next = node.next.get(unit);
    if (next === undefined) {
      next = newNode();
      node.next.set(unit, next);
    }
    node = next;
  }
  if (isWhole) node.exact |= bit;
  else if (letters.length >= SHORTEST_STEM) node.stems |= bit;
}

function fieldsOf(root: Node, key: string): number {
  let mask = 0;
  let node = root;
  for (let i = 0; i < key.length; i++) {
    const next = node.next.get(key.charCodeAt(i));
    if (next === undefined) return mask;
    node = next;
    mask |= node.stems;
  }
  return mask | node.exact;
}

function fold(word: string): string {
  return normalize(word).text.replaceAll("'", '');
}
