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

/** Letters that the marks U+0306 and U+0308 make other letters of: й and ї are no и and і. */
const COMPOSING = 'иИіІуУ';
/** String.fromCharCode takes its units as arguments, of which engines allow some ten thousands. */
const CHUNK = 8_192;

/** Normalises a text: NFC where it matters, case, apostrophes, spaces, dashes, invisible characters, stress marks. */
export function normalize(raw: string): Normalized {
  const { length } = raw;
  // No character folds to more than two units.
  const units = new Uint16Array(2 * length);
  const origins = new Int32Array(2 * length);
  let size = 0;
  for (let at = 0; at < length; at++) {
    const origin = at;
    let unit = raw.charCodeAt(at);
    const mark = at + 1 < length ? raw.charCodeAt(at + 1) : 0;
    if ((mark === 0x306 || mark === 0x308) && COMPOSING.includes(raw.charAt(at))) {
      unit = raw
        .slice(at, at + 2)
        .normalize('NFC')
        .charCodeAt(0);
      at++;
    }
    const form = foldUnit(unit);
    for (let i = 0; i < form.length; i++) {
      units[size] = form.charCodeAt(i);
      origins[size++] = origin;
    }
  }
  return {
    text: textOf(units, size),
    toRaw: (offset) => (offset < size ? (origins[offset] ?? length) : length),
  };
}

function textOf(units: Uint16Array, size: number): string {
  let text = '';
  for (let from = 0; from < size; from += CHUNK)
    text += String.fromCharCode(...units.subarray(from, Math.min(size, from + CHUNK)));
  return text;
}
