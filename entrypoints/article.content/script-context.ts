/**
 * Stands in for WXT's context of a content script, of which this one needs a tenth (wxt.config.ts puts it in its place):
 * every page on which the extension runs would load the rest too.
 *
 * An older copy of the script yields to a newer one. In one world, where the script was brought in twice, they meet
 * under a key that no script of the page can reach. After an update each has a world of its own, and all they share is
 * the page's document: the newer one calls out there, and the older one ends if its extension is indeed gone. A page
 * may call the same words and ends nothing.
 */
import { isExtensionGone } from '../../lib/browser/messenger.ts';

const STARTED = 'counterclaim:started';
const KEY = Symbol.for('counterclaim.session');

/** Ends with the extension that started it, or when a newer one starts; named as WXT's own entry point asks for it. */
export class ContentScriptContext {
  readonly #end = new AbortController();

  constructor() {
    const before: unknown = Reflect.get(globalThis, KEY);
    if (before instanceof AbortController) before.abort();
    Reflect.set(globalThis, KEY, this.#end);
    document.dispatchEvent(new Event(STARTED));
    document.addEventListener(STARTED, () => isExtensionGone() && this.#end.abort(), { signal: this.signal });
  }
  get signal(): AbortSignal {
    return this.#end.signal;
  }
}
