/**
 * Decides where a badge stands: in the margin beside its line, never over the page's words.
 *
 * ```text
 *        │ Russia's president said on Monday that
 *   (◑)  │ his army had taken all of Pokrovsk. In      margin at the line's start, else at its end,
 *        │ Kyiv the General Staff                      else small and raised at the claim's last word
 * ```
 */
import { rectsOf } from '../../lib/page/anchor.ts';
import type { Mark } from '../../lib/page/marks.ts';
import type { Overlay } from './overlay.ts';

/** A pointer target's least size by WCAG 2.2, 2.5.8; also the room the margin must have. */
const SIZE = 24;
const GAP = 3;
/** A list's bullets and numbers stand this far out. */
const BULLET = 22;
/** Badges of neighbouring lines keep this distance by sliding down. */
const STEP = 23;
/** How far a raised badge may reach into its own line, whose letters begin below. */
const RAISED_OVERLAP = 7;

interface Pair {
  readonly button: HTMLElement;
  readonly mark: Mark;
}
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly raised: boolean;
}
interface Choice {
  readonly button: HTMLElement;
  readonly spot: Spot | null;
  readonly covered: boolean;
}
/** What was found out about a badge the last time its line could be looked at. */
interface Verdict {
  readonly candidate: number;
  readonly covered: boolean;
}
const verdicts = new WeakMap<HTMLElement, Verdict>();

/** Places all badges in one pass that first reads the page's layout and then writes the box's own. */
export function placeBadges(
  document: Document,
  { overlay, badges }: { readonly overlay: Overlay; readonly badges: readonly Pair[] },
): void {
  overlay.attach();
  // Hidden badges cannot be hit, so the page's own words below them can; a focused one must not be hidden.
  const canLookBelow = !overlay.badges.contains(overlay.focused());
  if (canLookBelow) overlay.badges.style.visibility = 'hidden';
  const origin = overlay.host.getBoundingClientRect();
  const choices = badges.map((pair) => choose(document, pair, canLookBelow ? overlay.host : null));
  if (canLookBelow) overlay.badges.style.visibility = '';
  for (const { button, spot, covered } of slide(choices)) {
    button.hidden = spot === null;
    button.classList.toggle('covered', covered);
    if (spot === null) continue;
    button.classList.toggle('small', spot.raised);
    button.style.left = `${Math.round(spot.x - origin.left)}px`;
    button.style.top = `${Math.round(spot.y - origin.top)}px`;
  }
}

/** Chooses a place; `host` is the box that may hide the page's words from view, or null where nothing can be looked at. */
function choose(document: Document, { button, mark }: Pair, host: Element | null): Choice {
  const lines = rectsOf(document, mark.stretches);
  const first = lines[0];
  const last = lines.at(-1);
  const { element } = mark.block;
  const view = document.defaultView;
  if (first === undefined || last === undefined || view === null)
    return { button, spot: null, covered: false };
  const box = element.getBoundingClientRect();
  const style = view.getComputedStyle(element);
  const rtl = style.direction === 'rtl';
  const bullet = style.display === 'list-item' ? BULLET : 0;
  const left = box.left + Number.parseFloat(style.paddingLeft || '0') - SIZE - GAP - (rtl ? 0 : bullet);
  const right = box.right - Number.parseFloat(style.paddingRight || '0') + GAP + (rtl ? bullet : 0);
  const y = first.top + first.height / 2 - SIZE / 2;
  const raised: Spot = {
    x: (rtl ? last.left : last.right) - SIZE / 2,
    y: last.top - SIZE + RAISED_OVERLAP,
    raised: true,
  };
  const width = document.documentElement.clientWidth;
  const spots = [...(rtl ? [right, left] : [left, right]).map((x) => ({ x, y, raised: false })), raised];
  const fits = ({ x, raised: above }: Spot): boolean => above || (x >= 0 && x + SIZE <= width);
  const before = verdicts.get(button);
  let { candidate, covered } = before ?? { candidate: spots.findIndex(fits), covered: false };
  const inView = first.bottom > 0 && first.top < view.innerHeight;
  const over =
    host !== null && inView ? document.elementFromPoint(first.left + 1, first.top + first.height / 2) : null;
  // Under the open card nothing can be seen, so what was found before still holds.
  if (over !== null && over !== host) {
    covered = isForeign(over, element);
    // The letters of what covers the line say nothing about the line's margins.
    if (!covered)
      candidate = spots.findIndex((spot) => fits(spot) && (spot.raised || !coversText(document, spot)));
    verdicts.set(button, { candidate, covered });
  }
  const spot = spots[candidate];
  return { button, spot: spot !== undefined && fits(spot) ? spot : raised, covered };
}

/** Tells whether letters of the page stand under a badge's disc; asks at its middle and at four points of its rim. */
function coversText(document: Document, { x, y }: Spot): boolean {
  const middle = SIZE / 2;
  const rim = 7;
  return [
    [0, 0],
    [-rim, 0],
    [rim, 0],
    [0, -rim],
    [0, rim],
  ].some(([dx = 0, dy = 0]) => letterAt(document, x + middle + dx, y + middle + dy));
}

function letterAt(document: Document, x: number, y: number): boolean {
  const position = document.caretPositionFromPoint?.(x, y);
  const node = position?.offsetNode;
  if (node?.nodeType !== 3) return false;
  // The nearest text is returned even where the point is beside it, so the letters around it are measured.
  const length = node.nodeValue?.length ?? 0;
  const start = Math.max(0, (position?.offset ?? 0) - 1);
  const end = Math.min(length, (position?.offset ?? 0) + 1);
  const rects = rectsOf(document, [{ node: node as Text, start, end }]);
  return rects.some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);
}

/** A sticky header or a cookie wall over the words lies over their badge too, though the badge stands higher. */
function isForeign(over: Element, element: Element): boolean {
  return !(
    element.contains(over) ||
    over.contains(element) ||
    element.parentElement?.contains(over) === true
  );
}

function slide(choices: readonly Choice[]): readonly Choice[] {
  const placed: Spot[] = [];
  return [...choices]
    .sort((a, b) => (a.spot?.y ?? 0) - (b.spot?.y ?? 0))
    .map((choice) => {
      if (choice.spot === null) return choice;
      let { y } = choice.spot;
      const { x } = choice.spot;
      for (const other of placed)
        if (Math.abs(other.x - x) < SIZE && Math.abs(other.y - y) < STEP) y = other.y + STEP;
      const spot = { ...choice.spot, y };
      placed.push(spot);
      return { ...choice, spot };
    });
}
