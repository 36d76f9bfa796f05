import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { newsSites } from './lib/browser/news-sites.ts';

/** Pages of this machine, for development, the demonstration and the end-to-end tests; never in what is published. */
const LOOPBACK = ['http://localhost/*', 'http://127.0.0.1/*'];

/** Keys are suggestions, four of them at most as Chromium has it; a reader changes them in the browser. */
const commands = {
  'next-mark': {
    description: '__MSG_command_next_mark__',
    suggested_key: { default: 'Alt+Shift+J' },
  },
  'previous-mark': {
    description: '__MSG_command_previous_mark__',
    suggested_key: { default: 'Alt+Shift+K' },
  },
  'open-card': {
    description: '__MSG_command_open_card__',
    suggested_key: { default: 'Alt+Shift+O' },
  },
  'toggle-marks': {
    description: '__MSG_command_toggle_marks__',
    suggested_key: { default: 'Alt+Shift+M' },
  },
  'side-panel': { description: '__MSG_command_side_panel__' },
};

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  // Auto-imports hide dependencies from the machine that checks the layers.
  imports: false,
  // Firefox would otherwise get MV2, which knows no optional_host_permissions.
  manifestVersion: 3,
  outDir: '.output',
  vite: () => ({
    resolve: {
      alias: { 'wxt/utils/content-script-context': resolve('entrypoints/article.content/script-context.ts') },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'alarms'],
    // Asked for when a reader wants to be told of new statements about watched places.
    optional_permissions: ['notifications'],
    commands,
    // Safari has no address-bar keyword.
    ...(browser !== 'safari' && { omnibox: { keyword: 'cc' } }),
    // The card is injected on first hover, which needs host access beside the content script's matches; both name
    // the same sites, so a reader sees one list at install.
    host_permissions: [...newsSites],
    optional_host_permissions: ['*://*/*'],
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'counterclaim@counterclaim.example',
          // Full styling of custom highlights, underlines included, begins with 149.
          strict_min_version: '149.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    // Ed25519 signatures begin with Chromium 137, caretPositionFromPoint with 128.
    ...((browser === 'chrome' || browser === 'edge') && { minimum_chrome_version: '137' }),
  }),
  hooks: {
    // A build for this machine's pages is the published one in all else; by its mode's name React would be the slow one.
    'vite:build:extendConfig': (_entrypoints, config) => {
      if (process.env.NODE_ENV === 'development') return;
      process.env.NODE_ENV = 'production';
      config.define = { ...config.define, 'process.env.NODE_ENV': '"production"' };
    },
    'entrypoints:resolved': (_wxt, entrypoints) => {
      for (const entrypoint of entrypoints)
        if (entrypoint.type === 'content-script') entrypoint.options.matches = [...newsSites];
    },
    'build:manifestGenerated': (wxt, manifest) => {
      if (wxt.config.browser === 'safari') {
        // Safari has no side panel; the popup has everything but the list of marks.
        delete manifest.side_panel;
        manifest.permissions = manifest.permissions?.filter((permission) => permission !== 'sidePanel');
        if (manifest.commands !== undefined) delete manifest.commands['side-panel'];
      }
      if (wxt.config.mode !== 'loopback' && wxt.config.mode !== 'development') return;
      // The manifest type allows more shapes than the two this configuration writes above.
      manifest.host_permissions = [...(manifest.host_permissions ?? []), ...LOOPBACK];
      for (const script of manifest.content_scripts ?? [])
        script.matches = [...(script.matches ?? []), ...LOOPBACK];
    },
  },
});
