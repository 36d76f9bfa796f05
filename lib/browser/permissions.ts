/** Access to sites: the default list, the sites a reader adds one at a time, and all sites as the reader's choice. */
import browser from 'webextension-polyfill';
import { matchesAny } from './match-patterns.ts';
import { newsSites } from './news-sites.ts';
import { isOwnPage } from './own-page.ts';

/** The patterns that stand for every site. */
export const ALL_SITES: readonly string[] = ['*://*/*'];
const SCRIPT_ID = 'article-by-choice';

/** How the extension stands to a page: on by the default list, on by the reader's choice, not granted, or no web page. */
export type SiteAccess = 'default' | 'granted' | 'none' | 'unsupported';

/** Tells how the extension stands to an address; an unknown address is one without access. */
export async function siteAccess(url: string | null): Promise<SiteAccess> {
  if (url === null) return 'none';
  if (isOwnPage(url)) return 'granted';
  if (!/^https?:/.test(url)) return 'unsupported';
  const granted = (await browser.permissions.getAll()).origins ?? [];
  if (matchesAny(newsSites, url)) return 'default';
  return matchesAny(granted, url) ? 'granted' : 'none';
}

/** Returns the match pattern that grants the site of an address and nothing else; null for what is no web page. */
export function sitePattern(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? `*://${hostname}/*` : null;
}

/** Asks the reader for one site; must be called from a click. False where the reader declines. */
export async function requestSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives a site back; marks there end with the next load. */
export async function removeSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/** Tells whether the reader granted every site. */
export async function hasAllSites(): Promise<boolean> {
  return browser.permissions.contains({ origins: [...ALL_SITES] });
}

/** Asks the reader for every site; must be called from a click. */
export async function requestAllSites(): Promise<boolean> {
  return browser.permissions.request({ origins: [...ALL_SITES] });
}

/** Tells whether the extension may speak to the host of an address as its own pages do. */
export async function hasHost(url: string): Promise<boolean> {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  // A pattern of origins knows no port.
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] }).catch(() => false);
}

/** Lists the patterns the reader granted beyond the default list. */
export async function chosenSites(): Promise<readonly string[]> {
  const granted = (await browser.permissions.getAll()).origins ?? [];
  const standing = new Set<string>(browser.runtime.getManifest().host_permissions ?? newsSites);
  for (const pattern of newsSites) standing.add(pattern);
  return granted.filter((pattern) => !standing.has(pattern)).sort();
}

/** Calls back whenever sites are granted or taken back; returns a function that stops it. */
export function onSitesChanged(callback: () => void): () => void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
  return () => {
    browser.permissions.onAdded.removeListener(callback);
    browser.permissions.onRemoved.removeListener(callback);
  };
}

/** Registers the content script for exactly the sites the reader chose; safe to repeat at every start. */
export async function registerChosenSites(files: {
  readonly js: string;
  readonly css: string;
}): Promise<void> {
  const matches = [...(await chosenSites())];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      matches,
      // The default list's own registration runs there already; twice would draw twice.
      excludeMatches: [...newsSites],
      js: [files.js],
      css: [files.css],
      runAt: 'document_idle',
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    },
  ]);
}
