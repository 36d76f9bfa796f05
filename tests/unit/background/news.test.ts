import './fake-browser.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { forgetNews, gatherNews, restoreNews } from '../../../entrypoints/background/news.ts';
import { readNews } from '../../../lib/browser/local-list.ts';
import type { DatasetSource } from '../../../lib/messages/protocol.ts';
import { openMemoryStore } from '../../../lib/store/memory-store.ts';
import { filesOf, knowledgeOf, settled } from '../dataset/lookups.ts';
import { DATASET, edition, newPublisher, type Records, records, statement } from '../sync/world.ts';
import { resetBrowser, shown } from './fake-browser.ts';

const publisher = newPublisher();
const source: DatasetSource = {
  dataset: DATASET,
  name: 'Test',
  kind: 'web',
  url: 'https://data.example/',
  keys: [],
  enabled: true,
};
const first = edition(publisher, records(4));

/** Switches from the first edition to one of these records, as a sync does. */
async function bring(given: Records, { fromNothing = false } = {}): Promise<void> {
  const next = edition(publisher, given, { before: first });
  const store = openMemoryStore(DATASET);
  await store.putFiles(filesOf(first));
  const before = await store.switchTo(first.manifest);
  await store.putFiles(filesOf(next));
  await store.switchTo(next.manifest);
  const opened = knowledgeOf([{ dataset: DATASET, name: 'Test', edition: next }]);
  await gatherNews({ source, store, before: fromNothing ? null : before }, async () => ({
    answer: async (run) => settled(opened, run),
  }));
}
const watch = (more: object = {}) => {
  shown.stored.settings = { watched: ['town'], ...more };
};
const withNew = (...numbers: readonly number[]) =>
  records(4, { statements: [...records(4).statements, ...numbers.map((n) => statement(n))] });

beforeEach(resetBrowser);

describe('news of watched places', () => {
  test('are the new statements about them, newest first, with a count on the button', async () => {
    watch();
    await bring(withNew(10, 11, 12));
    const news = await readNews();
    expect(news.map(({ statement: id }) => id)).toEqual([`${DATASET}:s-0012`, `${DATASET}:s-0010`]);
    expect(news[0]).toMatchObject({
      place: 'town',
      placeName: { en: 'Town' },
      summary: { en: 'Statement number 12.' },
      url: 'https://example.org/12',
    });
    expect(shown.badge).toBe('2');
  });

  test('are none where nothing is watched, nor of a dataset’s first edition', async () => {
    await bring(withNew(10));
    watch();
    await bring(withNew(10), { fromNothing: true });
    expect(await readNews()).toEqual([]);
    expect(shown.badge).toBe('');
  });

  test('raise no notification until it is asked for, and then one for all of them', async () => {
    watch();
    await bring(withNew(10, 12));
    shown.granted.add('notifications');
    await bring(withNew(14));
    expect(shown.notifications).toEqual([]);
    watch({ notify: true });
    await bring(withNew(16, 18, 20));
    expect(shown.notifications).toEqual([
      { id: 'watched-news', title: 'news_notification_title 3', message: 'Town' },
    ]);
  });

  test('stay listed, none twice, until the reader has looked, and over a restart', async () => {
    watch();
    await bring(withNew(10));
    await bring(withNew(10, 12));
    expect((await readNews()).length).toBe(2);
    shown.badge = '';
    await restoreNews();
    expect(shown.badge).toBe('2');
    await forgetNews();
    expect(await readNews()).toEqual([]);
    expect(shown.badge).toBe('');
  });
});
