/**
 * The dataset in IndexedDB: few coarse rows, named by their content.
 *
 *   meta    active:<dataset>  → {generation, manifest}     previous:<dataset> → the one before
 *           staging:<dataset> → the one that is coming      state:<dataset>    → what sync remembers
 *           error:<dataset>   → the last failure
 *   packs   files' bytes, already validated, by their hashes: see packs.ts
 *   index   hash   → the compiled gazetteer
 *   lookup  what leads from places to records, made from the active generation: see lib/core/dataset/lookup
 *
 * A file is never changed, so that the active generation is never written to. A new generation is staged by putting
 * the files it lacks, in any order and in any number of runs, and becomes active in one short transaction: a
 * background stopped at any line leaves the old dataset or the new one, never a mixture. The generation before stays
 * until the next switch, for whoever has it open.
 */
import Dexie, { type Table } from 'dexie';
import type { DatasetError } from '../core/dataset/errors.ts';
import type { Manifest } from '../core/dataset/manifest.ts';
import type { RecordKind } from '../core/model/schema.ts';
import { addPack, type ByteRange, type Files, openPacks } from './packs.ts';

/** The generation that answers readers. */
export interface ActiveGeneration {
  readonly generation: number;
  readonly manifest: Manifest;
}
interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}
interface IndexRow {
  readonly hash: string;
  readonly bytes: Blob | ArrayBuffer;
}
/** What is made from an edition and kept beside it. */
export interface KeptLookup {
  /** What it was made from. */
  readonly of: string;
  readonly value: unknown;
}
interface LookupRow extends KeptLookup {
  readonly dataset: string;
}

