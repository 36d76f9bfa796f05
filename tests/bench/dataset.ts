/**
 * Measures datasets of several sizes: `npm run bench:dataset -- [1000 50000 500000]`.
 *
 * Build and transfer are Node's; sync and storage run over an IndexedDB in memory, so that their figures compare with
 * one another in one run, not with a browser's. `npm run bench:dataset -- --browsers` measures in real ones.
 */
import 'fake-indexeddb/auto';
import { generateKeyPairSync } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Dexie from 'dexie';
import { answerFrom, decode, openLookup } from '../../entrypoints/background/lookups.ts';
import { readFolder } from '../../lib/cli/dataset/files.ts';
import { publicKeyOf } from '../../lib/cli/dataset/keys.ts';
import { type Edition, makeEdition } from '../../lib/cli/dataset/publish.ts';
import { openStoredKnowledge } from '../../lib/core/dataset/lookup/stored-knowledge.ts';
import { type Records, shardRecords } from '../../lib/core/dataset/shards.ts';
import type { Statement } from '../../lib/core/model/domain.ts';
import { openDatasetStore } from '../../lib/store/dataset-store.ts';
import type { SyncPorts } from '../../lib/sync/ports.ts';
import { syncDataset } from '../../lib/sync/sync.ts';
import { gunzip, sha256, verify } from '../../lib/sync/web-ports.ts';
import { measureInBrowser } from './dataset-browsers.ts';
import { generate, withNews } from './generate-dataset.ts';

const FOLDER = fileURLToPath(new URL('../../public/dataset/', import.meta.url));
const BASE = 'https://bench.example/';
const DATASET = 'bench';
const NEWS = 100;
const PAGE_PLACES = 40;
/** What ranking reads of every statement about a place. */
const lineOf = ({ id, date, side, topic, position }: Statement) => [id, date, side, topic, position];

const key = generateKeyPairSync('ed25519').privateKey;
const trusted = [publicKeyOf(key)];

async function timed<T>(task: () => T | Promise<T>): Promise<readonly [number, T]> {
  const start = performance.now();
  const value = await task();
  return [performance.now() - start, value];
}

function edition(records: Records, sequence: number, before: Edition | null): Edition {
  return makeEdition({
    texts: shardRecords(records),
    before,
    about: { dataset: DATASET },
    options: { sequence, issued: new Date(Date.now() - 1_000_000 + sequence).toISOString(), validDays: 30 },
    keys: [key],
  });
}

function portsOf(
  name: string,
  served: ReadonlyMap<string, Uint8Array>,
  sent: { bytes: number; requests: number },
): SyncPorts {
  return {
    store: openDatasetStore(name, DATASET),
    gunzip,
    sha256,
    verify,
    now: Date.now,
    random: Math.random,
    allowLoopback: false,
    fetch: async ({ url }) => {
      const bytes = served.get(url.slice(BASE.length));
      sent.requests++;
      sent.bytes += bytes?.byteLength ?? 0;
      return {
        status: bytes === undefined ? 404 : 200,
        url,
        etag: null,
        body: (async function* () {
          if (bytes !== undefined) yield bytes;
        })(),
      };
    },
  };
}

const kB = (bytes: number) => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
const ms = (time: number) => `${time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString('en')} ms`;

