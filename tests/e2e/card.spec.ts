/** What a reader does with a card: keep it open, leave it by keyboard, hide what it is about, take that back. */
import type { Tab } from '../../lib/cli/browsers/driver.ts';
import { expect, test } from './fixtures.ts';
import { badgesOf, cardOf, closedCard, markedNames, marksOf, openedCard, scrollTo } from './marks.ts';

/** Opens the sample article with the card of its headline's claim kept open. */
async function pinnedCard(open: (path: string) => Promise<Tab>): Promise<Tab> {
  const tab = await open('sample/en.html');
  await marksOf(tab);
  await scrollTo(tab, 'article h1');
  await expect.poll(async () => (await badgesOf(tab)).length).toBeGreaterThan(0);
  const [badge] = await badgesOf(tab);
  if (badge === undefined) throw new Error('The headline has no badge.');
  await tab.click(badge.x, badge.y);
  await openedCard(tab);
  return tab;
}

/** Presses the card's button of this name with the real pointer. */
async function pressButton(tab: Tab, name: string): Promise<void> {
  const at = await tab.inLayer((root, wanted: string) => {
    const button = [...root.querySelectorAll('button')].find((one) => one.textContent?.startsWith(wanted));
    button?.scrollIntoView({ block: 'nearest' });
    const box = button?.getBoundingClientRect();
    return box === undefined ? null : { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, name);
  if (at === null) throw new Error(`The card has no button "${name}".`);
  await tab.click(at.x, at.y);
}

test('a card kept open is a dialog that takes the focus and gives it back', async ({ open }) => {
  const tab = await pinnedCard(open);
  const card = await openedCard(tab);
  expect(card.role).toBe('dialog');
  expect(card.name).not.toBe('');
  expect(card.hasFocus).toBe(true);
  await tab.press('Escape');
  await closedCard(tab);
  const [badge] = await badgesOf(tab);
  expect(badge?.focused).toBe(true);
});

test('a report of a wrong mark is written for the reader and says that nothing is sent', async ({ open }) => {
  const tab = await pinnedCard(open);
  await pressButton(tab, 'Wrong mark');
  await expect.poll(async () => (await cardOf(tab))?.text).toContain('Nothing is sent');
  await pressButton(tab, 'Copy a report');
  await expect.poll(async () => (await cardOf(tab))?.text).toMatch(/Copied\.|did not allow copying/);
});

test('a place hidden from its card stays hidden, and comes back when it is taken back', async ({
  open,
  openExtension,
}) => {
  const tab = await pinnedCard(open);
  expect(await markedNames(tab)).toContain('Vovchansk');
  await pressButton(tab, 'Hide');
  await pressButton(tab, 'Hide Vovchansk everywhere');
  await closedCard(tab);
  await expect.poll(() => markedNames(tab)).not.toContain('Vovchansk');
  const again = await open('sample/en.html');
  await marksOf(again);
  expect(await markedNames(again)).not.toContain('Vovchansk');
  const options = await openExtension('options.html#muted');
  const takeBack = () =>
    options.evaluate(() => {
      const list = document.querySelector('#muted');
      const button = list?.querySelector('button');
      button?.click();
      return list?.textContent ?? '';
    });
  await expect.poll(takeBack).toContain('Vovchansk');
  await expect.poll(() => markedNames(again)).toContain('Vovchansk');
});
