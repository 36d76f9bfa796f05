/** Sentences of tests/corpus/claims/topics, one a line: `text || topic field=value … asserter stance?`. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readClaims } from '../../../lib/core/claims/read-claims.ts';
import { TOPIC_LANGUAGES } from '../../../lib/core/claims/topics/languages/registry.ts';
import type { Claim } from '../../../lib/core/model/page.ts';
import { type Example, parseExample, readerOf } from './sentences.ts';

const linesOf = (lang: string): readonly string[] =>
  readFileSync(new URL(`../../corpus/claims/topics/${lang}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

/** Writes a claim as a line of the corpus does; the fields of its position that are null are left out. */
function writtenClaim({ topic, position, asserter, attribution, stance }: Claim): string {
  const fields = Object.entries(position)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}=${value}`);
  const voice = attribution === 'narrator' ? '-' : (asserter ?? '?');
  return [topic, ...fields, voice, ...(stance === 'denies' ? ['denies'] : [])].join(' ');
}

describe.each(Object.keys(TOPIC_LANGUAGES))('claims of topics other than control in %s', (lang) => {
  const lines = linesOf(lang).map((line): readonly [text: string, expected: string, example: Example] => {
    const [text = '', expected = ''] = line.split('||');
    const example = parseExample(`${text}||`);
    return [example.text, expected.trim(), example];
  });
  const reader = readerOf(lines.map(([, , example]) => example));
  it.each(lines)('%s', (text, expected, { mentions }) => {
    const claims = readClaims(reader, { page: { lang, passages: [{ id: 0, text }] }, mentions });
    const others = claims.filter(({ topic }) => topic !== 'control');
    expect(others.map(writtenClaim)).toEqual(expected === '' ? [] : [expected]);
  });
});

/** Words of the two sides that stand for each other; persons and names of places do not. */
const COUNTERPARTS: Readonly<Record<string, string>> = {
  Russia: 'Ukraine',
  Ukraine: 'Russia',
  Russian: 'Ukrainian',
  Ukrainian: 'Russian',
  Moscow: 'Kyiv',
  Kyiv: 'Moscow',
};
const PERSONS = /Putin|Zelensky|General Staff|Moscow-|Artyomovsk|Krasnoarmeysk/u;
const swapped = (text: string): string =>
  text.replace(
    /\b(?:Russia|Ukraine|Russian|Ukrainian|Moscow|Kyiv)\b/gu,
    (word) => COUNTERPARTS[word] ?? word,
  );
const otherSide = (line: string): string =>
  line.replace(/\b(?:ru|ua)\b/gu, (side) => (side === 'ru' ? 'ua' : 'ru'));

describe('swapping the names of two sides', () => {
  const lines = linesOf('en').filter((line) => /Russia|Ukraine/u.test(line) && !PERSONS.test(line));
  const examples = lines.map((line) => {
    const [text = '', expected = ''] = line.split('||');
    return [parseExample(`${swapped(text)}||`), otherSide(expected.trim())] as const;
  });
  const reader = readerOf(examples.map(([example]) => example));
  it.each(examples.map(([example, expected]) => [example.text, expected, example.mentions] as const))(
    'swaps who says and who did what, and nothing else: %s',
    (text, expected, mentions) => {
      const claims = readClaims(reader, { page: { lang: 'en', passages: [{ id: 0, text }] }, mentions });
      const others = claims.filter(({ topic }) => topic !== 'control');
      expect(others.map(writtenClaim)).toEqual(expected === '' ? [] : [expected]);
    },
  );
});

describe('a denial of what was told before', () => {
  const readAll = (marked: string): readonly string[] => {
    const { text, mentions, ...example } = parseExample(`${marked}||`);
    const reader = readerOf([{ text, mentions, ...example }]);
    const claims = readClaims(reader, { page: { lang: 'en', passages: [{ id: 0, text }] }, mentions });
    return claims.filter(({ topic }) => topic !== 'control').map(writtenClaim);
  };
  it('is read where the side that is blamed denies', () => {
    expect(
      readAll('Kyiv blamed Moscow for the killings in [Bucha]. The Kremlin rejected the accusations.'),
    ).toEqual(['responsibility responsible=ru ua', 'responsibility excludes=ru ru denies']);
  });
  it('is not read where another side denies, or something else is denied', () => {
    expect(
      readAll('Russia shelled [Kherson|city], Ukrainian officials said. Ukraine denied it.'),
    ).toHaveLength(1);
    expect(
      readAll('Russia shelled [Kherson|city], Ukrainian officials said. Moscow denies targeting civilians.'),
    ).toHaveLength(1);
  });
});
