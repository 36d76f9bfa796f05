/** Reads positions as numbers and sets, so that contradiction is arithmetic and not a list of links. */
import type { Extent, Position, SideId } from '../model/domain.ts';

/**
 * The share of a place that a holder holds, as an interval within 0 and 1.
 *
 * ```text
 *  none       ●
 *  part        ○──────────────○
 *  contested   ○──────────────○
 *  most                ○──────●
 *  full                       ●
 *  percent p      ●──●            p ± 5 points
 *             0       ½       1      ● closed bound, ○ open bound
 * ```
 */
export interface Share {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** Estimates of the same front differ by a few points; the domain counts five as the same figure. */
const PERCENT_TOLERANCE = 5;

const NOTHING: Share = { low: 0, high: 0, lowOpen: false, highOpen: false };
const EVERYTHING: Share = { low: 1, high: 1, lowOpen: false, highOpen: false };
const SOMETHING: Share = { low: 0, high: 1, lowOpen: true, highOpen: true };
const SHARES: Readonly<Record<Extent, Share>> = {
  full: EVERYTHING,
  most: { low: 0.5, high: 1, lowOpen: true, highOpen: false },
  part: SOMETHING,
  contested: SOMETHING,
  none: NOTHING,
};

/** Rounds to a ten-thousandth, so that 0.7 − 0.05 and 0.65 are one number. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/**
 * Reads a position on control as a share; null where it names no extent and no percentage.
 * The words "all" and "none" are no estimates: beside a percentage they stand without tolerance.
 */
export function shareOf(position: Position): Share | null {
  const { extent, percent } = position;
  if (extent === 'full' || extent === 'none') return SHARES[extent];
  if (typeof percent === 'number' && Number.isFinite(percent)) {
    return {
      low: rounded(Math.min(1, Math.max(0, (percent - PERCENT_TOLERANCE) / 100))),
      high: rounded(Math.max(0, Math.min(1, (percent + PERCENT_TOLERANCE) / 100))),
      lowOpen: false,
      highOpen: false,
    };
  }
  return extent === undefined ? null : SHARES[extent];
}

/** Tells whether two shares have a value in common. */
export function sharesMeet(a: Share, b: Share): boolean {
  const low = a.low > b.low ? a : b.low > a.low ? b : { low: a.low, lowOpen: a.lowOpen || b.lowOpen };
  const high =
    a.high < b.high ? a : b.high < a.high ? b : { high: a.high, highOpen: a.highOpen || b.highOpen };
  if (low.low < high.high) return true;
  return low.low === high.high && !low.lowOpen && !high.highOpen;
}

/** Tells whether two shares are the same interval. */
export function sharesEqual(a: Share, b: Share): boolean {
  return a.low === b.low && a.high === b.high && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen;
}

/** Tells whether two holders cannot both hold that much: their least shares exceed the whole. */
export function sharesExceedWhole(a: Share, b: Share): boolean {
  const sum = rounded(a.low + b.low);
  return sum > 1 || (sum === 1 && (a.lowOpen || b.lowOpen));
}

/** Gives what is left for everybody else when a holder holds this share. */
export function restOf(share: Share): Share {
  return {
    low: rounded(1 - share.high),
    high: rounded(1 - share.low),
    lowOpen: share.highOpen,
    highOpen: share.lowOpen,
  };
}

/** Tells whether a share lies wholly below another. */
export function shareBelow(lower: Share, upper: Share): boolean {
  return !sharesMeet(lower, upper) && lower.high <= upper.low;
}

/** Tells whether the share says nothing beyond "something, but not all". */
export function isUnspecified(share: Share): boolean {
  return sharesEqual(share, SOMETHING);
}

/** Tells whether a share of a whole says the same of each of its parts: all of it, or none of it. */
export function holdsForParts(share: Share): boolean {
  return share.low === share.high && (share.low === 0 || share.low === 1);
}

/** Gives the sides that a denial clears or rules out. */
export function excludedBy(position: Position): readonly SideId[] {
  const { excludes } = position;
  if (excludes === undefined || excludes === null) return [];
  return typeof excludes === 'string' ? [excludes] : excludes;
}
