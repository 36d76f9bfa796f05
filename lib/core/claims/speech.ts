import type { Span } from '../model/page.ts';

/** How a sentence stands in speech: whether a quotation is open where it begins and ends, and whether it belongs to a turn of a dialogue. */
export interface Speech {
  readonly begins: boolean;
  readonly ends: boolean;
  readonly turn: boolean;
}

const OPENING = '«“„';
const CLOSING = '»”';
const TURN = /^\s*[—–]\s/u;

/**
 * Follows the quotation marks of a passage through its sentences, in order. A straight mark opens what it does not
 * close; a passage that begins with a dash is a turn of a dialogue.
 */
export function speechOf(text: string, spans: readonly Span[]): readonly Speech[] {
  const turn = TURN.test(text);
  let depth = 0;
  let straight = false;
  let at = 0;
  const out: Speech[] = [];
  for (const span of spans) {
    const follow = (to: number): void => {
      for (; at < to; at++) {
        const ch = text[at] as string;
        if (OPENING.includes(ch)) depth++;
        else if (CLOSING.includes(ch)) depth = Math.max(0, depth - 1);
        else if (ch === '"') straight = !straight;
      }
    };
    follow(span.start);
    const begins = depth > 0 || straight;
    follow(span.end);
    out.push({ begins, ends: depth > 0 || straight, turn });
  }
  return out;
}
