/**
 * A reader's desk that looks the same on every day: few records that never change, some choices made, an article open.
 * What is looked at there differs only when the interface does.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { BrowserName, Driver, Tab } from '../../lib/cli/browsers/driver.ts';
import { type InterfaceLanguage, inLanguage } from '../../lib/cli/browsers/in-language.ts';
import { build } from '../../lib/cli/dataset/build.ts';
import { extensionFor, startBrowser } from './browser.ts';

/** Cut from the bundled records once; see README.md. */
const RECORDS = 'tests/e2e/records';
const EDITION = { sequence: '1', issued: '2026-07-01T00:00:00.000Z', days: '36500' };
const SETTINGS = {
  watched: ['kupiansk', 'kherson', 'sumy'],
  groups: [{ name: 'Kharkiv', paused: false, places: ['kupiansk'] }],
  muted: [{ kind: 'place', key: 'selydove', label: 'Selydove' }],
  offSites: ['news.example.org'],
};

/** Every page of the extension, filled with what it is for. */
export type Surface = 'popup' | 'side panel' | 'options' | 'welcome' | 'dossier' | 'event' | 'records';
export interface Desk {
  readonly driver: Driver;
  /** Address of the article, in English and dated. */
  readonly url: string;
  /** Address of each page within the extension. */
  readonly paths: Readonly<Record<Surface, string>>;
  /** The article with its marks, in a tab that stays open. */
  readonly article: Tab;
  /** Opens a page of the extension and waits until it has drawn itself and waits for nothing more. */
  readonly open: (surface: Surface) => Promise<Tab>;
  readonly close: () => Promise<void>;
}

/** Starts a browser with the desk in a language; it ends with `close`. */
export async function openDesk(options: {
  readonly browser: BrowserName;
  /** Address of the test site. */
  readonly origin: string;
  /** A folder for the extension and the profile. */
  readonly scratch: string;
  readonly language?: InterfaceLanguage;
}): Promise<Desk> {
  const { browser, origin, scratch, language = 'en' } = options;
  const extension = inLanguage(extensionFor(browser), { language, folder: join(scratch, 'desk') });
  rmSync(join(extension, 'dataset'), { recursive: true });
  cpSync(RECORDS, join(extension, 'dataset'), { recursive: true });
  if (build(join(extension, 'dataset'), EDITION) !== 0) throw new Error(`${RECORDS} are not in order.`);
  const driver = await startBrowser(browser, { profile: join(scratch, 'desk-profile'), extension });
  try {
    const url = `${origin}/report.html`;
    const { article, paths } = await prepare(driver, url);
    return {
      driver,
      url,
      paths,
      article,
      open: (surface) => openSettled(driver, paths[surface]),
      close: driver.close,
    };
  } catch (cause) {
    await driver.close();
    throw cause;
  }
}

async function prepare(driver: Driver, url: string) {
  const options = await driver.openTab(driver.extensionUrl('options.html'));
  await options.evaluate(async (settings) => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await api.storage.local.set({ settings });
  }, SETTINGS);
  const article = await driver.openTab(url);
  await expect.poll(() => article.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  const tab = await options.evaluate(async (address) => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const tabs: { id: number; url?: string }[] = await api.tabs.query({});
    return tabs.find((one) => one.url === address)?.id ?? -1;
  }, url);
  await options.close();
  const paths: Desk['paths'] = {
    popup: `popup.html?tab=${tab}`,
    'side panel': `sidepanel.html?tab=${tab}`,
    options: 'options.html',
    welcome: 'welcome.html',
    dossier: 'dossier.html?place=pokrovsk-donetsk',
    event: 'dossier.html?event=control-of-pokrovsk-2025',
    records: 'dossier.html',
  };
  return { article, paths };
}

/** Opens a page of the extension in a given browser and waits for it. */
export async function openSettled(driver: Driver, path: string): Promise<Tab> {
  const tab = await driver.openTab(driver.extensionUrl(path));
  await settled(tab);
  // A colour on its way to another has a contrast nobody is meant to read at: here they change at once.
  await tab.evaluate(() => document.documentElement.style.setProperty('--motion', '0s'));
  return tab;
}

/** Waits until a page of the extension has drawn itself and waits for nothing more. */
export async function settled(tab: Tab): Promise<void> {
  await expect
    .poll(() =>
      tab.evaluate(
        () =>
          (document.querySelector('#root')?.childElementCount ?? 0) > 0 &&
          document.querySelector('[aria-busy="true"]') === null &&
          // A long list comes in parts.
          document.querySelector('[data-whole="false"]') === null &&
          // The map comes from a file of its own.
          (!location.search.includes('place=') || document.querySelector('.locator') !== null),
      ),
    )
    .toBe(true);
}
