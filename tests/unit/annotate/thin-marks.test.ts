import { describe, expect, test } from 'vitest';
import type { PageAnnotations } from '../../../lib/core/model/page.ts';
import { thinMarks } from '../../../lib/core/thin-marks.ts';

const mention = (id: string, place: string) => ({
  type: 'mention' as const,
  id,
  mention: { start: 0, end: 1, passage: 0, surface: place, place, modifier: false, evidence: [] },
});
const claim = (id: string, ...places: string[]) => ({ id, claim: { places } });
const page = {
  mentions: [mention('m1', 'a'), mention('m2', 'b'), mention('m3', 'a')],
  claims: [claim('c1', 'a'), claim('c2', 'b')],
  // What is not thinned need not be there.
} as unknown as PageAnnotations;
const kept = (most: number, firstOnly: boolean) => {
  const { mentions, claims } = thinMarks(page, { most, firstOnly });
  return [...claims, ...mentions].map(({ id }) => id);
};

describe('the marks of a page', () => {
  test('are all there where neither limit bites', () => {
    expect(thinMarks(page, { most: 200, firstOnly: false })).toBe(page);
  });
  test('keep each place once where the reader wants that', () => {
    expect(kept(200, true)).toEqual(['c1', 'c2', 'm1', 'm2']);
  });
  test('leave out claims of no place, which have nothing to be marked about', () => {
    const losses = { ...page, claims: [claim('c0'), ...page.claims] } as unknown as PageAnnotations;
    expect(thinMarks(losses, { most: 200, firstOnly: false }).claims).toEqual(page.claims);
  });
  test('keep claims before mentions', () => {
    expect(kept(3, false)).toEqual(['c1', 'c2', 'm1']);
    expect(kept(1, false)).toEqual(['c1']);
  });
});
