/** Drives a stock Firefox through Marionette: no driver to download, and privileged code where a test needs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver, LaunchOptions } from './driver.ts';
import { session } from './firefox-session.ts';
import { connectMarionette, type Marionette } from './marionette.ts';

/** Chosen, so that the address of the extension's pages is known. */
const UUID = '11111111-2222-3333-4444-555555555555';
const START_LIMIT_MS = 60_000;
/** Between two looks whether the browser has started or ended. */
const LOOK_MS = 25;
const END_LIMIT_MS = 5_000;

/** Nothing the browser does by itself may slow or disturb a run. */
const PREFS: Readonly<Record<string, string | number | boolean>> = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  // A temporary add-on goes when the browser ends; what it stored stays, as it does for an installed one.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.proxy.type': 0,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'startup.homepage_welcome_url': 'about:blank',
  'toolkit.telemetry.enabled': false,
};

/** Starts the browser with the extension loaded; an offline one reaches this machine only. */
export async function launchFirefox(options: LaunchOptions & { readonly offline: boolean }): Promise<Driver> {
  const { executable, extension, profile, headless, viewport, scale = 1, offline } = options;
  const id = addonId(extension);
  mkdirSync(profile, { recursive: true });
  const portFile = join(profile, 'MarionetteActivePort');
  rmSync(portFile, { force: true });
  const prefs = {
    ...PREFS,
    'layout.css.devPixelsPerPx': String(scale),
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
  };
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  mkdirSync(profile, { recursive: true });
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    executable,
    [
      ...(headless ? ['-headless'] : []),
      '-no-remote',
      '-marionette',
      '-remote-allow-system-access',
      '-profile',
      profile,
    ],
    { stdio: 'ignore' },
  );
  const closed = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  let closing: Promise<void> | undefined;
  try {
    const marionette = await connectMarionette(await activePort(portFile, child));
    await marionette.send('WebDriver:NewSession', {
      capabilities: { alwaysMatch: { pageLoadStrategy: 'normal' } },
    });
    await marionette.send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 30_000 });
    const browser = session(marionette);
    if (headless) {
      // The window is larger than the viewport by its own bars, whose height is asked of it.
      await browser.resize(viewport);
    }
    if (offline)
      await browser.asChrome(() => {
        Reflect.get(globalThis, 'Services').io.offline = true;
      });
    await marionette.send('Addon:Install', { path: extension, temporary: true });
    return {
      name: 'firefox',
      openTab: browser.openTab,
      extensionUrl: (path) => `moz-extension://${UUID}/${path}`,
      stopBackground: () =>
        browser.asChrome(async (addon: string) => {
          const policy = Reflect.get(globalThis, 'WebExtensionPolicy').getByID(addon);
          await policy.extension.terminateBackground({ ignoreDevToolsAttached: true });
        }, id),
      close: () => {
        closing ??= end(marionette, { child, closed });
        return closing;
      },
      closed,
    };
  } catch (error) {
    // A failed start must not leave a browser behind.
    child.kill('SIGKILL');
    throw error;
  }
}

function addonId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

async function activePort(file: string, child: ChildProcess): Promise<number> {
  const limit = Date.now() + START_LIMIT_MS;
  for (;;) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    if (child.exitCode !== null || child.pid === undefined)
      throw new Error('Firefox ended while it started.');
    if (Date.now() > limit) throw new Error('Firefox did not start.');
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

async function end(
  marionette: Marionette,
  browser: { readonly child: ChildProcess; readonly closed: Promise<void> },
): Promise<void> {
  await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
  marionette.end();
  await ended(browser.child, browser.closed);
}

async function ended(child: ChildProcess, closed: Promise<void>): Promise<void> {
  const kill = setTimeout(() => child.kill('SIGKILL'), END_LIMIT_MS);
  await closed;
  clearTimeout(kill);
}
