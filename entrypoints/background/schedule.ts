/** When datasets are synced, and what follows: alarms, starts, and a reader who asks. */
import { reasonToWait } from '../../lib/browser/network.ts';
import { hasHost } from '../../lib/browser/permissions.ts';
import { stayAwake } from '../../lib/browser/scheduler.ts';
import type { DatasetSource } from '../../lib/messages/protocol.ts';
import type { DatasetStore } from '../../lib/store/dataset-store.ts';
import type { SyncPorts } from '../../lib/sync/ports.ts';
import { isDue, parseState, reduce, type SyncState } from '../../lib/sync/state.ts';
import { syncDataset } from '../../lib/sync/sync.ts';
import { gunzip, openFetcher, sha256, verify } from '../../lib/sync/web-ports.ts';
import type { Library } from './library.ts';

/** The alarm that looks whether a dataset is due. */
export const SYNC_ALARM = 'sync';
/** Minutes; a look costs nothing, and what is due is decided by each dataset's own state. */
export const SYNC_MINUTES = 30;

/** A dataset that a sync brought from one edition to another. */
export interface Switched {
  readonly source: DatasetSource;
  readonly store: DatasetStore;
  readonly before: Awaited<ReturnType<DatasetStore['active']>>;
}
export interface Schedule {
  /** Syncs what is due; with `asked`, everything at once, or the one dataset that is named. */
  readonly run: (asked?: { readonly dataset?: string | undefined }) => Promise<void>;
  /** States of syncs that are under way. */
  readonly live: ReadonlyMap<string, SyncState>;
  readonly portsOf: (store: DatasetStore) => SyncPorts;
}

/** Opens the schedule; `onSwitched` is called after each switch. */
export function openSchedule(
  library: Library,
  {
    allowLoopback,
    onSwitched,
  }: { readonly allowLoopback: boolean; readonly onSwitched: (what: Switched) => void },
): Schedule {
  const live = new Map<string, SyncState>();
  const running = new Map<string, Promise<void>>();
  const fetcher = openFetcher(hasHost);
  const portsOf = (store: DatasetStore): SyncPorts => ({
    store,
    fetch: fetcher,
    gunzip,
    sha256,
    verify,
    now: Date.now,
    random: Math.random,
    allowLoopback,
  });
  const syncOne = async (source: DatasetSource, asked: boolean): Promise<void> => {
    if (source.url === null) return;
    const store = await library.storeOf(source.dataset);
    const state = parseState(await store.readState().catch(() => null));
    if (!asked) {
      if (!isDue(state, Date.now())) return;
      const why = reasonToWait();
      if (why !== null) {
        await store.writeState(reduce(state, { type: 'postponed', at: Date.now(), why }));
        return;
      }
    }
    const before = await store.active().catch(() => null);
    const target = {
      dataset: source.dataset,
      url: source.url,
      trusted: source.keys,
      pinned: source.kind !== 'bundled',
    };
    try {
      const { outcome } = await stayAwake(() =>
        syncDataset(portsOf(store), target, {
          signal: new AbortController().signal,
          onState: (next) => live.set(source.dataset, next),
        }),
      );
      if (outcome === 'switched') onSwitched({ source, store, before });
    } finally {
      live.delete(source.dataset);
    }
  };
  return {
    live,
    portsOf,
    run: async (asked) => {
      const sources = (await library.sources()).filter(
        ({ dataset, enabled }) => enabled && (asked?.dataset === undefined || asked.dataset === dataset),
      );
      // One after the other: each may hold its files in memory.
      for (const source of sources) {
        const { dataset } = source;
        // Whoever asks while a sync runs waits for that one.
        const task =
          running.get(dataset) ?? syncOne(source, asked !== undefined).finally(() => running.delete(dataset));
        running.set(dataset, task);
        await task;
      }
    },
  };
}
