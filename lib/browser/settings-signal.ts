/** A change of the settings as a bare signal, for content scripts: they learn that it happened, never what it was. */
import { native as browser } from './native.ts';

/** Calls back after any change of the settings; returns a function that stops it. */
export function onSettingsTouched(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && 'settings' in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
