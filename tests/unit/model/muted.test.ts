import { describe, expect, it } from 'vitest';
import { claimKey, type Muted, nameKey, withoutMuted } from '../../../lib/core/model/muted.ts';
import { claim, claimAnnotation, mentionAnnotation, pageAnnotations } from '../card/builders.ts';

const mention = mentionAnnotation();
const said = claimAnnotation();
const page = pageAnnotations({
  claims: [
    said,
    claimAnnotation({
      id: 'c1',
      claim: claim({ asserter: 'ua', position: { holder: 'ua', extent: 'part' } }),
    }),
  ],
  questions: [{ topic: 'control', place: 'pokrovsk', carried: ['ru', 'ua'], missing: [] }],
});
const hidden = (item: Omit<Muted, 'label'>) => withoutMuted(page, [{ ...item, label: '' }]);

describe('what the reader hid', () => {
  it('is nothing at first', () => {
    expect(withoutMuted(page, [])).toBe(page);
  });
  it('takes a place with its marks, claims and questions off the page', () => {
    const left = hidden({ kind: 'place', key: 'pokrovsk' });
    expect([left.mentions, left.claims, left.questions]).toEqual([[], [], []]);
  });
  it('takes one claim off and leaves the other side’s', () => {
    const left = hidden({ kind: 'claim', key: claimKey(said.claim) });
    expect(left.claims.map(({ id }) => id)).toEqual(['c1']);
    expect(left.mentions).toHaveLength(1);
    expect(left.questions).toHaveLength(1);
  });
  it('takes off a name read as one place, however it is written, and the claims that rest on it', () => {
    const key = nameKey({ ...mention.mention, surface: mention.mention.surface.toUpperCase() });
    const left = hidden({ kind: 'name', key });
    expect([left.mentions, left.claims]).toEqual([[], []]);
  });
  it('keeps the same name where it means another place', () => {
    const left = hidden({ kind: 'name', key: nameKey({ surface: 'Pokrovsk', place: 'pokrovsk-yakutia' }) });
    expect(left.mentions).toHaveLength(1);
  });
});

describe('the key of a claim', () => {
  it('is the same whatever the order of its places and the words of its cue', () => {
    const a = claim({ places: ['a', 'b'], cue: 'took' });
    expect(claimKey(a)).toBe(claimKey({ ...a, places: ['b', 'a'], cue: 'seized' }));
  });
  it('differs by who claims it', () => {
    expect(claimKey(claim())).not.toBe(claimKey(claim({ asserter: null })));
  });
});
