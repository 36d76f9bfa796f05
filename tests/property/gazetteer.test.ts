import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../lib/core/gazetteer/compile.ts';
import { findMentions } from '../../lib/core/gazetteer/find-mentions.ts';
import { openGazetteer } from '../../lib/core/gazetteer/open.ts';
import { createScanner } from '../../lib/core/gazetteer/scan.ts';
import type { Place } from '../../lib/core/model/domain.ts';
import { normalize } from '../../lib/core/text/normalize.ts';

const indexOf = (names: readonly string[]) => {
  const places = names.map(
    (name, i): Place => ({ id: `p${i}`, kind: 'city', names: { en: [name] }, claimedBy: [], within: [] }),
  );
  return openGazetteer(compileGazetteer({ places, ambiguous: [] }));
};
/** Letters that the matcher levels with no other, and that are no small word of theirs. */
const word = fc.stringMatching(/^[A-H][a-h]{3,7}$/).filter((text) => !/(.)\1/i.test(text));
const town = indexOf(['Pokrovsk', 'Chasiv Yar', 'Bakhmut']);
const odd = fc.array(
  fc.constantFrom(
    '\ud800',
    '\udfff',
    '\u200b',
    '\u202e',
    '\u0301',
    "'",
    '-',
    ' ',
    '«',
    'Pokrovsk',
    'Chasiv',
    ' Yar',
    'שלום',
    '\n',
  ),
  { maxLength: 60 },
);

describe('the gazetteer', () => {
  it('finds in words what a search word by word finds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 8 }),
        fc.array(word, { maxLength: 30 }),
        (names, filler) => {
          const { scan } = createScanner(indexOf(names));
          const words = filler.flatMap((each, i) =>
            i % 3 === 0 ? [each, names[i % names.length] ?? each] : [each],
          );
          const hits = scan(words.join(', '));
          const known = new Set(names.map((name) => name.toLowerCase()));
          const groups = hits.filter((_, i) => i % 3 === 2).filter((group) => group >= 0);
          expect(groups.length).toBe(words.filter((each) => known.has(each.toLowerCase())).length);
        },
      ),
      { numRuns: 60 },
    );
  });
  it('keeps mentions inside the text and apart from each other, whatever the text', () => {
    fc.assert(
      fc.property(odd, (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, surface } of findMentions({
          gazetteer: town,
          page: { passages: [{ id: 0, text }] },
        })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(surface).toBe(text.slice(start, end));
          last = end;
        }
      }),
      { numRuns: 150 },
    );
  });
  it('changes nothing when it normalises twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalize(text).text;
        expect(normalize(once).text).toBe(once);
      }),
      { numRuns: 150 },
    );
  });
  it('says what is wrong with a buffer that is no index', () => {
    expect(() => openGazetteer(new ArrayBuffer(3))).toThrow(/no gazetteer index/);
    expect(() => openGazetteer(new ArrayBuffer(64))).toThrow(/no gazetteer index/);
    const whole = compileGazetteer({ places: [], ambiguous: [] });
    expect(() => openGazetteer(whole.slice(0, whole.byteLength - 4))).toThrow(/damaged/);
  });
});
