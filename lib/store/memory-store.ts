/** A store that forgets: for a browser that refuses its storage, so that the bundled dataset answers all the same. */
import type { DatasetError } from '../core/dataset/errors.ts';
import type { Manifest } from '../core/dataset/manifest.ts';
import type { ActiveGeneration, DatasetStore } from './dataset-store.ts';

/** Opens an empty store that lasts as long as the background does. */
export function openMemoryStore(dataset: string): DatasetStore {
  const blobs = new Map<string, string>();
  const index = new Map<string, ArrayBuffer>();
  let active: ActiveGeneration | null = null;
  let error: DatasetError | null = null;
  let state: unknown = null;
  return {
    dataset,
    active: async () => active,
    generation: async () => active?.generation ?? null,
    readFile: async (generation, kind) => {
      if (active?.generation !== generation) return null;
      const files = active.manifest.files.filter((file) => file.kind === kind);
      return files.map(({ sha256 }) => blobs.get(sha256) ?? '').join('');
    },
    present: async (hashes) => new Set(hashes.filter((hash) => blobs.has(hash))),
    readBlob: async (sha256) => blobs.get(sha256) ?? null,
    readBlobs: async (hashes) => hashes.flatMap((hash) => blobs.get(hash) ?? []),
    putBlobs: async (texts) => {
      for (const [sha256, text] of texts) blobs.set(sha256, text);
    },
    stage: async () => undefined,
    switchTo: async (manifest: Manifest) => {
      active = { generation: (active?.generation ?? 0) + 1, manifest };
      error = null;
      return active;
    },
    sweep: async () => {
      const used = new Set(active?.manifest.files.map(({ sha256 }) => sha256));
      for (const hash of blobs.keys()) if (!used.has(hash)) blobs.delete(hash);
    },
    remove: async () => {
      active = null;
      blobs.clear();
    },
    readIndex: async (hash) => index.get(hash) ?? null,
    writeIndex: async (hash, bytes) => {
      index.clear();
      index.set(hash, bytes);
    },
    lastError: async () => error,
    setLastError: async (next) => {
      error = next;
    },
    readState: async () => state,
    writeState: async (next) => {
      state = next;
    },
    close: () => undefined,
  };
}
