import { describe, expect, it } from 'vitest';
import type { Position, Topic } from '../../../lib/core/model/domain.ts';
import { type RelateContext, RULE_IDS, relate } from '../../../lib/core/opposition/relation.ts';

const SAME: RelateContext = { sameEvent: true, containment: 'same' };
const related = (topic: Topic, a: Position, b: Position, context: RelateContext = SAME) => {
  const found = relate({ topic, position: a }, { topic, position: b }, context);
  return found === null ? null : `${found.relation} ${found.rule}`;
};

describe('control is arithmetic on shares', () => {
  const cases: readonly [string, Position, Position, string | null][] = [
    [
      'all and a part, same holder',
      { holder: 'ru', extent: 'full' },
      { holder: 'ru', extent: 'part' },
      'contradicts control.same-holder.apart',
    ],
    [
      'all and nothing, same holder',
      { holder: 'ru', extent: 'full' },
      { holder: 'ru', extent: 'none' },
      'contradicts control.same-holder.apart',
    ],
    [
      'all and contested, same holder',
      { holder: 'ru', extent: 'full' },
      { holder: 'ru', extent: 'contested' },
      'contradicts control.same-holder.apart',
    ],
    [
      'a part and nothing, same holder',
      { holder: 'ru', extent: 'part' },
      { holder: 'ru', extent: 'none' },
      'contradicts control.same-holder.apart',
    ],
    [
      'all and most, same holder',
      { holder: 'ru', extent: 'full' },
      { holder: 'ru', extent: 'most' },
      'qualifies control.same-holder.narrower',
    ],
    [
      'most and a part, same holder',
      { holder: 'ru', extent: 'most' },
      { holder: 'ru', extent: 'part' },
      'qualifies control.same-holder.narrower',
    ],
    [
      'all twice',
      { holder: 'ru', extent: 'full' },
      { holder: 'ru', extent: 'full' },
      'agrees control.same-holder.equal',
    ],
    [
      '70 and 80 per cent meet at 75',
      { holder: 'ru', percent: 70 },
      { holder: 'ru', percent: 80 },
      'qualifies control.same-holder.narrower',
    ],
    [
      '70 and 81 per cent do not meet',
      { holder: 'ru', percent: 70 },
      { holder: 'ru', percent: 81 },
      'contradicts control.same-holder.apart',
    ],
    [
      '45 per cent and most touch only at the open half',
      { holder: 'ru', percent: 45 },
      { holder: 'ru', extent: 'most' },
      'contradicts control.same-holder.apart',
    ],
    [
      '95 per cent may be all',
      { holder: 'ru', percent: 95 },
      { holder: 'ru', extent: 'full' },
      'qualifies control.same-holder.narrower',
    ],
    [
      '94 per cent is not all',
      { holder: 'ru', percent: 94 },
      { holder: 'ru', extent: 'full' },
      'contradicts control.same-holder.apart',
    ],
    [
      'all of one and a part of the other',
      { holder: 'ru', extent: 'full' },
      { holder: 'ua', extent: 'part' },
      'contradicts control.rivals.exceed-whole',
    ],
    [
      'most of one and most of the other',
      { holder: 'ru', extent: 'most' },
      { holder: 'ua', extent: 'most' },
      'contradicts control.rivals.exceed-whole',
    ],
    [
      'half each within tolerance',
      { holder: 'ru', percent: 50 },
      { holder: 'ua', percent: 50 },
      'agrees control.rivals.complement',
    ],
    [
      '80 and 35 per cent exceed the whole',
      { holder: 'ru', percent: 80 },
      { holder: 'ua', percent: 35 },
      'contradicts control.rivals.exceed-whole',
    ],
    [
      '80 and 30 per cent may just fit',
      { holder: 'ru', percent: 80 },
      { holder: 'ua', percent: 30 },
      'qualifies control.rivals.leave-room',
    ],
    [
      'all of one and nothing of the other',
      { holder: 'ru', extent: 'full' },
      { holder: 'ua', extent: 'none' },
      'agrees control.rivals.complement',
    ],
    [
      'each holds a part',
      { holder: 'ru', extent: 'part' },
      { holder: 'ua', extent: 'part' },
      'qualifies control.rivals.leave-room',
    ],
    [
      'all of it, and fought over by whoever',
      { holder: 'ru', extent: 'full' },
      { holder: null, extent: 'contested' },
      'contradicts control.same-holder.apart',
    ],
    ['a holder without an extent', { holder: 'ru' }, { holder: 'ru', extent: 'full' }, null],
    ['an extent without a holder', { holder: null, extent: 'full' }, { holder: 'ru', extent: 'full' }, null],
    [
      '100 per cent in so many words is all',
      { holder: 'ru', extent: 'full', percent: 100 },
      { holder: 'ua', extent: 'part' },
      'contradicts control.rivals.exceed-whole',
    ],
  ];
  it.each(cases)('%s', (_, a, b, expected) => {
    expect(related('control', a, b)).toBe(expected);
    expect(related('control', b, a)).toBe(expected);
  });

  it('carries what is said of all of a region over to a town of it', () => {
    const whole: RelateContext = { sameEvent: false, containment: 'containing' };
    expect(
      related('control', { holder: 'ua', extent: 'part' }, { holder: 'ru', extent: 'full' }, whole),
    ).toBe('contradicts control.rivals.exceed-whole/containing');
    expect(
      related('control', { holder: 'ua', extent: 'full' }, { holder: 'ru', extent: 'part' }, whole),
    ).toBeNull();
    expect(
      related('control', { holder: 'ru', extent: 'full' }, { holder: 'ru', extent: 'none' }, whole),
    ).toBe('contradicts control.same-holder.apart/containing');
  });

  it('answers a claim of all of a region with a town of it held otherwise, and a claim of a part with nothing', () => {
    const part: RelateContext = { sameEvent: false, containment: 'contained' };
    expect(related('control', { holder: 'ru', extent: 'full' }, { holder: 'ua', extent: 'part' }, part)).toBe(
      'contradicts control.rivals.exceed-whole/contained',
    );
    expect(
      related('control', { holder: 'ru', extent: 'most' }, { holder: 'ua', extent: 'full' }, part),
    ).toBeNull();
  });
});

