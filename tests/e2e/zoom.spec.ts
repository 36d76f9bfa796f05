/**
 * The whole way of a reader at 200 % and 400 %, by keyboard alone, in a window of 1280 by 1024 pixels: nothing scrolls
 * sideways (WCAG 2.2, 1.4.10), and what has the focus is in sight and under nothing else (2.4.11).
 */
import type { Tab } from '../../lib/cli/browsers/driver.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { SURFACES, tabTo } from './interface.ts';
import { badgesOf, cardOf, closedCard, marksOf, openedCard, paintedMarks } from './marks.ts';

const WINDOW = { width: 1_280, height: 1_024 };

async function zoomed(tab: Tab, factor: number): Promise<Tab> {
  await tab.resize(WINDOW);
  await tab.zoom(factor);
  return tab;
}

/** The focused element in words if it is out of sight or covered; empty if a reader sees it. */
function hiddenFocus(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return 'nothing has the focus';
    const box = element.getBoundingClientRect();
    const [upper, lower] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
    const [x, y] = [box.left + box.width / 2, (upper + lower) / 2];
    const said = `${element.outerHTML.slice(0, 100)} from ${box.top} to ${box.bottom} of ${innerHeight}`;
    // What is taller than the view is seen in part; 24 pixels are what a target has at least.
    if (lower - upper < Math.min(24, box.height)) return `out of sight: ${said}`;
    const top = document.elementFromPoint(x, y);
    return top !== null && (element.contains(top) || top.contains(element)) ? '' : `covered: ${said}`;
  });
}

async function reach(tab: Tab, selector: string): Promise<void> {
  expect(await tabTo(tab, selector, 90), `Tab reaches ${selector}`).toBeGreaterThan(0);
  // Pages scroll to it smoothly.
  await expect.poll(() => hiddenFocus(tab)).toBe('');
}

async function watchFromWelcome(desk: Desk, factor: number): Promise<void> {
  const tab = await zoomed(await desk.open('welcome'), factor);
  await reach(tab, '.button.primary');
  await reach(tab, '[role="combobox"]');
  await tab.type('Вовчанськ');
  await expect
    .poll(() => tab.evaluate(() => document.querySelectorAll('[role="option"]').length))
    .toBeGreaterThan(0);
  await tab.press('ArrowDown');
  await tab.press('Enter');
  const watched = () => tab.evaluate(() => document.querySelector('.removable')?.textContent ?? '');
  await expect.poll(watched).toContain('Vovchansk');
  await reach(tab, '[aria-label="Remove Vovchansk"]');
  await tab.press('Enter');
  await expect.poll(watched).not.toContain('Vovchansk');
  await tab.close();
}

async function readAnArticle(desk: Desk, factor: number): Promise<void> {
  const tab = await zoomed(await desk.driver.openTab(desk.url), factor);
  await marksOf(tab);
  await expect.poll(async () => (await badgesOf(tab)).length).toBeGreaterThan(0);
  const onBadge = async () => (await badgesOf(tab)).some(({ focused }) => focused);
  for (let presses = 0; presses < 10 && !(await onBadge()); presses++) await tab.press('Tab');
  expect(await onBadge(), 'Tab reaches a badge').toBe(true);
  await tab.press('Enter');
  const { hasFocus } = await openedCard(tab);
  expect(hasFocus).toBe(true);
  const view = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  // The page may still be scrolling to the badge, and the card with it.
  await expect
    .poll(async () => {
      const box = (await cardOf(tab))?.box;
      return (
        box !== undefined &&
        box.left >= 0 &&
        box.top >= 0 &&
        box.right <= view.width + 1 &&
        box.bottom <= view.height + 1
      );
    })
    .toBe(true);
  // To the first source, which must have scrolled into the card's own view.
  const sourceInSight = () =>
    tab.inLayer((root) => {
      const link = root.activeElement;
      const surface = root.querySelector('.surface');
      if (!(link instanceof HTMLElement) || link.localName !== 'a' || surface === null) return false;
      const [inner, outer] = [link.getBoundingClientRect(), surface.getBoundingClientRect()];
      return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
    });
  for (let presses = 0; presses < 8 && !(await sourceInSight()); presses++) await tab.press('Tab');
  expect(await sourceInSight(), 'Tab reaches a source').toBe(true);
  await tab.press('Escape');
  await closedCard(tab);
  await expect.poll(onBadge).toBe(true);
  await tab.close();
}

async function jumpFromThePopup(desk: Desk, factor: number): Promise<void> {
  const tab = await zoomed(await desk.open('popup'), factor);
  await reach(tab, '.stepper button');
  await tab.press('Enter');
  await desk.article.show();
  await expect
    .poll(async () => (await paintedMarks(desk.article)).some(({ kind }) => kind === 'active'))
    .toBe(true);
  await expect.poll(async () => (await cardOf(desk.article)) !== null).toBe(true);
  await desk.article.press('Escape');
  await closedCard(desk.article);
  await tab.close();
}

async function chooseInTheOptions(desk: Desk, factor: number): Promise<void> {
  const tab = await zoomed(await desk.open('options'), factor);
  await reach(tab, '#reading [role="switch"]');
  const state = () =>
    tab.evaluate(() => document.querySelector('#reading [role="switch"]')?.getAttribute('aria-checked'));
  const before = await state();
  await tab.press('Enter');
  await expect.poll(state).not.toBe(before);
  await tab.press('Enter');
  await expect.poll(state).toBe(before);
  await tab.close();
}

async function narrowTheDossier(desk: Desk, factor: number): Promise<void> {
  const tab = await zoomed(await desk.open('dossier'), factor);
  await reach(tab, '.filters input[type="checkbox"]');
  const shown = () => tab.evaluate(() => document.querySelectorAll('.record').length);
  const before = await shown();
  await tab.press('Space');
  await expect.poll(shown).toBeLessThan(before);
  await reach(tab, '.record a');
  await tab.close();
}

for (const [percent, factor] of [
  [200, 2],
  [400, 4],
] as const) {
  test(`nothing scrolls sideways at ${percent} %`, async ({ desk }) => {
    for (const surface of SURFACES) {
      const tab = await zoomed(await desk.open(surface), factor);
      const sideways = await tab.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(sideways, surface).toBeLessThanOrEqual(0);
      await tab.zoom(1);
      await tab.close();
    }
  });

  test(`a reader at ${percent} % gets from first steps to a dossier by keyboard alone`, async ({ desk }) => {
    await watchFromWelcome(desk, factor);
    await readAnArticle(desk, factor);
    await jumpFromThePopup(desk, factor);
    await chooseInTheOptions(desk, factor);
    await narrowTheDossier(desk, factor);
  });
}
