/** Measures the built extension in Chromium: its share of a page's load, a hostile page, and how it wakes. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../lib/cli/browsers/find.mjs';
import { serve } from '../../lib/cli/browsers/serve.ts';
import { readCorpora } from '../../lib/cli/quality/corpora.ts';
import { pageOf } from './page/page.ts';
import type { Table } from './report.ts';
import { median } from './timing.ts';
import { wakeTable } from './wake.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The published build keeps off this machine's pages; the other one reads them. */
const BUILDS = { without: 'chrome-mv3', with: 'chrome-mv3-loopback' } as const;
const SIZES = [1_000, 10_000];
const SAMPLES = 5;
const SETTLED_MS = 1_500;
/** Marks that are not there by then are called missing. */
const MARKED_LIMIT_MS = 15_000;
const HOSTILE_MS = 6_000;
const SAMPLING_US = 500;
/** Where two samples lie further apart the machine did something else in between. */
const LONGEST_SAMPLE_US = 2 * SAMPLING_US;

/** Measures where both builds and a Chromium are there. */
export async function extensionTables(): Promise<readonly Table[]> {
  const executablePath = findChromium();
  const built = Object.values(BUILDS).every((name) => existsSync(join(root, '.output', name)));
  if (executablePath === null || !built)
    return [
      { title: 'The extension: left out, needs npx wxt build --mode loopback too', head: [], rows: [] },
    ];
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-bench-'));
  const lines = readCorpora()
    .filter(({ lang, corpus }) => lang === 'en' && corpus !== 'dev')
    .flatMap(({ text }) => text.split('\n'));
  for (const size of SIZES) writeFileSync(join(folder, `real-${size}.html`), pageOf(size, { lines }));
  const site = await serve({ folders: [folder] });
  try {
    const measured = { without: [] as LoadCost[][], with: [] as LoadCost[][] };
    let hostile = Number.NaN;
    for (const build of ['without', 'with'] as const) {
      const context = await launchWith(executablePath, join(root, '.output', BUILDS[build]), folder);
      try {
        for (const size of SIZES)
          measured[build].push(await loads(context, `${site.origin}/real-${size}.html`, build === 'with'));
        if (build === 'with') hostile = await hostileShare(context, `${site.origin}/real-1000.html`);
      } finally {
        await context.close();
      }
    }
    return [
      loadTable(measured, hostile),
      await wakeTable({ executablePath, extension: join(root, '.output', BUILDS.with), folder }),
    ];
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts a browser of its own with one extension. */
export async function launchWith(
  executablePath: string,
  extension: string,
  folder: string,
): Promise<BrowserContext> {
  const profile = mkdtempSync(join(folder, 'profile-'));
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', `--load-extension=${extension}`, `--disable-extensions-except=${extension}`],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
}

interface LoadCost {
  /** Milliseconds of the main thread, all tasks. */
  readonly tasks: number;
  /** Milliseconds in scripts of the extension. */
  readonly own: number;
  readonly layouts: number;
  readonly nodes: number;
  readonly longTasks: number;
  readonly marked: boolean;
}

/** Waits until the extension has marked the page, or will not. */
async function marksShown(page: Page): Promise<void> {
  await page
    .waitForFunction(() => CSS.highlights.size > 0, undefined, { timeout: MARKED_LIMIT_MS })
    .catch(() => undefined);
}

async function loads(context: BrowserContext, url: string, awaitMarks: boolean): Promise<LoadCost[]> {
  const costs: LoadCost[] = [];
  // The first load wakes the background and is not counted.
  for (let i = 0; i <= SAMPLES; i += 1) {
    const page = await context.newPage();
    await page.addInitScript(() => {
      Reflect.set(globalThis, 'longTasks', 0);
      new PerformanceObserver((list) => {
        Reflect.set(
          globalThis,
          'longTasks',
          Number(Reflect.get(globalThis, 'longTasks')) + list.getEntries().length,
        );
      }).observe({ type: 'longtask' });
    });
    const session = await context.newCDPSession(page);
    // Ticks of the thread, not of the wall clock: what other programs of the machine take is nobody's cost here.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const stop = await startProfile(session);
    await page.goto(url);
    if (awaitMarks) await marksShown(page);
    const until = (await page.evaluate(() => performance.now())) + SETTLED_MS;
    await page.waitForFunction((time) => performance.now() > time, until);
    const own = await stop();
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    const seen = await page.evaluate(() => ({
      longTasks: Number(Reflect.get(globalThis, 'longTasks')),
      marked: CSS.highlights.size > 0,
      nodes: document.querySelectorAll('article *').length,
    }));
    await page.close();
    if (i > 0) costs.push({ tasks: of('TaskDuration') * 1_000, own, layouts: of('LayoutCount'), ...seen });
  }
  return costs;
}

/** Starts profiling; the returned function ends it and gives the milliseconds spent in the extension's scripts. */
async function startProfile(session: CDPSession): Promise<() => Promise<number>> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLING_US });
  await session.send('Profiler.start');
  return async () => {
    const { profile } = await session.send('Profiler.stop');
    const parents = new Map<number, number>();
    const ours = new Set<number>();
    for (const { id, children = [], callFrame } of profile.nodes) {
      for (const child of children) parents.set(child, id);
      if (callFrame.url.startsWith('chrome-extension:')) ours.add(id);
    }
    /** Native calls that our scripts make stand under them in the tree. */
    const isOurs = (id: number | undefined): boolean =>
      id !== undefined && (ours.has(id) || isOurs(parents.get(id)));
    const deltas = profile.timeDeltas ?? [];
    const spent = (profile.samples ?? []).reduce(
      (sum, id, i) => sum + (isOurs(id) ? Math.min(deltas[i + 1] ?? 0, LONGEST_SAMPLE_US) : 0),
      0,
    );
    return spent / 1_000;
  };
}

