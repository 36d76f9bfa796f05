/** Leads spans of a passage back to the document. */
import type { Span } from '../core/model/page.ts';
import type { Block } from './blocks.ts';
import type { Piece } from './draft.ts';

/** A stretch of one text node; offsets in UTF-16 units of its data, half-open. */
export interface Stretch {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the stretches of text nodes a span covers, in order: one for each node, so that what stands between two
 * pieces and is not prose (a footnote's number) is left out. Empty where the span lies outside the block.
 */
export function stretchesOf(block: Block, span: Span): readonly Stretch[] {
  const found: Stretch[] = [];
  const pieces = block.pieces();
  for (let i = firstPieceAfter(pieces, span.start); i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece === undefined || piece.at >= span.end) break;
    const start = piece.from + Math.max(0, span.start - piece.at);
    const end = piece.from + Math.min(piece.length, span.end - piece.at);
    if (end <= start) continue;
    const last = found.at(-1);
    if (last?.node === piece.node) found[found.length - 1] = { ...last, end };
    else found.push({ node: piece.node, start, end });
  }
  return found;
}

/** Makes a range that costs the page nothing when it edits its own text; stale until the block is read again. */
export function staticRange({ node, start, end }: Stretch): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
}

/**
 * Returns where the stretches stand on the screen, in CSS pixels of the viewport. One scratch range is used and let
 * go, because a live range that stays behind taxes every later edit of the page.
 */
export function rectsOf(document: Document, stretches: readonly Stretch[]): readonly DOMRect[] {
  const rects: DOMRect[] = [];
  const range = document.createRange();
  for (const { node, start, end } of stretches) {
    if (!node.isConnected || end > node.length) continue;
    range.setStart(node, start);
    range.setEnd(node, end);
    for (const rect of range.getClientRects()) if (rect.width > 0 && rect.height > 0) rects.push(rect);
  }
  range.selectNodeContents(document);
  range.collapse(true);
  return rects;
}

function firstPieceAfter(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && piece.at + piece.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
