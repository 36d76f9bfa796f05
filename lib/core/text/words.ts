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

/** Returns the words of a text in order. */
export function words(raw: string): readonly Word[] {
  const { text, toRaw } = normalize(raw);
  const found: Word[] = [];
  let at = 0;
  let gapStart = 0;
  while (at < text.length) {
    if (!isWordUnit(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    at++;
    while (at < text.length && (isWordUnit(text.charCodeAt(at)) || joins(text, at))) at++;
    let end = at;
    // The possessive belongs to the sentence, not to the name.
    if (text.endsWith("'s", end) && end - start > 3 && /[a-z]/.test(text[start] ?? '')) end -= 2;
    const rawStart = toRaw(start);
    const rawEnd = rawEndOf(raw, toRaw(end - 1), toRaw(end));
    found.push({
      key: repairMixedScript(text.slice(start, end).replaceAll("'", '')),
      start: rawStart,
      end: rawEnd,
      capital: isCapital(raw, rawStart),
      gap: text.slice(gapStart, start),
    });
    gapStart = end;
  }
  return found;
}

/** An apostrophe between two letters is part of the word. */
function joins(text: string, at: number): boolean {
  return text[at] === "'" && at + 1 < text.length && isWordUnit(text.charCodeAt(at + 1));
}

/** A word ends after its last character and the marks upon it, not after invisible ones that follow. */
function rawEndOf(raw: string, last: number, next: number): number {
  let end = last + 1;
  while (end < next && /[\p{Mn}\p{Lo}\p{Ll}\p{Lu}]/u.test(raw[end] ?? '')) end++;
  return end;
}

function isCapital(raw: string, at: number): boolean {
  const char = raw[at] ?? '';
  const lower = char.toLowerCase();
  return char !== lower || lower === char.toUpperCase();
}
