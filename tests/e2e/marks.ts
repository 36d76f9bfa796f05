/** What a page shows of the extension, seen from outside: painted marks, badges and the card. */
import { readFileSync } from 'node:fs';
import type { Json, Tab } from '../../lib/cli/browsers/driver.ts';
import { expect } from './fixtures.ts';

export interface PaintedMark {
  /** "mention", "watched", "claim", "presupposed" or "active". */
  readonly kind: string;
  readonly text: string;
  /** Middle of its first line, in CSS pixels of the viewport. */
  readonly x: number;
  readonly y: number;
}

/** Lists the marks painted now, kind by kind in the order of the text. */
export function paintedMarks(tab: Tab): Promise<readonly PaintedMark[]> {
  return tab.evaluate(() => {
    const found: { kind: string; text: string; x: number; y: number }[] = [];
    for (const kind of ['mention', 'watched', 'claim', 'presupposed', 'active']) {
      const highlight = CSS.highlights.get(`counterclaim-${kind}`);
      if (highlight === undefined) continue;
      const standing = [...highlight].filter(({ startContainer }) => startContainer.isConnected);
      const ranges = standing.map((fixed) => {
        const range = document.createRange();
        range.setStart(fixed.startContainer, fixed.startOffset);
        range.setEnd(fixed.endContainer, fixed.endOffset);
        return range;
      });
      // Two trees, as of a document and a shadow root, have no order between them.
      const tree = (range: Range) => range.startContainer.getRootNode();
      ranges.sort((a, b) => (tree(a) === tree(b) ? a.compareBoundaryPoints(Range.START_TO_START, b) : 0));
      for (const range of ranges) {
        const box = range.getClientRects()[0];
        found.push({
          kind,
          text: range.toString(),
          x: box === undefined ? -1 : box.left + box.width / 2,
          y: box === undefined ? -1 : box.top + box.height / 2,
        });
      }
    }
    return found;
  });
}

/** Waits until the page has marks and returns them. */
export async function marksOf(tab: Tab): Promise<readonly PaintedMark[]> {
  await expect
    .poll(async () => (await paintedMarks(tab)).length, { message: 'marks are painted' })
    .toBeGreaterThan(0);
  return paintedMarks(tab);
}

/** The texts of the place names that are marked, watched or not. */
export async function markedNames(tab: Tab): Promise<readonly string[]> {
  const marks = await paintedMarks(tab);
  return marks.filter(({ kind }) => kind === 'mention' || kind === 'watched').map(({ text }) => text);
}

export interface Badge {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly focused: boolean;
}

/** Lists the badges in the order of the text. */
export async function badgesOf(tab: Tab): Promise<readonly Badge[]> {
  const badges = await tab.inLayer((root) =>
    [...root.querySelectorAll<HTMLButtonElement>('button.badge')].map((button) => {
      const box = button.getBoundingClientRect();
      return {
        label: button.getAttribute('aria-label') ?? '',
        x: box.left + box.width / 2,
        y: box.top + box.height / 2,
        focused: root.activeElement === button,
      };
    }),
  );
  return badges ?? [];
}

export interface OpenCard {
  readonly text: string;
  readonly role: string;
  /** The accessible name its heading gives it. */
  readonly name: string;
  readonly hasFocus: boolean;
  readonly links: readonly string[];
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

/** Returns the open card, or null. */
export function cardOf(tab: Tab): Promise<OpenCard | null> {
  return tab.inLayer((root) => {
    const surface = root.querySelector('.surface:popover-open');
    const card = surface?.firstElementChild;
    if (surface === null || !(card instanceof HTMLElement)) return null;
    const { left, top, right, bottom } = surface.getBoundingClientRect();
    const heading = root.getElementById(card.getAttribute('aria-labelledby') ?? '');
    return {
      text: card.innerText,
      role: card.getAttribute('role') ?? '',
      name: heading?.textContent ?? '',
      hasFocus: card.contains(root.activeElement),
      links: [...card.querySelectorAll('a')].map(({ href }) => href),
      box: { left, top, right, bottom },
    };
  });
}

/** Waits for a card and returns it. */
export async function openedCard(tab: Tab): Promise<OpenCard> {
  await expect.poll(async () => (await cardOf(tab)) !== null, { message: 'a card is open' }).toBe(true);
  const card = await cardOf(tab);
  if (card === null) throw new Error('The card closed at once.');
  return card;
}

/** Waits until no card is open. */
export async function closedCard(tab: Tab): Promise<void> {
  await expect.poll(() => cardOf(tab), { message: 'no card is open' }).toBeNull();
}

/** Moves the pointer from an empty corner to a point, slowly enough to mean it. */
export async function hover(tab: Tab, at: { readonly x: number; readonly y: number }): Promise<void> {
  await tab.move(2, 2);
  await tab.move(at.x, at.y - 1);
  await tab.move(at.x, at.y);
}

/** Scrolls a text of the page into the middle of the view. */
export function scrollTo(tab: Tab, selector: string): Promise<void> {
  return tab.evaluate((target) => {
    document.querySelector(target)?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, selector);
}

/** Asks the background or a tab's content script, from a page of the extension. */
export function askTab(extensionPage: Tab, url: string, message: Json): Promise<Json> {
  return extensionPage.evaluate(
    async (part: string, sent: Json) => {
      // Both browsers' interfaces answer with promises.
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const tabs = await api.tabs.query({});
      const tab = tabs.find((one: { url?: string }) => one.url?.includes(part));
      const answer = await api.tabs.sendMessage(tab.id, sent, { frameId: 0 });
      return answer.value;
    },
    url,
    message,
  );
}

/** Runs axe over a page of the extension and lists what it finds wrong. */
export function violationsOf(tab: Tab): Promise<readonly string[]> {
  return tab.evaluateWith(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'), async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .join(' ')
          .slice(0, 300)}`,
    );
  });
}

/** Presses the button, link or switch with this name by the pointer, once it is there. */
export async function pressNamed(tab: Tab, name: string): Promise<void> {
  await expect.poll(() => pointOf(tab, name), { message: `"${name}" is there` }).not.toBeNull();
  const at = await pointOf(tab, name);
  if (at === null) throw new Error(`"${name}" went away.`);
  await tab.click(at.x, at.y);
}

function pointOf(tab: Tab, name: string): Promise<{ readonly x: number; readonly y: number } | null> {
  return tab.evaluate((wanted) => {
    const all = document.querySelectorAll<HTMLElement>(
      'button, a, [role="option"], [role="switch"], label, input',
    );
    const found = [...all].find(
      (element) =>
        element.getAttribute('aria-label') === wanted ||
        (element.textContent ?? '').trim().startsWith(wanted),
    );
    if (found === undefined) return null;
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = found.getBoundingClientRect();
    return box.width === 0 ? null : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, name);
}

/** The text a page shows, white space folded. */
export function textOf(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
}

/** Returns the popup's address for the tab with this address, as the toolbar would open it. */
export async function popupFor(extensionPage: Tab, url: string): Promise<string> {
  const id = await extensionPage.evaluate(async (part) => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const tabs: { id: number; url?: string }[] = await api.tabs.query({});
    return tabs.find((tab) => tab.url?.includes(part))?.id ?? -1;
  }, url);
  return `popup.html?tab=${id}`;
}
