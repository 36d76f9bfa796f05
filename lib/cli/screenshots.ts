/** Takes a picture of every surface: `npm run screenshots` writes them into demo/. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserName, Driver, Tab } from './browsers/driver.ts';
import { findChromium, findFirefox } from './browsers/find.mjs';
import { type InterfaceLanguage, inLanguage } from './browsers/in-language.ts';
import { launch } from './browsers/launch.ts';
import { serve } from './browsers/serve.ts';

interface Viewport {
  readonly width: number;
  readonly height: number;
}
interface Shot {
  readonly name: string;
  /** A page of the extension; `TAB` stands for the number of the article's tab. */
  readonly path: string;
  readonly size: Viewport;
  readonly scheme?: 'light' | 'dark';
}
/** One start of a browser: which, in which language, and what is looked at. */
interface Session {
  readonly browser: BrowserName;
  readonly language: InterfaceLanguage;
  readonly suffix: string;
  readonly shots: readonly Shot[];
  /** Whether the article itself is looked at as well. */
  readonly article: boolean;
}

const TARGET = 'demo';
const WIDE: Viewport = { width: 1_200, height: 900 };
const POPUP: Viewport = { width: 384, height: 820 };
const NARROW: Viewport = { width: 360, height: 800 };
/** A page that is not drawn by then is broken, not slow. */
const LIMIT_MS = 20_000;
const LOOK_MS = 50;

const pages: readonly Shot[] = [
  { name: 'popup', path: 'popup.html?tab=TAB', size: POPUP },
  { name: 'side-panel', path: 'sidepanel.html?tab=TAB', size: { width: 380, height: 1_000 } },
  { name: 'options', path: 'options.html', size: WIDE },
  { name: 'welcome', path: 'welcome.html', size: { width: 1_000, height: 1_160 } },
  { name: 'dossier', path: 'dossier.html?place=pokrovsk-donetsk', size: { width: 1_200, height: 1_100 } },
  { name: 'records', path: 'dossier.html', size: WIDE },
];
const dark = pages.map((shot): Shot => ({ ...shot, name: `${shot.name}-dark`, scheme: 'dark' }));
const narrow = pages.slice(2).map((shot): Shot => ({ ...shot, name: `${shot.name}-narrow`, size: NARROW }));

const sessions: readonly Session[] = [
  { browser: 'chromium', language: 'en', suffix: '', shots: [...pages, ...dark, ...narrow], article: true },
  { browser: 'chromium', language: 'ar', suffix: '-rtl', shots: pages, article: true },
  {
    browser: 'firefox',
    language: 'en',
    suffix: '-firefox',
    shots: [...pages, ...dark.slice(4, 5)],
    article: true,
  },
];

mkdirSync(TARGET, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'counterclaim-screenshots-'));
const site = await serve({ folders: [resolve('public')] });
try {
  for (const [index, session] of sessions.entries()) await take(session, join(scratch, String(index)));
} finally {
  await site.close();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

async function take({ browser, language, suffix, shots, article }: Session, folder: string): Promise<void> {
  const executable = browser === 'chromium' ? findChromium() : findFirefox();
  if (executable === null) {
    console.log(`${browser} is not installed; its pictures are left out.`);
    return;
  }
  const wxtName = browser === 'chromium' ? 'chrome' : 'firefox';
  const built = resolve(`.output/${wxtName}-mv3-loopback`);
  if (language === 'en') make(wxtName);
  const extension = inLanguage(built, { language, folder: join(folder, 'extension') });
  mkdirSync(join(folder, 'profile'), { recursive: true });
  const driver = await launch(browser, {
    executable,
    extension,
    profile: join(folder, 'profile'),
    viewport: WIDE,
    headless: true,
    offline: true,
  });
  try {
    const reading = await driver.openTab(`${site.origin}/sample/en.html`);
    await until(() => reading.evaluate(() => CSS.highlights.size > 0));
    if (article) await takeArticle(reading, suffix);
    const tab = await tabNumber(driver, site.origin);
    for (const shot of shots)
      await takePage(driver, { ...shot, path: shot.path.replace('TAB', tab) }, suffix);
  } finally {
    await driver.close();
  }
}

/** Takes the article with the card of its first claim. */
async function takeArticle(tab: Tab, suffix: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await tab.scheme(scheme);
    await tab.resize(WIDE);
    const point = await tab.evaluate(() => {
      const claims = [...(CSS.highlights.get('counterclaim-claim') ?? [])];
      const lines = claims.map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.getClientRects()[0];
      });
      const first = lines.find((line) => line !== undefined && line.top > 0);
      return first === undefined ? null : { x: first.left + 40, y: first.top + first.height / 2 };
    });
    if (point === null) throw new Error('The article has no claim in sight.');
    await tab.move(point.x - 30, point.y);
    await tab.move(point.x, point.y);
    await tab.click(point.x, point.y);
    await until(
      async () => (await tab.inLayer((root) => root.querySelector('[role="dialog"]') !== null)) === true,
    );
    await save(tab, `article${scheme === 'dark' ? '-dark' : ''}${suffix}`);
    await tab.press('Escape');
  }
  await tab.scheme('light');
}

async function takePage(driver: Driver, { name, path, size, scheme = 'light' }: Shot, suffix: string) {
  const tab = await driver.openTab(driver.extensionUrl(path));
  await tab.scheme(scheme);
  await tab.resize(size);
  await until(() =>
    tab.evaluate(
      () =>
        (document.querySelector('#root')?.childElementCount ?? 0) > 0 &&
        document.querySelector('[aria-busy="true"]') === null &&
        // The map comes from a file of its own.
        (!location.search.includes('place=') || document.querySelector('.locator') !== null),
    ),
  );
  await tab.evaluate(() =>
    new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() => null),
  );
  await save(tab, `${name}${suffix}`);
  await tab.close();
}

/** Asks a page of the extension which number the browser gave to the article's tab. */
async function tabNumber(driver: Driver, origin: string): Promise<string> {
  const tab = await driver.openTab(driver.extensionUrl('options.html'));
  const number = await tab.evaluate(async (address) => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const tabs: { id: number; url?: string }[] = await api.tabs.query({});
    return tabs.find(({ url }) => url?.startsWith(address))?.id ?? -1;
  }, origin);
  await tab.close();
  return String(number);
}

async function save(tab: Tab, name: string): Promise<void> {
  writeFileSync(join(TARGET, `${name}.png`), await tab.screenshot());
  console.log(`${TARGET}/${name}.png`);
}

/** Builds the extension with leave to read pages of this machine. */
function make(browser: string): void {
  const { status } = spawnSync('npx', ['--no-install', 'wxt', 'build', '-b', browser, '--mode', 'loopback'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`The extension for ${browser} could not be built.`);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + LIMIT_MS; ; ) {
    if (await holds()) return;
    if (Date.now() > end) throw new Error('A page did not come to rest.');
    await new Promise((next) => setTimeout(next, LOOK_MS));
  }
}
