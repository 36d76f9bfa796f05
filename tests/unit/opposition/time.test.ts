import { describe, expect, it } from 'vitest';
import { daysBetween, isDay, staleSince, tierOf, whenOf } from '../../../lib/core/opposition/time.ts';

describe('days', () => {
  it('are counted across months, years and leap days', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1);
    expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
  });
  it('are known from other texts', () => {
    expect(isDay('2025-12-02')).toBe(true);
    for (const text of ['2025-02-30', '2025-13-01', '2025-12', '02.12.2025', ''])
      expect(isDay(text)).toBe(false);
    expect(daysBetween('soon', '2025-01-01')).toBeNaN();
  });
});

describe('tiers', () => {
  const tier = (date: string, sameEvent: boolean, standing = false) =>
    tierOf({ date, day: '2025-12-02', sameEvent, standing });
  it('set the event before the weeks around and those before a standing position', () => {
    expect(tier('2025-09-03', true)).toBe('event');
    expect(tier('2025-01-01', true, true)).toBe('event');
    expect(tier('2025-01-01', true)).toBe('standing');
    expect(tier('2025-09-03', false)).toBe('recent');
    expect(tier('2025-09-02', false)).toBe('standing');
  });
  it('leave out what came long after, except where positions stand', () => {
    expect(tier('2026-03-02', false)).toBe('recent');
    expect(tier('2026-03-03', false)).toBeNull();
    expect(tier('2026-03-03', true)).toBeNull();
    expect(tier('2026-03-03', false, true)).toBe('standing');
  });
});

describe('by then and since then', () => {
  it('part after the article’s day', () => {
    expect(whenOf('2025-12-02', '2025-12-02')).toBe('by-then');
    expect(whenOf('2025-12-03', '2025-12-02')).toBe('since-then');
  });
  it('call records old after thirty days', () => {
    expect(staleSince('2025-11-02', '2025-12-02')).toBeNull();
    expect(staleSince('2025-11-01', '2025-12-02')).toBe('2025-11-01');
    expect(staleSince(null, '2025-12-02')).toBeNull();
  });
});
