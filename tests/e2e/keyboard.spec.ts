/** Everything a mouse reaches, the keyboard reaches. */
import { expect, test } from './fixtures.ts';
import { askTab, badgesOf, cardOf, closedCard, marksOf, openedCard, paintedMarks } from './marks.ts';

const focusedBadge = async (tab: Parameters<typeof badgesOf>[0]) =>
  (await badgesOf(tab)).findIndex(({ focused }) => focused);

test('Tab reaches the badges, arrows move, Enter pins the card, Escape gives the focus back', async ({
  open,
}) => {
  const tab = await open('strict.html');
  await marksOf(tab);
  await expect.poll(async () => (await badgesOf(tab)).length).toBeGreaterThan(1);
  const MANY = 20;
  for (let i = 0; i < MANY && (await focusedBadge(tab)) < 0; i++) await tab.press('Tab');
  expect(await focusedBadge(tab)).toBe(0);
  await tab.press('ArrowDown');
  await expect.poll(() => focusedBadge(tab)).toBe(1);
  await tab.press('Enter');
  const card = await openedCard(tab);
  expect(card.role).toBe('dialog');
  expect(card.name).not.toBe('');
  expect(card.hasFocus).toBe(true);
  await tab.press('Escape');
  await closedCard(tab);
  await expect.poll(() => focusedBadge(tab)).toBe(1);
});

test('Escape closes a card that the pointer opened, while the pointer rests on it', async ({ open }) => {
  const tab = await open('strict.html');
  const [mark] = await marksOf(tab);
  if (mark === undefined) throw new Error('Nothing is marked.');
  await tab.move(2, 2);
  await tab.move(mark.x, mark.y);
  await openedCard(tab);
  await tab.press('Escape');
  await closedCard(tab);
});

test('commands lead from mark to mark, open its card, and hide all marks and show them again', async ({
  open,
  openExtension,
  site,
}) => {
  const tab = await open('sample/en.html');
  const before = await marksOf(tab);
  const options = await openExtension('options.html');
  const command = (name: string) =>
    askTab(options, `${site.origin}/sample/en.html`, { type: 'mark', params: { command: name } });
  expect(await command('next-mark')).toEqual({ ok: true });
  const announced = () => tab.inLayer((root) => root.querySelector('[role="status"]')?.textContent ?? '');
  const active = async () => (await paintedMarks(tab)).some(({ kind }) => kind === 'active');
  // A key that means nothing brings the tab to the front, where pages are drawn.
  await tab.press('Shift');
  await expect.poll(announced).toContain(`Mark 1 of ${before.length}`);
  await expect.poll(active).toBe(true);
  await command('next-mark');
  await expect.poll(announced).toContain(`Mark 2 of ${before.length}`);
  await command('previous-mark');
  await expect.poll(announced).toContain(`Mark 1 of ${before.length}`);
  await command('open-card');
  await expect.poll(async () => (await cardOf(tab))?.role).toBe('dialog');
  await command('toggle-marks');
  await expect.poll(async () => (await paintedMarks(tab)).length).toBe(0);
  await command('toggle-marks');
  await expect.poll(async () => (await paintedMarks(tab)).length).toBe(before.length);
});
