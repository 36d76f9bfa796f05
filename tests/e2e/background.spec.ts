/** The background may be stopped at any line, and the browser may be started without a network. */
import { expect, test } from './fixtures.ts';
import { marksOf, paintedMarks } from './marks.ts';

test('a background that is stopped in the middle of its work answers all the same', async ({
  driver,
  open,
}) => {
  const blank = await open('wipes.html');
  await marksOf(blank);
  // The page is on its way to the background while it is stopped.
  const article = await open('sample/en.html');
  await driver.stopBackground();
  await marksOf(article);
  await driver.stopBackground();
  const again = await open('sample/uk.html');
  expect((await marksOf(again)).length).toBeGreaterThan(5);
});

test('records survive a restart without a network', async ({ start, site }) => {
  const first = await start();
  const before = await marksOf(await first.openTab(`${site.origin}/sample/en.html`));
  await first.close();
  const second = await start();
  const article = await second.openTab(`${site.origin}/sample/en.html`);
  await expect.poll(async () => (await paintedMarks(article)).length).toBe(before.length);
});
