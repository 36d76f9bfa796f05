/**
 * Watches the pointer: what it rests on, whether it is on its way to the card, what it presses.
 *
 * ```text
 *            slow enough                 rested                    pressed
 *  nothing ─────────────▶ over a mark ─────────────▶ card shown ───────────▶ pinned
 *     ▲                        │ left                    │ left both, off the corridor, waited
 *     └────────────────────────┴─────────────────────────┘
 * ```
 */
import type { Mark } from '../../lib/page/marks.ts';
import type { Point } from './corridor.ts';

/** A pointer that travels faster than this, in pixels a millisecond, is on its way to somewhere else. */
const GATE_PX_PER_MS = 0.5;
/** Samples further apart than two frames say nothing about speed. */
const STALE_SAMPLE_MS = 32;

export interface PointerEvents {
  /** The pointer came slowly to a mark, or left the last one (null). */
  readonly over: (mark: Mark | null, at: Point) => void;
  readonly press: (mark: Mark, touch: boolean) => void;
  /** A press that hit no mark. */
  readonly pressElsewhere: () => void;
}

/** Starts watching until the signal is aborted; asks `at` at most once a frame and never while the page scrolls. */
export function watchPointer(
  document: Document,
  options: {
    readonly host: Element;
    readonly at: (x: number, y: number) => readonly Mark[];
    readonly events: PointerEvents;
    readonly signal: AbortSignal;
  },
): void {
  const { host, at, events, signal } = options;
  const window = document.defaultView;
  if (window === null) return;
  let frame = 0;
  let latest: PointerEvent | null = null;
  let sample: { readonly x: number; readonly y: number; readonly time: number } | null = null;
  let speed = 0;
  let later: number | undefined;
  let lastTouch = false;

  const look = () => {
    frame = 0;
    const event = latest;
    if (event === null || event.target === host) return;
    const point = { x: event.clientX, y: event.clientY };
    const mark = event.buttons === 0 ? choose(at(point.x, point.y)) : null;
    if (mark !== null && speed > GATE_PX_PER_MS) {
      // A pointer that stops at once sends no further event, so it is looked at again by itself.
      speed = 0;
      later = window.setTimeout(look, STALE_SAMPLE_MS);
      return;
    }
    events.over(mark, point);
  };
  const moved = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    const elapsed = sample === null ? 0 : event.timeStamp - sample.time;
    if (sample !== null && elapsed > 0 && elapsed <= STALE_SAMPLE_MS) {
      const now = Math.hypot(event.clientX - sample.x, event.clientY - sample.y) / elapsed;
      speed = (speed + now) / 2;
    } else speed = 0;
    sample = { x: event.clientX, y: event.clientY, time: event.timeStamp };
    latest = event;
    window.clearTimeout(later);
    if (frame === 0) frame = window.requestAnimationFrame(look);
  };
  const pressed = (event: MouseEvent) => {
    if (event.target === host || event.button !== 0) return;
    const mark = choose(at(event.clientX, event.clientY));
    const onControl = event.target instanceof Element && event.target.closest(CONTROLS) !== null;
    // A link under a mark stays a link, and selecting text is not pressing a mark.
    if (mark !== null && !onControl && document.getSelection()?.isCollapsed !== false)
      events.press(mark, lastTouch);
    else events.pressElsewhere();
  };

  window.addEventListener('pointermove', moved, { signal, capture: true, passive: true });
  window.addEventListener(
    'pointerdown',
    (event) => {
      lastTouch = event.pointerType === 'touch';
    },
    { signal, capture: true, passive: true },
  );
  window.addEventListener('click', pressed, { signal, capture: true, passive: true });
  document.documentElement.addEventListener(
    'pointerleave',
    (event) => {
      latest = null;
      events.over(null, { x: event.clientX, y: event.clientY });
    },
    { signal, passive: true },
  );
  signal.addEventListener('abort', () => {
    window.cancelAnimationFrame(frame);
    window.clearTimeout(later);
  });
}

const CONTROLS =
  'a[href], button, input, select, textarea, summary, label, video, audio, [contenteditable], [role="button"], [role="link"]';

/** Of several marks under the pointer a claim speaks before the place it is about; otherwise the narrowest. */
function choose(marks: readonly Mark[]): Mark | null {
  const [narrowest] = marks;
  if (narrowest === undefined) return null;
  if (narrowest.annotation.type === 'claim') return narrowest;
  const { place } = narrowest.annotation.mention;
  const claims = marks.filter(
    ({ annotation }) => annotation.type === 'claim' && annotation.claim.places.includes(place),
  );
  return claims[0] ?? narrowest;
}
