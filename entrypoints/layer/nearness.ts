/** Tells which elements stand in the view or a screen away from it, without asking the page for its layout. */

/** One view above and below: what a reader comes to with the next turn of the wheel is there already. */
const MARGIN = '100% 0px';

export interface Nearness {
  /** Watches exactly these elements from now on. */
  readonly watch: (elements: readonly Element[]) => void;
  readonly isNear: (element: Element) => boolean;
  /** Calls back once more, after the page's next layout. */
  readonly again: () => void;
}

/**
 * Calls back whenever elements came near or went, and after every new choice of elements; always just after the browser
 * has laid out the page, when asking for places costs nothing.
 */
export function watchNearness(changed: () => void, signal: AbortSignal): Nearness {
  const watched = new Set<Element>();
  const near = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect: box } of entries) {
        // An element without a box of its own (display: contents) intersects nothing and may still show text.
        if (watched.has(target) && (isIntersecting || (box.width === 0 && box.height === 0)))
          near.add(target);
        else near.delete(target);
      }
      changed();
    },
    { rootMargin: MARGIN },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  // An element that is observed anew is reported anew.
  const again = () => {
    const [any] = watched;
    if (any === undefined || signal.aborted) return;
    observer.unobserve(any);
    observer.observe(any);
  };
  return {
    again,
    watch: (elements) => {
      const wanted = new Set(elements);
      for (const element of watched) {
        if (wanted.has(element)) continue;
        observer.unobserve(element);
        watched.delete(element);
        near.delete(element);
      }
      for (const element of wanted) {
        watched.add(element);
        observer.observe(element);
      }
      again();
    },
    isNear: (element) => near.has(element),
  };
}
