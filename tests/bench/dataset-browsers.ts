/**
 * Measures syncing in real browsers: `npm run bench:dataset -- --browsers [50000]`, over the extension built with
 * `wxt build --mode loopback`. The yardstick is one write of the same bytes to IndexedDB, in the same page and run.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { BrowserName, Driver, Json, Tab } from '../../lib/cli/browsers/driver.ts';
import { launch } from '../../lib/cli/browsers/launch.ts';
import type { Edition } from '../../lib/cli/dataset/publish.ts';
import { serveDataset } from '../../lib/cli/dataset/serve.ts';
import type { LookupFigures } from './lookup-page.ts';
import { median } from './timing.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const EXTENSION = { chromium: 'chrome-mv3-loopback', firefox: 'firefox-mv3-loopback' } as const;
const EXECUTABLE = { chromium: '/usr/bin/chromium', firefox: '/usr/bin/firefox-esr' } as const;

/** What a run in one browser gave, in milliseconds. */
export interface BrowserFigures {
  readonly snapshot: number;
  readonly delta: number;
  readonly blob: number;
  /** Looking up the places, of several pages that had opened nothing before. */
  readonly lookup: number;
  readonly statements: number;
}

/** Syncs a first edition and the next one by its delta, then looks places up; null where the browser or the build is not there. */
export async function measureInBrowser(
  name: BrowserName,
  {
    first,
    second,
    dataset,
    places,
  }: {
    readonly first: Edition;
    readonly second: Edition;
    readonly dataset: string;
    readonly places: readonly string[];
  },
): Promise<BrowserFigures | null> {
  const extension = join(root, '.output', EXTENSION[name]);
  const executable = process.env[name === 'chromium' ? 'CHROMIUM_BIN' : 'FIREFOX_BIN'] ?? EXECUTABLE[name];
  if (!existsSync(extension) || !existsSync(executable)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-bench-'));
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const put = ({ served }: Edition) => {
    for (const [path, bytes] of served) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
  };
  put(first);
  const server = await serveDataset(folder);
  const driver = await launch(name, {
    executable,
    extension,
    profile,
    headless: true,
    viewport: { width: 800, height: 600 },
    offline: true,
  });
  try {
    const { bundle } = first.manifest;
    if (bundle === undefined) throw new Error('The edition is too small to have a bundle.');
    const whole = `${server.url}${bundle.path}`;
    const synced = await measure(driver, { url: server.url, dataset, whole, next: () => put(second) });
    return { ...synced, ...(await measureLookup(driver, dataset, places)) };
  } finally {
    await driver.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  driver: Driver,
  { url, dataset, whole, next }: { url: string; dataset: string; whole: string; next: () => void },
): Promise<Pick<BrowserFigures, 'snapshot' | 'delta' | 'blob'>> {
  const tab = await driver.openTab(driver.extensionUrl('options.html'));
  await ask(tab, 'datasetStatus', {});
  const preview = await ask(tab, 'previewDataset', { url });
  const fingerprint = String((preview as { readonly fingerprint?: string }).fingerprint);
  const snapshot = await timed(() => ask(tab, 'addDataset', { url, fingerprint }));
  const blob = await tab.evaluate(writeBlob, whole);
  next();
  const delta = await timed(() => ask(tab, 'syncDatasets', { dataset }));
  return { snapshot, delta, blob };
}

/** Asks the background; a failure it words is thrown. */
async function ask(tab: Tab, type: string, params: Json): Promise<unknown> {
  const answer = await tab.evaluate(
    async (type: string, params: Json): Promise<Json> => {
      // Every browser that loads the extension has this object in its pages.
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage: (m: unknown) => Promise<Json> } } }
      ).chrome;
      return runtime.sendMessage({ type, params });
    },
    type,
    params,
  );
  const value = (answer as { readonly value?: { readonly error?: unknown } }).value;
  if (value === undefined || (type !== 'datasetStatus' && value.error))
    throw new Error(JSON.stringify(answer));
  return value;
}

const LOOKUPS = 5;

/** Looks up in new tabs, so that no code is warm and no database open; the middle of several. */
async function measureLookup(
  driver: Driver,
  dataset: string,
  places: readonly string[],
): Promise<Pick<BrowserFigures, 'lookup' | 'statements'>> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(root, 'tests/bench/lookup-page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [made] = Array.isArray(output) ? output : [output];
  if (made === undefined || !('output' in made)) throw new Error('The page script was not bundled.');
  const source = `${made.output[0].code}; globalThis.bench = bench; globalThis.asked = ${JSON.stringify([dataset, places])}`;
  const found: LookupFigures[] = [];
  for (let round = 0; round <= LOOKUPS; round++) {
    const tab = await driver.openTab(driver.extensionUrl('options.html'));
    found.push(
      await tab.evaluateWith(source, () => {
        // The source has just put both there.
        const { bench, asked } = globalThis as unknown as {
          bench: typeof import('./lookup-page.ts');
          asked: [string, string[]];
        };
        return bench.lookUp(...asked);
      }),
    );
    await tab.close();
  }
  // The first one makes the index, which happens once for an edition.
  const times = found.slice(1).map(({ cold }) => cold);
  return { lookup: median(times), statements: found[0]?.statements ?? 0 };
}

async function writeBlob(url: string): Promise<number> {
  // The edition itself: a store that compresses makes little of a text that repeats.
  const content = await (await fetch(url)).arrayBuffer();
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('yardstick', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('blobs');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const start = performance.now();
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction('blobs', 'readwrite');
    transaction.objectStore('blobs').put(content, 'one');
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  return performance.now() - start;
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}
