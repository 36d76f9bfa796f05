/** The sample article in the languages of the two sides. */
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { markedNames } from './marks.ts';

for (const language of ['uk', 'ru'])
  test(`every contested place is marked in every form and nothing else (${language})`, async ({ open }) => {
    const expected = JSON.parse(readFileSync(`tests/corpus/first-light/${language}.json`, 'utf8'));
    const wanted: string[] = expected.mentions.map(({ surface }: { surface: string }) => surface);
    const tab = await open(`sample/${language}.html`);
    await expect.poll(async () => [...(await markedNames(tab))].sort()).toEqual(wanted.sort());
  });
