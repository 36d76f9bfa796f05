/** The card stands in a closed root that axe cannot enter, so a copy of what it draws is examined on an open page. */
import { expect, test } from './fixtures.ts';
import { badgesOf, marksOf, openedCard, violationsOf } from './marks.ts';

test('the pinned card has no accessibility violations', async ({ open }) => {
  const tab = await open('strict.html');
  await marksOf(tab);
  await expect.poll(async () => (await badgesOf(tab)).length).toBeGreaterThan(0);
  const [badge] = await badgesOf(tab);
  if (badge === undefined) throw new Error('There is no badge.');
  await tab.click(badge.x, badge.y);
  await openedCard(tab);
  const copy = await tab.inLayer((root) => {
    const surface = root.querySelector('.surface');
    const styles = [...root.querySelectorAll('style')].map((style) => style.textContent).join('\n');
    return { html: surface?.innerHTML ?? '', css: styles.replaceAll(':host', ':root') };
  });
  if (copy === null) throw new Error('The card is gone.');
  const bench = await open('card-bench.html');
  await bench.evaluate(
    (html, css) => {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
      const surface = document.createElement('div');
      surface.className = 'surface pinned';
      surface.innerHTML = html;
      document.querySelector('main')?.append(surface);
    },
    copy.html,
    copy.css,
  );
  expect(await bench.evaluate(() => document.querySelector('[role="dialog"]') !== null)).toBe(true);
  expect(await violationsOf(bench)).toEqual([]);
});
