import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../../components/card/side-mark.tsx';
import {
  claimVerb,
  dayInWords,
  distanceInWords,
  positionInWords,
  ruleKey,
  verbOf,
} from '../../../components/card/wording.ts';
import type { Position, SideId, Topic } from '../../../lib/core/model/domain.ts';
import { RULE_IDS } from '../../../lib/core/opposition/relation.ts';
import { claim, english, statement } from './builders.ts';

describe('the verb of a statement', () => {
  it('is "assesses" for independent speakers, whatever they say', () => {
    expect(verbOf(statement({ side: 'independent', position: null }))).toBe('assesses');
  });
  it('is "concedes" against the speaker’s own interest', () => {
    expect(verbOf(statement({ concession: true }))).toBe('concedes');
  });
  it('is "says" where no position is taken', () => {
    expect(verbOf(statement({ position: null }))).toBe('says');
  });
  it.each<[SideId, SideId]>([
    ['ua', 'ru'],
    ['ru', 'ua'],
    ['il', 'ps'],
  ])('is the same for %s as for %s in the same case', (side, other) => {
    const mine = (own: SideId, position: Position) => verbOf(statement({ side: own, position }));
    expect([
      mine(side, { holder: side, extent: 'full' }),
      mine(side, { holder: other, extent: 'none' }),
      mine(side, { responsible: null, excludes: [side] }),
    ]).toEqual([
      mine(other, { holder: other, extent: 'full' }),
      mine(other, { holder: side, extent: 'none' }),
      mine(other, { responsible: null, excludes: [other] }),
    ]);
  });
  it('is "denies" for less than the rival claims, "claims" for what the speaker holds', () => {
    expect([
      verbOf(statement({ position: { holder: 'ru', extent: 'none' } })),
      verbOf(statement({ position: { holder: 'ua', extent: 'part' } })),
    ]).toEqual(['denies', 'claims']);
  });
});

describe('the verb of a claim', () => {
  it.each([
    ['asserts', 'claims'],
    ['denies', 'denies'],
    ['concedes', 'concedes'],
  ] as const)('follows its stance %s', (stance, verb) => {
    expect(claimVerb(claim({ stance }))).toBe(verb);
  });
});

describe('a position in words', () => {
  const words = (topic: Topic, position: Position): string | null =>
    positionInWords(
      position,
      { topic, places: [{ en: 'Pokrovsk' }], sides: { ru: { en: 'Russia' }, ua: { en: 'Ukraine' } } },
      english,
    );
  it.each<[Topic, Position, string]>([
    ['control', { holder: 'ru', extent: 'full' }, 'Russia holds all of Pokrovsk'],
    ['control', { holder: 'ua', extent: 'none' }, 'Ukraine holds nothing of Pokrovsk'],
    ['control', { holder: 'ru', extent: 'part', percent: 34.7 }, 'Russia holds 34.7% of Pokrovsk'],
    ['control', { holder: null, extent: 'contested' }, 'No side holds all of Pokrovsk; it is fought over'],
    ['sovereignty', { sovereign: 'ua' }, 'Pokrovsk rightfully belongs to Ukraine'],
    ['sovereignty', { sovereign: null, excludes: ['ru'] }, 'Pokrovsk does not belong to Russia'],
    ['responsibility', { responsible: 'undetermined' }, 'It is not established'],
    [
      'responsibility',
      { responsible: null, excludes: 'ua' },
      'Ukraine is not responsible for what happened at Pokrovsk',
    ],
    ['strike', { by: 'ru', target: 'civilian' }, 'Russia struck Pokrovsk'],
    ['losses', { of: 'ua', killed: 1_200, wounded: 3 }, 'losses of Ukraine: 1,200 killed and 3 wounded'],
    ['name', { name: 'Krasnoarmeysk' }, 'Pokrovsk is called Krasnoarmeysk'],
  ])('%s %o', (topic, position, sentence) => {
    expect(words(topic, position)).toBe(sentence);
  });
  it('is nothing where the position says nothing', () => {
    expect([words('control', {}), words('losses', {}), words('strike', {}), words('name', {})]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('a day', () => {
  it('is written in the reader’s language', () => {
    expect(dayInWords('2025-12-02', { ...english, lang: 'de' })).toBe('2. Dez. 2025');
  });
  it('is marked where it is not exact', () => {
    expect(dayInWords('2025-12-02', english, true)).toBe('about 2 Dec 2025');
  });
  it('that cannot be read is shown as it stands', () => {
    expect(dayInWords('soon', english)).toBe('soon');
  });
  it.each([
    ['2025-12-02', 'on the article’s day'],
    ['2025-12-01', '1 day before the article'],
    ['2025-12-13', '11 days after the article'],
    ['2025-06-02', '6 months before the article'],
    ['2022-12-02', '3 years before the article'],
  ])('%s lies %s', (day, distance) => {
    expect(distanceInWords(day, { asOf: '2025-12-02', dated: true }, english)).toBe(distance);
  });
  it('lies so long ago where the page has no date', () => {
    expect(distanceInWords('2025-12-01', { asOf: '2025-12-02', dated: false }, english)).toBe('1 day ago');
  });
});

describe('the rules', () => {
  it.each([...RULE_IDS])('%s have a sentence each', (rule) => {
    const key = ruleKey(rule);
    expect(key !== null && english.t(key) !== key).toBe(true);
  });
  it('keep it when they reached the claim through a wider area', () => {
    expect(ruleKey('control.rivals.exceed-whole/containing')).toBe(ruleKey('control.rivals.exceed-whole'));
  });
});

describe('the shapes of the sides', () => {
  it('differ on one page and do not depend on the order in which sides are named', () => {
    const sides = ['ua', 'ru', 'independent'];
    expect(new Set(sides.map((side) => shapeOf(side, sides))).size).toBe(3);
    expect(shapeOf('ua', sides)).toBe(shapeOf('ua', [...sides].reverse()));
  });
});
