/**
 * Decides where the card stands: below the mark, else above it, else beside it; never over the marked words while there
 * is room anywhere, and never beyond the edge of what the reader sees.
 */

/** A box in CSS pixels of the layout viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Placement {
  readonly left: number;
  readonly top: number;
  /** The most the card may take; what is longer scrolls inside. */
  readonly maxHeight: number;
  readonly side: 'below' | 'above' | 'start' | 'end';
}

/** Between the mark and the card; small enough to be crossed within the hide delay. */
const GAP = 6;
/** Between the card and the edge of the view. */
const EDGE = 8;
/** A card lower than this shows no whole statement and stands elsewhere if it can. */
const LEAST_HEIGHT = 220;
/** A card of this height still shows two lines at a time; below it a part of the mark is covered instead. */
const SMALLEST_HEIGHT = 80;

/** Returns the place of a card of a natural size beside a mark of one box a line. */
export function placeCard(options: {
  readonly lines: readonly Box[];
  readonly card: Size;
  /** What the reader sees, pinch zoom included. */
  readonly view: Box;
  readonly rtl: boolean;
}): Placement {
  const { lines, card, view, rtl } = options;
  const inner: Box = {
    left: view.left + EDGE,
    top: view.top + EDGE,
    right: view.right - EDGE,
    bottom: view.bottom - EDGE,
  };
  const seen = lines.filter((line) => line.bottom > view.top && line.top < view.bottom);
  const mark = union(seen.length > 0 ? seen : lines);
  if (mark === null) return { left: inner.left, top: inner.top, maxHeight: height(inner), side: 'below' };
  const first = seen[0] ?? mark;
  const last = seen.at(-1) ?? mark;

  const below = inner.bottom - (mark.bottom + GAP);
  const above = mark.top - GAP - inner.top;
  const along = (line: Box) => (rtl ? line.right - card.width : line.left);
  const fitsBelow = below >= Math.min(card.height, LEAST_HEIGHT);
  const fitsAbove = above >= Math.min(card.height, LEAST_HEIGHT);
  // Below is where readers look; above only when the whole card fits there and does not below.
  if (fitsBelow && (below >= card.height || below >= above)) {
    const left = clamp(along(lines.length > 1 ? first : last), inner.left, inner.right - card.width);
    return { left, top: mark.bottom + GAP, maxHeight: below, side: 'below' };
  }
  if (fitsAbove) {
    const maxHeight = Math.min(above, card.height);
    const left = clamp(along(first), inner.left, inner.right - card.width);
    return { left, top: mark.top - GAP - maxHeight, maxHeight: above, side: 'above' };
  }
  const beside = besideMark({ mark, card, inner, rtl });
  if (beside !== null) return beside;
  const left = clamp(along(first), inner.left, inner.right - card.width);
  // At 300 % zoom a low card beside the line is better than a high one over it.
  if (Math.max(below, above) >= SMALLEST_HEIGHT) {
    const maxHeight = Math.max(below, above);
    return below >= above
      ? { left, top: mark.bottom + GAP, maxHeight, side: 'below' }
      : { left, top: mark.top - GAP - Math.min(above, card.height), maxHeight, side: 'above' };
  }
  // Where there is no room anywhere: the larger part of the view, over as little of the mark as can be.
  const half = Math.max(below, above, height(inner) / 2);
  return below >= above
    ? { left, top: inner.bottom - Math.min(half, card.height), maxHeight: half, side: 'below' }
    : { left, top: inner.top, maxHeight: half, side: 'above' };
}

function besideMark(options: {
  readonly mark: Box;
  readonly card: Size;
  readonly inner: Box;
  readonly rtl: boolean;
}): Placement | null {
  const { mark, card, inner, rtl } = options;
  const top = clamp(mark.top, inner.top, inner.bottom - Math.min(card.height, height(inner)));
  const maxHeight = inner.bottom - top;
  const right = mark.right + GAP;
  const left = mark.left - GAP - card.width;
  const fitsRight = right + card.width <= inner.right;
  const fitsLeft = left >= inner.left;
  if (fitsRight && !(rtl && fitsLeft)) return { left: right, top, maxHeight, side: rtl ? 'start' : 'end' };
  return fitsLeft ? { left, top, maxHeight, side: rtl ? 'end' : 'start' } : null;
}

function union(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

const height = ({ top, bottom }: Box): number => bottom - top;
const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
