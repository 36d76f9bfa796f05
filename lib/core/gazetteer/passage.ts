/** Reads one passage: scans it, cuts it into words where the scan found anything, and turns finds into items. */
import { detectLanguage } from '../text/language.ts';
import { isCyrillic } from '../text/scripts.ts';
import { type Word, words } from '../text/words.ts';
import { readAdjectives } from './adjectives-of-nouns.ts';
import { readAreaNames } from './area-names.ts';
import { isGovernment } from './governments.ts';
import type { Item, Reader, ReadPassage } from './items.ts';
import { type Cues, cuesFor } from './languages/registry.ts';
import { candidatesOf, makeItem } from './make-item.ts';
import { isNoPlace } from './no-place.ts';
import { readStations } from './stations.ts';

const HEADLINE_WORDS = 4;
const HEADLINE_SHARE = 0.7;

/** Returns the passage with its items in order of the text; null where the scan found nothing. */
export function readPassage(
  reader: Reader,
  passage: { readonly index: number; readonly text: string; readonly lang: string | undefined },
): ReadPassage | null {
  const { gazetteer, scanner, pageLang } = reader;
  const { index, text, lang } = passage;
  const hits = scanner.scan(text);
  if (hits.length === 0) return null;
  const tokens = words(text);
  const read: ReadPassage = {
    index,
    text,
    words: tokens,
    sentences: sentencesOf(tokens),
    cues: cuesOf(text, tokens, lang ?? pageLang),
    isHeadline: isHeadline(text, tokens),
    taken: new Int8Array(tokens.length),
    items: [],
  };
  const found: Item[] = [];
  let at = 0;
  for (let i = 0; i < hits.length; i += 3) {
    const start = hits[i]!;
    const end = hits[i + 1]!;
    const group = hits[i + 2]!;
    if (group < 0) continue;
    while (at + 1 < tokens.length && (tokens[at]?.end ?? 0) <= start) at++;
    let to = at + 1;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < end) to++;
    found.push(
      makeItem(read, {
        from: at,
        to,
        start,
        end,
        candidates: candidatesOf(gazetteer, group, text.slice(start, end)),
      }),
    );
  }
  const claimed = readAdjectives(reader, read);
  const names = found.filter(({ from, to }) => !claimed.some((item) => item.from < to && from < item.to));
  readStations(reader, read, names);
  readAreaNames(reader, read, names);
  const row = names.sort((a, b) => a.start - b.start);
  const kept = row.filter(
    (item) =>
      item.candidates.length > 0 &&
      !isPartOfCompound(read, item, row) &&
      !isNoPlace(reader, read, item) &&
      !isGovernment(gazetteer, read, { item, row }),
  );
  read.items.push(...[...claimed, ...kept].sort((a, b) => a.start - b.start));
  return read;
}

/** Cuts a text without names into words, for what they say of the page. */
export function wordsOnly(text: string, lang: string | undefined): Pick<ReadPassage, 'words' | 'cues'> {
  const tokens = words(text);
  return { words: tokens, cues: cuesOf(text, tokens, lang) };
}

function cuesOf(text: string, tokens: readonly Word[], lang: string | undefined): Cues {
  return cuesFor(detectLanguage(text, lang, tokens), isCyrillic(text));
}

/** "Kupiansk-Uzlovaya": a capitalised word on a hyphen that is no name of its own makes another name of the two. */
function isPartOfCompound({ words: tokens, text }: ReadPassage, item: Item, row: readonly Item[]): boolean {
  if (item.isArea) return false;
  const isHyphen = (left: number) => {
    const between = text.slice(tokens[left]?.end ?? 0, tokens[left + 1]?.start ?? 0);
    return between === '-' || between === '\u2010' || between === '\u2011';
  };
  const after = tokens[item.to];
  if (after?.capital && isHyphen(item.to - 1) && !row.some(({ from }) => from === item.to)) return true;
  const before = tokens[item.from - 1];
  return before?.capital === true && isHyphen(item.from - 1) && !row.some(({ to }) => to === item.from);
}

function sentencesOf(tokens: readonly Word[]): readonly number[] {
  let sentence = 0;
  return tokens.map(({ gap, capital }, i) => {
    const before = tokens[i - 1];
    const isAbbreviation =
      /^\. ?$/.test(gap) && before !== undefined && before.key.length <= 2 && !/\d/.test(before.key);
    if (i > 0 && (/[!?…\n]/.test(gap) || (/\./.test(gap) && capital && !isAbbreviation))) sentence++;
    return sentence;
  });
}

/** Most words of an English headline have capitals; in a sentence of many names most words have them too. */
function isHeadline(text: string, tokens: readonly Word[]): boolean {
  const end = text.trimEnd();
  if (/[.!?;:…]$/.test(end) || isCyrillic(text)) return end.length > 0 && end === end.toUpperCase();
  const long = tokens.filter(({ key }) => key.length > 3);
  const capital = long.filter((word) => word.capital).length;
  return long.length >= HEADLINE_WORDS && capital / long.length >= HEADLINE_SHARE;
}
