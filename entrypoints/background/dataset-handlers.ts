/** The messages about datasets: how they stand, syncing, following others, and news of watched places. */
import { readNews } from '../../lib/browser/local-list.ts';
import { recordKinds } from '../../lib/core/model/schema.ts';
import type { DatasetFailure, DatasetStatus, Protocol } from '../../lib/messages/protocol.ts';
import { BUNDLED_DATASET } from '../../lib/store/dataset-store.ts';
import { failureOf } from '../../lib/sync/failures.ts';
import { loadBundled } from '../../lib/sync/load-bundled.ts';
import { keepPack, openPack } from '../../lib/sync/load-pack.ts';
import { type Preview, previewDataset } from '../../lib/sync/preview.ts';
import { sha256 } from '../../lib/sync/web-ports.ts';
import { bundledPorts } from './bundled.ts';
import type { Library } from './library.ts';
import { forgetNews } from './news.ts';
import type { Schedule } from './schedule.ts';

type Name =
  | 'datasetStatus'
  | 'reloadDataset'
  | 'syncDatasets'
  | 'previewDataset'
  | 'addDataset'
  | 'addDatasetFile'
  | 'changeDataset'
  | 'watchedNews'
  | 'watchedNewsSeen';
export type DatasetHandlers = {
  readonly [K in Name]: (params: Protocol[K]['params']) => Promise<Protocol[K]['result']>;
};

/** Makes the handlers; `openFirst` loads the bundled dataset where there is none. */
export function createDatasetHandlers({
  library,
  schedule,
  openFirst,
}: {
  readonly library: Library;
  readonly schedule: Schedule;
  readonly openFirst: () => Promise<unknown>;
}): DatasetHandlers {
  const bundledStore = () => library.storeOf(BUNDLED_DATASET);
  const status = async (): Promise<DatasetStatus> => {
    const store = await bundledStore();
    const [active, error, datasets] = await Promise.all([
      store.active().catch(() => null),
      store.lastError().catch(() => null),
      library.entries(schedule.live),
    ]);
    const counts = recordKinds.map((kind) => {
      const files = active?.manifest.files.filter((listed) => listed.kind === kind) ?? [];
      return [kind, files.reduce((sum, { records }) => sum + records, 0)] as const;
    });
    return {
      state: active === null ? 'missing' : 'ready',
      sequence: active?.manifest.sequence ?? null,
      issued: active?.manifest.issued ?? null,
      counts: Object.fromEntries(counts),
      error: error ?? datasets.find(({ kind }) => kind === 'bundled')?.error ?? null,
      storage: library.inMemory() ? 'memory' : 'kept',
      datasets,
      credits: active?.manifest.credits ?? [],
    };
  };
  const look = async (url: string) => {
    const ports = schedule.portsOf(await bundledStore());
    return previewDataset(ports, url, AbortSignal.timeout(PREVIEW_MS));
  };
  const taken = async (dataset: string, kind: 'web' | 'file'): Promise<DatasetFailure | null> => {
    const other = (await library.sources()).find((source) => source.dataset === dataset);
    if (other === undefined || (kind === 'file' && other.kind === 'file')) return null;
    return failure(
      'other-dataset',
      `You follow a dataset called "${dataset}" already; remove that one first.`,
    );
  };
  return {
    datasetStatus: async () => {
      // A first call after install finds nothing yet; loading now is what the reader waits for.
      if ((await (await bundledStore()).generation().catch(() => null)) === null) await openFirst();
      return status();
    },
    reloadDataset: async () => {
      await loadBundled(bundledPorts(await bundledStore()), { again: true });
      return status();
    },
    syncDatasets: async ({ dataset }) => {
      await schedule.run({ dataset });
      return status();
    },
    previewDataset: async ({ url }) => {
      const preview = await look(url);
      if (!preview.ok) return { error: preview.error };
      const { manifest, signer } = preview.value;
      const error = await taken(manifest.dataset, 'web');
      if (error !== null) return { error };
      const statements = manifest.files.filter(({ kind }) => kind === 'statements');
      return {
        dataset: manifest.dataset,
        name: nameOf(preview.value),
        fingerprint: signer.id,
        sequence: manifest.sequence,
        issued: manifest.issued,
        statements: statements.reduce((sum, { records }) => sum + records, 0),
      };
    },
    addDataset: async ({ url, fingerprint }) => {
      const preview = await look(url);
      if (!preview.ok) return { error: preview.error };
      const { manifest, signer, keys } = preview.value;
      if (signer.id !== fingerprint)
        return { error: failure('key-changed', 'The key is no longer the one you were shown; look again.') };
      const error = await taken(manifest.dataset, 'web');
      if (error !== null) return { error };
      const { dataset } = manifest;
      await library.put({ dataset, name: nameOf(preview.value), kind: 'web', url, keys, enabled: true });
      await schedule.run({ dataset });
      return status();
    },
    addDatasetFile: async ({ name, text }) => {
      const pack = await openPack(name, { text, sha256 });
      if (!pack.ok) return { error: pack.error };
      const { manifest } = pack.value;
      const error = await taken(manifest.dataset, 'file');
      if (error !== null) return { error };
      try {
        await keepPack(await library.storeOf(manifest.dataset), pack.value);
      } catch (cause) {
        return { error: failureOf(cause) };
      }
      const { dataset, publisher } = manifest;
      await library.put({
        dataset,
        name: publisher?.name ?? dataset,
        kind: 'file',
        url: null,
        keys: [],
        enabled: true,
      });
      return status();
    },
    changeDataset: async ({ dataset, change }) => {
      await library.change(dataset, change);
      if (change === 'enable') await schedule.run();
      return status();
    },
    watchedNews: readNews,
    watchedNewsSeen: async () => {
      await forgetNews();
      return { ok: true };
    },
  };
}

/** Milliseconds a reader waits for an address to show what it has. */
const PREVIEW_MS = 20_000;

function nameOf({ manifest: { publisher, dataset } }: Preview): string {
  return publisher?.name ?? dataset;
}

function failure(code: string, message: string): DatasetFailure {
  return { code, file: '', line: null, message };
}
