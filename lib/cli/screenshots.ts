/**
 * Takes a picture of every surface: `npm run screenshots` writes them into demo/, and those that the README shows into
 * .github/images. `npm run screenshots -- de pl` takes the surfaces in these languages instead.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findChromium, findFirefox } from './browsers/find.mjs';
import { interfaceLanguages } from './browsers/in-language.ts';
import { serve } from './browsers/serve.ts';
import { writeReadmePictures } from './screenshots/readme-pictures.ts';
import { SESSIONS, sessionIn } from './screenshots/sessions.ts';
import { take } from './screenshots/take.ts';

const TARGET = 'demo';
const README_PICTURES = '.github/images';

const wanted = process.argv.slice(2);
const unknown = wanted.find((word) => !interfaceLanguages.some((language) => language === word));
if (unknown !== undefined) throw new Error(`The interface does not speak "${unknown}".`);
const extra = interfaceLanguages.filter((language) => wanted.includes(language)).map(sessionIn);
const sessions = extra.length > 0 ? extra : SESSIONS;

mkdirSync(TARGET, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'counterclaim-screenshots-'));
const site = await serve({ folders: [resolve('public')] });
const built = new Set<string>();
try {
  for (const [index, session] of sessions.entries()) {
    const chromium = session.browser === 'chromium';
    const executable = chromium ? findChromium() : findFirefox();
    if (executable === null) {
      console.log(`${session.browser} is not installed; its pictures are left out.`);
      continue;
    }
    const folder = join(scratch, String(index));
    mkdirSync(folder);
    await take(session, {
      executable,
      built: buildFor(chromium ? 'chrome' : 'firefox'),
      origin: site.origin,
      scratch: folder,
      target: TARGET,
    });
  }
  const executable = findChromium();
  if (extra.length === 0 && executable !== null)
    await writeReadmePictures({ executable, from: TARGET, to: README_PICTURES });
} finally {
  await site.close();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

/** Builds the extension with leave to read pages of this machine, once for each browser; returns its folder. */
function buildFor(browser: string): string {
  if (!built.has(browser)) {
    const args = ['--no-install', 'wxt', 'build', '-b', browser, '--mode', 'loopback'];
    const { status } = spawnSync('npx', args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`The extension for ${browser} could not be built.`);
    built.add(browser);
  }
  return resolve(`.output/${browser}-mv3-loopback`);
}
