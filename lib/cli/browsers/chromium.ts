/** Drives Chromium, Chrome or Edge: the browser's own debugging protocol over a pipe, by way of Playwright. */
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { fromChromium } from './accessible.ts';
import { type Driver, expressionOf, type LaunchOptions, type Tab } from './driver.ts';

/** Nothing the browser does by itself may slow or disturb a run, and no name is looked up: the run is offline. */
const FLAGS = [
  '--enable-unsafe-extension-debugging',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
const LAYER = 'counterclaim-layer';

/** Starts the browser with the extension loaded; an offline one reaches this machine only. */
export async function launchChromium(
  options: LaunchOptions & { readonly offline: boolean },
): Promise<Driver> {
  const { executable, extension, profile, headless, viewport, scale, offline } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless,
    viewport: headless ? viewport : null,
    ...(headless && scale !== undefined && { deviceScaleFactor: scale }),
    // The sandbox does not work for root, and a container's user often is root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: offline ? [...FLAGS, OFFLINE] : FLAGS,
    // Readers go back to pages that were kept, so these browsers keep them too.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
  });
  try {
    return await drive(context, extension);
  } catch (cause) {
    // A failed start must not leave a browser behind.
    await context.close();
    throw new Error('The extension could not be loaded.', { cause });
  }
}

async function drive(context: BrowserContext, extension: string): Promise<Driver> {
  const browser = context.browser();
  if (browser === null) throw new Error('The browser tells nothing of itself.');
  const protocol = await browser.newBrowserCDPSession();
  const id = await loadUnpacked(protocol, extension);
  const blank = context.pages()[0];
  let first = blank;
  return {
    name: 'chromium',
    openTab: async (url) => {
      const page = first ?? (await context.newPage());
      first = undefined;
      await page.goto(url);
      return openTab(context, page, id);
    },
    extensionUrl: (path) => `chrome-extension://${id}/${path}`,
    stopBackground: async () => {
      const { targetInfos } = await protocol.send('Target.getTargets');
      for (const { type, url, targetId } of targetInfos)
        if (type === 'service_worker' && url.includes(id))
          await protocol.send('Target.closeTarget', { targetId });
    },
    close: () => context.close(),
    closed: new Promise((resolve) => context.once('close', () => resolve())),
  };
}

/** Branded browsers ignore the command line's --load-extension; this way works over a pipe only. */
async function loadUnpacked(protocol: CDPSession, path: string): Promise<string> {
  // The protocol's types leave out its experimental domains.
  const send: (method: string, params: object) => Promise<unknown> = protocol.send.bind(protocol) as never;
  const loaded = await send('Extensions.loadUnpacked', { path });
  if (typeof loaded !== 'object' || loaded === null || !('id' in loaded) || typeof loaded.id !== 'string')
    throw new Error('The browser loaded the extension but did not tell its id.');
  return loaded.id;
}

interface World {
  readonly id: number;
  readonly origin: string;
  readonly auxData?: { readonly frameId?: string };
}

async function openTab(context: BrowserContext, page: Page, extensionId: string): Promise<Tab> {
  const session = await context.newCDPSession(page);
  let worlds: World[] = [];
  let size: { readonly width: number; readonly height: number } | null = null;
  session.on('Runtime.executionContextCreated', ({ context: world }) => worlds.push(world as World));
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    worlds = worlds.filter(({ id }) => id !== executionContextId);
  });
  session.on('Runtime.executionContextsCleared', () => {
    worlds = [];
  });
  await session.send('Runtime.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const contentWorld = () =>
    worlds.find(
      ({ origin, auxData }) =>
        origin === `chrome-extension://${extensionId}` && auxData?.frameId === frameTree.frame.id,
    );
  const inLayer: Tab['inLayer'] = async (run, ...args) => {
    const world = contentWorld();
    if (world === undefined || page.url().startsWith('chrome-extension:')) return null;
    const root = `chrome.dom.openOrClosedShadowRoot(document.querySelector('${LAYER}'))`;
    const expression = `document.querySelector('${LAYER}') === null ? null : ${expressionOf(run, args, root)}`;
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: world.id,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value ?? null;
  };
  return {
    goto: async (url) => void (await page.goto(url)),
    show: () => page.bringToFront(),
    evaluate: (run, ...args) => page.evaluate(expressionOf(run, args)),
    evaluateWith: (source, run) => page.evaluate(`${source};${expressionOf(run, [])}`),
    inLayer,
    move: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    tap: async (x, y) => {
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    resize: (viewport) => page.setViewportSize(viewport),
    scheme: (colorScheme) => page.emulateMedia({ colorScheme }),
    medium: (media) => page.emulateMedia({ media }),
    wishes: ({ forcedColors = false, moreContrast = false, reducedMotion = false }) =>
      page.emulateMedia({
        forcedColors: forcedColors ? 'active' : 'none',
        contrast: moreContrast ? 'more' : 'no-preference',
        reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
      }),
    zoom: async (factor) => {
      // A zoomed window is one of fewer CSS pixels.
      size ??= page.viewportSize();
      if (size === null) throw new Error('Only a browser without a display is zoomed.');
      await page.setViewportSize({
        width: Math.round(size.width / factor),
        height: Math.round(size.height / factor),
      });
    },
    accessible: async () => {
      await session.send('Accessibility.enable');
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      await session.send('Accessibility.disable');
      return fromChromium(nodes);
    },
    screenshot: async () => {
      await page.bringToFront();
      return page.screenshot();
    },
    close: () => page.close(),
  };
}
