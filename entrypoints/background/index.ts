/** Registers every listener synchronously, as a background that may be stopped at any line must, and delegates. */
import { defineBackground } from 'wxt/utils/define-background';
import { styleCount } from '../../lib/browser/action.ts';
import { installMenu } from '../../lib/browser/context-menu.ts';
import { onInstalled, onStartup } from '../../lib/browser/lifecycle.ts';
import { onMessage } from '../../lib/browser/messenger.ts';
import { onNotificationClicked } from '../../lib/browser/notifications.ts';
import { onSitesChanged, registerChosenSites } from '../../lib/browser/permissions.ts';
import { ensureAlarm, onAlarm } from '../../lib/browser/scheduler.ts';
import { followSync } from '../../lib/browser/settings.ts';
import { fileUrl, openOptions, openTab } from '../../lib/browser/tabs.ts';
import { isMessageName, parseParams } from '../../lib/messages/schema.ts';
import { BUNDLED_DATASET } from '../../lib/store/dataset-store.ts';
import { loadBundled } from '../../lib/sync/load-bundled.ts';
import { bundledPorts } from './bundled.ts';
import { createHandlers } from './handlers.ts';
import { openLibrary } from './library.ts';
import { gatherNews, NEWS_NOTIFICATION, restoreNews } from './news.ts';
import { openSchedule, SYNC_ALARM, SYNC_MINUTES } from './schedule.ts';
import { openWaysIn } from './ways-in.ts';

/** The content script as it is built; registered anew for the sites a reader chooses. */
const ARTICLE = { js: '/content-scripts/article.js', css: '/content-scripts/article.css' };

/** Where the next editions of the bundled dataset come from; the publisher sets it when building, else nothing is asked. */
const DATASET_URL: string | null = import.meta.env.WXT_DATASET_URL || null;

/** The sender of what the background asks itself. */
const NO_TAB = { tab: null, frame: 0, url: null, page: null };

export default defineBackground({
  type: 'module',
  main() {
    const library = openLibrary(DATASET_URL);
    const schedule = openSchedule(library, {
      allowLoopback: import.meta.env.MODE !== 'production',
      onSwitched: (switched) => settle(gatherNews(switched, session)),
    });
    const { handlers, session } = createHandlers(library, schedule);
    const loadFirst = async () => loadBundled(bundledPorts(await library.storeOf(BUNDLED_DATASET)));
    const wake = () => settle(schedule.run());
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
    followSync();
    onSitesChanged(() => settle(registerChosenSites(ARTICLE)));
    settle(ensureAlarm(SYNC_ALARM, SYNC_MINUTES));
    onAlarm(SYNC_ALARM, () => settle(schedule.run()));
    onNotificationClicked((id) => {
      if (id === NEWS_NOTIFICATION) settle(openOptions());
    });
    onStartup(() => {
      settle(registerChosenSites(ARTICLE));
      settle(restoreNews());
      wake();
    });
    onInstalled((reason) => {
      // A reader sees the welcome page once; an update changes nothing in sight. The demonstration's build opens the
      // sample article by itself.
      if (reason === 'install' && import.meta.env.MODE !== 'loopback')
        settle(openTab(fileUrl('welcome.html')));
      settle(loadFirst().then(wake));
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
