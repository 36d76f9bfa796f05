/** A first sync by the bundle: one request, every file checked, and the files one by one where it is no good. */
import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DatasetStore, openDatasetStore } from '../../../lib/store/dataset-store.ts';
import { syncDataset } from '../../../lib/sync/sync.ts';
import {
  contentIn,
  contentOf,
  DATASET,
  edition,
  manyFiles,
  newPublisher,
  portsOf,
  type Server,
  serve,
  targetOf,
} from './world.ts';

const publisher = newPublisher();
const first = edition(publisher, manyFiles(200));
const bundle = `${first.manifest.bundle?.path}.gz`;

let store: DatasetStore;
let number = 0;
beforeEach(() => {
  store = openDatasetStore(`bundle-${number++}`, DATASET);
});
afterEach(() => store.close());

const run = (server: Server) =>
  syncDataset(portsOf(store, server), targetOf(publisher), { signal: new AbortController().signal });

test('three requests bring an edition of many files, byte for byte', async () => {
  const server = serve(first);
  expect((await run(server)).outcome).toBe('switched');
  expect(server.requests).toEqual(['manifest.json', 'manifest.sig', bundle]);
  expect(await contentOf(store)).toBe(contentIn(first));
});

test.each([
  ['is missing', (server: Server) => server.files.delete(bundle)],
  [
    'is cut off',
    (server: Server) =>
      server.files.set(bundle, (server.files.get(bundle) ?? new Uint8Array()).slice(0, 900)),
  ],
  [
    'has other bytes',
    (server: Server) => server.files.set(bundle, gzipSync('x'.repeat(first.manifest.bundle?.bytes ?? 0))),
  ],
  ['goes on for ever', (server: Server) => server.files.set(bundle, gzipSync('x'.repeat(9_000_000)))],
])('the files are got one by one where the bundle %s', async (_, spoil) => {
  const server = serve(first);
  spoil(server);
  expect((await run(server)).error).toBeNull();
  expect(server.requests.length).toBeGreaterThan(4);
  expect(await contentOf(store)).toBe(contentIn(first));
});

test('a next edition of which little is new asks for that alone', async () => {
  await run(serve(first));
  const server = serve(edition(publisher, manyFiles(230), { sequence: 2 }));
  await run(server);
  expect(server.requests).not.toContain(expect.stringMatching(/^bundle/));
  expect(server.requests.length).toBeLessThan(8);
});

test('what arrived before the connection was lost is not asked for again where little is missing', async () => {
  const server = serve(first);
  let chunks = 0;
  server.tamper = (path, fetched) =>
    path === bundle
      ? {
          ...fetched,
          body: (async function* () {
            for await (const chunk of fetched.body) {
              if (chunks++ === 1) throw new TypeError('connection lost');
              yield chunk;
            }
          })(),
        }
      : fetched;
  expect((await run(server)).error?.code).toBe('unreachable');
  expect(await contentOf(store)).toBeNull();
  server.tamper = null;
  expect((await run(server)).outcome).toBe('switched');
  expect(await contentOf(store)).toBe(contentIn(first));
});
