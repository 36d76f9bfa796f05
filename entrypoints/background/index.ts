/** Registers every listener synchronously, as a background that may be stopped at any line must, and delegates. */
import { defineBackground } from 'wxt/utils/define-background';
import { styleCount } from '../../lib/browser/action.ts';
import { installMenu } from '../../lib/browser/context-menu.ts';
import { onInstalled, onStartup } from '../../lib/browser/lifecycle.ts';
import { onMessage } from '../../lib/browser/messenger.ts';
import { onSitesChanged, registerChosenSites } from '../../lib/browser/permissions.ts';
import { isMessageName, parseParams } from '../../lib/messages/schema.ts';
import { openDatasetStore } from '../../lib/store/dataset-store.ts';
import { loadBundled } from '../../lib/sync/load-bundled.ts';
import { bundledPorts } from './bundled.ts';
import { createHandlers } from './handlers.ts';
import { openWaysIn } from './ways-in.ts';

/** The content script as it is built; registered anew for the sites a reader chooses. */
const ARTICLE = { js: '/content-scripts/article.js', css: '/content-scripts/article.css' };

/** The sender of what the background asks itself. */
const NO_TAB = { tab: null, frame: 0, url: null };

export default defineBackground({
  type: 'module',
  main() {
    const store = openDatasetStore();
    const handlers = createHandlers(store);
    onMessage(handlers, (name, params) => (isMessageName(name) ? parseParams(name, params) : null));
    openWaysIn({
      searchPlaces: (query) => handlers.searchPlaces({ query }, NO_TAB),
      placeIn: async (text) => {
        const page = await handlers.annotatePage({ passages: [{ id: 0, text }] }, NO_TAB);
        const found = 'off' in page ? undefined : page.mentions[0]?.mention.place;
        // A name alone may be too ambiguous to mark in an article; a reader who asks for it gets the best-known place.
        return found ?? (await handlers.searchPlaces({ query: text }, NO_TAB))[0]?.id ?? null;
      },
    });
    onSitesChanged(() => settle(registerChosenSites(ARTICLE)));
    onStartup(() => settle(registerChosenSites(ARTICLE)));
    onInstalled(() => {
      settle(loadBundled(bundledPorts(store)));
      settle(registerChosenSites(ARTICLE));
      settle(styleCount());
      settle(installMenu());
    });
  },
});

/** Lets a task run by itself; its failure is shown to whoever looks at the background's console. */
function settle(task: Promise<unknown>): void {
  task.catch((error: unknown) => console.error('Counterclaim:', error));
}
