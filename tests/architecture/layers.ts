/** The table of layers: who may import whom. Everything that is not listed is forbidden, type imports included. */

export interface Layer {
  /** The folder, from the root. */
  readonly folder: string;
  /** Folders or files of ours it may import; itself always. */
  readonly ours: readonly string[];
  /** Packages it may import. */
  readonly packages: readonly string[];
  /** Whether it may import Node's own modules. */
  readonly node?: true;
}

const SCHEMA_LIBRARY = 'valibot';

export const layers: readonly Layer[] = [
  { folder: 'lib/core', ours: [], packages: [SCHEMA_LIBRARY] },
  { folder: 'lib/messages', ours: ['lib/core/model'], packages: [SCHEMA_LIBRARY] },
  { folder: 'lib/page', ours: ['lib/core'], packages: [] },
  { folder: 'lib/store', ours: ['lib/core'], packages: ['dexie'] },
  { folder: 'lib/sync', ours: ['lib/core', 'lib/store'], packages: [] },
  { folder: 'lib/browser', ours: ['lib/core/model', 'lib/messages'], packages: ['webextension-polyfill'] },
  {
    folder: 'lib/cli',
    ours: ['lib/core', 'lib/page'],
    packages: [
      'linkedom',
      '@playwright/test',
      'csv-parse',
      'csv-stringify',
      'feed',
      '@valibot/to-json-schema',
    ],
    node: true,
  },
  { folder: 'components', ours: ['lib/core/model'], packages: ['react'] },
  {
    folder: 'entrypoints/background',
    ours: ['lib/core', 'lib/messages', 'lib/store', 'lib/sync', 'lib/browser'],
    packages: ['wxt'],
  },
  {
    folder: 'entrypoints/article.content',
    ours: ['lib/core/model', 'lib/messages', 'lib/page', 'lib/browser'],
    packages: ['wxt'],
  },
  {
    folder: 'entrypoints/layer',
    ours: ['lib/core/model', 'lib/messages', 'lib/page', 'lib/browser'],
    packages: ['wxt'],
  },
  {
    folder: 'entrypoints/card',
    ours: ['lib/core/model', 'lib/messages', 'lib/browser', 'components', 'lib/page/handover'],
    packages: ['wxt', 'react', 'react-dom'],
  },
  ...['popup', 'options', 'sidepanel', 'dossier', 'welcome'].map((page) => ({
    folder: `entrypoints/${page}`,
    ours: ['lib/core/model', 'lib/messages', 'lib/browser', 'components'],
    packages: ['wxt', 'react', 'react-dom'],
  })),
];
