/** The pages of the extension: by keyboard alone, and through what they promise. */

import { settled } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { tabTo } from './interface.ts';

test('a place is watched and dropped again by keyboard alone', async ({ openExtension }) => {
  const tab = await openExtension('options.html');
  await settled(tab);
  expect(await tabTo(tab, '[role="combobox"]')).toBeGreaterThan(0);
  await tab.type('Куп’янськ');
  await expect
    .poll(() => tab.evaluate(() => document.querySelectorAll('[role="option"]').length))
    .toBeGreaterThan(0);
  await tab.press('ArrowDown');
  await tab.press('Enter');
  const watched = () => tab.evaluate(() => document.querySelector('#watched .removable')?.textContent ?? '');
  await expect.poll(watched).toContain('Kupiansk');
  expect(await tabTo(tab, '#watched .removable .icon')).toBeGreaterThan(0);
  await tab.press('Enter');
  await expect.poll(watched).toBe('');
});

test('the timeline is one stop of the Tab key, whose marks the arrow keys reach', async ({
  openExtension,
}) => {
  const tab = await openExtension('dossier.html?place=pokrovsk-donetsk');
  await settled(tab);
  expect(await tabTo(tab, '.timeline-mark')).toBeGreaterThan(0);
  const label = () => tab.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const first = await label();
  await tab.press('ArrowRight');
  const second = await label();
  expect(second).not.toBe(first);
  await tab.press('Tab');
  expect(await tab.evaluate(() => document.activeElement?.matches('.timeline-mark') ?? false)).toBe(false);
});

test('the records are found in any of their languages', async ({ openExtension }) => {
  const tab = await openExtension(`dossier.html?q=${encodeURIComponent('Мирноград')}`);
  await settled(tab);
  await expect
    .poll(() => tab.evaluate(() => document.querySelectorAll('.search-results .record').length))
    .toBeGreaterThan(0);
});

test('filters narrow the list and stay in the address', async ({ openExtension }) => {
  const tab = await openExtension('dossier.html?place=pokrovsk-donetsk&side=ua&from=2025-11-01');
  await settled(tab);
  const sides = await tab.evaluate(() =>
    [...document.querySelectorAll('.records .head .side-tag')].map((side) => side.textContent ?? ''),
  );
  expect(sides.length).toBeGreaterThan(0);
  expect(sides.every((side) => side.includes('Ukraine'))).toBe(true);
  expect(await tab.evaluate(() => location.search)).toBe('?place=pokrovsk-donetsk&side=ua&from=2025-11-01');
});

test('the sample article is marked inside the extension itself', async ({ openExtension }) => {
  const tab = await openExtension('sample/en.html');
  await expect
    .poll(() => tab.evaluate(() => CSS.highlights.get('counterclaim-mention')?.size ?? 0))
    .toBeGreaterThan(0);
});
