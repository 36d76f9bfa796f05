/** The reader's settings, in the extension's own storage. */
import browser from 'webextension-polyfill';
import type { Settings } from '../messages/protocol.ts';
import { parseSettings as parse } from '../messages/schema.ts';
import { clearPushed, onSettingsPulled, pulledSettings, pushSettings } from './settings-sync.ts';

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
  if (next.syncSettings) await pushSettings(next);
  else if (now.syncSettings) await clearPushed();
  return next;
}

/** Switches the browser's sync on; what the reader's other browsers handed over comes first, then this one's own. */
export async function startSync(): Promise<Settings> {
  const pulled = await pulledSettings();
  return updateSettings((now) => parse({ ...now, ...pulled, onSites: now.onSites, syncSettings: true }));
}

/** Takes over what another browser of the reader's changed; must be called synchronously at start. */
export function followSync(): void {
  onSettingsPulled((changed) => {
    void readSettings().then(async (now) => {
      if (!now.syncSettings) return;
      const next = parse({ ...now, ...changed, onSites: now.onSites });
      // Written only where it differs, so that two browsers never answer each other for ever.
      if (JSON.stringify(next) !== JSON.stringify(now)) await browser.storage.local.set({ [KEY]: next });
    });
  });
}

/** Puts every setting back to its default, here and in the browser's sync. */
export async function resetSettings(): Promise<Settings> {
  await clearPushed();
  const next = parse({});
  await browser.storage.local.set({ [KEY]: next });
  return next;
}

/** Replaces all settings by those of a file; parts that are missing or broken have their defaults. */
export async function replaceSettings(stored: unknown): Promise<Settings> {
  return updateSettings((now) => ({ ...parse(stored), onSites: now.onSites }));
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
