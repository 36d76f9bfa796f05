import { describe, expect, test } from 'vitest';
import { filtered, filterFrom, NO_FILTER, withFilter } from '../../../components/dossier/filter.ts';
import { statement } from '../card/builders.ts';

const statements = [
  statement({ id: 'a', side: 'ru', date: '2025-12-01', topic: 'control' }),
  statement({
    id: 'b',
    side: 'ua',
    date: '2025-12-02',
    summary: { en: 'Held the north', uk: 'Тримали північ' },
  }),
  statement({ id: 'c', side: 'independent', date: '2026-01-05', topic: 'losses' }),
];
const ids = (filter: Partial<typeof NO_FILTER>) =>
  filtered(statements, { ...NO_FILTER, ...filter }).map(({ id }) => id);

describe('filters of a dossier', () => {
  test('let everything through where nothing is set', () => {
    expect(ids({})).toEqual(['a', 'b', 'c']);
  });

  test.each([
    [{ sides: ['ru', 'ua'] }, ['a', 'b']],
    [{ topic: 'losses' }, ['c']],
    [{ from: '2025-12-02', to: '2025-12-02' }, ['b']],
    [{ words: 'ПІВНІЧ тримали' }, ['b']],
    [{ words: 'nowhere' }, []],
  ])('%j', (filter, wanted) => {
    expect(ids(filter)).toEqual(wanted);
  });

  test('come back from the address they were kept in', () => {
    const filter = { sides: ['ru'], topic: 'control', from: '2025-01-01', to: '', words: 'a & b' };
    const address = withFilter(new URLSearchParams('place=kupiansk&other=1'), filter);
    expect(address.get('place')).toBe('kupiansk');
    expect(address.has('other')).toBe(false);
    expect(filterFrom(address)).toEqual(filter);
  });

  test('ignore a day that is none', () => {
    expect(filterFrom(new URLSearchParams('from=yesterday')).from).toBe('');
  });
});
