/** The extension's own beginnings: install, update, and the start of the browser. */
import browser from 'webextension-polyfill';

/** Calls back once when the extension is installed or updated; the listener must be set synchronously at start. */
export function onInstalled(callback: (reason: string) => void): void {
  browser.runtime.onInstalled.addListener((details) => callback(details.reason));
}

/** Calls back once when the browser starts with the extension in it. */
export function onStartup(callback: () => void): void {
  browser.runtime.onStartup.addListener(callback);
}

/** Returns the extension's version as the manifest has it. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
