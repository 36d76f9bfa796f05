import type { Span } from '../model/page.ts';
import { BINDING_ABBREVIATIONS, OPEN_ABBREVIATIONS } from './abbreviations.ts';

const TERMINATORS = '.!?…。！？।';
const CLOSERS = '"\'”’»“)]›＂」』';
const OPENERS = '"\'“„«‘([‹「『¿¡—–-•';
const BULLET = /^[ \t]*(?:[-–—•*▪●◦‣·➤►✅❗️⚡️🔴🔹🔸]|\d{1,3}[.)])[ \t]+/u;
const STAMP =
  /^[ \t]*(?:\d{1,2}[:.]\d{2}(?:[ \t]*(?:GMT|UTC|CET|EET|a\.m\.|p\.m\.))?)[ \t]*(?:[|—–-][ \t]*)?(?=\p{Lu}|["“«„])/u;

const lists = new Map<
  string,
  { readonly binding: ReadonlySet<string>; readonly open: ReadonlySet<string> }
>();
function abbreviations(lang: string) {
  let found = lists.get(lang);
  if (!found) {
    found = {
      binding: new Set(BINDING_ABBREVIATIONS[lang] ?? BINDING_ABBREVIATIONS.en),
      open: new Set(OPEN_ABBREVIATIONS[lang] ?? OPEN_ABBREVIATIONS.en),
    };
    lists.set(lang, found);
  }
  return found;
}

const isSpace = (ch: string | undefined): boolean => ch !== undefined && /\s/u.test(ch);
const isDigit = (ch: string | undefined): boolean => ch !== undefined && ch >= '0' && ch <= '9';
const isUpper = (ch: string): boolean => ch !== ch.toLowerCase();
const isLetter = (ch: string): boolean => /\p{L}/u.test(ch);

/** Nobody writes as long a sentence; what is longer is cut at a space, so that reading it takes a bounded time. */
const LONGEST_SENTENCE = 3_000;
/** A run of letters and stops that is longer is no abbreviation. */
const LONGEST_WORD = 64;

/** Yields the word before a stop, inner stops kept ("e.g", "т.зв"), in lower case. */
function wordBefore(text: string, stop: number): { readonly word: string; readonly start: number } {
  let start = stop;
  const least = Math.max(0, stop - LONGEST_WORD);
  while (
    start > least &&
    (isLetter(text[start - 1] as string) || text[start - 1] === '.' || isDigit(text[start - 1]))
  )
    start--;
  return { word: text.slice(start, stop).toLowerCase(), start };
}

/** Says whether the stop at this index belongs to an abbreviation, an initial, a number or a domain name. */
function stopIsInner(
  text: string,
  { stop, next, lang }: { stop: number; next: number; lang: string },
): boolean {
  if (!isSpace(text[stop + 1]) && stop + 1 < text.length && /[\p{L}\p{N}]/u.test(text[stop + 1] as string)) {
    // "3.5", "U.S.", "site.com", but not "end.Start" as scraped text runs sentences together.
    const before = text[stop - 1];
    const after = text[stop + 1] as string;
    const runTogether =
      before !== undefined &&
      isLetter(before) &&
      !isUpper(before) &&
      isUpper(after) &&
      /\p{Ll}{3}$/u.test(text.slice(Math.max(0, stop - 6), stop));
    if (!runTogether) return true;
  }
  const { word, start } = wordBefore(text, stop);
  if (word === '') return false;
  const { binding, open } = abbreviations(lang);
  const follower = text[next];
  if (word.length === 1 && isLetter(word) && isUpper(text[start] as string) && start > 0) return true;
  if (/^(\p{L}\.)+\p{L}$/u.test(word) && follower !== undefined && !isUpper(follower)) return true;
  if (binding.has(word)) {
    // A month or a one-letter kind of place binds to what follows; before a new paragraph nothing binds.
    return follower !== undefined;
  }
  if (open.has(word)) return follower !== undefined && !isUpper(follower) && !OPENERS.includes(follower);
  if (isDigit(word[word.length - 1]) && follower !== undefined) {
    // German and Polish ordinals ("12. Dezember") and list numbers at the start of a line.
    if (start === 0 || text[start - 1] === '\n') return true;
    if ((lang === 'de' || lang === 'pl') && word.length <= 2) return true;
    if (!isUpper(follower) && !OPENERS.includes(follower)) return true;
  }
  return (
    follower !== undefined &&
    isLetter(follower) &&
    !isUpper(follower) &&
    /\p{L}/u.test(follower) &&
    hasCase(follower)
  );
}
const hasCase = (ch: string): boolean => ch.toLowerCase() !== ch.toUpperCase();

function trimmed(text: string, from: number, to: number): Span | undefined {
  let start = from;
  let end = to;
  while (start < end && isSpace(text[start])) start++;
  while (end > start && isSpace(text[end - 1])) end--;
  return end > start ? { start, end } : undefined;
}

/** Skips a bullet or a live-blog stamp at the head of a line, which is no part of the sentence. */
function headLength(text: string, from: number): number {
  const line = text.slice(from, from + 40);
  const bullet = BULLET.exec(line)?.[0].length ?? 0;
  const stamp = STAMP.exec(line.slice(bullet))?.[0].length ?? 0;
  return bullet + stamp;
}

/**
 * Splits a passage into sentences by hand rules with abbreviation lists as data; spans are in UTF-16 units of
 * `text`, trimmed, in order, never overlapping. A line break ends a sentence, so headlines and bullets without a
 * full stop stand alone; closing quotes stay with the sentence they close. `lang` is a BCP 47 primary tag.
 */
export function sentences(text: string, lang: string): readonly Span[] {
  const out: Span[] = [];
  let from = headLength(text, 0);
  const close = (to: number): void => {
    const span = trimmed(text, from, to);
    if (span && /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) out.push(span);
    from = to;
  };
  for (let at = 0; at < text.length; at++) {
    const ch = text[at] as string;
    if (ch === '\n' || ch === '\u2028' || ch === '\u2029') {
      close(at);
      from = at + 1 + headLength(text, at + 1);
      continue;
    }
    if (at - from >= LONGEST_SENTENCE && isSpace(ch)) {
      close(at);
      continue;
    }
    if (!TERMINATORS.includes(ch) || at < from) continue;
    let end = at + 1;
    while (end < text.length && TERMINATORS.includes(text[end] as string)) end++;
    while (end < text.length && CLOSERS.includes(text[end] as string)) end++;
    let next = end;
    while (next < text.length && isSpace(text[next]) && text[next] !== '\n') next++;
    const follower = next < text.length && text[next] !== '\n' ? next : text.length;
    if (ch === '.' && end === at + 1 && stopIsInner(text, { stop: at, next: follower, lang })) continue;
    // After a closing quote or a question mark, a small letter carries the sentence on: «Взяли?» спросил он.
    const after = text[follower];
    const lead =
      after !== undefined && (after === '—' || after === '–' || after === ',')
        ? text.slice(follower + 1).trimStart()[0]
        : after;
    if (lead !== undefined && isLetter(lead) && hasCase(lead) && !isUpper(lead) && follower !== text.length) {
      at = end - 1;
      continue;
    }
    if (after === ',') {
      at = end - 1;
      continue;
    }
    close(end);
    at = end - 1;
  }
  close(text.length);
  return out;
}
