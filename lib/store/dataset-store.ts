/**
 * The dataset in IndexedDB: generations of few coarse rows, one of them active.
 *
 *   meta   active → {generation, manifest}      error → the last failure
 *   files  [generation, kind] → the file's text, already validated
 *   index  hash → the compiled gazetteer
 *
 * The active generation is never written to. A new one is staged beside it and becomes active in one short
 * transaction, so that a background stopped at any line leaves the old dataset or the new one, never a mixture.
 */
import Dexie, { type Table } from 'dexie';
import type { DatasetError } from '../core/dataset/errors.ts';
import type { Manifest } from '../core/dataset/manifest.ts';
import type { RecordKind } from '../core/model/schema.ts';

/** The generation that answers readers. */
export interface ActiveGeneration {
  readonly generation: number;
  readonly manifest: Manifest;
}
interface FileRow {
  readonly generation: number;
  readonly kind: RecordKind;
  readonly text: string;
}
interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}
interface IndexRow {
  readonly hash: string;
  readonly bytes: Blob | ArrayBuffer;
}

/** What the dataset's keeper can do. Every function may reject when the browser refuses its storage. */
export interface DatasetStore {
  readonly active: () => Promise<ActiveGeneration | null>;
  readonly readFile: (generation: number, kind: RecordKind) => Promise<string | null>;
  /** Stages files beside the active generation and returns the staged one's number. */
  readonly stage: (files: ReadonlyMap<RecordKind, string>) => Promise<number>;
  /** Makes a staged generation active in one transaction, and then drops all others. */
  readonly switchTo: (generation: number, manifest: Manifest) => Promise<void>;
  readonly readIndex: (hash: string) => Promise<ArrayBuffer | null>;
  /** Keeps one compiled gazetteer; an older one is dropped. */
  readonly writeIndex: (hash: string, bytes: ArrayBuffer) => Promise<void>;
  readonly lastError: () => Promise<DatasetError | null>;
  readonly setLastError: (error: DatasetError | null) => Promise<void>;
  readonly close: () => void;
}

/** Opens the store; a database name of its own keeps tests apart. */
export function openDatasetStore(name = 'counterclaim'): DatasetStore {
  const db = new Dexie(name);
  db.version(1).stores({ meta: 'key', files: '[generation+kind], generation', index: 'hash' });
  const meta: Table<MetaRow, string> = db.table('meta');
  const files: Table<FileRow, [number, string]> = db.table('files');
  const index: Table<IndexRow, string> = db.table('index');

  // Only this file writes the row, so its shape is known.
  const active = async () => ((await meta.get('active'))?.value ?? null) as ActiveGeneration | null;
  return {
    active,
    readFile: async (generation, kind) => (await files.get([generation, kind]))?.text ?? null,
    stage: async (texts) => {
      const last = await files.orderBy('generation').last();
      const generation = Math.max(last?.generation ?? 0, (await active())?.generation ?? 0) + 1;
      await files.bulkPut([...texts].map(([kind, text]) => ({ generation, kind, text })));
      return generation;
    },
    switchTo: async (generation, manifest) => {
      await db.transaction('rw', meta, async () => {
        await meta.put({ key: 'active', value: { generation, manifest } satisfies ActiveGeneration });
        await meta.delete('error');
      });
      await files.where('generation').notEqual(generation).delete();
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
    lastError: async () => ((await meta.get('error'))?.value ?? null) as DatasetError | null,
    setLastError: async (error) => {
      if (error === null) await meta.delete('error');
      else await meta.put({ key: 'error', value: error });
    },
    close: () => db.close(),
  };
}
