/** The reader's settings, in the extension's own storage. */
import browser from 'webextension-polyfill';
import type { Settings } from '../messages/protocol.ts';
import { parseSettings as parse } from '../messages/schema.ts';

const KEY = 'settings';

/** Reads the settings; a part that is absent or broken has its default. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parse(stored[KEY]);
}

/** Changes some settings, keeps the others, and returns the whole. */
export async function updateSettings(change: (now: Settings) => Partial<Settings>): Promise<Settings> {
  const now = await readSettings();
  const next = parse({ ...now, ...change(now) });
  await browser.storage.local.set({ [KEY]: next });
  return next;
}

/** Calls back with the new settings after every change, wherever it was made; returns a function that stops it. */
export function onSettingsChanged(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change !== undefined) callback(parse(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
