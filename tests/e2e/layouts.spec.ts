/** Words in awkward places: marks and cards stand where they should, by their rectangles. */
import type { Tab } from '../../lib/cli/browsers/driver.ts';
import { expect, test } from './fixtures.ts';
import { closedCard, hover, markedNames, openedCard, paintedMarks } from './marks.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Brings a word of the page into the middle of the view and returns its boxes, one for each line. */
function boxesOf(tab: Tab, word: string): Promise<readonly Box[]> {
  return tab.evaluate((wanted) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const node = texts.currentNode;
      const start = node.nodeValue?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
        left,
        top,
        right,
        bottom,
      }));
    }
    return [];
  }, word);
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Rests on every line of a word and asserts where the card stands; returns the card's box of the last. */
async function expectCardAt(tab: Tab, word: string): Promise<Box> {
  const [first, ...others] = await boxesOf(tab, word);
  if (first === undefined) throw new Error(`The page has no "${word}".`);
  let box = first;
  for (const line of [first, ...others]) {
    await hover(tab, { x: (line.left + line.right) / 2, y: (line.top + line.bottom) / 2 });
    const card = await openedCard(tab);
    const active = (await paintedMarks(tab)).filter(({ kind }) => kind === 'active');
    expect(
      active.map(({ text }) => text),
      `the mark of "${word}" is the word`,
    ).toEqual([word]);
    const view = await tab.evaluate(() => ({
      width: document.documentElement.clientWidth,
      height: innerHeight,
    }));
    expect(card.box.left, `the card of "${word}" is in view`).toBeGreaterThanOrEqual(0);
    expect(card.box.top, `the card of "${word}" is in view`).toBeGreaterThanOrEqual(0);
    expect(card.box.right, `the card of "${word}" is in view`).toBeLessThanOrEqual(view.width);
    expect(card.box.bottom, `the card of "${word}" is in view`).toBeLessThanOrEqual(view.height);
    const covered = (await boxesOf(tab, word)).filter((line) => meet(line, card.box));
    expect(covered, `the card leaves "${word}" to be read`).toEqual([]);
    box = card.box;
    await tab.press('Escape');
    await closedCard(tab);
  }
  return box;
}

/** Tells whether what is seen at a point of the card is the card. */
function isOnTop(tab: Tab, { left, top, right, bottom }: Box): Promise<boolean> {
  return tab.evaluate(
    (x, y) => document.elementFromPoint(x, y)?.localName === 'counterclaim-layer',
    (left + right) / 2,
    (top + bottom) / 2,
  );
}

test('words under links, leaning, folded away, upright, from right to left and at the edge', async ({
  open,
}) => {
  const tab = await open('layouts.html');
  const WORDS = [
    'Pokrovsk',
    'Kupiansk',
    'Vovchansk',
    'Toretsk',
    'Kramatorsk',
    'Kostiantynivka',
    'Sloviansk',
    'Chasiv Yar',
  ];
  await expect.poll(async () => (await markedNames(tab)).length).toBe(WORDS.length);
  expect([...(await markedNames(tab))].sort()).toEqual([...WORDS].sort());
  // What a box has scrolled away is not to be met where it would stand without the box.
  const [hiddenWord] = await tab.evaluate(() => {
    const box = document.querySelector('.clipped');
    const text = box?.querySelector('p')?.firstChild;
    if (!box || !text) return [];
    box.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    const start = text.nodeValue?.indexOf('Toretsk') ?? 0;
    range.setStart(text, start);
    range.setEnd(text, start + 'Toretsk'.length);
    return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  });
  if (hiddenWord === undefined) throw new Error('The folded word is not there.');
  for (const word of WORDS) await expectCardAt(tab, word);
  // Beside a word there is no mark.
  const [plain] = await boxesOf(tab, 'Pokrovsk');
  if (plain === undefined) throw new Error('The plain word is not there.');
  await hover(tab, { x: plain.right + 12, y: (plain.top + plain.bottom) / 2 });
  await hover(tab, { x: (plain.left + plain.right) / 2, y: plain.bottom + 6 });
  expect((await paintedMarks(tab)).filter(({ kind }) => kind === 'active')).toEqual([]);
});

test('a word under the masthead that stays is not met, and no card comes through it', async ({ open }) => {
  const tab = await open('layouts.html');
  await expect.poll(async () => (await markedNames(tab)).length).toBeGreaterThan(0);
  const under = await tab.evaluate(() => {
    const text = document.querySelector('.plain p')?.firstChild;
    if (!text) return null;
    const range = document.createRange();
    const start = text.nodeValue?.indexOf('Pokrovsk') ?? 0;
    range.setStart(text, start);
    range.setEnd(text, start + 'Pokrovsk'.length);
    window.scrollBy({ top: range.getBoundingClientRect().top - 20, behavior: 'instant' });
    const box = range.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  if (under === null) throw new Error('The word is not there.');
  await hover(tab, under);
  // A second word in the open shows that the pointer is followed; by then the first would have had its card.
  await tab.move(under.x, under.y + 1);
  expect((await paintedMarks(tab)).filter(({ kind }) => kind === 'active')).toEqual([]);
  await expectCardAt(tab, 'Kupiansk');
});

test("an article in the page's own dialog has its card inside it, alive and on top", async ({ open }) => {
  const tab = await open('modal.html');
  await expect.poll(() => markedNames(tab)).toEqual(['Pokrovsk']);
  const [line] = await boxesOf(tab, 'Pokrovsk');
  if (line === undefined) throw new Error('The word is not there.');
  await hover(tab, { x: (line.left + line.right) / 2, y: (line.top + line.bottom) / 2 });
  const card = await openedCard(tab);
  expect(meet(line, card.box)).toBe(false);
  expect(await isOnTop(tab, card.box)).toBe(true);
  await tab.press('Escape');
  await closedCard(tab);
  expect(await tab.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
});

test('at three times the size the card keeps to the view and off its word', async ({ open }) => {
  const tab = await open('layouts.html');
  await expect.poll(async () => (await markedNames(tab)).length).toBeGreaterThan(0);
  // To a page a zoom of 300 % is a view of a third of the size; browsers have a least width of their own.
  await tab.resize({ width: 334, height: 267 });
  for (const word of ['Pokrovsk', 'Kostiantynivka']) await expectCardAt(tab, word);
  await tab.resize({ width: 1_000, height: 800 });
});
