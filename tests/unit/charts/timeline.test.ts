import { describe, expect, test } from 'vitest';
import { DAY_MS, dayToMs, moved, rangeOf, ticksOf, zoomed } from '../../../components/charts/time-scale.ts';
import { binsOf } from '../../../components/charts/timeline-bins.ts';
import { rowsOf } from '../../../components/charts/timeline-table.tsx';
import { statement } from '../card/builders.ts';

const at = (id: string, side: string, date: string) => statement({ id, side, date });

describe('the range of a timeline', () => {
  const whole = rangeOf(['2025-01-01', '2025-12-31']);

  test('holds all days with room at both ends', () => {
    expect(whole.from).toBeLessThan(dayToMs('2025-01-01'));
    expect(whole.to).toBeGreaterThan(dayToMs('2025-12-31'));
  });

  test('never leaves the whole, however it is zoomed and moved', () => {
    for (const range of [
      zoomed(whole, 4, whole),
      moved(whole, 3, whole),
      moved(zoomed(whole, 0.1, whole), -9, whole),
    ]) {
      expect(range.from).toBeGreaterThanOrEqual(whole.from);
      expect(range.to).toBeLessThanOrEqual(whole.to);
    }
  });

  test('is never closer than four days', () => {
    let range = whole;
    for (let times = 0; times < 20; times++) range = zoomed(range, 0.5, whole);
    expect(range.to - range.from).toBe(4 * DAY_MS);
  });

  test('of no days is a day and not broken', () => {
    const { from, to } = rangeOf([]);
    expect(to - from).toBe(DAY_MS);
  });
});

test.each([4, 40, 400, 4_000, 30_000])('ticks over %i days have room for their labels', (days) => {
  const range = { from: dayToMs('2020-01-15'), to: dayToMs('2020-01-15') + days * DAY_MS };
  const ticks = ticksOf(range, 800, 'en');
  expect(ticks.length).toBeGreaterThan(0);
  expect(ticks.length).toBeLessThanOrEqual(800 / 76 + 1);
  expect(ticks.every((tick) => tick.at >= range.from && tick.at <= range.to)).toBe(true);
});

describe('the marks of a timeline', () => {
  const statements = [at('c', 'ua', '2025-12-30'), at('b', 'ru', '2025-01-02'), at('a', 'ru', '2025-01-01')];
  const range = rangeOf(statements.map(({ date }) => date));

  test('hold every statement once, on the lane of its side', () => {
    const lanes = binsOf(statements, { sides: ['ru', 'ua'], range, width: 800 });
    expect(lanes.map((bins) => bins.flatMap((bin) => bin.statements.map(({ id }) => id)))).toEqual([
      ['b', 'a'],
      ['c'],
    ]);
  });

  test('gather what would stand on one another, and only that', () => {
    const [ru] = binsOf(statements, { sides: ['ru'], range, width: 800 });
    expect(ru).toHaveLength(1);
    const close = { from: dayToMs('2024-12-31'), to: dayToMs('2025-01-03') };
    expect(binsOf(statements, { sides: ['ru'], range: close, width: 800 })[0]).toHaveLength(2);
  });
});

test('the table counts by month, and by year where months would be too many', () => {
  const few = rowsOf([at('a', 'ru', '2025-01-01'), at('b', 'ua', '2025-01-20')], 'en');
  expect(few.map(({ label, counts }) => [label, counts.get('ru'), counts.get('ua')])).toEqual([
    ['January 2025', 1, 1],
  ]);
  const many = Array.from({ length: 40 }, (_, n) =>
    at(String(n), 'ru', `${2000 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`),
  );
  expect(rowsOf(many, 'en').map(({ label }) => label)).toEqual(['2003', '2002', '2001', '2000']);
});