/** What the dataset's keeper can do. Every function may reject when the browser refuses its storage. */
export interface DatasetStore {
  /** The dataset that is kept, as its manifest names it. */
  readonly dataset: string;
  /** Null where there is none, or where the browser threw part of it away. */
  readonly active: () => Promise<ActiveGeneration | null>;
  /** Returns the number of the active generation without looking at its parts; null where there is none. */
  readonly generation: () => Promise<number | null>;
  /** Returns all texts of a kind, joined; null for a generation that is neither active nor the one before. */
  readonly readFile: (generation: number, kind: RecordKind) => Promise<string | null>;
  /** Returns which of these hashes are at hand. */
  readonly present: (hashes: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Returns the files that are at hand; one look for many. */
  readonly readFiles: (hashes: readonly string[]) => Promise<Files>;
  /** Returns parts of files in the order asked; null for one whose file is not at hand. */
  readonly readRanges: (ranges: readonly ByteRange[]) => Promise<readonly (Uint8Array | null)[]>;
  /** Stages files by hash, all or none; the caller has checked both. */
  readonly putFiles: (files: Files) => Promise<void>;
  /** Notes which edition is being staged, so that sweeping spares its files. */
  readonly stage: (manifest: Manifest) => Promise<void>;
  /** Makes a fully staged manifest the active one in one transaction; rejects where a file is missing. */
  readonly switchTo: (manifest: Manifest) => Promise<ActiveGeneration>;
  /** Drops files that no dataset's active, previous or staged generation has. */
  readonly sweep: () => Promise<void>;
  /** Drops the dataset with all that is remembered of it. */
  readonly remove: () => Promise<void>;
  readonly readIndex: (hash: string) => Promise<ArrayBuffer | null>;
  /** Keeps one compiled gazetteer; an older one is dropped. */
  readonly writeIndex: (hash: string, bytes: ArrayBuffer) => Promise<void>;
  readonly readLookup: () => Promise<KeptLookup | null>;
  /** Keeps one lookup for the dataset; an older one is dropped. */
  readonly writeLookup: (lookup: KeptLookup) => Promise<void>;
  readonly lastError: () => Promise<DatasetError | null>;
  readonly setLastError: (error: DatasetError | null) => Promise<void>;
  readonly readState: () => Promise<unknown>;
  readonly writeState: (state: unknown) => Promise<void>;
  readonly close: () => void;
}

/** The dataset that comes with the extension. */
export const BUNDLED_DATASET = 'counterclaim';

/** Opens the store of one dataset; a database name of its own keeps tests apart. */
export function openDatasetStore(name = 'counterclaim', dataset = BUNDLED_DATASET): DatasetStore {
  const db = openDatabase(name);
  const meta: Table<MetaRow, string> = db.table('meta');
  const packs = openPacks(db);
  const tables = [db.table('packs'), meta];
  const index: Table<IndexRow, string> = db.table('index');
  const lookup: Table<LookupRow, string> = db.table('lookup');
  const key = (what: string) => `${what}:${dataset}`;
  // Only this file writes these rows, so their shapes are known.
  const generationAt = async (what: string) =>
    ((await meta.get(key(what)))?.value ?? null) as ActiveGeneration | null;
  const present = async (hashes: readonly string[]) => {
    const kept = await packs.hashes();
    return new Set(hashes.filter((hash) => kept.has(hash)));
  };

  const active = () =>
    db.transaction('r', tables, async () => {
      const found = await generationAt('active');
      if (found === null) return null;
      const hashes = hashesOf(found.manifest);
      return (await present(hashes)).size === hashes.length ? found : null;
    });
  return {
    dataset,
    active,
    generation: async () => (await generationAt('active'))?.generation ?? null,
    readFile: async (generation, kind) => {
      const kept = await Promise.all([generationAt('active'), generationAt('previous')]);
      const found = kept.find((candidate) => candidate?.generation === generation);
      if (!found) return null;
      const hashes = found.manifest.files.filter((file) => file.kind === kind).map(({ sha256 }) => sha256);
      const files = await packs.read(hashes);
      if (hashes.some((hash) => !files.has(hash))) return null;
      return hashes.map((hash) => new TextDecoder().decode(files.get(hash))).join('');
    },
    present,
    readFiles: packs.read,
    readRanges: packs.readRanges,
    putFiles: async (files) => {
      if (files.size > 0) await packs.put(files);
    },
    stage: async (manifest) => {
      await meta.put({ key: key('staging'), value: { generation: 0, manifest } satisfies ActiveGeneration });
    },
    switchTo: (manifest) =>
      db.transaction('rw', tables, async () => {
        const hashes = hashesOf(manifest);
        if ((await present(hashes)).size !== hashes.length)
          throw new Error(`Edition ${manifest.sequence} is not fully staged.`);
        const before = await generationAt('active');
        const next: ActiveGeneration = { generation: (before?.generation ?? 0) + 1, manifest };
        if (before !== null) await meta.put({ key: key('previous'), value: before });
        await meta.put({ key: key('active'), value: next });
        await meta.bulkDelete(['error', 'staging'].map(key));
        return next;
      }),
    sweep: () =>
      packs.sweep(async () => {
        const rows = await meta.where('key').startsWithAnyOf('active:', 'previous:', 'staging:').toArray();
        return new Set(rows.flatMap(({ value }) => hashesOf((value as ActiveGeneration).manifest)));
      }),
    remove: async () => {
      await meta.bulkDelete(['active', 'previous', 'staging', 'error', 'state'].map(key));
      await lookup.delete(dataset);
    },
    readIndex: async (hash) => {
      const bytes = (await index.get(hash))?.bytes;
      return bytes instanceof Blob ? bytes.arrayBuffer() : (bytes ?? null);
    },
    writeIndex: async (hash, bytes) => {
      // A Blob reads back more than twice as fast as an ArrayBuffer of the same size.
      await index.put({ hash, bytes: new Blob([bytes]) });
      await index.where('hash').notEqual(hash).delete();
    },
    readLookup: async () => (await lookup.get(dataset)) ?? null,
    writeLookup: async (made) => {
      await lookup.put({ dataset, ...made });
    },
    lastError: async () => ((await meta.get(key('error')))?.value ?? null) as DatasetError | null,
    setLastError: async (error) => {
      if (error === null) await meta.delete(key('error'));
      else await meta.put({ key: key('error'), value: error });
    },
    readState: async () => (await meta.get(key('state')))?.value ?? null,
    writeState: async (state) => {
      await meta.put({ key: key('state'), value: state });
    },
    close: () => db.close(),
  };
}

/**
 * Version 1 kept files by generation number; what it held is loaded anew from the extension itself. Version 2 kept a
 * row for each file's text; those are packed, so that nobody has to get anything again.
 */
function openDatabase(name: string): Dexie {
  const db = new Dexie(name);
  db.version(1).stores({ meta: 'key', files: '[generation+kind], generation', index: 'hash' });
  db.version(2)
    .stores({ meta: 'key', files: null, blobs: 'sha256', index: 'hash' })
    .upgrade((transaction) => transaction.table('meta').clear());
  db.version(3)
    .stores({ meta: 'key', blobs: 'sha256', packs: '++id', index: 'hash', lookup: 'dataset' })
    .upgrade(async (transaction) => {
      const rows: readonly { sha256: string; text: string }[] = await transaction.table('blobs').toArray();
      const encoder = new TextEncoder();
      const files = new Map(rows.map(({ sha256, text }) => [sha256, encoder.encode(text)]));
      if (files.size === 0) return;
      await addPack({ packs: transaction.table('packs'), meta: transaction.table('meta') }, files);
    });
  db.version(4).stores({ blobs: null });
  return db;
}

function hashesOf({ files }: Manifest): string[] {
  return [...new Set(files.map(({ sha256 }) => sha256))];
}
