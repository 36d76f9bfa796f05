/** Reads the dataset that is part of the extension. */
import { fileUrl } from '../../lib/browser/tabs.ts';
import type { DatasetStore } from '../../lib/store/dataset-store.ts';
import type { LoadPorts } from '../../lib/sync/load-bundled.ts';
import { sha256 } from '../../lib/sync/web-ports.ts';

/** Returns the ports through which the bundled dataset is loaded into a store. */
export function bundledPorts(store: DatasetStore): LoadPorts {
  return {
    store,
    readBundled: async (path) => {
      const response = await fetch(fileUrl(`dataset/${path}`));
      if (!response.ok) throw new Error(`status ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    sha256,
  };
}
