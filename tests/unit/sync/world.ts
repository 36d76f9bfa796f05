/** A small dataset, its publisher, and a static server in memory that can be made to misbehave. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { publicKeyOf } from '../../../lib/cli/dataset/keys.ts';
import { type Edition, makeEdition } from '../../../lib/cli/dataset/publish.ts';
import { shardRecords } from '../../../lib/core/dataset/shards.ts';
import type { TrustedKey } from '../../../lib/core/dataset/signature.ts';
import type { RecordKind } from '../../../lib/core/model/schema.ts';
import type { DatasetStore } from '../../../lib/store/dataset-store.ts';
import type { Fetched, SyncPorts } from '../../../lib/sync/ports.ts';
import type { SyncTarget } from '../../../lib/sync/sync.ts';
import { gunzip, sha256, verify } from '../../../lib/sync/web-ports.ts';

type Json = Readonly<Record<string, unknown>>;
export type Records = Readonly<Record<RecordKind, readonly Json[]>>;

export const URL_BASE = 'https://data.example/counter/';
export const DATASET = 'test-dataset';
export const START = Date.parse('2026-11-01T00:00:00Z');
const DAY_MS = 86_400_000;

/** A publisher's key pair, made anew in every run. */
export interface Publisher {
  readonly key: KeyObject;
  readonly trusted: TrustedKey;
}

export function newPublisher(): Publisher {
  const key = generateKeyPairSync('ed25519').privateKey;
  return { key, trusted: publicKeyOf(key) };
}

/** A statement of the small world; `n` makes ids and texts. */
export function statement(n: number, more: Json = {}): Json {
  return {
    id: `s-${String(n).padStart(4, '0')}`,
    conflict: n % 2 === 0 ? 'war' : 'islands',
    event: n % 2 === 0 ? 'war-event' : 'islands-event',
    places: [n % 2 === 0 ? 'town' : 'isle'],
    side: n % 3 === 0 ? 'north' : 'south',
    speaker: n % 3 === 0 ? 'north-mod' : 'south-mod',
    date: `2026-10-${String(1 + (n % 28)).padStart(2, '0')}`,
    topic: 'control',
    position: { holder: n % 3 === 0 ? 'north' : 'south', extent: 'full' },
    summary: { en: `Statement number ${n}.` },
    sources: [{ url: `https://example.org/${n}`, publisher: 'Example' }],
    ...more,
  };
}

/** Records with statements 0 to count − 1. */
export function records(count: number, changed: Partial<Records> = {}): Records {
  return {
    conflicts: ['war', 'islands'].map((id) => ({ id, name: { en: id }, sides: ['north', 'south'] })),
    sides: ['north', 'south'].map((id) => ({ id, name: { en: id }, conflicts: ['war', 'islands'] })),
    speakers: ['north', 'south'].map((side) => ({
      id: `${side}-mod`,
      side,
      name: { en: `Ministry of the ${side}` },
      kind: 'organisation',
    })),
    places: [
      {
        id: 'town',
        kind: 'town',
        names: { en: ['Town'] },
        conflict: 'war',
        claimedBy: ['north'],
        within: [],
      },
      { id: 'isle', kind: 'island', names: { en: ['Isle'] }, conflict: 'islands', claimedBy: [], within: [] },
    ],
    ambiguous: [{ name: 'Town', lang: 'en', ids: ['town'], settlements: 0, meanings: ['common-word'] }],
    events: ['war', 'islands'].map((conflict) => ({
      id: `${conflict}-event`,
      title: { en: `Event of the ${conflict}` },
      places: [conflict === 'war' ? 'town' : 'isle'],
      from: '2026-10-01',
      to: null,
      status: 'contested',
      conflict,
    })),
    statements: Array.from({ length: count }, (_, n) => statement(n)),
    ...changed,
  };
}

