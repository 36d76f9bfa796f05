/**
 * Follows a page's own changes without being a burden to it.
 *
 * Changed places are only gathered in the observer's callback; what they mean is asked once, later, in idle time. How
 * much later is ruled by what the last answer cost: a reader that took 10 ms waits half a second before it looks again.
 * A page that changes a thousand times a second therefore loses the same small share of its time as a calm one.
 */
import { outsideProse } from './prose.ts';

/** Long enough to gather the burst of one re-rendering, too short to be noticed by a reader. */
const SHORTEST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** One part of work in so many of time: at most half a per cent of the main thread. */
const REST_PER_WORK = 200;
/** More changed places than this are taken as "everything", so that the list stays short on hostile pages. */
const MAX_TARGETS = 200;
/** So many new paragraphs anywhere are a further article under the first one, as endless pages append them. */
const NEW_ARTICLE_PARAGRAPHS = 3;
/** How long the work may be put off by a busy page. */
const IDLE_TIMEOUT_MS = 1_000;

/** What is watched, and what to do when the article has changed. */
export interface WatchOptions {
  /** The article's element; null while none is known, when every change counts. */
  readonly root: () => Element | null;
  /** Reads the page again; resolves to the milliseconds of the main thread it took. */
  readonly onChange: () => Promise<number>;
  readonly signal: AbortSignal;
}
/** A running watch. */
export interface Watch {
  /** Asks for a reading as if the article had changed. */
  readonly touch: () => void;
  /** Reads at once, whether the page is in front or not. */
  readonly now: () => void;
  /** Watches an open shadow root too, whose changes do not reach the document; cheap to repeat. */
  readonly follow: (shadow: ShadowRoot) => void;
}

/** Watches a document until the signal is aborted; readings never overlap. */
export function watchPage(document: Document, { root, onChange, signal }: WatchOptions): Watch {
  const window = document.defaultView;
  if (window === null) return { touch: () => {}, now: () => {}, follow: () => {} };
  const targets = new Set<Node>();
  let everything = false;
  let timer: number | undefined;
  let busy = false;
  let pause = SHORTEST_PAUSE_MS;
  const paragraphs = document.getElementsByTagName('p');
  let paragraphsRead = paragraphs.length;

  const observer = new window.MutationObserver((records) => {
    for (const { target } of records) targets.add(target);
    if (targets.size > MAX_TARGETS) {
      // Nothing more can be learnt before the next reading, so the page is spared the callbacks until then.
      everything = true;
      targets.clear();
      observer.disconnect();
    }
    schedule();
  });
  const watched = new Set<Node>([document]);
  const observe = () => {
    for (const tree of watched)
      observer.observe(tree, { childList: true, characterData: true, subtree: true });
  };
  const schedule = () => {
    if (timer !== undefined || busy || signal.aborted) return;
    timer = window.setTimeout(() => whenIdle(window, look), pause);
  };
  const look = () => {
    timer = undefined;
    if (signal.aborted || busy || document.visibilityState === 'hidden') return;
    const changed =
      everything ||
      [...targets].some(matters(root())) ||
      paragraphs.length >= paragraphsRead + NEW_ARTICLE_PARAGRAPHS;
    targets.clear();
    if (everything) observe();
    everything = false;
    if (changed) void read();
  };
  const read = async () => {
    busy = true;
    paragraphsRead = paragraphs.length;
    try {
      const cost = await onChange();
      pause = Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, cost * REST_PER_WORK));
    } finally {
      busy = false;
      if (everything || targets.size > 0) schedule();
    }
  };
  const touch = () => {
    everything = true;
    schedule();
  };

  observe();
  document.addEventListener('visibilitychange', schedule, { signal });
  // What a click or an opened section brings to light is often no change of the tree but of a class.
  document.addEventListener('click', touch, { signal, capture: true, passive: true });
  document.addEventListener('toggle', touch, { signal, capture: true, passive: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
    targets.clear();
  });
  const follow = (shadow: ShadowRoot) => {
    if (watched.has(shadow)) return;
    watched.add(shadow);
    observe();
  };
  return { touch, now: () => void read(), follow };
}

/** Returns a test whether a change of a node's children or text can have changed the article. */
function matters(root: Element | null): (target: Node) => boolean {
  if (root === null || !root.isConnected) return () => true;
  const isOutside = outsideProse(root);
  return (target) => {
    if (!target.isConnected) return false;
    // What changes in a shadow root changes where its host stands.
    let at: Node | null = target;
    while (at !== null && !root.contains(at)) at = (at.getRootNode() as Partial<ShadowRoot>).host ?? null;
    const element = at === null || at.nodeType === ELEMENT ? (at as Element | null) : at.parentElement;
    return element !== null && !isOutside(element);
  };
}

const ELEMENT = 1;

function whenIdle(window: Window, work: () => void): void {
  if (typeof window.requestIdleCallback === 'function')
    window.requestIdleCallback(work, { timeout: IDLE_TIMEOUT_MS });
  else window.setTimeout(work, 0);
}
