/** Carries settings between a reader's own browsers by the browser's own sync; only where the reader asked for it. */
import browser from 'webextension-polyfill';
import type { Settings } from '../messages/protocol.ts';

/** Each setting is an item of its own, since an item may hold 8 kB only. */
const PREFIX = 'setting.';
/** Rights to read sites are given to one browser and cannot be carried. */
const LOCAL_ONLY: ReadonlySet<string> = new Set(['onSites']);

/** Hands the settings to the browser's sync; false where it has none or they do not fit. */
export async function pushSettings(settings: Settings): Promise<boolean> {
  if (browser.storage.sync === undefined) return false;
  const items = Object.entries(settings).filter(([name]) => !LOCAL_ONLY.has(name));
  try {
    await browser.storage.sync.set(
      Object.fromEntries(items.map(([name, value]) => [`${PREFIX}${name}`, value])),
    );
    return true;
  } catch {
    // Over the quota or signed out: this browser keeps its own settings, which are the ones that count here.
    return false;
  }
}

/** Returns the settings another browser handed over, unchecked; empty where there are none. */
export async function pulledSettings(): Promise<Readonly<Record<string, unknown>>> {
  if (browser.storage.sync === undefined) return {};
  return named(await browser.storage.sync.get(null).catch(() => ({})));
}

/** Calls back with settings that another browser changed; the listener must be set synchronously at start. */
export function onSettingsPulled(callback: (changed: Readonly<Record<string, unknown>>) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'sync') return;
    const values = Object.entries(changes).map(([key, { newValue }]) => [key, newValue]);
    const changed = named(Object.fromEntries(values));
    if (Object.keys(changed).length > 0) callback(changed);
  });
}

/** Takes what was handed over back out of the browser's sync. */
export async function clearPushed(): Promise<void> {
  if (browser.storage.sync === undefined) return;
  const keys = Object.keys(await browser.storage.sync.get(null).catch(() => ({})));
  await browser.storage.sync.remove(keys.filter((key) => key.startsWith(PREFIX)));
}

function named(items: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(items)
      .filter(([key, value]) => key.startsWith(PREFIX) && value !== undefined)
      .map(([key, value]) => [key.slice(PREFIX.length), value]),
  );
}
