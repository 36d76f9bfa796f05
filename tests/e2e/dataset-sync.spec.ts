/** A reader follows a publisher's dataset: added by its key, kept fresh by deltas, and never half updated or poisoned. */
import type { Driver, Json, Tab } from '../../lib/cli/browsers/driver.ts';
import type { DatasetEntry, DatasetStatus, Protocol } from '../../lib/messages/protocol.ts';
import { openPublisher, type TestPublisher } from './dataset-publisher.ts';
import { expect, test } from './fixtures.ts';

const DATASET = 'example-dataset';

/** Asks the background what a page of the extension would. */
async function ask<K extends keyof Protocol>(
  tab: Tab,
  type: K,
  params: Json,
): Promise<Protocol[K]['result']> {
  const answer = await tab.evaluate(
    async (type: string, params: Json): Promise<Json> => {
      // Every browser that loads the extension has this object in its pages.
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage: (message: unknown) => Promise<Json> } };
      };
      return chrome.runtime.sendMessage({ type, params });
    },
    type,
    params,
  );
  // The background answers by the protocol, in an envelope.
  return (answer as unknown as { readonly value: Protocol[K]['result'] }).value;
}

function entryIn(status: DatasetStatus): DatasetEntry | undefined {
  return status.datasets.find(({ dataset }) => dataset === DATASET);
}

async function openOptions(driver: Driver): Promise<Tab> {
  const tab = await driver.openTab(driver.extensionUrl('options.html'));
  await ask(tab, 'datasetStatus', {});
  return tab;
}

async function sync(tab: Tab): Promise<DatasetEntry | undefined> {
  return entryIn(await ask(tab, 'syncDatasets', { dataset: DATASET }));
}

async function follow(tab: Tab, publisher: TestPublisher): Promise<DatasetEntry | undefined> {
  const preview = await ask(tab, 'previewDataset', { url: publisher.url });
  expect(preview).toMatchObject({ name: 'Example Publisher', fingerprint: publisher.fingerprint });
  const added = await ask(tab, 'addDataset', { url: publisher.url, fingerprint: publisher.fingerprint });
  return 'datasets' in added ? entryIn(added) : undefined;
}

test('a followed dataset stays fresh by deltas, and nothing false takes its place', async ({ start }) => {
  const publisher = await openPublisher(DATASET);
  const driver = await start();
  try {
    publisher.publish(600);
    const tab = await openOptions(driver);
    expect(await follow(tab, publisher)).toMatchObject({ sequence: 1, statements: 600, error: null });

    publisher.answers();
    expect(await sync(tab)).toMatchObject({ sequence: 1, error: null });
    expect(publisher.answers()).toEqual([{ path: 'manifest.json', status: 304, bytes: 0 }]);

    publisher.publish(603);
    expect(await sync(tab)).toMatchObject({ sequence: 2, statements: 603, error: null });
    const paths = publisher.answers().map(({ path }) => path);
    expect(paths).toEqual(['manifest.json', 'manifest.sig', expect.stringMatching(/^deltas\/1-2\./)]);

    const third = publisher.publish(606);
    publisher.put('manifest.sig', Buffer.from(JSON.stringify({ signatures: [] })));
    expect(await sync(tab)).toMatchObject({ sequence: 2, statements: 603, error: { code: 'no-signature' } });
    const forged = Buffer.from(JSON.stringify({ ...third.manifest, sequence: 9 }));
    publisher.put('manifest.sig', Buffer.from(third.served.get('manifest.sig') ?? []));
    publisher.put('manifest.json', forged);
    expect(await sync(tab)).toMatchObject({ sequence: 2, statements: 603, error: { code: 'bad-signature' } });

    publisher.put('manifest.json', Buffer.from(third.served.get('manifest.json') ?? []));
    expect(await sync(tab)).toMatchObject({ sequence: 3, statements: 606, error: null });

    await publisher.leave();
    expect(await sync(tab)).toMatchObject({ sequence: 3, statements: 606, error: { code: 'unreachable' } });
    // The bundled records answer all the while.
    expect((await ask(tab, 'searchPlaces', { query: 'Pokrovsk' }))[0]?.id).toBe('pokrovsk-donetsk');
  } finally {
    await publisher.clean();
  }
});

test('a background that is stopped in the middle of a sync leaves the old edition, and the next sync goes on', async ({
  start,
}) => {
  const publisher = await openPublisher(DATASET);
  const driver = await start();
  try {
    publisher.publish(60);
    const tab = await openOptions(driver);
    await follow(tab, publisher);
    const next = publisher.publish(2_600);
    const held = publisher.hold(/^statements\//);
    // The message dies with the background; that it does is no concern of this scenario.
    const broken = sync(tab).catch(() => undefined);
    await held.reached;
    await driver.stopBackground();
    held.release();
    await broken;
    const status = await ask(tab, 'datasetStatus', {});
    // A page that repeats its message may have finished the sync by now; a mixture is what must not be.
    expect([60, 2_600]).toContain(entryIn(status)?.statements);
    expect(await sync(tab)).toMatchObject({ sequence: 2, statements: 2_600, error: null });
    expect(next.manifest.sequence).toBe(2);
  } finally {
    await publisher.clean();
  }
});

test('new statements about a watched place are listed until the reader has looked', async ({ start }) => {
  const publisher = await openPublisher(DATASET);
  const driver = await start();
  try {
    publisher.publish(600);
    const tab = await openOptions(driver);
    await follow(tab, publisher);
    await tab.evaluate(async () => {
      // As above.
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set: (items: object) => Promise<void> } } };
      };
      await chrome.storage.local.set({ settings: { watched: ['town'] } });
    });
    expect(await ask(tab, 'watchedNews', {})).toEqual([]);
    publisher.publish(604);
    await sync(tab);
    // Of the four new ones, two are about the town.
    await expect.poll(async () => (await ask(tab, 'watchedNews', {})).length).toBe(2);
    expect((await ask(tab, 'watchedNews', {}))[0]).toMatchObject({
      place: 'town',
      placeName: { en: 'Town' },
    });
    await ask(tab, 'watchedNewsSeen', {});
    expect(await ask(tab, 'watchedNews', {})).toEqual([]);
  } finally {
    await publisher.clean();
  }
});
