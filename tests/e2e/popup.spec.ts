/** The popup sums the page up, jumps to marks, and switches a site off without a trace. */
import { expect, test } from './fixtures.ts';
import { marksOf, openedCard, paintedMarks, popupFor, pressNamed, textOf, violationsOf } from './marks.ts';
import { textFor } from './texts.ts';

test('it names the places, the claims by side, and whose voices are missing', async ({
  open,
  openExtension,
}) => {
  const article = await open('sample/en.html');
  await marksOf(article);
  const options = await openExtension('options.html');
  const popup = await openExtension(await popupFor(options, 'sample/en.html'));
  await expect.poll(() => textOf(popup)).toContain('Pokrovsk');
  const text = await textOf(popup);
  for (const expected of ['Vovchansk', 'Kupiansk', 'Russia', 'Ukraine', textFor('popup_voices_title')])
    expect(text).toContain(expected);
  expect(text).toMatch(/2026/);
  expect(await violationsOf(popup)).toEqual([]);
});

test('it jumps to a mark and opens its card', async ({ open, openExtension }) => {
  const article = await open('sample/en.html');
  await marksOf(article);
  const options = await openExtension('options.html');
  const popup = await openExtension(await popupFor(options, 'sample/en.html'));
  await expect.poll(() => textOf(popup)).toContain('Kupiansk');
  await pressNamed(popup, textFor('common_next_mark', 'Kupiansk'));
  await article.press('Shift');
  expect((await openedCard(article)).text).toContain('Kupiansk');
});

test('a site that is switched off keeps nothing of the extension, and is read again when switched on', async ({
  start,
  site,
}) => {
  const driver = await start();
  const article = await driver.openTab(`${site.origin}/strict.html`);
  await marksOf(article);
  const options = await driver.openTab(driver.extensionUrl('options.html'));
  const popup = await driver.openTab(driver.extensionUrl(await popupFor(options, 'strict.html')));
  const name = textFor('popup_on_for_site', '127.0.0.1');
  await pressNamed(popup, name);
  const traces = () =>
    article.evaluate(() => [
      document.querySelectorAll('counterclaim-layer').length,
      [...CSS.highlights.keys()].filter((key) => key.startsWith('counterclaim-')).length,
    ]);
  await article.press('Shift');
  await expect.poll(traces).toEqual([0, 0]);
  await pressNamed(popup, textFor('popup_do_switch_on', '127.0.0.1'));
  await article.press('Shift');
  // While the page is on its way to being loaded again it cannot be asked.
  const marks = () => paintedMarks(article).catch(() => []);
  await expect.poll(async () => (await marks()).length).toBeGreaterThan(0);
});
