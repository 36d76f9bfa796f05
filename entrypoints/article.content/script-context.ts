/**
 * Stands in for WXT's context of a content script, of which this one needs a tenth (wxt.config.ts puts it in its place):
 * every page on which the extension runs would load the rest too.
 *
 * A newer copy of the script, after an update, ends the older one; nothing of it goes to the page's own scripts.
 */
const STARTED = 'counterclaim:started';

/** Ends with the extension that started it, or when a newer one starts; named as WXT's own entry point asks for it. */
export class ContentScriptContext {
  readonly #end = new AbortController();

  constructor() {
    document.dispatchEvent(new CustomEvent(STARTED));
    document.addEventListener(STARTED, () => this.#end.abort(), { signal: this.#end.signal });
  }
  get signal(): AbortSignal {
    return this.#end.signal;
  }
}
