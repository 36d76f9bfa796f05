import { describe, expect, it } from 'vitest';
import { readCorpora } from '../../../lib/cli/quality/corpora.ts';
import { parseMarkup, parsePages } from '../../../lib/cli/quality/markup.ts';

describe('the markup of the pages', () => {
  it('gives the text without it and the labels with offsets into that text', () => {
    const { text, mentions, claims } = parseMarkup(
      'Well. {{Russia took [[Pokrovsk|pokrovsk-donetsk]], it says.}}(ru full of pokrovsk-donetsk by ru show a,b)',
    );
    expect(text).toBe('Well. Russia took Pokrovsk, it says.');
    const [mention] = mentions ?? [];
    expect(text.slice(mention?.start, mention?.end)).toBe('Pokrovsk');
    expect(claims).toEqual([
      {
        start: 6,
        end: 36,
        topic: 'control',
        places: ['pokrovsk-donetsk'],
        position: { holder: 'ru', extent: 'full' },
        asserter: 'ru',
        attribution: 'attributed',
        stance: 'asserts',
        show: ['a', 'b'],
      },
    ]);
  });
  it('reads flags, percentages, several claims and traps', () => {
    const { mentions, claims, traps } = parseMarkup(
      '{{[[Kyiv|kyiv gov]] and [[Lyman|-]] and [[X|x mod org]].}}(ru most 70% of x by ?; ru none of x by ua denies; trap)',
    );
    expect(mentions).toMatchObject([
      { place: 'kyiv', metonym: true },
      { place: null, trap: true },
      { modifier: true, inOrg: true },
    ]);
    expect(claims).toMatchObject([
      { position: { percent: 70, extent: 'most' }, asserter: null, attribution: 'attributed' },
      { stance: 'denies', position: { extent: 'none' } },
    ]);
    expect(traps).toHaveLength(1);
  });
  it.each([
    '{{open',
    '{{a {{b}}(trap)',
    'a}}(trap)',
    '[[x|y odd]]',
    '{{a}}(ru half of x by ru)',
    '{{a}}(ru full of x)',
  ])('names what it cannot read: %s', (marked) => expect(() => parseMarkup(marked)).toThrow());
  it('names the page that is wrong', () =>
    expect(() => parsePages('=== bad | agency | -\n{{open', 'en')).toThrow(/^bad: /));
});

describe('the corpora', () => {
  const texts = readCorpora();
  it('give each text an id of its own', () =>
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length));
  it('keep labels inside their texts', () => {
    for (const { text, mentions, claims, traps } of texts) {
      for (const { start, end } of [...(mentions ?? []), ...(claims ?? []), ...traps]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  });
});
