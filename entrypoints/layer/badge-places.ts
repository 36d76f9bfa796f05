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
/** Which place a badge was given, and what the line looked like when that was decided. */
interface Verdict {
  readonly candidate: number;
  readonly shape: string;
}
const verdicts = new WeakMap<HTMLElement, Verdict>();

/** Places badges in one pass that first reads the page's layout and then writes the box's own. */
export function placeBadges(
  document: Document,
  { overlay, badges }: { readonly overlay: Overlay; readonly badges: readonly Pair[] },
): void {
  overlay.attach();
  const origin = overlay.host.getBoundingClientRect();
  const choices = badges.map((pair) => choose(document, pair, overlay.host));
  for (const { button, spot, covered } of slide(choices)) {
    button.hidden = spot === null;
    button.classList.toggle('covered', covered);
    if (spot === null) continue;
    button.classList.toggle('small', spot.raised);
    button.style.left = `${Math.round(spot.x - origin.left)}px`;
    button.style.top = `${Math.round(spot.y - origin.top)}px`;
  }
}

function choose(document: Document, { button, mark }: Pair, host: Element): Choice {
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
  const under = looker(element, host);
  const inView = first.bottom > 0 && first.top < view.innerHeight;
  const over = inView ? under(first.left + 1, first.top + first.height / 2) : undefined;
  const covered = over !== undefined && isForeign(over, element);
  // The margins are looked at once for each shape of the line; what covers a line says nothing about its margins.
  const shape = [width, first.left, box.left, box.right].map(Math.round).join();
  let verdict = verdicts.get(button);
  if (verdict?.shape !== shape) {
    const sees = inView && !covered;
    const candidate = spots.findIndex(
      (spot) => fits(spot) && (spot.raised || !sees || !coversText(document, { spot, element, under })),
    );
    verdict = { candidate, shape };
    if (sees) verdicts.set(button, verdict);
  }
  return { button, spot: spots[verdict.candidate] ?? raised, covered };
}

/** Returns what stands at a point below our own box, seen from the tree in which an element stands. */
type Look = (x: number, y: number) => Element | undefined;

function looker(element: Element, host: Element): Look {
  const tree = element.getRootNode() as Document | ShadowRoot;
  return (x, y) => tree.elementsFromPoint(x, y).find((found) => found !== host);
}

/** Tells whether letters of the page stand under a badge's disc; asks at its middle and at four points of its rim. */
function coversText(
  document: Document,
  { spot, element, under }: { readonly spot: Spot; readonly element: Element; readonly under: Look },
): boolean {
  const middle = SIZE / 2;
  const rim = 7;
  return [
    [0, 0],
    [-rim, 0],
    [rim, 0],
    [0, -rim],
    [0, rim],
  ].some(([dx = 0, dy = 0]) => {
    const x = spot.x + middle + dx;
    const y = spot.y + middle + dy;
    const found = under(x, y);
    // Beside its line the block itself and what holds it are empty.
    return found !== undefined && !found.contains(element) && letterAt(document, found, { x, y });
  });
}

/** Tells whether a letter of an element's own text stands at a point. */
function letterAt(
  document: Document,
  element: Element,
  { x, y }: { readonly x: number; readonly y: number },
): boolean {
  const texts = [...element.childNodes].filter((node) => node.nodeType === TEXT) as Text[];
  const rects = rectsOf(
    document,
    texts.map((node) => ({ node, start: 0, end: node.length })),
  );
  return rects.some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);
}
const TEXT = 3;

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
