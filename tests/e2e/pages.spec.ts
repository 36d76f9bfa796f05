/** Pages that are not made for extensions. */
import { expect, test } from './fixtures.ts';
import { hover, markedNames, marksOf, openedCard, paintedMarks } from './marks.ts';

test('a page with the strictest content policy is read and shows its card', async ({ open }) => {
  const tab = await open('strict.html');
  const marks = await marksOf(tab);
  expect(await markedNames(tab)).toEqual(['Pokrovsk', 'Kupiansk', 'Vovchansk']);
  const name = marks.find(({ kind }) => kind === 'mention');
  if (name === undefined) throw new Error('No name is marked.');
  await hover(tab, name);
  expect((await openedCard(tab)).text).not.toBe('');
});

test('marks follow a page that React draws anew', async ({ open }) => {
  const tab = await open('react.html');
  await expect.poll(() => markedNames(tab)).toEqual(['Pokrovsk', 'Kupiansk']);
  await tab.evaluate(() => document.querySelector<HTMLElement>('#update')?.click());
  await expect.poll(() => markedNames(tab)).toEqual(['Pokrovsk', 'Vovchansk']);
});

test('marks come back to a page that clears all highlights', async ({ open }) => {
  const tab = await open('wipes.html');
  const before = await marksOf(tab);
  await tab.evaluate(() => CSS.highlights.clear());
  await expect.poll(async () => (await paintedMarks(tab)).length).toBe(before.length);
});
