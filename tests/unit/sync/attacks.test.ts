/** What update frameworks must withstand: each attack has its own error, and the old edition stays as it was. */
import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../../lib/cli/dataset/edition.ts';
import { signatureOf } from '../../../lib/cli/dataset/keys.ts';
import type { Edition } from '../../../lib/cli/dataset/publish.ts';
import { MANIFEST_FILE, type Manifest, SIGNATURE_FILE } from '../../../lib/core/dataset/manifest.ts';
import { type DatasetStore, openDatasetStore } from '../../../lib/store/dataset-store.ts';
import type { Fetched } from '../../../lib/sync/ports.ts';
import { syncDataset } from '../../../lib/sync/sync.ts';
import {
  contentIn,
  contentOf,
  DATASET,
  edition,
  newPublisher,
  type Publisher,
  portsOf,
  records,
  type Server,
  START,
  serve,
  statement,
  targetOf,
} from './world.ts';

const publisher = newPublisher();
const stranger = newPublisher();
const old = edition(publisher, records(40));
const next = edition(publisher, records(400), { before: old });
const encode = (text: string) => new TextEncoder().encode(text);

let store: DatasetStore;
let number = 0;
beforeEach(async () => {
  store = openDatasetStore(`attack-${number++}`, DATASET);
  await attempt(serve(old));
});
afterEach(() => store.close());

const attempt = (server: Server, { target = {}, ports = {} } = {}) =>
  syncDataset(portsOf(store, server, ports), targetOf(publisher, target), {
    signal: new AbortController().signal,
  });

/** The next edition with some of its manifest changed, signed anew by whoever has that key. */
function resigned(change: (manifest: Manifest) => object, by: Publisher = publisher): Server {
  const server = serve(next);
  const manifest = encode(JSON.stringify({ ...next.manifest, ...change(next.manifest) }));
  server.files.set(MANIFEST_FILE, manifest);
  server.files.set(SIGNATURE_FILE, encode(signatureOf(manifest, [by.key])));
  return server;
}

/** The next edition with another text in the place of the statements of the islands, rightly declared and signed. */
function withStatements(content: string | Uint8Array): Server {
  const bytes = typeof content === 'string' ? encode(content) : content;
  const fileOf = ({ files }: Manifest) => files.find(({ shard }) => shard === 'islands');
  const path = 'statements/islands.forged.jsonl';
  const server = resigned((manifest) => ({
    deltas: [],
    files: manifest.files.map((file) =>
      file.kind === 'statements' && file.shard === 'islands'
        ? {
            ...fileOf(manifest),
            kind: 'statements',
            path,
            sha256: sha256(bytes),
            bytes: bytes.byteLength,
            packed: undefined,
            records: bytes.filter((byte) => byte === 10).length,
          }
        : file,
    ),
  }));
  server.files.set(path, bytes);
  return server;
}

