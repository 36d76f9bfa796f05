import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeCard } from '../../../entrypoints/card/placement.ts';

const view: Box = { left: 0, top: 0, right: 1_000, bottom: 800 };
const word = (left: number, top: number): Box => ({ left, top, right: left + 80, bottom: top + 20 });
const card = { width: 400, height: 500 };
const place = (lines: readonly Box[], own: Partial<Parameters<typeof placeCard>[0]> = {}) =>
  placeCard({ lines, card, view, rtl: false, ...own });

describe('the place of the card', () => {
  it('is below the word where there is room', () => {
    expect(place([word(100, 100)])).toMatchObject({ side: 'below', left: 100, top: 126 });
  });
  it('is above it near the lower edge', () => {
    expect(place([word(100, 700)])).toMatchObject({ side: 'above', top: 194 });
  });
  it('is the roomier of the two, scrolling inside, where neither holds it whole', () => {
    const { side, maxHeight } = place([word(100, 350)]);
    expect([side, maxHeight < card.height]).toEqual(['below', true]);
  });
  it('is beside a mark that fills the height', () => {
    expect(place([{ left: 20, top: 0, right: 300, bottom: 800 }])).toMatchObject({ side: 'end', left: 306 });
  });
  it('begins at the right edge of the word in a right-to-left interface', () => {
    expect(place([word(700, 100)], { rtl: true })).toMatchObject({ left: 380 });
  });
  it('stays in what a reader who zoomed in sees', () => {
    const zoomed: Box = { left: 300, top: 400, right: 800, bottom: 800 };
    const { left, top } = place([word(320, 420)], { view: zoomed });
    expect([left >= 300, left + card.width <= 800, top >= 400]).toEqual([true, true, true]);
  });
  it('stays in view for a mark that is gone', () => {
    expect(place([])).toMatchObject({ left: 8, top: 8 });
  });

  const box = fc
    .tuple(
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 0, max: 780 }),
      fc.integer({ min: 10, max: 100 }),
    )
    .map(
      ([left, top, width]): Box => ({ left, top, right: Math.min(1_000, left + width), bottom: top + 20 }),
    );
  it('never covers a word that leaves room for a card, and never leaves the view', () => {
    fc.assert(
      fc.property(box, fc.integer({ min: 60, max: 900 }), fc.boolean(), (line, height, rtl) => {
        const { left, top, maxHeight } = placeCard({
          lines: [line],
          card: { width: 400, height },
          view,
          rtl,
        });
        const bottom = top + Math.min(height, maxHeight);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + 400).toBeLessThanOrEqual(1_000);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(800);
        const covers = left < line.right && left + 400 > line.left && top < line.bottom && bottom > line.top;
        expect(covers).toBe(false);
      }),
    );
  });
});
