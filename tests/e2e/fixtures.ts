/** What every scenario starts from: a site of test pages, and a real browser with the extension loaded. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test as base } from '@playwright/test';
import { build } from 'vite';
import type { BrowserName, Driver, Tab } from '../../lib/cli/browsers/driver.ts';
import { type Site, serve } from '../../lib/cli/browsers/serve.ts';
import { startBrowser, temporary } from './browser.ts';
import { type Desk, openDesk } from './desk.ts';

export { expect } from '@playwright/test';
export { extensionFor } from './browser.ts';

const PAGES = resolve('tests/e2e/pages');
/** Pages whose content policy allows nothing but themselves. */
const STRICT = {
  'content-security-policy': "default-src 'none'; sandbox allow-scripts; require-trusted-types-for 'script'",
};

/** Browsers keep a page to go back to only where it may be stored. */
const KEPT = { 'cache-control': 'no-cache' };

/** Starts a browser of one's own with another copy of the extension or a profile that is kept. */
export type Start = (options?: {
  readonly profile?: string;
  readonly extension?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}) => Promise<Driver>;

interface WorkerFixtures {
  readonly browserKind: BrowserName;
  readonly site: Site;
  /** The browser that scenarios share; each opens its own tabs. */
  readonly driver: Driver;
  /** A second browser that scenarios share: in English, with records that never change. */
  readonly desk: Desk;
}
interface TestFixtures {
  /** Opens a page of the test site, or any address, in a tab that is closed after the scenario. */
  readonly open: (path: string) => Promise<Tab>;
  /** Opens a page of the extension. */
  readonly openExtension: (path: string) => Promise<Tab>;
  /** Starts further browsers, which end with the scenario. */
  readonly start: Start;
  /** A folder that goes with the scenario. */
  readonly scratch: string;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  browserKind: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner wants a pattern here, even of nothing
    async ({}, use, { project }) => {
      if (project.name !== 'chromium' && project.name !== 'firefox')
        throw new Error(`No browser "${project.name}".`);
      await use(project.name);
    },
    { scope: 'worker' },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const bundles = await bundlePages();
      const site = await serve({
        folders: [resolve('public'), PAGES, bundles],
        headers: { '/strict.html': STRICT, '/living.html': KEPT },
      });
      await use(site);
      await site.close();
      rmSync(bundles, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  driver: [
    async ({ browserKind }, use) => {
      const profile = temporary();
      const driver = await startBrowser(browserKind, { profile });
      await use(driver);
      await driver.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  desk: [
    async ({ browserKind, site }, use) => {
      const scratch = temporary();
      const desk = await openDesk({ browser: browserKind, origin: site.origin, scratch });
      await use(desk);
      await desk.close();
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  open: async ({ driver, site }, use) => {
    const tabs: Tab[] = [];
    await use(async (path) => {
      const tab = await driver.openTab(path.includes(':') ? path : `${site.origin}/${path}`);
      tabs.push(tab);
      return tab;
    });
    for (const tab of tabs) await tab.close();
  },
  openExtension: async ({ driver, open }, use) => {
    await use((path) => open(driver.extensionUrl(path)));
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  scratch: async ({}, use) => {
    const folder = temporary();
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  start: async ({ browserKind, scratch }, use) => {
    const drivers: Driver[] = [];
    await use(async (options = {}) => {
      const driver = await startBrowser(browserKind, { profile: join(scratch, 'profile'), ...options });
      drivers.push(driver);
      return driver;
    });
    for (const driver of drivers) await driver.close();
  },
});

/** React comes as modules for bundlers only, so the page that uses it is built. */
async function bundlePages(): Promise<string> {
  const outDir = temporary();
  await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      lib: { entry: join(PAGES, 'react-page.tsx'), formats: ['es'], fileName: () => 'react-page.js' },
    },
  });
  return outDir;
}
