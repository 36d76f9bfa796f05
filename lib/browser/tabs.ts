/** The tab a page of the extension speaks about. */
import browser from 'webextension-polyfill';

export interface ActiveTab {
  readonly id: number;
  /** Null where the browser does not tell, because the extension has no access to the page. */
  readonly url: string | null;
}

/** Returns the tab in front of the reader, or the one the address bar of a popup opened as a tab names (?tab=). */
export async function activeTab(
  search: string = globalThis.location?.search ?? '',
): Promise<ActiveTab | null> {
  const named = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  const tab = Number.isInteger(named)
    ? await browser.tabs.get(named).catch(() => undefined)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}

/** Opens the options in their own tab, or brings them forward. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens an address in a new tab. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Returns the address of a file of the extension. */
export function fileUrl(path: string): string {
  return new URL(path, browser.runtime.getURL('')).href;
}

/** Loads a tab again, so that a site just granted or switched on is read. */
export async function reloadTab(id: number): Promise<void> {
  await browser.tabs.reload(id);
}

/** Calls back when another tab comes forward or a page has loaded; returns a function that stops it. */
export function onPageChanged(callback: () => void): () => void {
  const updated = (_tab: number, change: { readonly status?: string }) => {
    if (change.status === 'complete') callback();
  };
  browser.tabs.onActivated.addListener(callback);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(callback);
    browser.tabs.onUpdated.removeListener(updated);
  };
}
