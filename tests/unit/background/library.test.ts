import './fake-browser.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openLibrary } from '../../../entrypoints/background/library.ts';
import type { DatasetSource } from '../../../lib/messages/protocol.ts';
import { BUNDLED_DATASET } from '../../../lib/store/dataset-store.ts';
import { filesOf } from '../dataset/lookups.ts';
import { edition, newPublisher, records, START } from '../sync/world.ts';
import { blockDatabase, resetBrowser } from './fake-browser.ts';

const publisher = newPublisher();
const own = edition(publisher, records(4), { dataset: BUNDLED_DATASET });
const notes: DatasetSource = {
  dataset: 'notes',
  name: 'Notes',
  kind: 'web',
  url: 'https://notes.example/',
  keys: [publisher.trusted],
  enabled: true,
};
const YEAR_MS = 365 * 86_400_000;

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: START });
});
afterEach(() => vi.useRealTimers());

const names = async (library: ReturnType<typeof openLibrary>) =>
  (await library.sources()).map(({ dataset, enabled }) => `${dataset}${enabled ? '' : ' off'}`);
const keep = async (library: ReturnType<typeof openLibrary>, dataset: string) => {
  const store = await library.storeOf(dataset);
  await store.putFiles(filesOf(own));
  await store.switchTo(own.manifest);
};

describe('the datasets a reader follows', () => {
  test('are the bundled one alone to begin with, and keep the reader’s order over a restart', async () => {
    const library = openLibrary(null);
    expect(await names(library)).toEqual(['counterclaim']);
    await library.put(notes);
    await library.change('notes', 'up');
    expect(await names(library)).toEqual(['notes', 'counterclaim']);
    await library.change('notes', 'up');
    expect(await names(openLibrary(null))).toEqual(['notes', 'counterclaim']);
  });

  test('can be switched off and on, but never all of them', async () => {
    const library = openLibrary(null);
    await library.put(notes);
    await library.change('counterclaim', 'disable');
    expect(await names(library)).toEqual(['counterclaim off', 'notes']);
    await library.change('notes', 'disable');
    expect(await names(library)).toEqual(['counterclaim off', 'notes']);
    await library.change('counterclaim', 'enable');
    expect(await names(library)).toEqual(['counterclaim', 'notes']);
  });

  test('are removed with all their records; the bundled one stays', async () => {
    const library = openLibrary(null);
    await library.put(notes);
    await keep(library, 'notes');
    await library.change('notes', 'remove');
    await library.change('counterclaim', 'remove');
    expect(await names(library)).toEqual(['counterclaim']);
    const store = await library.storeOf('notes');
    expect(await store.active()).toBeNull();
    expect((await store.present(own.manifest.files.map(({ sha256 }) => sha256))).size).toBe(0);
  });

  test('change the stamp with what is in use: switching on or off, and each new edition', async () => {
    const library = openLibrary(null);
    await library.put(notes);
    const stamps = [await library.stamp()];
    await library.change('notes', 'disable');
    stamps.push(await library.stamp());
    await keep(library, BUNDLED_DATASET);
    stamps.push(await library.stamp());
    await keep(library, BUNDLED_DATASET);
    stamps.push(await library.stamp());
    expect(new Set(stamps).size).toBe(stamps.length);
  });
});

describe('an edition that was not followed by another in time', () => {
  const stale = async (url: string | null) => {
    const library = openLibrary(url);
    await keep(library, BUNDLED_DATASET);
    vi.setSystemTime(START + YEAR_MS);
    return (await library.entries(new Map()))[0];
  };

  test('is shown as stale where another could have come', async () => {
    expect(await stale('https://data.example/')).toMatchObject({ stale: true, issued: own.manifest.issued });
  });

  test('has its day and no alarm where none can come', async () => {
    expect(await stale(null)).toMatchObject({ stale: false, issued: own.manifest.issued });
  });
});

describe('a browser that refuses its database', () => {
  test('is answered from memory, and it is said', async () => {
    blockDatabase();
    const library = openLibrary(null);
    const store = await library.storeOf(BUNDLED_DATASET);
    expect(library.inMemory()).toBe(true);
    await keep(library, BUNDLED_DATASET);
    expect((await store.active())?.manifest.sequence).toBe(1);
  });

  test('which opens it is not', async () => {
    const library = openLibrary(null);
    await library.storeOf(BUNDLED_DATASET);
    expect(library.inMemory()).toBe(false);
  });
});