/** Changes a page a thousand times a second; returns the extension's share of the time. */
async function hostileShare(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  await marksShown(page);
  const session = await context.newCDPSession(page);
  const stop = await startProfile(session);
  const wall = await page.evaluate(
    (limit) =>
      new Promise<number>((resolve) => {
        const paragraphs = [...document.querySelectorAll('article p')];
        const start = performance.now();
        let changes = 0;
        const timer = setInterval(() => {
          const passed = performance.now() - start;
          for (; changes < passed; changes += 1) {
            const node = paragraphs[changes % paragraphs.length]?.firstChild;
            if (node instanceof Text) node.data = `${changes} ${node.data.replace(/^\d+ /, '')}`;
          }
          if (passed < limit) return;
          clearInterval(timer);
          resolve(passed);
        }, 1);
      }),
    HOSTILE_MS,
  );
  const own = await stop();
  await page.close();
  return own / wall;
}

function loadTable(
  measured: { readonly without: readonly LoadCost[][]; readonly with: readonly LoadCost[][] },
  hostile: number,
): Table {
  const rows = SIZES.map((size, at) => {
    const [alone = [], together = []] = [measured.without[at], measured.with[at]];
    const of = (costs: readonly LoadCost[], field: Exclude<keyof LoadCost, 'marked'>): number =>
      median(costs.map((cost) => cost[field]));
    const tasks = of(alone, 'tasks');
    return [
      String(size),
      tasks.toFixed(0),
      of(together, 'tasks').toFixed(0),
      of(together, 'own').toFixed(1),
      `${((100 * of(together, 'own')) / tasks).toFixed(1)} %`,
      `${of(alone, 'layouts')} → ${of(together, 'layouts')}`,
      String(of(together, 'nodes') - of(alone, 'nodes')),
      `${of(alone, 'longTasks')} → ${of(together, 'longTasks')}`,
      together.every(({ marked }) => marked) ? 'yes' : 'no',
    ];
  });
  return {
    title: `The extension on a page's load, chromium; of a hostile page's time ours is ${(hostile * 100).toFixed(2)} %`,
    head: [
      'text nodes',
      'main thread ms, without',
      'with',
      'own scripts ms',
      'own against load',
      'layouts',
      'nodes in the article',
      'long tasks',
      'marked',
    ],
    rows,
  };
}
