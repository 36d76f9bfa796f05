/** What marks cost the page's own edits: nothing, ranges of ours, or live ranges as a simpler extension would use. */
import { staticRange, stretchesOf } from '../../../lib/page/anchor.ts';
import { extractArticle } from '../../../lib/page/extract.ts';

const MARKS = 2_000;
const EDITS = 1_000;
const ROUNDS = 9;

/** Milliseconds for a thousand edits of each kind. */
export interface EditCost {
  readonly insertData: number;
  readonly splitText: number;
  readonly insertBefore: number;
}

/** Times the page's edits with marks drawn in one way: "none", "static" or "live". */
export function measureEdits(way: string): EditCost {
  draw(way);
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.querySelector('article') ?? document.body, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
  const text = (i: number): Text => {
    const found = texts[i % texts.length];
    if (found === undefined) throw new Error('The page has no text.');
    return found;
  };
  return {
    insertData: timed((i) => text(i).insertData(0, 'x')),
    splitText: timed((i) => {
      text(i).splitText(1);
      text(i).parentNode?.normalize();
    }),
    insertBefore: timed((i) => {
      const node = document.createElement('i');
      text(i).before(node);
      node.remove();
    }),
  };
}

function timed(edit: (i: number) => void): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (let i = 0; i < EDITS; i += 1) edit(i);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return rounds[ROUNDS >> 1] ?? Number.NaN;
}

function draw(way: string): void {
  if (way === 'none') return;
  const { blocks } = extractArticle(document);
  const highlight = new Highlight();
  for (let at = 0; highlight.size < MARKS; at += 1) {
    const block = blocks[at % blocks.length];
    if (block === undefined) return;
    const start = (7 * (at + 1)) % Math.max(1, block.text.length - 8);
    for (const stretch of stretchesOf(block, { start, end: start + 6 })) {
      if (way === 'static') highlight.add(staticRange(stretch));
      else {
        const range = new Range();
        range.setStart(stretch.node, stretch.start);
        range.setEnd(stretch.node, stretch.end);
        highlight.add(range);
      }
    }
  }
  CSS.highlights.set('bench', highlight);
}
