import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../../lib/core/gazetteer/compile.ts';
import { findMentions } from '../../../lib/core/gazetteer/find-mentions.ts';
import { openGazetteer } from '../../../lib/core/gazetteer/open.ts';
import { createScanner } from '../../../lib/core/gazetteer/scan.ts';
import { sentences } from '../../../lib/core/text/sentences.ts';

const gazetteer = openGazetteer(
  compileGazetteer({
    places: [
      {
        id: 'pokrovsk',
        kind: 'city',
        names: { en: ['Pokrovsk'], uk: ['Покровськ'] },
        conflict: 'russo-ukrainian-war',
        claimedBy: [],
        within: [],
        population: 60_000,
      },
    ],
    ambiguous: [],
  }),
);
const { scan } = createScanner(gazetteer);
const filled = (text: string, units: number) => text.repeat(Math.ceil(units / text.length)).slice(0, units);

const STORMS: readonly (readonly [string, string])[] = [
  ['zero-width spaces within a name', 'Пок\u200b\u200b\u200bровськ '],
  ['nothing but zero-width characters', '\u200b\u200d\u2060\ufeff'],
  ['halves of surrogate pairs', '\ud800\udfff\ud83d '],
  ['right-to-left marks and letters', '\u202eПокровськ \u2067שלום\u2069 \u202c'],
  ['marks upon marks', 'а\u0301\u0306\u0308'],
  ['apostrophes', "a'"],
  ['initials', 'a.'],
  ['stops', '. '],
  ['one endless word', 'абв'],
  ['names in a row', 'Покровськ, '],
];

describe('hostile text', () => {
  it('of ten million characters is scanned in one pass', () => {
    const text = filled('Слово за словом, а тоді Покровськ. ', 10_000_000);
    const hits = scan(text);
    expect(hits.length / 3).toBe(Math.floor(10_000_000 / 35));
  });
  it.each(STORMS)('is read without throwing, each mention inside the text: %s', (_, storm) => {
    const text = `Покровськ ${filled(storm, 60_000)} Pokrovsk`;
    let last = 0;
    const mentions = findMentions({ gazetteer, page: { lang: 'uk', passages: [{ id: 7, text }] } });
    expect(mentions.length).toBeGreaterThan(0);
    for (const { passage, start, end, surface } of mentions) {
      expect(passage).toBe(7);
      expect(start).toBeGreaterThanOrEqual(last);
      expect(surface).toBe(text.slice(start, end));
      last = end;
    }
  });
  it.each(STORMS)('falls into sentences of bounded length, of: %s', (_, storm) => {
    const text = filled(`${storm} `, 60_000);
    const spans = sentences(text, 'uk');
    for (const { start, end } of spans) expect(end - start).toBeLessThan(3_200);
  });
});
