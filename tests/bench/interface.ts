/**
 * Measures what a reader waits for, in the browsers: the card after its delay with the background stopped, the popup,
 * and scrolling through a dossier of 2,000 statements. Reported beside the project's bars; nothing passes or fails.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName, Driver, Tab } from '../../lib/cli/browsers/driver.ts';
import { findChromium, findFirefox } from '../../lib/cli/browsers/find.mjs';
import { launch } from '../../lib/cli/browsers/launch.ts';
import { type Site, serve } from '../../lib/cli/browsers/serve.ts';
import { build, writeFiles } from '../../lib/cli/dataset/build.ts';
import { readFolder } from '../../lib/cli/dataset/files.ts';
import { shardRecords } from '../../lib/core/dataset/shards.ts';
import { generate } from './generate-dataset.ts';
import type { Table } from './report.ts';
import { median } from './timing.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const EXTENSIONS: Readonly<Record<BrowserName, string>> = {
  chromium: join(root, '.output', 'chrome-mv3-loopback'),
  firefox: join(root, '.output', 'firefox-mv3-loopback'),
};
const SHOW_DELAY_MS = 500;
const PLACE = 'pokrovsk-donetsk';
const STATEMENTS = 2_000;
const LIMIT_MS = 30_000;
const LOOK_MS = 20;

/** Measures in every browser found whose loopback build is there; the others are named as left out. */
export async function interfaceTables({ quick }: { readonly quick: boolean }): Promise<readonly Table[]> {
  const site = await serve({ folders: [join(root, 'public')] });
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-bench-'));
  try {
    const rows: string[][] = [];
    for (const [name, executable] of [
      ['chromium', findChromium()],
      ['firefox', findFirefox()],
    ] as const) {
      if (executable === null || !existsSync(EXTENSIONS[name])) {
        rows.push([name, 'left out: no browser or no loopback build', '', '']);
        continue;
      }
      const extension = join(folder, name);
      withManyStatements(EXTENSIONS[name], extension);
      const profile = join(folder, `profile-${name}`);
      mkdirSync(profile);
      const viewport = { width: 1_280, height: 900 };
      const driver = await launch(name, {
        executable,
        extension,
        profile,
        headless: true,
        viewport,
        offline: true,
      });
      try {
        rows.push(...(await measure(driver, site, quick ? 3 : 9)));
      } finally {
        await driver.close();
      }
    }
    return [
      {
        title: 'What a reader waits for, in milliseconds',
        head: ['browser', 'what', 'median', 'worst', 'bar'],
        rows,
      },
    ];
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Copies an extension and gives one place of its dataset so many statements. */
function withManyStatements(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  const dataset = join(to, 'dataset');
  const { read } = readFolder(dataset);
  if (read === null) throw new Error('The bundled dataset cannot be read.');
  const about = read.dataset.statements.records.filter(
    ({ value }) => Array.isArray(value.places) && value.places.includes(PLACE),
  );
  const models = { ...read.dataset, statements: { ...read.dataset.statements, records: about } };
  const many = generate(models, STATEMENTS);
  const others = read.dataset.statements.records.map(({ value }) => value);
  writeFiles(dataset, shardRecords({ ...many, statements: [...others, ...many.statements] }));
  build(dataset, {});
}

async function measure(driver: Driver, site: Site, samples: number): Promise<string[][]> {
  const article = `${site.origin}/sample/en.html`;
  const first = await driver.openTab(article);
  await until(() => first.evaluate(() => CSS.highlights.size > 0));
  const cards: number[] = [];
  for (let i = 0; i < samples; i++) cards.push(await coldCard(driver, article));
  const page = await driver.openTab(driver.extensionUrl('welcome.html'));
  const tab = await page.evaluate(async (address) => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const tabs: { id: number; url?: string }[] = await api.tabs.query({});
    return tabs.find(({ url }) => url === address)?.id ?? -1;
  }, article);
  const warm: number[] = [];
  const cold: number[] = [];
  for (let i = 0; i < samples; i++) {
    warm.push(await timeToRow(page, `popup.html?tab=${tab}`));
    await driver.stopBackground();
    cold.push(await timeToRow(page, `popup.html?tab=${tab}`));
  }
  await page.close();
  const scroll = await scrollDossier(driver);
  const row = (what: string, times: readonly number[], bar: string): string[] => [
    driver.name,
    what,
    median(times).toFixed(0),
    Math.max(...times).toFixed(0),
    bar,
  ];
  return [
    row('card painted after its delay, background stopped', cards, '100'),
    row('popup interactive', warm, '150'),
    row('popup interactive, background stopped', cold, ''),
    row(`dossier of ${STATEMENTS}: frames while scrolling through`, scroll.gaps, '50'),
    [driver.name, `dossier of ${STATEMENTS}: long tasks while scrolling`, String(scroll.longTasks), '', '0'],
  ];
}

/** Stops the background, rests the pointer on a mark of a fresh page, and returns how long after the delay the card is painted. */
async function coldCard(driver: Driver, article: string): Promise<number> {
  const tab = await driver.openTab(article);
  await until(() => tab.evaluate(() => CSS.highlights.has('counterclaim-mention')));
  await until(async () => (await tab.inLayer((layer) => layer.querySelector('.badge') !== null)) === true);
  await driver.stopBackground();
  await tab.inLayer((layer) => {
    const window = layer.ownerDocument.defaultView;
    if (window === null) return;
    let rested = 0;
    window.addEventListener('pointermove', (event) => (rested = event.timeStamp), { capture: true });
    const look = (): void => {
      const surface = layer.querySelector('.surface:popover-open');
      if (surface === null || surface.childElementCount === 0) window.requestAnimationFrame(look);
      // The task after the frame's is after its painting.
      else
        window.setTimeout(() => {
          layer.host.setAttribute('data-painted', String(window.performance.now() - rested));
        });
    };
    window.requestAnimationFrame(look);
  });
  const at = await tab.inLayer((layer) => {
    const box = layer.querySelector('.badge')?.getBoundingClientRect();
    return box === undefined ? null : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  if (at === null) throw new Error('The article has no badge.');
  await tab.move(2, 2);
  await tab.move(at.x, at.y);
  const painted = () => tab.inLayer((layer) => layer.host.getAttribute('data-painted'));
  await until(async () => (await painted()) !== null);
  const time = Number(await painted()) - SHOW_DELAY_MS;
  await tab.close();
  return time;
}

/** Opens the popup in a frame of a page of the extension; returns how long until a place's button is there to press. */
function timeToRow(page: Tab, path: string): Promise<number> {
  return page.evaluate(async (src) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width:400px;height:600px;border:0';
    document.body.replaceChildren(frame);
    const start = performance.now();
    frame.src = src;
    const ready = (): boolean => frame.contentDocument?.querySelector('.rows button') != null;
    while (!ready()) await new Promise((next) => requestAnimationFrame(next));
    await new Promise((painted) => setTimeout(painted));
    return performance.now() - start;
  }, path);
}

/** Scrolls through the whole dossier, half a screen a frame; returns the time of each frame and the number of long tasks. */
async function scrollDossier(
  driver: Driver,
): Promise<{ readonly gaps: readonly number[]; readonly longTasks: number }> {
  const tab = await driver.openTab(driver.extensionUrl(`dossier.html?place=${PLACE}`));
  // The list is whole once it has the place's every statement.
  await until(() =>
    tab.evaluate((least) => document.querySelectorAll('.record').length >= least, STATEMENTS),
  );
  const seen = await tab.evaluate(async () => {
    let longTasks = 0;
    if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
      new PerformanceObserver((list) => {
        longTasks += list.getEntries().length;
      }).observe({ type: 'longtask' });
    const gaps: number[] = [];
    const frame = () => new Promise<number>((next) => requestAnimationFrame(next));
    let last = await frame();
    const step = innerHeight / 2;
    for (let top = 0; top < document.documentElement.scrollHeight; top += step) {
      scrollTo({ top, behavior: 'instant' });
      const now = await frame();
      gaps.push(now - last);
      last = now;
    }
    await frame();
    return { gaps, longTasks };
  });
  await tab.close();
  return seen;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + LIMIT_MS; ; ) {
    if (await holds()) return;
    if (Date.now() > end) throw new Error('Waited in vain.');
    await new Promise((next) => setTimeout(next, LOOK_MS));
  }
}