describe('sovereignty', () => {
  it.each<[string, Position, Position, string | null]>([
    ['two sovereigns', { sovereign: 'ru' }, { sovereign: 'ua' }, 'contradicts sovereignty.other'],
    ['one sovereign', { sovereign: 'ua' }, { sovereign: 'ua' }, 'agrees sovereignty.same'],
    [
      'an excluded sovereign',
      { sovereign: null, excludes: ['ma'] },
      { sovereign: 'ma' },
      'contradicts sovereignty.excluded',
    ],
    [
      'an excluded sovereign beside a named one',
      { sovereign: 'polisario', excludes: 'ma' },
      { sovereign: 'ma' },
      'contradicts sovereignty.excluded',
    ],
    [
      'a denial that leaves room',
      { sovereign: null, excludes: ['er'] },
      { sovereign: 'et' },
      'qualifies sovereignty.left-open',
    ],
    [
      'undetermined',
      { sovereign: 'undetermined' },
      { sovereign: 've' },
      'qualifies sovereignty.undetermined',
    ],
    [
      'undetermined twice',
      { sovereign: 'undetermined' },
      { sovereign: 'undetermined' },
      'agrees sovereignty.same',
    ],
    ['nothing said', { sovereign: null }, { sovereign: 've' }, null],
  ])('%s', (_, a, b, expected) => {
    expect(related('sovereignty', a, b)).toBe(expected);
    expect(related('sovereignty', b, a)).toBe(expected);
  });

  it('takes a state of its own and its own authorities for one sovereign', () => {
    const context: RelateContext = { ...SAME, places: ['abkhazia'] };
    expect(
      related('sovereignty', { sovereign: 'independent-state' }, { sovereign: 'abkhazia' }, context),
    ).toBe('agrees sovereignty.same');
    expect(related('sovereignty', { sovereign: 'independent-state' }, { sovereign: 'ge' }, context)).toBe(
      'contradicts sovereignty.other',
    );
  });

  it('holds for the parts of a whole', () => {
    const whole: RelateContext = { sameEvent: false, containment: 'containing' };
    expect(related('sovereignty', { sovereign: 'ru' }, { sovereign: 'ua' }, whole)).toBe(
      'contradicts sovereignty.other/containing',
    );
  });
});

