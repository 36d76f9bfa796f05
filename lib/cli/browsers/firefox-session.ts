/** Tabs of a Firefox that is driven through Marionette. */
import { type AccessibleNode, type FirefoxNode, fromFirefox, readFirefoxTree } from './accessible.ts';
import { expressionOf, type Json, type LaunchOptions, type Tab } from './driver.ts';
import type { Marionette } from './marionette.ts';

const LAYER = 'counterclaim-layer';

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
  Space: ' ',
};

/** Opens tabs over a started session; no more than one command runs at a time. */
export function session(marionette: Marionette) {
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
  const asChrome = async <A extends readonly Json[], T>(
    fn: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T> => {
    await send('Marionette:SetContext', { value: 'chrome' });
    try {
      // As with pages, the caller's function says what comes back.
      return (await run(expressionOf(fn, args), 'system')) as T;
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
      zoom: (factor) =>
        here(() =>
          asChrome((zoom: number) => {
            const { wm } = Reflect.get(globalThis, 'Services');
            wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.fullZoom = zoom;
          }, factor),
        ),
      medium: (medium) =>
        here(() =>
          asChrome((value: string) => {
            const { wm } = Reflect.get(globalThis, 'Services');
            const { browsingContext } = wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser;
            browsingContext.mediumOverride = value;
          }, medium),
        ),
      accessible: () =>
        here(async (): Promise<AccessibleNode> => {
          const tree: FirefoxNode = await asChrome(readFirefoxTree);
          return fromFirefox(tree);
        }),
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
