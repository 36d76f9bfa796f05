/** Drives a stock Firefox through Marionette: no driver to download, and privileged code where a test needs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Driver, expressionOf, type Json, type LaunchOptions, type Tab } from './driver.ts';
import { connectMarionette, type Marionette } from './marionette.ts';

/** Chosen, so that the address of the extension's pages is known. */
const UUID = '11111111-2222-3333-4444-555555555555';
const LAYER = 'counterclaim-layer';
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

/** WebDriver's code points for keys that write nothing. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

function session(marionette: Marionette) {
  const { send } = marionette;
  let current: string | null = null;
  let first = true;

  /** Runs an expression and waits for its promise; a thrown error comes back with its own words. */
  const run = async (expression: string, sandbox: 'system' | null): Promise<unknown> => {
    const script = `
      const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => ${expression}).then(
        (value) => done({ value: value === undefined ? null : value }),
        (error) => done({ error: String(error) + '\\n' + (error && error.stack || '') }),
      );`;
    const answer = await send('WebDriver:ExecuteAsyncScript', {
      script,
      args: [],
      newSandbox: true,
      sandbox,
    });
    // The script above gives nothing else.
    const { value, error } = (answer ?? {}) as { readonly value?: unknown; readonly error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  };
  const asChrome = async <A extends readonly Json[]>(
    fn: (...args: A) => void | Promise<void>,
    ...args: A
  ): Promise<void> => {
    await send('Marionette:SetContext', { value: 'chrome' });
    try {
      await run(expressionOf(fn, args), 'system');
    } finally {
      await send('Marionette:SetContext', { value: 'content' });
    }
  };
  const select = async (handle: string) => {
    if (current === handle) return;
    await send('WebDriver:SwitchToWindow', { handle, focus: true });
    current = handle;
  };
  const perform = (id: string, type: object, actions: readonly object[]) =>
    send('WebDriver:PerformActions', { actions: [{ id, ...type, actions }] });
  const mouse = (actions: readonly object[]) =>
    perform('mouse', { type: 'pointer', parameters: { pointerType: 'mouse' } }, actions);
  const to = (x: number, y: number) => ({
    type: 'pointerMove',
    duration: 0,
    x: Math.round(x),
    y: Math.round(y),
    origin: 'viewport',
  });
  const resize = async (viewport: LaunchOptions['viewport']) => {
    const outer = { ...viewport, height: viewport.height + 100 };
    await send('WebDriver:SetWindowRect', outer);
    const inner = (await run('[innerWidth, innerHeight]', null)) as readonly [number, number];
    await send('WebDriver:SetWindowRect', {
      width: outer.width + viewport.width - inner[0],
      height: outer.height + viewport.height - inner[1],
    });
  };
  const tab = (handle: string): Tab => {
    const here = async <T>(action: () => Promise<T>): Promise<T> => {
      await select(handle);
      return action();
    };
    return {
      goto: (url) => here(async () => void (await send('WebDriver:Navigate', { url }))),
      show: () => here(async () => undefined),
      // What a page answers is as untyped as what Playwright brings back; the caller's function says what it is.
      evaluate: (fn, ...args) => here(() => run(expressionOf(fn, args), null) as Promise<never>),
      evaluateWith: (source, fn) =>
        // The script is part of what the remote control runs, so that no content policy sees it.
        here(() => run(`(() => { ${source}\n; return ${expressionOf(fn, [])}; })()`, null) as Promise<never>),
      inLayer: (fn, ...args) =>
        here(
          () =>
            run(
              `document.querySelector('${LAYER}') === null ? null : ${expressionOf(fn, args, `document.querySelector('${LAYER}').openOrClosedShadowRoot`)}`,
              'system',
            ) as Promise<never>,
        ),
      move: (x, y) => here(async () => void (await mouse([to(x, y)]))),
      click: (x, y) =>
        here(async () => {
          await mouse([to(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
        }),
      tap: (x, y) =>
        here(async () => {
          await perform('finger', { type: 'pointer', parameters: { pointerType: 'touch' } }, [
            to(x, y),
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ]);
        }),
      press: (combination) =>
        here(async () => {
          const keys = combination.split('+').map((key) => KEYS[key] ?? key);
          await perform('keyboard', { type: 'key' }, [
            ...keys.map((value) => ({ type: 'keyDown', value })),
            ...keys.reverse().map((value) => ({ type: 'keyUp', value })),
          ]);
        }),
      type: (text) =>
        here(async () => {
          const actions = [...text].flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]);
          await perform('keyboard', { type: 'key' }, actions);
        }),
      resize: (viewport) => here(() => resize(viewport)),
      scheme: (scheme) =>
        asChrome(
          (value: number) => {
            Reflect.get(globalThis, 'Services').prefs.setIntPref(
              'layout.css.prefers-color-scheme.content-override',
              value,
            );
          },
          scheme === 'dark' ? 0 : 1,
        ),
      wishes: ({ forcedColors = false, moreContrast = false, reducedMotion = false }) =>
        asChrome(
          (own: number, still: number) => {
            const { prefs } = Reflect.get(globalThis, 'Services');
            prefs.setIntPref('browser.display.document_color_use', own);
            prefs.setIntPref('ui.prefersReducedMotion', still);
          },
          // 2 is "never the page's colours".
          forcedColors || moreContrast ? 2 : 1,
          reducedMotion ? 1 : 0,
        ),
      screenshot: () =>
        here(async () => {
          const shot = await send('WebDriver:TakeScreenshot', { full: false, hash: false });
          return Buffer.from(String(shot), 'base64');
        }),
      close: () =>
        here(async () => {
          await send('WebDriver:CloseWindow');
          current = null;
        }),
    };
  };
  const newHandle = async (): Promise<string> => {
    if (first) {
      first = false;
      return String(await send('WebDriver:GetWindowHandle'));
    }
    if (current === null) {
      // After a tab was closed the session stands nowhere and must stand somewhere to open another.
      const [any] = (await send('WebDriver:GetWindowHandles')) as readonly string[];
      if (any !== undefined) await select(any);
    }
    const made = (await send('WebDriver:NewWindow', { type: 'tab', focus: true })) as {
      readonly handle: string;
    };
    return made.handle;
  };
  return {
    asChrome,
    resize,
    openTab: async (url: string): Promise<Tab> => {
      const opened = tab(await newHandle());
      await opened.goto(url);
      return opened;
    },
  };
}
