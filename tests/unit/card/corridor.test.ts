import { describe, expect, it } from 'vitest';
import { type Box, inCorridor } from '../../../entrypoints/layer/corridor.ts';

const word: Box = { left: 100, top: 100, right: 180, bottom: 120 };
const below: Box = { left: 60, top: 140, right: 460, bottom: 500 };
const above: Box = { left: 60, top: 10, right: 460, bottom: 80 };

describe('the way from a mark to its card', () => {
  it('is the band between them', () => {
    expect([
      inCorridor({ x: 140, y: 130 }, [word], below),
      inCorridor({ x: 300, y: 138 }, [word], below),
      inCorridor({ x: 140, y: 90 }, [word], above),
    ]).toEqual([true, true, true]);
  });
  it('is not beside it, nor on the far side of the mark', () => {
    expect([
      inCorridor({ x: 400, y: 121 }, [word], below),
      inCorridor({ x: 140, y: 80 }, [word], below),
      inCorridor({ x: 20, y: 130 }, [word], below),
    ]).toEqual([false, false, false]);
  });
  it('begins at any line of the mark, and at its badge', () => {
    const badge: Box = { left: 20, top: 98, right: 44, bottom: 122 };
    expect(inCorridor({ x: 40, y: 130 }, [word, badge], below)).toBe(true);
  });
  it('leads sideways to a card that stands beside its mark', () => {
    const beside: Box = { left: 300, top: 90, right: 700, bottom: 500 };
    expect([
      inCorridor({ x: 240, y: 110 }, [word], beside),
      inCorridor({ x: 240, y: 20 }, [word], beside),
    ]).toEqual([true, false]);
  });
});
