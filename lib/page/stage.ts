/**
 * Where the content script and the layer meet. The content script alone runs on every page: it reads and asks. The
 * layer, with marks, badges, pointer and keyboard, is brought in only where there is something to show, and the card
 * only when it is asked for.
 *
 * ```text
 * content script ── scene ──▶ stage ──▶ layer ── request ──▶ handover ──▶ card
 *   on every page                       on pages with marks                on the first hover
 * ```
 */
import type { MarkTexts } from '../core/model/mark-texts.ts';
import type { Muted } from '../core/model/muted.ts';
import type { SealedPage } from '../core/model/sealed.ts';
import type { NumberedBlock } from './extract.ts';

/** What is known of the page now, and where its passages stand. */
export interface Scene {
  /** Null where the page is switched off; `showDelay` in milliseconds the pointer rests before a card opens. */
  readonly page: (SealedPage & { readonly showDelay: number; readonly texts: MarkTexts }) | null;
  readonly blocks: readonly NumberedBlock[];
}
/** What the layer does for the content script. */
export interface StageLayer {
  /** Scrolls to a mark and opens its card; false where there is none. */
  readonly jump: (id: string) => boolean;
  /**
   * Goes to the next or the previous mark, opens the card of the one gone to, or hides all marks and shows them again;
   * false where there is nothing to do it with.
   */
  readonly command: (command: 'next-mark' | 'previous-mark' | 'open-card' | 'toggle-marks') => boolean;
}
/** What the content script does for the layer. */
export interface StageActions {
  /** Brings the card's script into this frame; false where that failed. */
  readonly openCard: () => Promise<boolean>;
  /** Hides a place, a claim or a reading of a name from now on, on every page. */
  readonly mute: (item: Muted) => void;
  /** Ends the session if the extension that started it is gone. */
  readonly stillThere: () => void;
}
export interface Stage extends StageActions {
  /** Aborted when everything drawn has to go. */
  readonly signal: AbortSignal;
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
export function openStage(actions: StageActions, signal: AbortSignal): StageOwner {
  const listeners = new Set<(scene: Scene) => void>();
  let scene: Scene = { page: null, blocks: [] };
  const stage: StageOwner = {
    ...actions,
    signal,
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
  signal.addEventListener('abort', () => {
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
