/** Goes to a mark: scrolls it into the middle of the view and tells when it stands still. */
import { rectsOf } from '../../lib/page/anchor.ts';
import type { Mark } from '../../lib/page/marks.ts';

/** How long smooth scrolling may last before it is taken as done. */
const LONGEST_SCROLL_MS = 1_000;
/** Frames without movement that count as standing still; scrolling begins a frame or two after it is asked for. */
const STILL_FRAMES = 4;

/** Scrolls to a mark and calls back when it has arrived; calls nothing where the mark is gone. */
export function scrollToMark(document: Document, mark: Mark, then: () => void): void {
  const window = document.defaultView;
  const parent = mark.stretches[0]?.node.parentElement;
  if (window === null || parent === null || parent === undefined) return;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  parent.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  const until = performance.now() + LONGEST_SCROLL_MS;
  const top = () => rectsOf(document, mark.stretches)[0]?.top;
  let last = top();
  let still = 0;
  const look = () => {
    const now = top();
    still = now === last ? still + 1 : 0;
    last = now;
    if (still >= STILL_FRAMES || performance.now() > until) then();
    else window.requestAnimationFrame(look);
  };
  window.requestAnimationFrame(look);
}
