/** The options: watched cities, and what a broken dataset looks like. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, extensionFor, test } from './fixtures.ts';
import { marksOf, paintedMarks, pressNamed, textOf, violationsOf } from './marks.ts';
import { textFor } from './texts.ts';

test('a city found in another script is watched, marked on pages, and kept over a restart', async ({
  start,
  site,
}) => {
  const first = await start();
  const options = await first.openTab(first.extensionUrl('options.html'));
  await pressNamed(options, textFor('options_search_label'));
  await options.type('Купянск');
  await pressNamed(options, 'Kupiansk');
  await expect
    .poll(() => options.evaluate(() => document.querySelector('#watched')?.textContent ?? ''))
    .toContain('Kupiansk');
  const watchedOn = async (driver: typeof first) => {
    const article = await driver.openTab(`${site.origin}/sample/en.html`);
    await marksOf(article);
    const watched = (await paintedMarks(article)).filter(({ kind }) => kind === 'watched');
    return [...new Set(watched.map(({ text }) => text))];
  };
  expect(await watchedOn(first)).toEqual(['Kupiansk']);
  await first.close();
  const second = await start();
  expect(await watchedOn(second)).toEqual(['Kupiansk']);
});

test('the page has no accessibility violations', async ({ openExtension }) => {
  const options = await openExtension('options.html');
  await expect.poll(() => textOf(options)).toContain(textFor('options_watched_title'));
  await expect.poll(() => textOf(options)).toContain(textFor('options_count_statements'));
  expect(await violationsOf(options)).toEqual([]);
});

test('a damaged dataset file is named with its line, and the records before it still answer', async ({
  start,
  scratch,
  browserKind,
  site,
}) => {
  const extension = join(scratch, 'extension');
  cpSync(extensionFor(browserKind), extension, { recursive: true });
  const driver = await start({ extension });
  const article = await driver.openTab(`${site.origin}/sample/en.html`);
  const before = await marksOf(article);
  const file = join(extension, 'dataset/statements/russo-ukrainian-war.jsonl');
  const lines = readFileSync(file, 'utf8').split('\n');
  // The third record ends too early, though the file keeps its size.
  writeFileSync(
    file,
    lines.map((line, i) => (i === 2 ? `${line.slice(0, -9)}${' '.repeat(9)}` : line)).join('\n'),
  );
  const options = await driver.openTab(driver.extensionUrl('options.html'));
  await pressNamed(options, textFor('options_dataset_reload'));
  await expect.poll(() => textOf(options)).toContain('russo-ukrainian-war.jsonl');
  const text = await textOf(options);
  expect(text).toContain(textFor('options_dataset_error_kept'));
  expect(text).toMatch(new RegExp(`${textFor('options_error_line')} 3\\b`));
  const again = await driver.openTab(`${site.origin}/sample/en.html`);
  expect((await marksOf(again)).length).toBe(before.length);
});
