/**
 * `npm start`: builds the extension, opens the sample article in a real browser with it, and lets the reader read.
 *
 *   --browser chromium|firefox   instead of the first one found
 *   --headless                   as without a display: write what is seen to demo/ and end
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from './browsers/driver.ts';
import { findChromium, findFirefox } from './browsers/find.mjs';
import { launch } from './browsers/launch.ts';
import { serve } from './browsers/serve.ts';
import { showcase } from './demo/showcase.ts';

const HELP = `No Chrome, Edge, Brave, Chromium or Firefox was found.
Install one (on Debian and Ubuntu: sudo apt-get install chromium), say where it is with CHROMIUM_BIN or
FIREFOX_BIN, or load the folder .output/chrome-mv3 by hand: open chrome://extensions, switch on developer mode,
choose "Load unpacked".`;
const OUTPUT = 'demo';
const VIEWPORT = { width: 1_100, height: 860 };
const BUILDS: Readonly<Record<BrowserName, { readonly target: string; readonly folder: string }>> = {
  chromium: { target: 'chrome', folder: '.output/chrome-mv3-loopback' },
  firefox: { target: 'firefox', folder: '.output/firefox-mv3-loopback' },
};

process.exitCode = await run();

async function run(): Promise<number> {
  const { values } = parseArgs({ options: { browser: { type: 'string' }, headless: { type: 'boolean' } } });
  const found = browserFor(values.browser);
  if (found === null) {
    console.error(HELP);
    return 1;
  }
  const { target, folder } = BUILDS[found.name];
  console.log('Building the extension …');
  // The sample article is served from this machine, which the published build may not read.
  const built = spawnSync('npx', ['--no-install', 'wxt', 'build', '-b', target, '--mode', 'loopback'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (built.status !== 0) {
    console.error(`${built.stdout}${built.stderr}\nThe extension could not be built.`);
    return 1;
  }
  const site = await serve({ folders: [resolve('public')] });
  const profile = mkdtempSync(join(tmpdir(), 'counterclaim-'));
  const headless = values.headless === true || !hasDisplay();
  const driver = await launch(found.name, {
    executable: found.executable,
    extension: resolve(folder),
    profile,
    viewport: VIEWPORT,
    headless,
    offline: headless,
  });
  try {
    const article = `${site.origin}/sample/en.html`;
    if (headless) {
      mkdirSync(OUTPUT, { recursive: true });
      for (const line of await showcase(driver, { article, folder: OUTPUT })) console.log(line);
    } else {
      await driver.openTab(article);
      console.log(
        'The sample article is open. Rest the pointer on a mark, or press Tab until a badge has the focus.',
      );
      console.log('Close the browser to end.');
      await driver.closed;
    }
    return 0;
  } finally {
    await driver.close();
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function browserFor(
  wanted: string | undefined,
): { readonly name: BrowserName; readonly executable: string } | null {
  const chromium = wanted === 'firefox' ? null : findChromium();
  if (chromium !== null) return { name: 'chromium', executable: chromium };
  const firefox = wanted === 'chromium' ? null : findFirefox();
  return firefox === null ? null : { name: 'firefox', executable: firefox };
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return process.env.CI === undefined;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
