import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DatasetStore, openDatasetStore } from '../../../lib/store/dataset-store.ts';
import { INTERVAL_MS, isDue } from '../../../lib/sync/state.ts';
import { syncDataset } from '../../../lib/sync/sync.ts';
import {
  contentIn,
  contentOf,
  DATASET,
  edition,
  newPublisher,
  portsOf,
  records,
  type Server,
  serve,
  statement,
  targetOf,
} from './world.ts';

const publisher = newPublisher();
const first = edition(publisher, records(40));
const second = edition(publisher, records(44), { before: first });
const third = edition(publisher, records(44, { statements: [statement(1), statement(99)] }), {
  before: second,
});

let store: DatasetStore;
let number = 0;
beforeEach(() => {
  store = openDatasetStore(`sync-${number++}`, DATASET);
});
afterEach(() => store.close());

const run = (server: Server, more = {}) =>
  syncDataset(portsOf(store, server), targetOf(publisher, more), { signal: new AbortController().signal });

describe('a sync', () => {
  test('brings the first edition whole, byte for byte', async () => {
    const { outcome, error } = await run(serve(first));
    expect(error).toBeNull();
    expect(outcome).toBe('switched');
    expect(await contentOf(store)).toBe(contentIn(first));
  });

  test('asks only for the manifest where nothing is new, and is told so without a byte', async () => {
    await run(serve(first));
    const server = serve(first);
    const { outcome, state } = await run(server);
    expect(outcome).toBe('unchanged');
    expect(server.requests).toEqual(['manifest.json']);
    expect(server.sent).toBe(0);
    expect(state.etag).not.toBeNull();
    expect(isDue(state, (state.checkedAt ?? 0) + INTERVAL_MS / 2)).toBe(false);
    expect(isDue(state, (state.checkedAt ?? 0) + 2 * INTERVAL_MS)).toBe(true);
  });

  test('brings the next edition by its delta alone', async () => {
    await run(serve(first));
    const server = serve(first, second);
    const { outcome } = await run(server);
    expect(outcome).toBe('switched');
    expect(server.requests).toEqual([
      'manifest.json',
      'manifest.sig',
      expect.stringMatching(/^deltas\/1-2\..*\.gz$/),
    ]);
    expect(await contentOf(store)).toBe(contentIn(second));
  });

  test('follows two deltas in a row', async () => {
    await run(serve(first));
    const big = edition(publisher, records(600));
    const next = edition(publisher, records(603), { before: big });
    const last = edition(publisher, records(605), { before: next });
    const other = openDatasetStore(`sync-two-${number}`, DATASET);
    const from = async (server: Server) =>
      syncDataset(portsOf(other, server), targetOf(publisher), { signal: new AbortController().signal });
    await from(serve(big));
    const server = serve(big, next, last);
    await from(server);
    expect(server.requests.filter((path) => path.startsWith('deltas/')).length).toBe(2);
    expect(await contentOf(other)).toBe(contentIn(last));
    other.close();
  });

  test('gets whole files where a delta does not lead to what the manifest declares', async () => {
    await run(serve(first));
    const server = serve(first, second);
    const [path] = [...second.served.keys()].filter(
      (name) => name.startsWith('deltas/') && name.endsWith('.gz'),
    );
    server.files.set(path ?? '', new Uint8Array([1, 2, 3]));
    const { outcome } = await run(server);
    expect(outcome).toBe('switched');
    expect(await contentOf(store)).toBe(contentIn(second));
  });

  test('drops records and whole files that an edition no longer has', async () => {
    await run(serve(second));
    await run(serve(first, second, third));
    expect(await contentOf(store)).toBe(contentIn(third));
  });

  test('goes on where it was broken off, with what is missing only', async () => {
    const server = serve(first);
    let count = 0;
    server.tamper = (_path, fetched) => {
      count++;
      if (count > 6) throw new TypeError('connection lost');
      return fetched;
    };
    const broken = await run(server);
    expect(broken.error?.code).toBe('unreachable');
    const again = serve(first);
    expect((await run(again)).outcome).toBe('switched');
    expect(again.requests.length).toBeLessThan(first.manifest.files.length + 2);
    expect(await contentOf(store)).toBe(contentIn(first));
  });

  test('waits longer after each failure, up to the interval, and not at all after a success', async () => {
    const gone = serve();
    const waits: number[] = [];
    for (let n = 0; n < 10; n++) {
      const { state } = await run(gone);
      waits.push((state.nextAt ?? 0) - portsOf(store, gone).now());
    }
    expect(waits[1]).toBeGreaterThan(waits[0] ?? 0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(INTERVAL_MS);
    expect((await run(serve(first))).state.failures).toBe(0);
  });

  test('tells its progress', async () => {
    const phases: string[] = [];
    const bytes: number[] = [];
    await syncDataset(portsOf(store, serve(first)), targetOf(publisher), {
      signal: new AbortController().signal,
      onState: ({ phase, progress }) => {
        if (phases.at(-1) !== phase) phases.push(phase);
        if (progress !== null) bytes.push(progress.bytesDone);
      },
    });
    expect(phases).toEqual(['checking', 'downloading', 'switching', 'idle']);
    expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
    const whole = first.manifest.files.reduce((sum, { packed = 0 }) => sum + packed, 0);
    expect(bytes.at(-1)).toBe(whole);
  });

  test('falls back to nothing where the browser threw the files away, and gets them anew', async () => {
    await run(serve(first));
    const raw = await import('dexie').then(({ default: Dexie }) => new Dexie(`sync-${number - 1}`).open());
    await raw.table('packs').clear();
    raw.close();
    expect(await store.active()).toBeNull();
    expect((await run(serve(first))).outcome).toBe('switched');
    expect(await contentOf(store)).toBe(contentIn(first));
  });
});
