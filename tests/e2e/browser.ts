/** Starts a browser with a built extension, for the scenarios. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserName, Driver } from '../../lib/cli/browsers/driver.ts';
import { findChromium, findFirefox } from '../../lib/cli/browsers/find.mjs';
import { launch } from '../../lib/cli/browsers/launch.ts';

const VIEWPORT = { width: 1_000, height: 800 };
/** Builds that may read pages of this machine; `npm test` makes them. */
const EXTENSIONS: Readonly<Record<BrowserName, string>> = {
  chromium: resolve('.output/chrome-mv3-loopback'),
  firefox: resolve('.output/firefox-mv3-loopback'),
};

/** Returns the built extension that a browser is given. */
export function extensionFor(browser: BrowserName): string {
  return EXTENSIONS[browser];
}

/** Starts a browser; without a display, and reaching this machine only. */
export function startBrowser(
  name: BrowserName,
  {
    profile,
    extension = EXTENSIONS[name],
    viewport = VIEWPORT,
  }: {
    readonly profile: string;
    readonly extension?: string;
    readonly viewport?: { readonly width: number; readonly height: number };
  },
): Promise<Driver> {
  const executable = name === 'chromium' ? findChromium() : findFirefox();
  if (executable === null) throw new Error(`${name} is not installed.`);
  mkdirSync(profile, { recursive: true });
  return launch(name, { executable, extension, profile, viewport, headless: true, offline: true });
}

/** Makes a folder of its own for a scenario, which takes it away afterwards. */
export function temporary(): string {
  return mkdtempSync(join(tmpdir(), 'counterclaim-e2e-'));
}
