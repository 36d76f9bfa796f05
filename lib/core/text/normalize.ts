/**
 * Normalises text for matching and never loses the way back.
 *
 *   raw         П о к р о́ в с ь к
 *   normalised  п о к р о в с ь к        each unit knows where it began in the raw text
 */
import { foldUnit } from './fold.ts';

/** A normalised text with its offset map. */
export interface Normalized {
  readonly text: string;
  /** Leads an offset of the normalised text (0 to its length) to one of the raw text, in UTF-16 units. */
  readonly toRaw: (offset: number) => number;
}

/** Combining marks that make another letter of the one before: й and ї are no и and і. */
const COMPOSING = /[иИіІуУ][\u0306\u0308]/;

/** Normalises a text: NFC where it matters, case, apostrophes, spaces, dashes, invisible characters, stress marks. */
export function normalize(raw: string): Normalized {
  const units: string[] = [];
  const origins: number[] = [];
  for (let at = 0; at < raw.length; at++) {
    const pair = raw.slice(at, at + 2);
    const composed = COMPOSING.test(pair);
    const char = composed ? pair.normalize('NFC') : pair.slice(0, 1);
    for (const unit of foldUnit(char.charCodeAt(0))) {
      units.push(unit);
      origins.push(at);
    }
    if (composed) at++;
  }
  const text = units.join('');
  return { text, toRaw: (offset) => origins[offset] ?? raw.length };
}
