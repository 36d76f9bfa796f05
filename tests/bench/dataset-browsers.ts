/**
 * Measures syncing in real browsers: `npm run bench:dataset -- --browsers [50000]`, over the extension built with
 * `wxt build --mode loopback`. The yardstick is one write of the same bytes to IndexedDB, in the same page and run.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName, Driver, Json, Tab } from '../../lib/cli/browsers/driver.ts';
import { launch } from '../../lib/cli/browsers/launch.ts';
import type { Edition } from '../../lib/cli/dataset/publish.ts';
import { serveDataset } from '../../lib/cli/dataset/serve.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const EXTENSION = { chromium: 'chrome-mv3-loopback', firefox: 'firefox-mv3-loopback' } as const;
const EXECUTABLE = { chromium: '/usr/bin/chromium', firefox: '/usr/bin/firefox-esr' } as const;

/** What a run in one browser gave, in milliseconds. */
export interface BrowserFigures {
  readonly snapshot: number;
  readonly delta: number;
  readonly blob: number;
}

/** Syncs a first edition and the next one by its delta; null where the browser or the build is not there. */
export async function measureInBrowser(
  name: BrowserName,
  { first, second, dataset }: { readonly first: Edition; readonly second: Edition; readonly dataset: string },
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
    return await measure(driver, { url: server.url, dataset, bytes: sizeOf(first), next: () => put(second) });
  } finally {
    await driver.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  driver: Driver,
  { url, dataset, bytes, next }: { url: string; dataset: string; bytes: number; next: () => void },
): Promise<BrowserFigures> {
  const tab = await driver.openTab(driver.extensionUrl('options.html'));
  await ask(tab, 'datasetStatus', {});
  const preview = await ask(tab, 'previewDataset', { url });
  const fingerprint = String((preview as { readonly fingerprint?: string }).fingerprint);
  const snapshot = await timed(() => ask(tab, 'addDataset', { url, fingerprint }));
  const blob = await tab.evaluate(writeBlob, bytes);
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

async function writeBlob(bytes: number): Promise<number> {
  const text = '{"statement":"тест"}'.repeat(Math.ceil(bytes / 24));
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('yardstick', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('blobs');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const start = performance.now();
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction('blobs', 'readwrite');
    transaction.objectStore('blobs').put(text, 'one');
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  return performance.now() - start;
}

function sizeOf({ manifest }: Edition): number {
  return manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}
