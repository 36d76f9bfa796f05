/**
 * The browser's own interface, for scripts that run inside pages.
 *
 * Every supported browser answers these calls with promises by itself, and messages are answered through
 * `sendResponse`, so the polyfill would add nothing to a page but a third of the content script's weight. Everything
 * that runs once, background and pages of the extension, goes through the polyfill.
 */
import type { Browser } from 'webextension-polyfill';

// Chromium before 148 has the interface under its older name only; neither name is in the DOM's types.
const found: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');

/** The interface, typed as the polyfill types it. */
export const native = found as Browser;