/** Changes what the server sends for whole files of statements; deltas are left out of the way. */
function onStatements(change: (fetched: Fetched, bytes: Uint8Array) => Fetched): Server {
  const server = resigned(() => ({ deltas: [] }));
  server.tamper = (path, fetched) =>
    path.startsWith('statements/') ? change(fetched, server.files.get(path) ?? new Uint8Array()) : fetched;
  return server;
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function* endless(first: Uint8Array, counter: { chunks: number }): AsyncIterable<Uint8Array> {
  for (;;) {
    counter.chunks++;
    yield first;
  }
}

const line = (value: object) => `${JSON.stringify(value)}\n`;
const dated = (server: Server, path: string, bytes: Uint8Array): Server => {
  server.files.set(path, bytes);
  return server;
};
const other = edition(publisher, records(5), { dataset: 'another-dataset', sequence: 9 });
const fork = edition(publisher, records(39), { sequence: old.manifest.sequence });

describe('the old edition stays and the error says why', () => {
  test.each<[string, string, () => Server, { target?: object }?]>([
    [
      'arbitrary content',
      'bad-signature',
      () => dated(serve(next), MANIFEST_FILE, encode('<html>Not found</html>')),
    ],
    ['a wrong key', 'unknown-key', () => resigned((manifest) => manifest, stranger)],
    [
      'a wrong key under the right name',
      'bad-signature',
      () => {
        const server = resigned((manifest) => manifest, stranger);
        const forged = new TextDecoder().decode(server.files.get(SIGNATURE_FILE));
        return dated(
          server,
          SIGNATURE_FILE,
          encode(forged.replace(stranger.trusted.id, publisher.trusted.id)),
        );
      },
    ],
    [
      'a stripped signature',
      'no-signature',
      () => {
        const server = serve(next);
        server.files.delete(SIGNATURE_FILE);
        return server;
      },
    ],
    [
      'an empty signature',
      'no-signature',
      () => dated(serve(next), SIGNATURE_FILE, encode('{"signatures":[]}')),
    ],
    [
      'a change of keys',
      'key-changed',
      () => resigned((manifest) => manifest, stranger),
      { target: { pinned: true } },
    ],
    ['two editions under one number', 'mix-and-match', () => serve(fork)],
    [
      'an edition issued before the one at hand',
      'mix-and-match',
      () => resigned(() => ({ issued: new Date(START - 1e10).toISOString() })),
    ],
    [
      'files of two editions mixed',
      'wrong-hash',
      () => {
        const server = resigned(() => ({ deltas: [] }));
        const shard = (from: Edition) =>
          from.manifest.files.find((file) => file.shard === 'islands' && file.kind === 'statements');
        const bytes = (path = '') =>
          path === '' ? new Uint8Array() : (server.files.get(path) ?? new Uint8Array());
        const young = shard(next)?.path ?? '';
        const stale = Uint8Array.from(bytes(young));
        stale.set(encode('{"id":"x'), 0);
        return dated(server, `${young}.gz`, gzipSync(stale));
      },
    ],
    ['another dataset of the same publisher', 'other-dataset', () => serve(other)],
    [
      'a truncated file',
      'wrong-size',
      () => onStatements((fetched) => ({ ...fetched, body: once(gzipSync(encode('{"id":"s-0001"'))) })),
    ],
    [
      'a packed file cut off',
      'wrong-hash',
      () =>
        onStatements((fetched, bytes) => ({ ...fetched, body: once(bytes.subarray(0, bytes.length / 2)) })),
    ],
    [
      'an oversized manifest',
      'oversized-manifest',
      () => dated(serve(next), MANIFEST_FILE, new Uint8Array(1_500_000).fill(32)),
    ],
    ['a manifest of another format', 'unsupported-format', () => resigned(() => ({ format: 2 }))],
    [
      'a path that leaves the folder',
      'bad-manifest',
      () => resigned(({ files }) => ({ files: files.map((file) => ({ ...file, path: '../secret.jsonl' })) })),
    ],
    [
      'a redirect to http',
      'insecure-address',
      () => onStatements((fetched) => ({ ...fetched, url: 'http://data.example/counter/x' })),
    ],
    [
      'an address of http',
      'insecure-address',
      () => serve(next),
      { target: { url: 'http://data.example/counter/' } },
    ],
    [
      'an address with a password',
      'insecure-address',
      () => serve(next),
      { target: { url: 'https://a:b@data.example/' } },
    ],
    [
      'a decompression bomb',
      'decompression-bomb',
      () => onStatements((fetched) => ({ ...fetched, body: once(gzipSync(new Uint8Array(80_000_000))) })),
    ],
    [
      'a record nested without end',
      'too-deep',
      () => withStatements(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}\n`),
    ],
    ['a file that is no JSON', 'bad-json', () => withStatements('{"id":"s-0001",\n')],
    [
      'pollution of prototypes',
      'forbidden-field',
      () => withStatements('{"id":"s-0001","__proto__":{"admin":true}}\n'),
    ],
    [
      'control characters in a text',
      'invisible-characters',
      () => withStatements(line(statement(1, { summary: { en: 'a\u202ecod' } }))),
    ],
    [
      'a javascript: link',
      'bad-link',
      () => withStatements(line(statement(1, { sources: [{ url: 'javascript:alert(1)', publisher: 'x' }] }))),
    ],
    ['a file that is not UTF-8', 'bad-text', () => withStatements(new Uint8Array([0x22, 0xff, 0xfe, 0x0a]))],
    [
      'a name that mixes look-alike letters of two scripts',
      'mixed-script',
      () =>
        serve(
          edition(
            publisher,
            records(40, {
              sides: ['north', 'south'].map((id) => ({ id, name: { en: 'Nоrth' }, conflicts: ['war'] })),
            }),
            { before: old },
          ),
        ),
    ],
    [
      'a record that names nobody',
      'bad-reference',
      () => withStatements(line(statement(1, { speaker: 'nobody' }))),
    ],
    ['an id twice', 'duplicate', () => withStatements(line(statement(1)) + line(statement(1)))],
    [
      'a wrong count',
      'wrong-count',
      () =>
        resigned(({ files }) => ({
          deltas: [],
          files: files.map((file) => ({ ...file, records: file.records + 1 })),
        })),
    ],
    ['a server in trouble', 'unreachable', () => onStatements((fetched) => ({ ...fetched, status: 503 }))],
  ])('%s: %s', async (_what, code, server, options) => {
    const result = await attempt(server(), options);
    expect(result.error?.code).toBe(code);
    expect(await contentOf(store)).toBe(contentIn(old));
    // And the honest server is believed again at once.
    const { outcome } = await attempt(serve(old, next));
    expect(outcome).toBe('switched');
    expect(await contentOf(store)).toBe(contentIn(next));
  });

  test('a rollback: rollback', async () => {
    await attempt(serve(old, next));
    const result = await attempt(serve(old));
    expect(result.error?.code).toBe('rollback');
    expect(await contentOf(store)).toBe(contentIn(next));
  });
});

describe('an endless answer', () => {
  test('is cut off right after the announced size', async () => {
    const counter = { chunks: 0 };
    const server = resigned(({ files }) => ({
      deltas: [],
      files: files.map((file) => ({ ...file, packed: undefined })),
    }));
    server.tamper = (path, fetched) =>
      path.startsWith('statements/')
        ? { ...fetched, body: endless(new Uint8Array(10_000), counter) }
        : fetched;
    const { error } = await attempt(server);
    expect(error?.code).toBe('too-large');
    const most = Math.max(...next.manifest.files.map(({ bytes }) => bytes));
    expect(counter.chunks).toBeLessThan(2 * (most / 10_000 + 2));
  });

  test('in the place of the manifest is cut off too', async () => {
    const counter = { chunks: 0 };
    const server = serve(next);
    server.tamper = (_path, fetched) => ({ ...fetched, body: endless(new Uint8Array(100_000), counter) });
    expect((await attempt(server)).error?.code).toBe('oversized-manifest');
    expect(counter.chunks).toBeLessThan(15);
  });
});

describe('a freeze', () => {
  const monthsLater = { now: () => START + 100 * 86_400_000 };

  test('shows what is here as stale, whether the server repeats the edition or says nothing is new', async () => {
    const repeated = serve(old);
    repeated.tamper = (path, fetched) =>
      fetched.status === 304 && path === MANIFEST_FILE
        ? { ...fetched, status: 200, body: once(old.served.get(MANIFEST_FILE) ?? new Uint8Array()) }
        : fetched;
    for (const server of [serve(old), repeated]) {
      const { outcome, state } = await attempt(server, { ports: monthsLater });
      expect(outcome).toBe('unchanged');
      expect(state.stale).toBe(true);
    }
    expect(await contentOf(store)).toBe(contentIn(old));
  });

  test('keeps an edition that has expired from taking the place of another', async () => {
    const { outcome, state } = await attempt(serve(next), { ports: monthsLater });
    expect(outcome).toBe('unchanged');
    expect(state.stale).toBe(true);
    expect(await contentOf(store)).toBe(contentIn(old));
  });
});

describe('what is no attack', () => {
  test('fields of later versions survive, byte for byte', async () => {
    const later = edition(publisher, records(3, { statements: [statement(1, { mood: { tone: 'calm' } })] }), {
      before: old,
    });
    await attempt(serve(later));
    expect(await contentOf(store)).toContain('"mood":{"tone":"calm"}');
  });

  test('statements of a topic this version does not know do not refuse the edition', async () => {
    const later = edition(
      publisher,
      records(3, { statements: [statement(1), statement(3, { topic: 'weather' })] }),
      { before: old },
    );
    expect((await attempt(serve(old, later))).outcome).toBe('switched');
  });

  test('a script in a text is a text', async () => {
    const script = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const later = edition(
      publisher,
      records(3, { statements: [statement(1, { summary: { en: script } })] }),
      { before: old },
    );
    await attempt(serve(old, later));
    expect(await contentOf(store)).toContain(JSON.stringify(script));
  });

  test('a second key of the publisher may sign', async () => {
    const server = resigned((manifest) => manifest, stranger);
    const { outcome } = await attempt(server, { target: { trusted: [publisher.trusted, stranger.trusted] } });
    expect(outcome).toBe('switched');
  });
});
