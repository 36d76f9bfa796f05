import type { Token } from './tokens.ts';

interface Alternative {
  readonly kind: 'exact' | 'prefix' | 'place';
  readonly text: string;
}
interface Step {
  readonly alternatives: readonly Alternative[];
  readonly optional: boolean;
}
/** One pattern with what it means. */
export interface Entry<T> {
  readonly steps: readonly Step[];
  readonly value: T;
  /** Longest ending a stem may take; names are held short so that they do not swallow other words. */
  readonly ending: number;
  readonly capital: boolean;
}
export interface Lexicon<T> {
  readonly exact: Map<string, Entry<T>[]>;
  readonly prefix: Map<string, Entry<T>[]>;
  readonly place: Entry<T>[];
  longest: number;
}
export interface Endings {
  readonly past?: readonly string[];
  readonly short?: readonly string[];
  /** Endings of the participle that stands as an adjective. */
  readonly long?: readonly string[];
}

/** Makes an empty lexicon. */
export function emptyLexicon<T>(): Lexicon<T> {
  return { exact: new Map(), prefix: new Map(), place: [], longest: 0 };
}

function alternativesOf(word: string, endings: Endings): readonly Alternative[] {
  return word.split('|').flatMap((one): readonly Alternative[] => {
    if (one === '@') return [{ kind: 'place', text: '' }];
    if (one.endsWith('*')) return [{ kind: 'prefix', text: one.slice(0, -1) }];
    // "закрепи~ся": the past of a reflexive verb.
    if (one.endsWith('~ся'))
      return (endings.past ?? ['']).flatMap((end) =>
        ['ся', 'сь'].map((tail): Alternative => ({ kind: 'exact', text: one.slice(0, -3) + end + tail })),
      );
    if (one.endsWith('='))
      return (endings.long ?? ['']).map((end) => ({ kind: 'exact', text: one.slice(0, -1) + end }));
    if (one.endsWith('~'))
      return (endings.past ?? ['']).map((end) => ({ kind: 'exact', text: one.slice(0, -1) + end }));
    if (one.endsWith('^'))
      return (endings.short ?? ['']).map((end) => ({ kind: 'exact', text: one.slice(0, -1) + end }));
    return [{ kind: 'exact', text: one }];
  });
}

/** Adds a pattern; one whose first word may be missing is added with and without it. */
export function addPattern<T>(
  lexicon: Lexicon<T>,
  pattern: string,
  {
    value,
    endings = {},
    ending = 99,
    capital = false,
  }: { readonly value: T; readonly endings?: Endings; readonly ending?: number; readonly capital?: boolean },
): void {
  const steps = pattern
    .replace(/(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, '$1$2 ')
    .split(' ')
    .filter(Boolean)
    .map((word): Step => {
      const optional = word.endsWith('?');
      return { optional, alternatives: alternativesOf(optional ? word.slice(0, -1) : word, endings) };
    });
  const first = steps[0];
  if (!first) return;
  if (first.optional) {
    const rest = pattern.slice(pattern.indexOf(' ') + 1);
    if (rest !== pattern) addPattern(lexicon, rest, { value, endings, ending, capital });
  }
  const entry: Entry<T> = { steps, value, ending, capital };
  for (const one of first.alternatives) {
    if (one.kind === 'place') {
      lexicon.place.push(entry);
      continue;
    }
    const map = one.kind === 'exact' ? lexicon.exact : lexicon.prefix;
    const list = map.get(one.text);
    if (list) list.push(entry);
    else map.set(one.text, [entry]);
    if (one.kind === 'prefix' && one.text.length > lexicon.longest) lexicon.longest = one.text.length;
  }
}

interface Found<T> {
  readonly value: T;
  /** Index of the token after the match. */
  readonly next: number;
}

/** Finds the longest pattern that starts at this token; among equals an exact word beats a longer stem, which beats a shorter. */
export function matchAt<T>(
  lexicon: Lexicon<T>,
  {
    tokens,
    at,
    placeEnd,
  }: { readonly tokens: readonly Token[]; readonly at: number; readonly placeEnd: (at: number) => number },
): Found<T> | undefined {
  let best: Found<T> | undefined;
  const take = (entry: Entry<T>): void => {
    if (entry.capital && !(tokens[at] as Token).capital) return;
    const next = follow(entry, { tokens, at, placeEnd });
    if (next > at && (!best || next > best.next)) best = { value: entry.value, next };
  };
  const token = tokens[at] as Token;
  for (const entry of lexicon.exact.get(token.low) ?? []) take(entry);
  if (token.type === 'word') {
    for (let length = Math.min(token.low.length, lexicon.longest); length > 1; length--) {
      const list = lexicon.prefix.get(token.low.slice(0, length));
      if (list) for (const entry of list) if (token.low.length - length <= entry.ending) take(entry);
    }
  }
  if (lexicon.place.length && placeEnd(at) > at) for (const entry of lexicon.place) take(entry);
  return best;
}

function stepEnd<T>(
  entry: Entry<T>,
  {
    step,
    tokens,
    at,
    placeEnd,
  }: {
    readonly step: Step;
    readonly tokens: readonly Token[];
    readonly at: number;
    readonly placeEnd: (at: number) => number;
  },
): number {
  const token = tokens[at];
  if (!token) return -1;
  for (const one of step.alternatives) {
    if (one.kind === 'place') {
      const end = placeEnd(at);
      if (end > at) return end;
    } else if (
      one.kind === 'exact'
        ? token.low === one.text
        : token.low.startsWith(one.text) && token.low.length - one.text.length <= entry.ending
    )
      return at + 1;
  }
  return -1;
}

function follow<T>(
  entry: Entry<T>,
  {
    tokens,
    at,
    placeEnd,
  }: { readonly tokens: readonly Token[]; readonly at: number; readonly placeEnd: (at: number) => number },
): number {
  let position = at;
  for (const step of entry.steps) {
    const end = stepEnd(entry, { step, tokens, at: position, placeEnd });
    if (end > 0) position = end;
    else if (!step.optional) return -1;
  }
  return position;
}
