/**
 * Where the content script and the layer meet. The content script alone runs on every page; the layer, with badges,
 * pointer and keyboard, is brought in only where there is something to show, and the card only when it is asked for.
 *
 * ```text
 * content script ── marks ──▶ stage ──▶ layer ── request ──▶ handover ──▶ card
 *   on every page                       on pages with marks                on the first hover
 * ```
 */
import type { MarkTexts } from '../core/model/mark-texts.ts';
import type { Muted } from '../core/model/muted.ts';
import type { PageAnnotations } from '../core/model/page.ts';
import type { Mark } from './marks.ts';

/** What is drawn on the page now. */
export interface Scene {
  readonly marks: readonly Mark[];
  /** Null where the page is switched off. */
  readonly page: PageAnnotations | null;
  /** Milliseconds the pointer rests before a card opens. */
  readonly showDelay: number;
  /** Null as long as there was nothing to say. */
  readonly texts: MarkTexts | null;
}
/** What the layer does for the content script. */
export interface StageLayer {
  /** Scrolls to a mark and opens its card; false where there is none. */
  readonly jump: (id: string) => boolean;
  /** Goes to the next or the previous mark, or opens the card of the one gone to; false where there is none. */
  readonly command: (command: 'next-mark' | 'previous-mark' | 'open-card') => boolean;
}
export interface Stage {
  /** Aborted when everything drawn has to go. */
  readonly signal: AbortSignal;
  /** Lifts one mark out, or none. */
  readonly activate: (mark: Mark | null) => void;
  /** Brings the card's script into this frame; false where that failed. */
  readonly openCard: () => Promise<boolean>;
  /** Takes a mark off the page until it is loaded again. */
  readonly dismiss: (mark: Mark) => void;
  /** Hides a place, a claim or a reading of a name from now on, on every page. */
  readonly mute: (item: Muted) => void;
  readonly scene: Scene;
  /** Calls back with every scene, at once with the present one. */
  readonly subscribe: (listener: (scene: Scene) => void) => void;
  /** Set by the layer when it is there. */
  layer: StageLayer | null;
}
/** The content script's end. */
export interface StageOwner extends Stage {
  readonly publish: (scene: Scene) => void;
}

const KEY = Symbol.for('counterclaim.stage');

/** Opens the stage of this frame; it ends with the signal. */
export function openStage(
  options: Pick<Stage, 'signal' | 'activate' | 'openCard' | 'dismiss' | 'mute'>,
): StageOwner {
  const listeners = new Set<(scene: Scene) => void>();
  let scene: Scene = { marks: [], page: null, showDelay: 0, texts: null };
  const stage: StageOwner = {
    ...options,
    layer: null,
    get scene() {
      return scene;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      listener(scene);
    },
    publish: (next) => {
      scene = next;
      for (const listener of listeners) listener(next);
    },
  };
  Reflect.set(globalThis, KEY, stage);
  options.signal.addEventListener('abort', () => {
    listeners.clear();
    if (Reflect.get(globalThis, KEY) === stage) Reflect.deleteProperty(globalThis, KEY);
  });
  return stage;
}

/** Finds the stage of this frame; null where there is no content script. */
export function findStage(): Stage | null {
  const found: unknown = Reflect.get(globalThis, KEY);
  // Only openStage writes under this key, and the page's own scripts cannot reach the isolated world.
  return typeof found === 'object' && found !== null ? (found as Stage) : null;
}