/** Records in so many files that an edition of them has a bundle. */
export function manyFiles(count: number): Records {
  const small = records(count);
  const more = Array.from({ length: 24 }, (_, n) => `quarrel-${n}`);
  return {
    ...small,
    conflicts: [...small.conflicts, ...more.map((id) => ({ id, name: { en: id }, sides: ['north'] }))],
    events: [
      ...small.events,
      ...more.map((conflict) => ({
        id: `${conflict}-event`,
        title: { en: `Event of the ${conflict}` },
        places: ['town'],
        from: null,
        to: null,
        status: 'contested',
        conflict,
      })),
    ],
  };
}

/** Makes an edition of records; with the one before also the delta. */
export function edition(
  publisher: Publisher,
  given: Records,
  {
    before = null,
    sequence = (before?.manifest.sequence ?? 0) + 1,
    dataset = DATASET,
  }: { before?: Edition | null; sequence?: number; dataset?: string } = {},
): Edition {
  return makeEdition({
    texts: shardRecords(given),
    before,
    about: { dataset, keys: [publisher.trusted] },
    options: { sequence, issued: new Date(START + sequence * DAY_MS).toISOString(), validDays: 30 },
    keys: [publisher.key],
  });
}

/** A static server: path → bytes, with etags; counts what it sends. */
export interface Server {
  readonly files: Map<string, Uint8Array>;
  readonly requests: string[];
  sent: number;
  /** Changes an answer on its way. */
  tamper: ((path: string, fetched: Fetched) => Fetched | Promise<Fetched>) | null;
}

export function serve(...editions: readonly Edition[]): Server {
  const server: Server = { files: new Map(), requests: [], sent: 0, tamper: null };
  for (const { served } of editions) for (const [path, bytes] of served) server.files.set(path, bytes);
  return server;
}

async function* chunked(bytes: Uint8Array, server: Server): AsyncIterable<Uint8Array> {
  const CHUNK = 1_000;
  for (let at = 0; at < bytes.byteLength; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    server.sent += chunk.byteLength;
    yield chunk;
  }
}

/** Ports over a store and a server, with a clock that stands still. */
export function portsOf(store: DatasetStore, server: Server, more: Partial<SyncPorts> = {}): SyncPorts {
  return {
    store,
    gunzip,
    sha256,
    verify,
    now: () => START + 3 * DAY_MS,
    random: () => 0.5,
    allowLoopback: false,
    fetch: async ({ url, etag, signal }) => {
      signal.throwIfAborted();
      const path = url.slice(URL_BASE.length);
      server.requests.push(path);
      const bytes = server.files.get(path);
      const tag = bytes === undefined ? null : `"${(await sha256(bytes)).slice(0, 8)}"`;
      const fetched: Fetched =
        bytes === undefined
          ? { status: 404, url, etag: null, body: chunked(new Uint8Array(), server) }
          : tag === etag
            ? { status: 304, url, etag: tag, body: chunked(new Uint8Array(), server) }
            : { status: 200, url, etag: tag, body: chunked(bytes, server) };
      return server.tamper === null ? fetched : server.tamper(path, fetched);
    },
    ...more,
  };
}

export function targetOf(publisher: Publisher, more: Partial<SyncTarget> = {}): SyncTarget {
  return { dataset: DATASET, url: URL_BASE, trusted: [publisher.trusted], pinned: false, ...more };
}

/** All that the active edition shows a reader; null where there is none. */
export async function contentOf(store: DatasetStore): Promise<string | null> {
  const active = await store.active();
  if (active === null) return null;
  const kinds = ['conflicts', 'sides', 'speakers', 'places', 'ambiguous', 'events', 'statements'] as const;
  const texts = await Promise.all(kinds.map((kind) => store.readFile(active.generation, kind)));
  return texts.some((text) => text === null) ? null : texts.join('');
}

/** What an edition would show. */
export function contentIn({ texts }: Edition): string {
  return [...texts.values()].join('');
}