async function measure(
  bundled: NonNullable<ReturnType<typeof readFolder>['read']>,
  count: number,
): Promise<void> {
  const records = generate(bundled.dataset, count);
  const [build, first] = await timed(() => edition(records, 1, null));
  const [buildNext, second] = await timed(() => edition(withNews(records, NEWS), 2, first));
  const raw = first.manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const packed = first.manifest.files.reduce((sum, file) => sum + (file.packed ?? 0), 0);
  const sent = { bytes: 0, requests: 0 };
  const target = { dataset: DATASET, url: BASE, trusted, pinned: false };
  const options = { signal: new AbortController().signal };
  const served = new Map(first.served);
  const ports = portsOf(`bench-${count}`, served, sent);
  const [snapshot, one] = await timed(() => syncDataset(ports, target, options));
  if (one.outcome !== 'switched') throw new Error(one.error?.message);
  const snapshotSent = { ...sent };
  // The yardstick: the same bytes written as one blob, in the same run.
  const whole = new TextEncoder().encode([...first.texts.values()].join(''));
  const yard = new Dexie(`yard-${count}`);
  yard.version(1).stores({ blobs: '' });
  await yard.open();
  const [blob] = await timed(() => yard.table('blobs').put(whole, 'one'));
  for (const [path, bytes] of second.served) served.set(path, bytes);
  Object.assign(sent, { bytes: 0, requests: 0 });
  const [delta, two] = await timed(() => syncDataset(ports, target, options));
  if (two.outcome !== 'switched') throw new Error(two.error?.message);
  const { store } = ports;
  const places = placesOf(records);
  const lookUp = async () => {
    const { manifest } = (await store.active()) ?? first;
    const lookup = await openLookup(store, manifest);
    const opened = openStoredKnowledge([{ dataset: DATASET, name: null, lookup }], decode);
    const owing = opened.debts.map((debt) => ({ store, debt }));
    return answerFrom(owing, () => places.map((id) => opened.knowledge.statementsAbout(id).map(lineOf)));
  };
  const [index] = await timed(lookUp);
  const [cold, found] = await timed(lookUp);
  const statements = found.reduce((sum, about) => sum + about.length, 0);
  globalThis.gc?.();
  const memory = process.memoryUsage().heapUsed;
  console.log(
    [
      `${count.toLocaleString('en')} statements, ${first.manifest.files.length} files, ${kB(raw)}, packed ${kB(packed)}`,
      `  build ${ms(build)}; the next edition with its delta ${ms(buildNext)}`,
      `  first sync ${ms(snapshot)} (${snapshotSent.requests} requests, ${kB(snapshotSent.bytes)}) = ${(snapshot / blob).toFixed(1)} × one blob write of the same bytes (${ms(blob)})`,
      `  delta of ${NEWS} ${ms(delta)} (${sent.requests} requests, ${kB(sent.bytes)}): ${(snapshot / delta).toFixed(0)} times cheaper in time, ${(snapshotSent.bytes / sent.bytes).toFixed(0)} in bytes`,
      `  index ${ms(index)}, once; ${PAGE_PLACES} places cold ${ms(cold)} for ${statements.toLocaleString('en')} statements; heap ${Math.round(memory / 1e6)} MB`,
    ].join('\n'),
  );
  store.close();
  yard.close();
}

function placesOf({ statements }: Records): readonly string[] {
  return [...new Set(statements.flatMap((statement) => statement.places as string[]))].slice(0, PAGE_PLACES);
}

async function measureBrowsers(
  bundled: NonNullable<ReturnType<typeof readFolder>['read']>,
  count: number,
): Promise<void> {
  const records = generate(bundled.dataset, count);
  const first = edition(records, 1, null);
  const second = edition(withNews(records, NEWS), 2, first);
  const places = placesOf(records);
  for (const name of ['chromium', 'firefox'] as const) {
    const figures = await measureInBrowser(name, { first, second, dataset: DATASET, places });
    if (figures === null) console.log(`${name}: no browser, or no build of mode loopback`);
    else
      console.log(
        `${name}, ${count.toLocaleString('en')} statements: first sync ${ms(figures.snapshot)} = ${(figures.snapshot / figures.blob).toFixed(1)} × one write of the same bytes (${ms(figures.blob)}); delta of ${NEWS} ${ms(figures.delta)}, ${(figures.snapshot / figures.delta).toFixed(0)} times cheaper; ${PAGE_PLACES} places cold ${ms(figures.lookup)} for ${figures.statements.toLocaleString('en')} statements`,
      );
  }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { browsers: { type: 'boolean' } },
});
const { read } = readFolder(FOLDER);
if (read === null) throw new Error('The bundled dataset is not valid; run check.');
for (const size of positionals.length > 0 ? positionals.map(Number) : [1_000, 50_000])
  await (values.browsers ? measureBrowsers : measure)(read, size);
