/** The way a pointer takes from a mark to its card: while it is on it, the card stays. */

/** A box in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels by which the way is wider than the straight lines between the two boxes: hands tremble. */
const SLACK = 4;

/**
 * Tells whether a point lies between any of a mark's boxes and the card: in the band of straight ways from one side to
 * the other.
 *
 * ```text
 *      ┌mark┐
 *     ╱      ╲      the band widens from the mark's width to the card's
 *   ┌──card────┐
 * ```
 */
export function inCorridor(point: Point, mark: readonly Box[], card: Box): boolean {
  const turned = { x: point.y, y: point.x };
  return mark.some((box) => inBand(point, box, card) || inBand(turned, transposed(box), transposed(card)));
}

function inBand({ x, y }: Point, from: Box, to: Box): boolean {
  const below = to.top >= from.bottom;
  if (!below && to.bottom > from.top) return false;
  const [start, end] = below ? [from.bottom, to.top] : [from.top, to.bottom];
  if (y < Math.min(start, end) - SLACK || y > Math.max(start, end) + SLACK) return false;
  const share = start === end ? 1 : Math.min(1, Math.max(0, (y - start) / (end - start)));
  const left = from.left + (to.left - from.left) * share;
  const right = from.right + (to.right - from.right) * share;
  return x >= left - SLACK && x <= right + SLACK;
}

function transposed({ left, top, right, bottom }: Box): Box {
  return { left: top, top: left, right: bottom, bottom: right };
}
