/**
 * One adapter an engine, all with the same result: names in any case that begin with a capital, whole words, the
 * leftmost longest at each place. The libraries compare units, so they are given lower-cased names and texts, and what
 * they find is sifted; that is how a developer would use them on news, whose headlines are in capitals.
 */
import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import { AhoCorasick as MonyoneFast } from '@monyone/aho-corasick/fast';
import Ahocorasick from 'ahocorasick';
import Modern from 'modern-ahocorasick';
import { openNameScanner } from './our-scanner.ts';
import { regExpOf } from './regexp-trie.ts';

/** Starts and ends of what was found, in pairs, in order. */
export type Found = readonly number[];

export interface Engine {
  readonly name: string;
  readonly build: (names: readonly string[]) => (text: string) => Found;
}

const LETTER = /[\p{L}\p{N}]/u;

const CAPITAL = /\p{Lu}/u;

const lowered = (names: readonly string[]): string[] => names.map((name) => name.toLowerCase());

/** Keeps matches that are whole capitalised words, then the longest of those that overlap, from the left. */
function wholeWords(text: string, matches: readonly (readonly [start: number, end: number])[]): Found {
  const whole = matches.filter(
    ([start, end]) =>
      CAPITAL.test(text.charAt(start)) &&
      !LETTER.test(text.charAt(start - 1)) &&
      !LETTER.test(text.charAt(end)),
  );
  whole.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const kept: number[] = [];
  let taken = 0;
  for (const [start, end] of whole) {
    if (start < taken) continue;
    kept.push(start, end);
    taken = end;
  }
  return kept;
}

export const engines: readonly Engine[] = [
  { name: 'ours', build: openNameScanner },
  {
    name: 'trie RegExp',
    build: (names) => {
      const pattern = regExpOf(lowered(names));
      return (text) => {
        const found: number[] = [];
        for (const match of text.toLowerCase().matchAll(pattern)) {
          if (CAPITAL.test(text.charAt(match.index))) found.push(match.index, match.index + match[0].length);
        }
        return found;
      };
    },
  },
  {
    name: '@monyone/aho-corasick/fast',
    build: (names) => {
      const matcher = new MonyoneFast(lowered(names));
      return (text) =>
        wholeWords(
          text,
          matcher.matchInText(text.toLowerCase()).map(({ begin, end }) => [begin, end] as const),
        );
    },
  },
  {
    name: '@monyone/aho-corasick',
    build: (names) => {
      const matcher = new Monyone(lowered(names));
      return (text) =>
        wholeWords(
          text,
          matcher.matchInText(text.toLowerCase()).map(({ begin, end }) => [begin, end] as const),
        );
    },
  },
  {
    name: 'ahocorasick',
    build: (names) => {
      const matcher = new Ahocorasick(lowered(names));
      return (text) =>
        wholeWords(
          text,
          matcher
            .search(text.toLowerCase())
            .flatMap(([last, words]) => words.map((word) => [last + 1 - word.length, last + 1] as const)),
        );
    },
  },
  {
    name: 'modern-ahocorasick',
    build: (names) => {
      const matcher = new Modern(lowered(names));
      return (text) =>
        wholeWords(
          text,
          matcher.search(text.toLowerCase()).map(({ start, end }) => [start, end] as const),
        );
    },
  },
];
