/** Looks at the sample article as a reader would, writes what is seen as pictures, and tells what was found. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageAnnotations } from '../../core/model/page.ts';
import { type SealedPage, unsealPage } from '../../core/model/sealed.ts';
import type { Driver, Tab } from '../browsers/driver.ts';

/** A cold browser on a busy machine reads its first page within some seconds. */
const LIMIT_MS = 60_000;
const LOOK_MS = 100;

interface Finding {
  readonly places: readonly string[];
  readonly claims: readonly {
    /** Who, with which verb, about what. */
    readonly says: string;
    /** The words that were read as saying so. */
    readonly cue: string;
    /** Statements on record that answer it. */
    readonly answeredBy: readonly string[];
  }[];
}

/** Writes article.png, popup.png, options.png and findings.json into a folder; returns what to tell. */
export async function showcase(
  driver: Driver,
  { article, folder }: { readonly article: string; readonly folder: string },
): Promise<readonly string[]> {
  const options = await driver.openTab(driver.extensionUrl('options.html'));
  const page = await driver.openTab(article);
  const badge = await waitFor('badges', () => firstBadge(page));
  await page.move(2, 2);
  await page.move(badge.x, badge.y);
  await waitFor('the card', () => cardIsOpen(page));
  writeFileSync(join(folder, 'article.png'), await page.screenshot());

  const state = await options.evaluate(async (address) => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const tabs: { id: number; url?: string }[] = await api.tabs.query({});
    const tab = tabs.find(({ url }) => url?.startsWith(address));
    const answer = await api.tabs.sendMessage(tab?.id, { type: 'pageState', params: {} }, { frameId: 0 });
    return { tab: tab?.id ?? -1, page: answer.value };
  }, article);
  // The content script tells its page's annotations under this message.
  const findings = findingsOf(unsealPage(state.page as SealedPage));
  writeFileSync(join(folder, 'findings.json'), `${JSON.stringify(findings, null, 2)}\n`);

  const popup = await driver.openTab(driver.extensionUrl(`popup.html?tab=${state.tab}`));
  await waitFor('the summary', () => shows(popup, findings.places[0] ?? ''));
  writeFileSync(join(folder, 'popup.png'), await popup.screenshot());
  await waitFor('the options', () => shows(options, '14,'));
  writeFileSync(join(folder, 'options.png'), await options.screenshot());
  return [
    `${driver.name}: ${findings.claims.length} claims about ${findings.places.length} places in the sample article`,
    ...findings.claims.map(
      ({ says, cue, answeredBy }) => `  ${says}: “${cue}”, answered by ${answeredBy.length} statements`,
    ),
    `Written: ${['article.png', 'popup.png', 'options.png', 'findings.json'].map((name) => join(folder, name)).join(', ')}`,
  ];
}

/** Puts a page's annotations into a few words. */
function findingsOf({ claims, places }: PageAnnotations): Finding {
  const named = (id: string) => places[id]?.view.name.en ?? id;
  return {
    places: Object.keys(places).map(named),
    claims: claims.map(({ asserterName, claim, answer }) => ({
      says: `${asserterName?.en ?? 'the article itself'} ${claim.stance} (${claim.topic}: ${claim.places.map(named).join(', ')})`,
      cue: claim.cue,
      answeredBy: answer.opposing.map(({ id }) => id),
    })),
  };
}

function firstBadge(tab: Tab): Promise<{ readonly x: number; readonly y: number } | null> {
  return tab.inLayer((root) => {
    const box = root.querySelector('button.badge')?.getBoundingClientRect();
    return box === undefined ? null : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
}

/** A card that still fades in makes a pale picture. */
function cardIsOpen(tab: Tab): Promise<true | null> {
  return tab.inLayer((root) => {
    const surface = root.querySelector('.surface:popover-open');
    if (surface === null || surface.querySelector('[role]') === null) return null;
    const moving = surface.getAnimations({ subtree: true }).some(({ playState }) => playState === 'running');
    return moving ? null : true;
  });
}

async function shows(tab: Tab, text: string): Promise<true | null> {
  const there = await tab.evaluate((wanted) => document.body.innerText.includes(wanted), text);
  return there ? true : null;
}

async function waitFor<T>(what: string, look: () => Promise<T | null>): Promise<T> {
  const limit = Date.now() + LIMIT_MS;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > limit) throw new Error(`Waited for ${what} in vain.`);
    await new Promise((resume) => setTimeout(resume, LOOK_MS));
  }
}
