import type { Span } from '../model/page.ts';

/** A word, a number or a punctuation mark, with its place in the passage. */
export interface Token extends Span {
  readonly type: 'word' | 'number' | 'mark';
  /** Folded: lower case, one apostrophe, no stress marks, ё as е, possessive dropped. */
  readonly low: string;
  readonly capital: boolean;
  readonly possessive: boolean;
}

const PIECES =
  /\p{L}[\p{L}\p{M}]*(?:['’ʼ][\p{L}\p{M}]+)*|\p{N}+(?:[.,\u00a0 ]\p{N}{3})*(?:[.,]\p{N}+)?|[^\s\p{L}\p{M}\p{N}]/gu;

const HYPHENS = '-\u2010\u2011';

/** Folds a word as the cue tables are written. */
export function foldWord(word: string): string {
  const low = word.toLowerCase();
  return /[’ʼё\u0301\u00ad]/u.test(low)
    ? low
        .replace(/[’ʼ]/gu, "'")
        .replace(/ё/gu, 'е')
        .replace(/[\u0301\u00ad]/gu, '')
    : low;
}

/** Cuts a sentence into tokens; `cuts` are offsets inside words where a mention begins or ends. */
export function tokenize(
  text: string,
  { span, lang, cuts }: { readonly span: Span; readonly lang: string; readonly cuts: ReadonlySet<number> },
): readonly Token[] {
  const out: Token[] = [];
  const slice = text.slice(span.start, span.end);
  for (const match of slice.matchAll(PIECES)) {
    const start = span.start + match.index;
    const raw = match[0];
    const first = raw[0] as string;
    if (/\p{N}/u.test(first)) {
      out.push({
        type: 'number',
        low: raw.replace(/[\s\u00a0]/gu, ''),
        start,
        end: start + raw.length,
        capital: false,
        possessive: false,
      });
      continue;
    }
    if (!/[\p{L}\p{M}]/u.test(first)) {
      // A hyphen inside a word leaves its halves side by side: "Russian-held" reads as "Russian held".
      const next = slice[match.index + 1];
      const last = slice[match.index - 1];
      if (HYPHENS.includes(raw) && next && last && !/\s/u.test(next) && !/\s/u.test(last)) continue;
      out.push({
        type: 'mark',
        low: first,
        start,
        end: start + raw.length,
        capital: false,
        possessive: false,
      });
      continue;
    }
    let from = 0;
    const push = (to: number): void => {
      if (to <= from) return;
      let part = raw.slice(from, to);
      const possessive = lang === 'en' && /['’]s?$/u.test(part);
      if (possessive) part = part.replace(/['’]s?$/u, '');
      if (part === '') {
        // The mark of possession stands outside the name it belongs to, where a mention ends before it.
        const owner = out.pop();
        if (owner) out.push({ ...owner, possessive: true });
        from = to;
        return;
      }
      out.push({
        type: 'word',
        low: foldWord(part),
        start: start + from,
        end: start + to,
        capital: part[0] !== (part[0] as string).toLowerCase(),
        possessive,
      });
      from = to;
    };
    for (let at = 1; at < raw.length; at++) {
      if (cuts.has(start + at)) push(at);
      else if (lang === 'fr' && /['’ʼ]/u.test(raw[at] as string) && at <= 5) {
        push(at);
        from = at + 1;
      }
    }
    push(raw.length);
  }
  return out;
}
