/** Registers every listener synchronously, as a background that may be stopped at any line must, and delegates. */
import { defineBackground } from 'wxt/utils/define-background';
import { styleCount } from '../../lib/browser/action.ts';
import { onInstalled, onStartup } from '../../lib/browser/lifecycle.ts';
import { onMessage } from '../../lib/browser/messenger.ts';
import { onSitesChanged, registerChosenSites } from '../../lib/browser/permissions.ts';
import { isMessageName, parseParams } from '../../lib/messages/schema.ts';
import { openDatasetStore } from '../../lib/store/dataset-store.ts';
import { loadBundled } from '../../lib/sync/load-bundled.ts';
import { bundledPorts } from './bundled.ts';
import { createHandlers } from './handlers.ts';

/** The content script as it is built; registered anew for the sites a reader chooses. */
const ARTICLE = { js: '/content-scripts/article.js', css: '/content-scripts/article.css' };

export default defineBackground({
  type: 'module',
  main() {
    const store = openDatasetStore();
    onMessage(createHandlers(store), (name, params) =>
      isMessageName(name) ? parseParams(name, params) : null,
    );
    onSitesChanged(() => settle(registerChosenSites(ARTICLE)));
    onStartup(() => settle(registerChosenSites(ARTICLE)));
    onInstalled(() => {
      settle(loadBundled(bundledPorts(store)));
      settle(registerChosenSites(ARTICLE));
      settle(styleCount());
    });
  },
});

/** Lets a task run by itself; its failure is shown to whoever looks at the background's console. */
function settle(task: Promise<unknown>): void {
  task.catch((error: unknown) => console.error('Counterclaim:', error));
}
