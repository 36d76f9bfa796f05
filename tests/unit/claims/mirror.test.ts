import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePages } from '../../../lib/cli/quality/markup.ts';
import { decodeLines } from '../../../lib/core/dataset/records.ts';
import type { Place, Speaker } from '../../../lib/core/model/domain.ts';
import { type Example, examplesOf, parseExample, readExample, readerOf, written } from './sentences.ts';
import { isClean, SWAPPED_LANGUAGES, swapSides } from './swap.ts';

const corpus = new URL('../../corpus/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, corpus), 'utf8');
const speakers = decodeLines<Speaker>(
  readFileSync(new URL('../../../public/dataset/speakers.jsonl', import.meta.url), 'utf8'),
);

/** What the labels of a text say of its sentences, as far as the mirror needs. */
interface Labelled {
  readonly lang: string;
  readonly text: string;
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly place: string | null;
    readonly modifier?: boolean;
    readonly inOrg?: boolean;
    readonly metonym?: boolean;
  }[];
  readonly claims: readonly {
    readonly start: number;
    readonly end: number;
    readonly topic: string;
    readonly position: { readonly holder?: string | null };
  }[];
}
const SIDES = new Set<string | null | undefined>(['ru', 'ua', null, undefined]);

/** Writes each sentence that labels a claim of control as a line of examples. */
function linesOf({ text, mentions, claims }: Labelled): readonly string[] {
  const spans = new Map(
    claims
      .filter((one) => one.topic === 'control' && SIDES.has(one.position.holder))
      .map((one) => [`${one.start}-${one.end}`, one] as const),
  );
  return [...spans.values()].map(({ start, end }) => {
    let line = '';
    let from = start;
    for (const one of mentions.toSorted((a, b) => a.start - b.start)) {
      if (one.start < from || one.end > end || one.place === null || one.inOrg || one.metonym) continue;
      const kind = one.modifier ? 'modifier' : /oblast/u.test(one.place) ? 'oblast' : 'town';
      line += `${text.slice(from, one.start)}[${text.slice(one.start, one.end)}=${one.place}|${kind}]`;
      from = one.end;
    }
    return (line + text.slice(from, end)).replaceAll('\n', ' ');
  });
}

function labelled(lang: string): readonly Labelled[] {
  const lines = (path: string): readonly Labelled[] =>
    read(path)
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => JSON.parse(line) as Labelled & { readonly labels: Omit<Labelled, 'lang' | 'text'> })
      .filter((one) => one.lang === lang)
      .map(({ text, labels }) => ({ lang, text, ...labels }));
  const claims = ['en', 'uk', 'ru'].includes(lang) ? lines(`claims/${lang}.jsonl`) : [];
  const pages = readdirSync(new URL(`pages/${lang}/`, corpus)).flatMap((file) =>
    parsePages(read(`pages/${lang}/${file}`), lang).map(({ text, mentions, claims: made }) => ({
      lang,
      text,
      mentions: mentions ?? [],
      claims: (made ?? []) as Labelled['claims'],
    })),
  );
  return [...lines('dev.jsonl'), ...claims, ...pages];
}

const ELSEWHERE = /\|(?:\w+,)*(?:sd|cd|mm|aa|sy|golan|gaza|az|in|kh|et)\b/u;

/** All sentences of the corpora in a language whose sides can be swapped by the table. */
function cleanLines(lang: string): readonly string[] {
  const lines = [
    ...examplesOf(lang).map((one) => (one.line.split('||')[0] as string).replace(/^\?\s*/u, '').trim()),
    ...labelled(lang).flatMap(linesOf),
  ].filter((line) => line.includes('[') && !ELSEWHERE.test(line));
  return [...new Set(lines)].filter((line) => isClean(line, { lang, speakers }));
}

const swapped: Readonly<Record<string, string>> = {
  ru: 'ua',
  ua: 'ru',
  ukraine: 'russia',
  russia: 'ukraine',
};
const swap = (id: string): string => swapped[id] ?? id;

/** The place on the map of the other side: what belongs to one country there belongs to the other here. */
const mirrored = (place: Place): Place => ({
  ...place,
  within: place.within.map(swap),
  claimedBy: place.claimedBy.map(swap),
  ...(place.country ? { country: swap(place.country) } : {}),
});

/** How many sentences of each language can be swapped, so that none drops out unseen. */
const AT_LEAST: Readonly<Record<string, number>> = {
  en: 290,
  de: 110,
  fr: 90,
  es: 100,
  pl: 90,
  uk: 100,
  ru: 120,
};

describe.each(SWAPPED_LANGUAGES)('the mirror in %s', (lang) => {
  const lines = cleanLines(lang);
  it('shows each sentence of the corpora with swapped sides as its swapped reading', () => {
    // One reader for each map: a vocabulary is compiled once.
    const examples = lines.map(parseExample);
    const images = lines.map((line) => {
      const image = parseExample(swapSides(line, lang));
      return { ...image, places: image.places.map(mirrored) };
    });
    const [here, there] = [readerOf(examples), readerOf(images)];
    const different = lines.filter((_, index) => {
      // Both lists have an example for each line.
      const [one, other] = [examples[index] as Example, images[index] as Example];
      const image = readExample(there, { example: other, lang }).map((claim) => ({
        ...claim,
        holder: swap(claim.holder),
        asserter: swap(claim.asserter),
      }));
      return (
        JSON.stringify(written(readExample(here, { example: one, lang }))) !== JSON.stringify(written(image))
      );
    });
    expect(different).toEqual([]);
  });
  it('has sentences enough', () => {
    expect(lines.length).toBeGreaterThanOrEqual(AT_LEAST[lang] ?? 0);
  });
});
