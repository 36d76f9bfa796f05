/** Reads the dataset that is part of the extension. */
import { fileUrl } from '../../lib/browser/tabs.ts';
import type { DatasetStore } from '../../lib/store/dataset-store.ts';
import type { LoadPorts } from '../../lib/sync/load-bundled.ts';

/** Returns the ports through which the bundled dataset is loaded into a store. */
export function bundledPorts(store: DatasetStore): LoadPorts {
  return {
    store,
    readBundled: async (path) => {
      const response = await fetch(fileUrl(`dataset/${path}`));
      if (!response.ok) throw new Error(`status ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    sha256: async (bytes) => {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}
