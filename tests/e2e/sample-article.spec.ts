/** The story it began with: two cities claimed, the claim denied, told in the sample article. */
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { badgesOf, closedCard, hover, markedNames, marksOf, openedCard, scrollTo } from './marks.ts';

const expected = JSON.parse(readFileSync('tests/corpus/first-light/en.json', 'utf8'));

test('every contested place is marked and nothing else', async ({ open }) => {
  const tab = await open('sample/en.html');
  await marksOf(tab);
  const names = await markedNames(tab);
  const wanted: string[] = expected.mentions.map(({ surface }: { surface: string }) => surface);
  expect([...names].sort()).toEqual([...wanted].sort());
});

test('the article itself is not touched, and nothing is left when the extension is done', async ({
  open,
}) => {
  const tab = await open('sample/en.html');
  const before = await tab.evaluate(async (url) => {
    const page = new DOMParser().parseFromString(await (await fetch(url)).text(), 'text/html');
    return page.querySelector('article')?.innerHTML ?? '';
  }, 'en.html');
  await marksOf(tab);
  const [badge] = await badgesOf(tab);
  if (badge !== undefined) await hover(tab, badge);
  const after = await tab.evaluate(() => document.querySelector('article')?.innerHTML ?? '');
  expect(after).toBe(before);
});

test("the president's claim is answered with a dated, sourced denial and an assessment", async ({ open }) => {
  const tab = await open('sample/en.html');
  await marksOf(tab);
  await scrollTo(tab, 'article h1');
  await expect.poll(async () => (await badgesOf(tab)).length).toBeGreaterThan(0);
  const badge = (await badgesOf(tab)).find(({ label }) => /by Russia/.test(label));
  if (badge === undefined) throw new Error('No badge says that Russia claims something.');
  await hover(tab, badge);
  const card = await openedCard(tab);
  expect(card.text).toContain('Russia claims');
  expect(card.text).toMatch(/Ukraine/);
  expect(card.text).toMatch(/2025/);
  expect(card.text).toMatch(/Independent assessments/i);
  expect(card.links.length).toBeGreaterThan(1);
  expect(card.links.every((link) => /^https?:/.test(link))).toBe(true);
  await tab.press('Escape');
  await closedCard(tab);
});
