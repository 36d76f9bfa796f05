/** Takes the pictures of one session. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver, Tab } from '../browsers/driver.ts';
import { inLanguage } from '../browsers/in-language.ts';
import { launch } from '../browsers/launch.ts';
import { ARTICLE, type CardShot, type Session, type Shot } from './sessions.ts';

export interface TakeOptions {
  readonly executable: string;
  /** The built extension, which may read pages of this machine. */
  readonly built: string;
  /** Address of the sample articles, without a slash at its end. */
  readonly origin: string;
  /** A folder of the session's own, gone afterwards. */
  readonly scratch: string;
  /** Where the pictures go. */
  readonly target: string;
}

/** So that letters are sharp on dense screens too. */
const SCALE = 2;
/** A page that is not drawn by then is broken, not slow. */
const LIMIT_MS = 30_000;
const LOOK_MS = 50;
/** What a reader might have chosen, so that no list stands empty. */
const SETTINGS = {
  watched: ['kupiansk', 'kherson', 'sumy'],
  groups: [{ name: 'Kharkiv', paused: false, places: ['kupiansk'] }],
};

/** Takes all pictures of a session and returns the paths of the files. */
export async function take(session: Session, options: TakeOptions): Promise<readonly string[]> {
  const { browser, language, suffix, shots, cards, article } = session;
  const { executable, built, origin, scratch, target } = options;
  const extension = inLanguage(built, { language, folder: join(scratch, 'extension') });
  const profile = join(scratch, 'profile');
  mkdirSync(profile, { recursive: true });
  const driver = await launch(browser, {
    executable,
    extension,
    profile,
    viewport: ARTICLE,
    scale: SCALE,
    headless: true,
    offline: true,
  });
  const written: string[] = [];
  const save = async (tab: Tab, name: string) => {
    const path = join(target, `${name}${suffix}.png`);
    writeFileSync(path, await tab.screenshot());
    written.push(path);
    console.log(path);
  };
  try {
    const number = await prepare(driver, origin, article);
    for (const card of cards) {
      const tab = await openCard(driver, { ...card, url: `${origin}/sample/${article}.html` });
      await save(tab, card.name);
      await tab.close();
    }
    for (const shot of shots) {
      const tab = await openPage(driver, { ...shot, path: shot.path.replace('TAB', number) });
      await save(tab, shot.name);
      await tab.close();
    }
  } finally {
    await driver.close();
  }
  return written;
}

/** Makes the reader's choices, opens the article, and returns the number the browser gave to its tab. */
async function prepare(driver: Driver, origin: string, article: string): Promise<string> {
  const tab = await driver.openTab(driver.extensionUrl('options.html'));
  await tab.evaluate(async (settings) => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await api.storage.local.set({ settings });
  }, SETTINGS);
  const reading = await driver.openTab(`${origin}/sample/${article}.html`);
  await until(() => reading.evaluate(() => CSS.highlights.size > 0));
  const number = await tab.evaluate(async (address) => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const tabs: { id: number; url?: string }[] = await api.tabs.query({});
    return tabs.find(({ url }) => url?.startsWith(address))?.id ?? -1;
  }, origin);
  await tab.close();
  return String(number);
}

/** Opens the article and the card of its first mark of a kind. */
async function openCard(driver: Driver, shot: CardShot & { readonly url: string }): Promise<Tab> {
  const tab = await driver.openTab(shot.url);
  await tab.scheme(shot.dark === true ? 'dark' : 'light');
  await tab.resize(shot.size);
  await until(() => tab.evaluate((kind) => CSS.highlights.has(`counterclaim-${kind}`), shot.mark));
  const point = await tab.evaluate((kind) => {
    const rangesOf = (wanted: string): readonly Range[] =>
      [...(CSS.highlights.get(`counterclaim-${wanted}`) ?? [])].map((fixed) => {
        const range = document.createRange();
        range.setStart(fixed.startContainer, fixed.startOffset);
        range.setEnd(fixed.endContainer, fixed.endOffset);
        return range;
      });
    const claims = [...rangesOf('claim'), ...rangesOf('presupposed')];
    // A name within a claim opens the claim's card.
    const inClaim = (range: Range) =>
      claims.some((claim) => claim.isPointInRange(range.startContainer, range.startOffset));
    const first = rangesOf(kind)
      .filter((range) => kind === 'claim' || !inClaim(range))
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))[0];
    const line = first?.getClientRects()[0];
    if (line === undefined) return null;
    // High enough that the card has room below, low enough that what stands before is seen.
    const by = Math.max(0, line.top - innerHeight / 3);
    scrollTo({ top: by, behavior: 'instant' });
    return { x: line.left + 12, y: line.top + line.height / 2 - scrollY };
  }, shot.mark);
  if (point === null) throw new Error('The article has no such mark in sight.');
  await tab.move(point.x - 10, point.y);
  await tab.move(point.x, point.y);
  await tab.click(point.x, point.y);
  // A card that still fades in makes a pale picture.
  await until(async () => (await tab.inLayer(cardAtRest)) === true);
  return tab;
}

function cardAtRest(root: ShadowRoot): boolean {
  const surface = root.querySelector('.surface:popover-open');
  if (surface === null || surface.querySelector('[role="dialog"]') === null) return false;
  return surface.getAnimations({ subtree: true }).every(({ playState }) => playState !== 'running');
}

async function openPage(driver: Driver, { path, size, dark, end = false }: Shot): Promise<Tab> {
  const tab = await driver.openTab(driver.extensionUrl(path));
  await tab.scheme(dark === true ? 'dark' : 'light');
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
  if (end) await tab.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await tab.evaluate(() =>
    new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() => null),
  );
  return tab;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + LIMIT_MS; ; ) {
    if (await holds()) return;
    if (Date.now() > end) throw new Error('A page did not come to rest.');
    await new Promise((next) => setTimeout(next, LOOK_MS));
  }
}
