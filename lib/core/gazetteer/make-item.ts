/** Makes items of the names found in a passage: their readings, and what stands right before them. */
import type { Word } from '../text/words.ts';
import type { Candidate, Item, ReadPassage } from './items.ts';
import type { Gazetteer } from './open.ts';
import { CAPITALS_ONLY } from './roles.ts';

/** Returns the readings of a form. */
export function candidatesOf(
  { groupStarts, groupPlaces, groupFlags }: Gazetteer,
  group: number,
  surface: string,
): Candidate[] {
  const candidates: Candidate[] = [];
  const isCapitals = surface === surface.toUpperCase();
  for (let i = groupStarts[group] ?? 0; i < (groupStarts[group + 1] ?? 0); i++) {
    const flags = groupFlags[i] ?? 0;
    if (flags & CAPITALS_ONLY && !isCapitals) continue;
    candidates.push({ place: groupPlaces[i] ?? 0, flags });
  }
  return candidates;
}

/** Makes an item of some words of a passage. */
export function makeItem(
  read: ReadPassage,
  found: { from: number; to: number; start: number; end: number; candidates: readonly Candidate[] },
): Item {
  const { index, text, words: tokens, sentences, cues, isHeadline } = read;
  const { from, start, end } = found;
  const before = wordBefore(tokens, from, start);
  const surface = text.slice(start, end);
  const noun =
    settlementNoun(cues.settlement, cues.link, { tokens, from }) ??
    appositive(cues.settlement, cues.capitalNouns, { tokens, to: found.to });
  return {
    ...found,
    passage: index,
    modifier: false,
    isArea: false,
    sentence: sentences[from] ?? 0,
    key: tokens[found.to - 1]?.key ?? '',
    capitalIsMute:
      isHeadline ||
      isAllCapitals(surface) ||
      (!isCapitalised(tokens, found) &&
        (cues.capitalNouns ||
          from === 0 ||
          sentences[from] !== sentences[from - 1] ||
          /[«„“"‘:•–—(]\s*$/.test(tokens[from]?.gap ?? ''))),
    hasNoun: noun !== null,
    nounKind: noun === null ? null : kindOf(noun),
    isAfterCapital:
      !isHeadline && !cues.capitalNouns && isAfterName({ text, words: tokens, sentences }, found),
    isTaken: isNearTaking(read, found),
    isLocative: before === ELIDED || (before !== '' && cues.locative(before)),
    evidence: [],
    chosen: -1,
  };
}

const NEAR = 3;
/** Whether a word of taking stands near; each word of a passage is looked up once. */
function isNearTaking(
  { words, sentences, cues, taken }: ReadPassage,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  for (let i = Math.max(0, from - NEAR); i < Math.min(words.length, to + NEAR); i++) {
    if ((i >= from && i < to) || sentences[i] !== sentences[from]) continue;
    if (taken[i] === 0) taken[i] = cues.taken(words[i]!.key) ? 1 : -1;
    if (taken[i] === 1) return true;
  }
  return false;
}

/** Words with capitals of their own before a town's name: Ukrainian Kherson, northern Kharkiv. */
const QUALIFIER =
  /^(ukrain|russ|soviet|ucran|rus|sovi|ukrai|north|south|east|west|central|old|new|upper|lower|great|city|port|the|in|on|near|from|saint|st|украин|україн|росс|росі)/;
function isAfterName(
  { text, words, sentences }: Pick<ReadPassage, 'text' | 'words' | 'sentences'>,
  { from }: { from: number },
): boolean {
  const before = words[from - 1];
  if (
    before === undefined ||
    !before.capital ||
    words[from]?.gap !== ' ' ||
    sentences[from] !== sentences[from - 1]
  )
    return false;
  if (from === 1 || sentences[from - 2] !== sentences[from - 1]) return false;
  const raw = text.slice(before.start, before.end);
  return raw !== raw.toUpperCase() && !QUALIFIER.test(before.key) && !/\d/.test(before.key);
}

const isAllCapitals = (surface: string): boolean => surface.length > 3 && surface === surface.toUpperCase();

/** A name of several words whose later ones have capitals of their own shows that it is one. */
function isCapitalised(tokens: readonly Word[], { from, to }: { from: number; to: number }): boolean {
  return to - from > 1 && tokens[to - 1]?.capital === true;
}

const VILLAGE =
  /^(сел(о|а|і|ом|у|е)?$|сіл|деревн|хутор|хутір|village|hamlet|dorf|dorfe|village|hameau|aldea|pueblo|wies|wsi|wios)/;
const TOWN = /^(міст|город(а|е|ом|у)?$|city|town|stadt|großstadt|ville$|villes$|ciudad|miast|mieści|miesci)/;
function kindOf(noun: string): 'town' | 'village' | null {
  return VILLAGE.test(noun) ? 'village' : TOWN.test(noun) ? 'town' : null;
}

/** "Под Макеевкой, селом на западе", "Staroukrainka, a village just west of". */
function appositive(
  isNoun: (key: string) => boolean,
  capitalNouns: boolean,
  { tokens, to }: { readonly tokens: readonly Word[]; readonly to: number },
): string | null {
  if (tokens[to]?.gap !== ', ') return null;
  for (let i = to; i <= to + 1; i++) {
    const word = tokens[i];
    if (word === undefined || (word.capital && !capitalNouns) || (i > to && word.gap !== ' ')) return null;
    if (isNoun(word.key) && word.key.length > 2) return word.key;
    if (word.key.length > 3) return null;
  }
  return null;
}

/** Returns the noun of settlements before a name, or null. */
function settlementNoun(
  isNoun: (key: string) => boolean,
  isLink: (key: string) => boolean,
  { tokens, from }: { tokens: readonly Word[]; from: number },
): string | null {
  for (let i = from - 1; i >= Math.max(0, from - 3); i--) {
    const gap = tokens[i + 1]?.gap ?? '';
    if (!/^(\.? ?|-| [«"„“]|\.-)$/.test(gap)) return null;
    const key = tokens[i]?.key ?? '';
    // "С. Лиман" is a village's, "с Лиманом" is with it.
    if (isNoun(key) && (key.length > 1 || gap.startsWith('.'))) return key;
    if (!isLink(key)) return null;
  }
  return null;
}

/** Stands for an article or preposition that lost its vowel: l'Ukraine, d'Avdiivka. */
export const ELIDED = "d'";

/** Returns the folded word right before a name, or "" where punctuation or nothing is there. */
export function wordBefore(tokens: readonly Word[], from: number, start: number): string {
  const token = tokens[from];
  if (token === undefined) return '';
  if (token.start < start) return ELIDED;
  const before = tokens[from - 1];
  if (before === undefined) return '';
  // The stop after "м.", "с.", "г." belongs to the abbreviation.
  if (token.gap === ' ' || (/^\. ?$/.test(token.gap) && before.key.length <= 3)) return before.key;
  return '';
}
