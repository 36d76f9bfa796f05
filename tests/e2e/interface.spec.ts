/** The pages of the extension: by keyboard alone, at high zoom, and through what they promise. */
import { expect, test } from './fixtures.ts';
import { SURFACES, settled, tabTo } from './interface.ts';

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

// 1280 px at 400 % are 320 px, and at 200 % are 640: WCAG 2.2, 1.4.10 asks that nothing scrolls sideways.
for (const [zoom, width] of [
  ['200 %', 640],
  ['400 %', 320],
] as const) {
  test(`no page scrolls sideways at ${zoom}`, async ({ openExtension }) => {
    const tab = await openExtension('welcome.html');
    await settled(tab);
    for (const [name, path] of Object.entries(SURFACES)) {
      const wide = await tab.evaluate(
        async (src, frameWidth) => {
          const frame = document.createElement('iframe');
          Object.assign(frame.style, { width: `${frameWidth}px`, height: '800px', border: '0' });
          document.body.replaceChildren(frame);
          frame.src = src;
          const ready = () => {
            const page = frame.contentDocument;
            const root = page?.querySelector('#root');
            return (root?.childElementCount ?? 0) > 0 && page?.querySelector('[aria-busy="true"]') === null;
          };
          while (!ready()) await new Promise((next) => requestAnimationFrame(next));
          const page = frame.contentDocument?.documentElement;
          return (page?.scrollWidth ?? 0) - (page?.clientWidth ?? 0);
        },
        path,
        width,
      );
      expect(wide, name).toBeLessThanOrEqual(0);
    }
  });
}
