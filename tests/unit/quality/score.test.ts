import { describe, expect, it } from 'vitest';
import { openCrosswalk } from '../../../lib/cli/quality/crosswalk.ts';
import type { LabelledText } from '../../../lib/cli/quality/labels.ts';
import { addUp } from '../../../lib/cli/quality/measure.ts';
import { type FoundClaim, scoreClaims } from '../../../lib/cli/quality/score-claims.ts';
import { scoreMentions } from '../../../lib/cli/quality/score-mentions.ts';
import type { Place } from '../../../lib/core/model/domain.ts';

const place = (id: string, name: string, within: readonly string[] = [], kind = 'village'): Place => ({
  id,
  kind,
  names: { en: [name] },
  claimedBy: [],
  within,
});
const places = [
  place('hryshyne-donetsk', 'Hryshyne', ['donetsk-oblast']),
  place('hryshyne-crimea', 'Hryshyne', ['crimea']),
  place('pokrovsk-donetsk', 'Pokrovsk', ['donetsk-oblast'], 'city'),
  place('dachne-dnipropetrovsk', 'Dachne', ['dnipropetrovsk-oblast']),
  place('melitopol-zaporizhzhia', 'Melitopol', ['zaporizhzhia-oblast'], 'city'),
  place('melitopol-village', 'Melitopol', ['zaporizhzhia-oblast']),
];
const crosswalk = openCrosswalk(places, { hryshyne: ['hryshyne-donetsk'], gone: ['gone-elsewhere'] });

describe('the crosswalk', () => {
  it('keeps ids of the dataset', () =>
    expect([...crosswalk('pokrovsk-donetsk')]).toEqual(['pokrovsk-donetsk']));
  it('takes the reviewed id before the rule', () =>
    expect([...crosswalk('hryshyne')]).toEqual(['hryshyne-donetsk']));
  it('adds and strips the oblast', () => {
    expect([...crosswalk('dachne-dnipro')]).toEqual(['dachne-dnipropetrovsk']);
    expect([...crosswalk('melitopol')]).toEqual(['melitopol-zaporizhzhia']);
  });
  it('says nothing where several places fit or none', () => {
    expect([...openCrosswalk(places, {})('hryshyne')]).toEqual([]);
    expect([...crosswalk('atlantis')]).toEqual([]);
  });
  it('drops reviewed ids that the dataset lost', () => expect([...crosswalk('gone')]).toEqual([]));
});

const text = (labels: Partial<LabelledText>): LabelledText => ({
  id: 't',
  corpus: 'dev',
  lang: 'en',
  text: '',
  mentions: [],
  claims: [],
  traps: [],
  ...labels,
});
const at = (start: number, end: number) => ({ start, end });

describe('mentions', () => {
  const pokrovsk = { ...at(0, 8), place: 'pokrovsk-donetsk' };
  const count = (label: object, marks: Parameters<typeof scoreMentions>[1]) =>
    scoreMentions(text({ mentions: [{ ...pokrovsk, ...label }] }), marks, crosswalk).counts;

  it('are right where spans overlap and the place is the same', () =>
    expect(count({}, [{ ...at(2, 20), place: 'pokrovsk-donetsk' }])).toMatchObject({
      right: 1,
      spurious: 0,
    }));
  it('are wrong, not missed, where another place is taken', () =>
    expect(count({}, [{ ...at(0, 8), place: 'hryshyne-crimea' }])).toMatchObject({
      wrongPlace: 1,
      missed: 0,
      right: 0,
    }));
  it.each([
    ['metonym', { metonym: true }, 'metonymsMarked'],
    ['organisation', { inOrg: true }, 'inOrgsMarked'],
    ['look-alike', { place: null, trap: true }, 'trapsMarked'],
  ])('count a mark on a %s as false', (_, label, field) =>
    expect(count(label, [pokrovsk])).toMatchObject({ spurious: 1, [field]: 1, right: 0 }),
  );
  it('leave uncontested places alone, unless taken for another place', () => {
    expect(count({ contested: false }, [pokrovsk])).toMatchObject({ right: 0, spurious: 0, expected: 0 });
    expect(count({ contested: false }, [{ ...at(0, 8), place: 'hryshyne-crimea' }])).toMatchObject({
      wrongPlace: 1,
    });
  });
  it('do not miss what the dataset does not hold', () =>
    expect(count({ place: 'atlantis' }, [])).toMatchObject({ absent: 1, missed: 0, expected: 0 }));
});

const claim = {
  ...at(0, 40),
  topic: 'control',
  places: ['pokrovsk-donetsk'],
  position: { holder: 'ru', extent: 'full' },
  asserter: 'ru',
  attribution: 'attributed',
  stance: 'asserts',
} as const;
const found = (change: Partial<FoundClaim>): FoundClaim => ({ ...claim, opposing: [], ...change });
const score = (labels: Partial<LabelledText>, findings: readonly FoundClaim[]) =>
  scoreClaims(text(labels), findings, { topic: 'control', crosswalk }).counts;

describe('claims', () => {
  it('pair each label with the finding closest to it', () => {
    const denial = {
      ...claim,
      position: { holder: 'ru', extent: 'none' },
      asserter: 'ua',
      stance: 'denies',
    } as const;
    expect(score({ claims: [claim, denial] }, [found(denial), found({})])).toMatchObject({
      met: 2,
      holderRight: 2,
      stanceRight: 2,
      asserterRight: 2,
    });
  });
  it('let several findings meet the several places of a label, but not one place twice', () => {
    const two = { ...claim, places: ['pokrovsk-donetsk', 'hryshyne'] };
    expect(score({ claims: [two] }, [found({}), found({ places: ['hryshyne-donetsk'] })])).toMatchObject({
      met: 1,
      found: 2,
      foundRight: 2,
    });
    expect(score({ claims: [two] }, [found({}), found({})])).toMatchObject({ found: 2, foundRight: 1 });
  });
  it('call a holder wrong where something is taken for nothing', () =>
    expect(score({ claims: [claim] }, [found({ position: { holder: 'ru', extent: 'none' } })])).toMatchObject(
      {
        met: 1,
        holderRight: 0,
      },
    ));
  it('count a trap once, and a finding in it as false', () =>
    expect(score({ traps: [at(0, 40)] }, [found({})])).toMatchObject({
      traps: 1,
      trapsRead: 1,
      found: 1,
      foundRight: 0,
    }));
  it('judge the first answer only where an editor listed some', () => {
    const listed = { ...claim, show: ['right'] };
    expect(score({ claims: [listed] }, [found({ opposing: ['other', 'right'] })])).toMatchObject({
      answered: 1,
      answeredRight: 0,
    });
    expect(score({ claims: [claim] }, [found({ opposing: ['other'] })])).toMatchObject({ answered: 0 });
  });
});

describe('figures', () => {
  it('add up field by field', () => {
    const one = scoreMentions(text({}), [{ ...at(0, 3), place: 'x' }], crosswalk).counts;
    const none = addUp([]);
    const group = { ...none, texts: 1, mentions: one };
    expect(addUp([group, group])).toMatchObject({ texts: 2, mentions: { spurious: 2 } });
  });
});