describe('who did it', () => {
  it.each<[string, Topic, Position, Position, string | null]>([
    [
      'two culprits',
      'responsibility',
      { responsible: 'ru' },
      { responsible: 'ua' },
      'contradicts responsibility.other',
    ],
    [
      'a cleared culprit',
      'responsibility',
      { responsible: null, excludes: ['ua'] },
      { responsible: 'ua' },
      'contradicts responsibility.excluded',
    ],
    [
      'an accident',
      'responsibility',
      { responsible: 'accident' },
      { responsible: 'ua' },
      'contradicts responsibility.other',
    ],
    [
      'undetermined',
      'responsibility',
      { responsible: 'undetermined' },
      { responsible: 'ru' },
      'qualifies responsibility.undetermined',
    ],
    [
      'one culprit',
      'responsibility',
      { responsible: 'ru' },
      { responsible: 'ru' },
      'agrees responsibility.same',
    ],
    [
      'one denial twice',
      'responsibility',
      { responsible: null, excludes: ['ru'] },
      { responsible: null, excludes: ['ru'] },
      'agrees responsibility.same',
    ],
    [
      'another cleared',
      'responsibility',
      { responsible: null, excludes: ['ru'] },
      { responsible: 'ua' },
      'qualifies responsibility.left-open',
    ],
    [
      'two who struck',
      'strike',
      { by: 'ru', target: 'civilian' },
      { by: 'ua', target: 'civilian' },
      'contradicts strike.other',
    ],
    [
      'nobody struck',
      'strike',
      { by: 'none', target: 'military' },
      { by: 'ir', target: 'military' },
      'contradicts strike.other',
    ],
    [
      'another target',
      'strike',
      { by: 'ru', target: 'civilian' },
      { by: 'ru', target: 'military' },
      'qualifies strike.target',
    ],
    [
      'the same strike',
      'strike',
      { by: 'ru', target: 'civilian' },
      { by: 'ru', target: 'civilian' },
      'agrees strike.same',
    ],
    ['a target left open', 'strike', { by: 'ru' }, { by: 'ru', target: 'military' }, 'agrees strike.same'],
    ['nothing said', 'strike', { by: null }, { by: 'ru' }, null],
  ])('%s', (_, topic, a, b, expected) => {
    expect(related(topic, a, b)).toBe(expected);
    expect(related(topic, b, a)).toBe(expected);
  });

  it('needs one event', () => {
    const apart: RelateContext = { sameEvent: false, containment: 'same' };
    expect(related('strike', { by: 'ru' }, { by: 'ua' }, apart)).toBeNull();
    expect(related('losses', { of: 'ua', killed: 1 }, { of: 'ua', killed: 90 }, apart)).toBeNull();
  });

  it('is one question for strikes and responsibility', () => {
    const found = relate(
      { topic: 'strike', position: { by: 'ru', target: 'civilian' } },
      { topic: 'responsibility', position: { responsible: null, excludes: ['ru'] } },
      SAME,
    );
    expect(found).toEqual({ relation: 'contradicts', rule: 'responsibility.excluded' });
  });
});

describe('losses', () => {
  it.each<[string, Position, Position, string | null]>([
    [
      'more than a quarter apart',
      { of: 'ru', killed: 400 },
      { of: 'ru', killed: 63 },
      'contradicts losses.figures-apart',
    ],
    [
      'just a quarter apart',
      { of: 'ru', killed: 100 },
      { of: 'ru', killed: 75 },
      'agrees losses.figures-close',
    ],
    ['none and some', { of: 'ru', killed: 0 }, { of: 'ru', killed: 600 }, 'contradicts losses.figures-apart'],
    ['another side', { of: 'ru', killed: 400 }, { of: 'ua', killed: 63 }, null],
    [
      'only wounded comparable',
      { of: 'ru', killed: null, wounded: 10 },
      { of: 'ru', killed: 4, wounded: 100 },
      'contradicts losses.figures-apart',
    ],
    ['no figures', { of: 'ru', killed: null }, { of: 'ru', killed: 4 }, null],
  ])('%s', (_, a, b, expected) => {
    expect(related('losses', a, b)).toBe(expected);
    expect(related('losses', b, a)).toBe(expected);
  });
});

describe('names', () => {
  it('contradict when they differ and agree across languages', () => {
    const sameName = (a: string, b: string): boolean =>
      [a, b].every((name) => ['Bakhmut', 'Бахмут'].includes(name));
    const context: RelateContext = { ...SAME, sameName };
    expect(related('name', { name: 'Bakhmut' }, { name: 'Artyomovsk' }, context)).toBe(
      'contradicts name.other',
    );
    expect(related('name', { name: 'Bakhmut' }, { name: 'Бахмут' }, context)).toBe('agrees name.same');
    expect(related('name', { name: 'bakhmut ' }, { name: 'Bakhmut' })).toBe('agrees name.same');
    expect(related('name', { name: null }, { name: 'Bakhmut' })).toBeNull();
  });
});

describe('the table', () => {
  it('relates nothing to a comment without a position', () => {
    expect(
      relate(
        { topic: 'control', position: { holder: 'ru', extent: 'full' } },
        { topic: 'control', position: null },
        SAME,
      ),
    ).toBeNull();
  });
  it('relates no two different questions', () => {
    expect(
      relate(
        { topic: 'control', position: { holder: 'ru', extent: 'full' } },
        { topic: 'sovereignty', position: { sovereign: 'ua' } },
        SAME,
      ),
    ).toBeNull();
  });
  it('names every rule once', () => {
    expect(new Set(RULE_IDS).size).toBe(RULE_IDS.length);
  });
});
