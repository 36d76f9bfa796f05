import { describe, expect, it } from 'vitest';
import { answerClaim, answerMention } from '../../../lib/core/opposition/answer.ts';
import { containersOf, statementsAround } from '../../../lib/core/opposition/containment.ts';
import { knowing, place, statement } from './records.ts';

describe('places around a place', () => {
  const records = [
    statement({ id: 'town' }),
    statement({ id: 'region', places: ['region'] }),
    statement({ id: 'village', places: ['village'] }),
    statement({ id: 'both', places: ['town', 'region'] }),
  ];
  it('contain it, nearest first, without end in a circle', () => {
    expect(containersOf('town', knowing([]))).toEqual(['region', 'country']);
    const circle = knowing([], {
      places: [place({ id: 'a', within: ['b'] }), place({ id: 'b', within: ['a'] })],
    });
    expect(containersOf('a', circle)).toEqual(['b']);
    expect(circle.placesWithin('a')).toEqual([]);
  });
  it('give their statements once each: its own, then of what contains it, then of what it contains', () => {
    const around = (id: string) =>
      statementsAround([id], knowing(records)).map((one) => `${one.statement.id} ${one.containment}`);
    expect(around('town')).toEqual(['both same', 'town same', 'region containing']);
    expect(around('region')).toEqual(['both same', 'region same', 'town contained', 'village contained']);
  });
  it('are one land under two names', () => {
    const knowledge = knowing(
      [statement({ id: 'oblast', places: ['luhansk-oblast'], position: { holder: 'ua', extent: 'part' } })],
      {
        places: [
          place({ id: 'luhansk-oblast', kind: 'oblast' }),
          place({ id: 'luhansk-peoples-republic', kind: 'territory' }),
        ],
      },
    );
    const found = answerClaim(
      {
        claim: {
          topic: 'control',
          places: ['luhansk-peoples-republic'],
          position: { holder: 'ru', extent: 'full' },
          asserter: 'ru',
        },
        day: '2025-12-02',
      },
      knowledge,
    );
    expect(found.opposing.map(({ id, containment }) => `${id} ${containment}`)).toEqual(['oblast same']);
    expect(answerMention('luhansk-peoples-republic', '2025-12-02', knowledge).own).toHaveLength(1);
  });
  it('are spanned by a region without a border of its own', () => {
    const knowledge = knowing(
      [statement({ id: 'oblast', places: ['donetsk-oblast'], position: { holder: 'ua', extent: 'part' } })],
      {
        places: [place({ id: 'donetsk-oblast', kind: 'oblast' }), place({ id: 'donbas', kind: 'region' })],
      },
    );
    const found = answerClaim(
      {
        claim: {
          topic: 'control',
          places: ['donbas'],
          position: { holder: 'ru', extent: 'full' },
          asserter: 'ru',
        },
        day: '2025-12-02',
      },
      knowledge,
    );
    expect(found.opposing.map(({ id, containment }) => `${id} ${containment}`)).toEqual(['oblast contained']);
  });
});
