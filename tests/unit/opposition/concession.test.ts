import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../lib/core/model/domain.ts';
import { isConcession } from '../../../lib/core/opposition/concession.ts';
import { knowing, statement } from './records.ts';

const concedes = (given: Partial<Statement>, ...others: readonly Statement[]): boolean => {
  const asked = statement({ id: 'asked', ...given });
  return isConcession(asked, knowing([asked, ...others]));
};

describe('control', () => {
  const rival = statement({ id: 'claims', position: { holder: 'ua', extent: 'full' }, date: '2025-01-01' });
  it('concedes to hold nothing', () => {
    expect(concedes({ position: { holder: 'ua', extent: 'none' } })).toBe(true);
  });
  it('concedes to grant a rival half or more', () => {
    expect(concedes({ position: { holder: 'ru', extent: 'full' } }, rival)).toBe(true);
    expect(concedes({ position: { holder: 'ru', extent: 'most' } }, rival)).toBe(true);
    expect(
      concedes({ position: { holder: 'ru', extent: 'part' } }, statement({ id: 'p', date: '2025-01-01' })),
    ).toBe(false);
  });
  it('concedes to lower its own share by granting some to a rival, or in figures', () => {
    const grants = { position: { holder: 'ru', extent: 'part' } } as const;
    const earlier = (date: string, position: Statement['position']) =>
      statement({ id: 'earlier', date, position });
    expect(concedes(grants, rival, earlier('2025-11-01', { holder: 'ua', extent: 'full' }))).toBe(true);
    expect(concedes(grants, rival, earlier('2025-11-01', { holder: 'ru', extent: 'none' }))).toBe(true);
    expect(concedes(grants, rival, earlier('2024-11-01', { holder: 'ua', extent: 'full' }))).toBe(false);
    const figure = { position: { holder: 'ua', percent: 30 } } as const;
    expect(concedes(figure, earlier('2025-11-01', { holder: 'ua', percent: 60 }))).toBe(true);
  });
  it('does not concede by saying what it still holds', () => {
    const earlier = statement({
      id: 'earlier',
      date: '2025-11-01',
      position: { holder: 'ua', extent: 'full' },
    });
    expect(concedes({}, earlier)).toBe(false);
  });
  it('does not concede by raising its share, nor by a small share of its own', () => {
    expect(concedes({ position: { holder: 'ua', percent: 30 } })).toBe(false);
    expect(
      concedes(
        { position: { holder: 'ua', extent: 'full' } },
        statement({ id: 'before', date: '2025-11-01' }),
      ),
    ).toBe(false);
  });
  it('is no concession from a side that never claimed the place', () => {
    expect(concedes({ side: 'cn', position: { holder: 'ru', extent: 'full' } })).toBe(false);
  });
  it('is no concession from an assessor', () => {
    expect(concedes({ side: 'independent', position: { holder: 'ru', extent: 'full' } })).toBe(false);
  });
});

describe('sovereignty', () => {
  it('concedes where a claimant recognises another', () => {
    expect(
      concedes({ side: 'ph', places: ['reef'], topic: 'sovereignty', position: { sovereign: 'cn' } }),
    ).toBe(true);
    expect(
      concedes({ side: 'uk', places: ['reef'], topic: 'sovereignty', position: { sovereign: 'cn' } }),
    ).toBe(false);
    expect(
      concedes({
        side: 'ph',
        places: ['reef'],
        topic: 'sovereignty',
        position: { sovereign: 'undetermined' },
      }),
    ).toBe(false);
  });
});

describe('blame and losses', () => {
  const did = (responsible: string): Partial<Statement> => ({
    topic: 'responsibility',
    event: 'strike',
    position: { responsible },
  });
  const accusation = statement({ id: 'accusation', side: 'ru', ...did('ua') });
  it('concedes to name itself where it was accused', () => {
    expect(concedes(did('ua'), accusation)).toBe(true);
  });
  it('boasts where nobody accuses it', () => {
    expect(concedes(did('ua'), statement({ id: 'accident', side: 'ru', ...did('accident') }))).toBe(false);
  });
  it('concedes to name itself after having denied it', () => {
    const denial = statement({
      id: 'denial',
      date: '2025-11-01',
      topic: 'responsibility',
      event: 'strike',
      position: { responsible: null, excludes: ['ua'] },
    });
    expect(concedes(did('ua'), denial)).toBe(true);
  });
  it('does not concede by owning a strike on a military target', () => {
    const strike = (target: string): Partial<Statement> => ({
      topic: 'strike',
      event: 'strike',
      position: { by: 'ua', target },
    });
    const accuser = statement({ id: 'accuser', side: 'ru', ...strike('civilian') });
    expect(concedes(strike('military'), accuser)).toBe(false);
    expect(concedes(strike('civilian'), accuser)).toBe(true);
  });
  it('concedes to report its own losses', () => {
    const lost = (of: string, killed: number | null): Partial<Statement> => ({
      topic: 'losses',
      position: { of, killed, wounded: null },
    });
    expect(concedes(lost('ua', 11))).toBe(true);
    expect(concedes(lost('ua', 0))).toBe(false);
    expect(concedes(lost('ua', null))).toBe(false);
    expect(concedes(lost('ru', 11))).toBe(false);
    expect(concedes(lost('civilians', 11))).toBe(false);
  });
});
