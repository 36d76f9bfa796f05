/** Finds the marks under a point, at about ten microseconds a question. */
import { rectsOf } from '../../lib/page/anchor.ts';
import type { Mark } from '../../lib/page/marks.ts';

/** Pixels beside a word within which the pointer still counts as on it. */
const REACH = 2;
/** How far up from an empty link box the words it was stretched over are looked for. */
const COVER_DEPTH = 4;

/** A box with more marks than this is no teaser but the page. */
const TEASER_MARKS = 12;

export interface HitTest {
  readonly index: (marks: readonly Mark[]) => void;
  /** Returns the marks under a point of the viewport, the narrowest first. */
  readonly at: (x: number, y: number) => readonly Mark[];
}

/** Makes a hit test over the marks it was last given. */
export function makeHitTest(document: Document): HitTest {
  let byNode = new Map<Node, Mark[]>();
  let byBlock = new Map<Element, Mark[]>();
  let shadows: readonly ShadowRoot[] = [];
  return {
    index: (marks) => {
      byNode = new Map();
      byBlock = new Map();
      for (const mark of marks) {
        for (const { node } of mark.stretches) append(byNode, node, mark);
        append(byBlock, mark.block.element, mark);
      }
      const trees = new Set([...byBlock.keys()].map((element) => element.getRootNode()));
      trees.delete(document);
      // What is no document and holds elements of the page is a shadow root.
      shadows = [...trees] as ShadowRoot[];
    },
    at: (x, y) => {
      const node = nodeAt(document, { x, y, shadows });
      const candidates =
        (node === null ? undefined : byNode.get(node)) ?? marksUnderCover(document, byBlock, { x, y }) ?? [];
      return candidates
        .filter((mark) => rectsOf(document, mark.stretches).some((rect) => holds(rect, x, y)))
        .sort((a, b) => width(a) - width(b));
    },
  };
}

const width = ({ span }: Mark): number => span.end - span.start;

function holds(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left - REACH && x <= rect.right + REACH && y >= rect.top && y <= rect.bottom;
}

function nodeAt(
  document: Document,
  { x, y, shadows }: { readonly x: number; readonly y: number; readonly shadows: readonly ShadowRoot[] },
): Node | null {
  if (typeof document.caretPositionFromPoint === 'function')
    return document.caretPositionFromPoint(x, y, { shadowRoots: [...shadows] })?.offsetNode ?? null;
  return document.caretRangeFromPoint?.(x, y)?.startContainer ?? null;
}

/**
 * On front pages a link's empty box is often stretched over its whole teaser; the words below it still count. They
 * stand beside the link, so the boxes around it are searched, as long as these hold a teaser's worth of marks.
 */
function marksUnderCover(
  document: Document,
  byBlock: ReadonlyMap<Element, readonly Mark[]>,
  { x, y }: { readonly x: number; readonly y: number },
): readonly Mark[] | undefined {
  let around = document.elementFromPoint(x, y)?.closest('a[href]')?.parentElement ?? null;
  for (let depth = 0; around !== null && depth < COVER_DEPTH; depth++) {
    const box = around;
    const marks = [...byBlock].flatMap(([block, own]) => (box.contains(block) ? own : []));
    if (marks.length > TEASER_MARKS) return undefined;
    if (marks.length > 0) return marks;
    around = around.parentElement;
  }
  return undefined;
}

function append<K>(index: Map<K, Mark[]>, key: K, mark: Mark): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [mark]);
  else known.push(mark);
}
