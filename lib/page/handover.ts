/**
 * Where the content script and the card meet: both run in the same isolated world of the same frame, the content script
 * from the start, the card's script from the first hover on.
 *
 * ```text
 * content script ── request ──▶ handover ──▶ card (React): shows it, keeps its place
 *                ◀── actions ───────────────── closes, pins, jumps, copies
 * ```
 */
import type { Muted } from '../core/model/muted.ts';
import type { ClaimMark, MentionAnnotation } from '../core/model/page.ts';
import type { SealedPage } from '../core/model/sealed.ts';

/** How a card stands: as long as the pointer rests, until it is closed, or as a sheet at the bottom for fingers. */
export type CardMode = 'hover' | 'pinned' | 'sheet';
/** What the card is asked to show. */
export interface CardRequest {
  readonly annotation: ClaimMark | MentionAnnotation;
  readonly page: SealedPage;
  /** The page's own words under the mark. */
  readonly quote: string;
  readonly quoteLang: string | undefined;
  readonly mode: CardMode;
  /** Whether the card takes the keyboard's focus. */
  readonly focus: boolean;
  /** Where the mark stands now, in CSS pixels of the viewport, one for each line; empty when it is gone. */
  readonly anchor: () => readonly DOMRect[];
}
/** What the card may ask of the content script. */
export interface CardActions {
  readonly close: () => void;
  readonly pin: () => void;
  /** Tells whether the pointer is over the card. */
  readonly pointer: (inside: boolean) => void;
  /** Goes to another mark of the page and opens it. */
  readonly jump: (id: string) => void;
  /** Takes this mark off the page until it is loaded again. */
  readonly dismiss: (id: string) => void;
  /** Hides a place, a claim or a reading of a name from now on, on every page. */
  readonly mute: (item: Muted) => void;
}
/** The meeting place. */
export interface Handover {
  /** The element in the closed root in which the card is drawn. */
  readonly container: HTMLElement;
  readonly actions: CardActions;
  readonly request: CardRequest | null;
  /** Where the card stands, set by the card; null while it is closed. */
  cardRect: (() => DOMRect | null) | null;
  /** Calls back with every new request and with null to close; at once with the present one. */
  readonly subscribe: (listener: (request: CardRequest | null) => void) => () => void;
}
/** The content script's end of the meeting place. */
export interface HandoverOwner extends Handover {
  readonly publish: (request: CardRequest | null) => void;
  readonly remove: () => void;
}

const KEY = Symbol.for('counterclaim.handover');

/** Opens the meeting place of this frame; an older one is left to its owner. */
export function openHandover(container: HTMLElement, actions: CardActions): HandoverOwner {
  const listeners = new Set<(request: CardRequest | null) => void>();
  let current: CardRequest | null = null;
  const handover: HandoverOwner = {
    container,
    actions,
    get request() {
      return current;
    },
    cardRect: null,
    subscribe: (listener) => {
      listeners.add(listener);
      listener(current);
      return () => listeners.delete(listener);
    },
    publish: (request) => {
      current = request;
      for (const listener of listeners) listener(request);
    },
    remove: () => {
      handover.publish(null);
      listeners.clear();
      if (Reflect.get(globalThis, KEY) === handover) Reflect.deleteProperty(globalThis, KEY);
    },
  };
  Reflect.set(globalThis, KEY, handover);
  return handover;
}

/** Finds the meeting place of this frame; null where there is no content script. */
export function findHandover(): Handover | null {
  const found: unknown = Reflect.get(globalThis, KEY);
  // Only openHandover writes under this key, and the page's own scripts cannot reach the isolated world.
  return typeof found === 'object' && found !== null ? (found as Handover) : null;
}
