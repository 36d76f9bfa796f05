import { describe, expect, it } from 'vitest';
import { parseExample, readExample, readerOf, written } from './sentences.ts';

/** What stands for a side in the patterns: its forces in three cases, its adjective, and two voices. */
interface Words {
  readonly force: string;
  readonly forceGenitive: string;
  readonly forceInstrumental: string;
  readonly adjective: string;
  readonly voice: string;
  readonly voiceIn: string;
}
type Pair = readonly [Words, Words];

const PAIRS: Readonly<Record<string, Pair>> = {
  en: [
    {
      force: 'Russian troops',
      forceGenitive: 'Russian troops',
      forceInstrumental: 'Russian troops',
      adjective: 'Russian',
      voice: "Russia's Defence Ministry",
      voiceIn: 'Moscow',
    },
    {
      force: 'Ukrainian troops',
      forceGenitive: 'Ukrainian troops',
      forceInstrumental: 'Ukrainian troops',
      adjective: 'Ukrainian',
      voice: "Ukraine's Defence Ministry",
      voiceIn: 'Kyiv',
    },
  ],
  uk: [
    {
      force: 'російські війська',
      forceGenitive: 'російських військ',
      forceInstrumental: 'російськими військами',
      adjective: 'російським',
      voice: 'Міноборони РФ',
      voiceIn: 'Москві',
    },
    {
      force: 'українські війська',
      forceGenitive: 'українських військ',
      forceInstrumental: 'українськими військами',
      adjective: 'українським',
      voice: 'Міноборони України',
      voiceIn: 'Києві',
    },
  ],
  ru: [
    {
      force: 'российские войска',
      forceGenitive: 'российских войск',
      forceInstrumental: 'российскими войсками',
      adjective: 'российским',
      voice: 'Минобороны РФ',
      voiceIn: 'Москве',
    },
    {
      force: 'украинские войска',
      forceGenitive: 'украинских войск',
      forceInstrumental: 'украинскими войсками',
      adjective: 'украинским',
      voice: 'Минобороны Украины',
      voiceIn: 'Киеве',
    },
  ],
};

/** Sentences about one side (A) and the other (B), each with both sides named in words. */
const PATTERNS: Readonly<Record<string, readonly string[]>> = {
  en: [
    '{A.voice} said {A.force} had captured [Pokrovsk].',
    '{A.force} hold [Pokrovsk], {A.voice} said.',
    '{A.force} have left [Pokrovsk], {A.voice} admitted.',
    '{B.voice} denied that {A.force} had taken [Pokrovsk].',
    '{A.force} control 60% of [Pokrovsk], {B.voice} said.',
    '[Pokrovsk] is under {A.adjective} control, {A.voice} said.',
    '{A.force} drove {B.force} out of [Pokrovsk], {A.voice} said.',
  ],
  uk: [
    '{A.force} захопили [Покровськ], повідомило {A.voice}.',
    '{A.force} утримують [Покровськ], заявило {A.voice}.',
    '{A.force} відійшли з [Покровська], визнало {A.voice}.',
    '{A.voice}: [Покровськ] перебуває під {A.adjective} контролем.',
    '{A.force} контролюють 60% [Покровська], повідомило {A.voice}.',
    '{A.force} вибили {B.forceGenitive} із [Покровська], повідомило {A.voice}.',
    'У {B.voiceIn} заперечили, що {A.force} взяли [Покровськ].',
    '[Покровськ] захоплено {A.forceInstrumental}.',
  ],
  ru: [
    '{A.force} захватили [Покровск], сообщило {A.voice}.',
    '{A.force} удерживают [Покровск], заявило {A.voice}.',
    '{A.force} отошли из [Покровска], признало {A.voice}.',
    '{A.voice}: [Покровск] находится под {A.adjective} контролем.',
    '{A.force} контролируют 60% [Покровска], сообщило {A.voice}.',
    '{A.force} выбили {B.forceGenitive} из [Покровска], сообщило {A.voice}.',
    'В {B.voiceIn} отрицают, что {A.force} взяли [Покровск].',
    '[Покровск] захвачен {A.forceInstrumental}.',
  ],
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const fill = (pattern: string, [a, b]: Pair): string =>
  capital(
    // The patterns name only keys of Words.
    pattern.replace(/\{([AB])\.(\w+)\}/gu, (_, who: string, key: string) =>
      String((who === 'A' ? a : b)[key as keyof Words]),
    ),
  );
const swapped: Readonly<Record<string, string>> = { ru: 'ua', ua: 'ru' };
const swap = (side: string): string => swapped[side] ?? side;

describe.each(Object.keys(PATTERNS))('sides in %s', (lang) => {
  const pair = PAIRS[lang] as Pair;
  it.each((PATTERNS[lang] ?? []).map((pattern) => [pattern] as const))(
    'swap in the reading as in the words: %s',
    (pattern) => {
      const one = parseExample(fill(pattern, pair));
      const other = parseExample(fill(pattern, [pair[1], pair[0]]));
      const claims = readExample(readerOf([one]), { example: one, lang });
      const mirrored = readExample(readerOf([other]), { example: other, lang });
      expect(claims.length).toBeGreaterThan(0);
      expect(
        written(
          mirrored.map((claim) => ({ ...claim, holder: swap(claim.holder), asserter: swap(claim.asserter) })),
        ),
      ).toEqual(written(claims));
    },
  );
});
