/** The card under pointer and finger: when it comes, when it stays, when it goes. */
import type { Tab } from '../../lib/cli/browsers/driver.ts';
import { expect, test } from './fixtures.ts';
import { cardOf, closedCard, hover, marksOf, openedCard, paintedMarks } from './marks.ts';

/** Returns where a place's name is marked, once the pointer can reach it. */
async function nameAt(tab: Tab, name: string) {
  await marksOf(tab);
  await tab.evaluate((words) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null)
      if (texts.currentNode.nodeValue?.includes(words) === true)
        return texts.currentNode.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return undefined;
  }, name);
  const marks = await paintedMarks(tab);
  const mark = marks.find(({ kind, text, y }) => kind === 'mention' && text === name && y > 0);
  if (mark === undefined) throw new Error(`"${name}" is not marked.`);
  return mark;
}

/** Which card is open: "hover", "pinned" or "sheet". */
const modeOf = (tab: Tab) =>
  tab.inLayer((root) => root.querySelector('.surface:popover-open')?.className.split(' ').at(-1) ?? null);

test('it comes when the pointer rests, with its mark lifted out, and goes when the pointer leaves', async ({
  open,
}) => {
  const tab = await open('links.html');
  await hover(tab, await nameAt(tab, 'Kupiansk'));
  expect((await openedCard(tab)).text).toContain('Kupiansk');
  expect(await modeOf(tab)).toBe('hover');
  const lifted = async () =>
    (await paintedMarks(tab)).filter(({ kind }) => kind === 'active').map(({ text }) => text);
  expect(await lifted()).toEqual(['Kupiansk']);
  await tab.move(3, 3);
  await closedCard(tab);
  expect(await lifted()).toEqual([]);
});

test('it lets the pointer in, and what is pressed in it keeps it open', async ({ open }) => {
  const tab = await open('links.html');
  await hover(tab, await nameAt(tab, 'Kupiansk'));
  const { box } = await openedCard(tab);
  await tab.move((box.left + box.right) / 2, box.top + 10);
  const inside = () => tab.inLayer((root) => root.querySelector('.surface')?.matches(':hover') ?? false);
  await expect.poll(inside).toBe(true);
  const details = await tab.inLayer((root) => {
    const summary = root.querySelector('.surface summary');
    summary?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const at = summary?.getBoundingClientRect();
    return at === undefined ? null : { x: at.left + 20, y: at.top + at.height / 2 };
  });
  if (details === null) throw new Error('The card has nothing to open.');
  await tab.move(details.x, details.y);
  await tab.click(details.x, details.y);
  await expect
    .poll(() => tab.inLayer((root) => root.querySelector('.surface details[open]') !== null))
    .toBe(true);
  expect(await modeOf(tab)).toBe('pinned');
});

test('a press pins it, and it stays when the pointer goes on', async ({ open }) => {
  const tab = await open('links.html');
  const at = await nameAt(tab, 'Kupiansk');
  await hover(tab, at);
  await tab.click(at.x, at.y);
  await expect.poll(() => modeOf(tab)).toBe('pinned');
  expect((await cardOf(tab))?.hasFocus).toBe(true);
  await tab.move(3, 3);
  await tab.press('Escape');
  await closedCard(tab);
});

test('a finger opens it as a sheet at the bottom, and closes it beside the mark', async ({ open }) => {
  const tab = await open('links.html');
  const at = await nameAt(tab, 'Kupiansk');
  await tab.tap(at.x, at.y);
  await expect.poll(() => modeOf(tab)).toBe('sheet');
  const height = await tab.evaluate(() => innerHeight);
  await expect.poll(async () => Math.abs(((await cardOf(tab))?.box.bottom ?? 0) - height)).toBeLessThan(2);
  await tab.tap(5, 5);
  await closedCard(tab);
});

test('a link under a mark stays a link', async ({ open }) => {
  const tab = await open('links.html');
  const at = await nameAt(tab, 'Pokrovsk');
  await hover(tab, at);
  await openedCard(tab);
  await tab.click(at.x, at.y);
  await expect.poll(() => tab.evaluate(() => location.hash)).toBe('#followed');
  expect(await modeOf(tab)).not.toBe('pinned');
});
