/** A store that forgets: for a browser that refuses its storage, so that the bundled dataset answers all the same. */
import type { DatasetError } from '../core/dataset/errors.ts';
import type { Manifest } from '../core/dataset/manifest.ts';
import type { ActiveGeneration, DatasetStore, KeptLookup } from './dataset-store.ts';

/** Opens an empty store that lasts as long as the background does. */
export function openMemoryStore(dataset: string): DatasetStore {
  const files = new Map<string, Uint8Array>();
  const index = new Map<string, ArrayBuffer>();
  let lookup: KeptLookup | null = null;
  let active: ActiveGeneration | null = null;
  let error: DatasetError | null = null;
  let state: unknown = null;
  return {
    dataset,
    active: async () => active,
    generation: async () => active?.generation ?? null,
    readFile: async (generation, kind) => {
      if (active?.generation !== generation) return null;
      const listed = active.manifest.files.filter((file) => file.kind === kind);
      return listed.map(({ sha256 }) => new TextDecoder().decode(files.get(sha256))).join('');
    },
    present: async (hashes) => new Set(hashes.filter((hash) => files.has(hash))),
    readFiles: async (hashes) =>
      new Map(
        hashes.flatMap((hash) => {
          const bytes = files.get(hash);
          return bytes === undefined ? [] : [[hash, bytes] as const];
        }),
      ),
    readRanges: async (ranges) =>
      ranges.map(({ sha256, start, end }) => files.get(sha256)?.subarray(start, end) ?? null),
    putFiles: async (given) => {
      for (const [sha256, bytes] of given) files.set(sha256, bytes);
    },
    stage: async () => undefined,
    switchTo: async (manifest: Manifest) => {
      active = { generation: (active?.generation ?? 0) + 1, manifest };
      error = null;
      return active;
    },
    sweep: async () => {
      const used = new Set(active?.manifest.files.map(({ sha256 }) => sha256));
      for (const hash of files.keys()) if (!used.has(hash)) files.delete(hash);
    },
    remove: async () => {
      active = null;
      files.clear();
    },
    readIndex: async (hash) => index.get(hash) ?? null,
    writeIndex: async (hash, bytes) => {
      index.clear();
      index.set(hash, bytes);
    },
    readLookup: async () => lookup,
    writeLookup: async (made) => {
      lookup = made;
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
