/** Cuts a text into words as the gazetteer compares them, each with its place in the raw text. */
import { isWordUnit } from './fold.ts';
import { normalize } from './normalize.ts';
import { repairMixedScript } from './scripts.ts';

/** A word: its key for comparison, and where it stands in the raw text. */
export interface Word {
  /** Folded, without apostrophes, a possessive 's cut off. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Whether the raw word begins with a capital, or its script knows none. */
  readonly capital: boolean;
  /** What stands between this word and the one before, normalised: " ", "-", ". «" and the like. */
  readonly gap: string;
}

const APOSTROPHE = 0x27;
const SMALL_A = 0x61;
const SMALL_S = 0x73;
const SMALL_Z = 0x7a;

/** Returns the words of a text in order. */
export function words(raw: string): readonly Word[] {
  const { text, toRaw } = normalize(raw);
  const { length } = text;
  const found: Word[] = [];
  let at = 0;
  let gapStart = 0;
  while (at < length) {
    const first = text.charCodeAt(at);
    if (!isWordUnit(first)) {
      at++;
      continue;
    }
    const start = at;
    let hasApostrophe = false;
    for (at++; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (isWordUnit(unit)) continue;
      // An apostrophe between two letters is part of the word.
      if (unit !== APOSTROPHE || at + 1 >= length || !isWordUnit(text.charCodeAt(at + 1))) break;
      hasApostrophe = true;
    }
    let end = at;
    // The possessive belongs to the sentence, not to the name.
    if (
      hasApostrophe &&
      end - start > 3 &&
      text.charCodeAt(end - 1) === SMALL_S &&
      text.charCodeAt(end - 2) === APOSTROPHE &&
      first >= SMALL_A &&
      first <= SMALL_Z
    )
      end -= 2;
    const key = text.slice(start, end);
    const rawStart = toRaw(start);
    found.push({
      key: repairMixedScript(hasApostrophe ? key.replaceAll("'", '') : key),
      start: rawStart,
      end: rawEndOf(raw, toRaw(end - 1), toRaw(end)),
      capital: isCapital(raw, rawStart),
      gap: gapStart + 1 === start && text.charCodeAt(gapStart) === 0x20 ? ' ' : text.slice(gapStart, start),
    });
    gapStart = end;
  }
  return found;
}

/** A word ends after its last character and the marks upon it, not after invisible ones that follow. */
function rawEndOf(raw: string, last: number, next: number): number {
  let end = last + 1;
  while (end < next && /[\p{Mn}\p{Lo}\p{Ll}\p{Lu}]/u.test(raw[end] ?? '')) end++;
  return end;
}

function isCapital(raw: string, at: number): boolean {
  const char = raw.charAt(at);
  const lower = char.toLowerCase();
  return char !== lower || lower === char.toUpperCase();
}
