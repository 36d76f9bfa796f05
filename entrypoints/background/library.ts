/**
 * The datasets a reader follows, each with a store of its own: which there are, in which order, and how they stand.
 *
 * The list outlives the database, so that a browser that throws the database away costs a download and no choice.
 */
import { readDatasets, writeDatasets } from '../../lib/browser/local-list.ts';
import { isStale } from '../../lib/core/dataset/manifest.ts';
import { TRUSTED_KEYS } from '../../lib/core/dataset/trusted-keys.ts';
import type { DatasetEntry, DatasetSource, Protocol } from '../../lib/messages/protocol.ts';
import {
  type ActiveGeneration,
  BUNDLED_DATASET,
  type DatasetStore,
  openDatasetStore,
} from '../../lib/store/dataset-store.ts';
import { openMemoryStore } from '../../lib/store/memory-store.ts';
import { parseState, type SyncState } from '../../lib/sync/state.ts';

/** A followed dataset that can answer. */
export interface ActivePart {
  readonly source: DatasetSource;
  readonly store: DatasetStore;
  readonly active: ActiveGeneration;
}
export type DatasetChange = Protocol['changeDataset']['params']['change'];
export interface Library {
  /** The datasets in the reader's order, the bundled one always among them. */
  readonly sources: () => Promise<readonly DatasetSource[]>;
  readonly storeOf: (dataset: string) => Promise<DatasetStore>;
  /** What is in use, as one text that changes with it: enabled datasets and their generations. */
  readonly stamp: () => Promise<string>;
  readonly put: (source: DatasetSource) => Promise<void>;
  readonly change: (dataset: string, change: DatasetChange) => Promise<void>;
  readonly entries: (live: ReadonlyMap<string, SyncState>) => Promise<readonly DatasetEntry[]>;
  /** Whether the browser refuses its storage. */
  readonly inMemory: () => boolean;
}

/** A browser that blocks its database does not always say so; an answer that takes this long is none. */
const PATIENCE_MS = 5_000;

/** Opens the library; `url` is where the bundled dataset's next editions come from, null where nowhere. */
export function openLibrary(url: string | null): Library {
  const bundled: DatasetSource = {
    dataset: BUNDLED_DATASET,
    name: 'Counterclaim',
    kind: 'bundled',
    url,
    keys: TRUSTED_KEYS,
    enabled: true,
  };
  const stores = new Map<string, DatasetStore>();
  let list: readonly DatasetSource[] | null = null;
  let memory = false;
  const sources = async (): Promise<readonly DatasetSource[]> => {
    if (list !== null) return list;
    const stored = (await readDatasets()).map((source) =>
      // What the extension knows of its own dataset changes with the extension.
      source.kind === 'bundled' ? { ...bundled, enabled: source.enabled } : source,
    );
    list = stored.some(({ kind }) => kind === 'bundled') ? stored : [bundled, ...stored];
    return list;
  };
  const keep = async (next: readonly DatasetSource[]) => {
    list = next;
    await writeDatasets(next);
  };
  const storeOf = async (dataset: string): Promise<DatasetStore> => {
    const known = stores.get(dataset);
    if (known !== undefined) return known;
    let store = openDatasetStore('counterclaim', dataset);
    try {
      await soon(store.generation());
    } catch {
      memory = true;
      store = openMemoryStore(dataset);
    }
    stores.set(dataset, store);
    return store;
  };
  return {
    sources,
    storeOf,
    stamp: async () => {
      const enabled = (await sources()).filter((source) => source.enabled);
      const parts = enabled.map(async ({ dataset }) => {
        const generation = await (await storeOf(dataset)).generation().catch(() => null);
        return `${dataset}:${generation}`;
      });
      return (await Promise.all(parts)).join(' ');
    },
    put: async (source) => {
      const others = (await sources()).filter(({ dataset }) => dataset !== source.dataset);
      await keep([...others, source]);
    },
    change: async (dataset, change) => {
      const now = await sources();
      if (change === 'remove') {
        const dropped = now.find((source) => source.dataset === dataset);
        if (dropped === undefined || dropped.kind === 'bundled') return;
        await keep(now.filter((source) => source !== dropped));
        const store = await storeOf(dataset);
        await store.remove();
        await store.sweep();
        return;
      }
      if (change === 'up' || change === 'down') return keep(moved(now, dataset, change === 'up' ? -1 : 1));
      const enabled = change === 'enable';
      // With none left there would be nothing to read pages with.
      if (!enabled && now.every((source) => source.dataset === dataset || !source.enabled)) return;
      await keep(now.map((source) => (source.dataset === dataset ? { ...source, enabled } : source)));
    },
    entries: async (live) =>
      Promise.all(
        (await sources()).map(async (source) => entryOf(source, await storeOf(source.dataset), live)),
      ),
    inMemory: () => memory,
  };
}

async function entryOf(
  { keys, ...source }: DatasetSource,
  store: DatasetStore,
  live: ReadonlyMap<string, SyncState>,
): Promise<DatasetEntry> {
  const [active, kept, lastError] = await Promise.all([
    store.active().catch(() => null),
    store.readState().catch(() => null),
    store.lastError().catch(() => null),
  ]);
  const state = live.get(source.dataset) ?? parseState(kept);
  const { phase, progress, checkedAt, nextAt, failures, postponed } = state;
  const manifest = active?.manifest;
  const statements = manifest?.files.filter(({ kind }) => kind === 'statements') ?? [];
  return {
    ...source,
    fingerprints: keys.map(({ id }) => id),
    sequence: manifest?.sequence ?? null,
    issued: manifest?.issued ?? null,
    expires: manifest?.expires ?? null,
    // Where nothing newer can come from, an edition has an age, which is shown, and no promise to break.
    stale: source.url !== null && (state.stale || (manifest !== undefined && isStale(manifest, Date.now()))),
    statements: statements.reduce((sum, { records }) => sum + records, 0),
    error: state.error ?? lastError,
    sync: { phase, progress, checkedAt, nextAt, failures, postponed },
  };
}

function moved(list: readonly DatasetSource[], dataset: string, by: number): readonly DatasetSource[] {
  const from = list.findIndex((source) => source.dataset === dataset);
  const source = list[from];
  const to = from + by;
  if (source === undefined || to < 0 || to >= list.length) return list;
  const others = list.filter((other) => other !== source);
  return [...others.slice(0, to), source, ...others.slice(to)];
}

async function soon<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database does not open.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
