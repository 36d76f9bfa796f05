/** What popup and side panel ask of the browser and of the background, in one place for both. */
import type { PageSummary } from '../core/model/page.ts';
import type { SealedPage } from '../core/model/sealed.ts';
import { message } from './i18n.ts';
import { send, sendToTab } from './messenger.ts';
import { requestAllSites, requestSite, siteAccess, sitePattern } from './permissions.ts';
import { readSettings, updateSettings } from './settings.ts';
import { activeTab, fileUrl, onPageChanged, openOptions, openTab, reloadTab } from './tabs.ts';

/** The ports of the page at a glance; see components/summary/glance. */
export const glancePorts = {
  activeTab: () => activeTab(),
  access: siteAccess,
  patternOf: sitePattern,
  offSites: async () => (await readSettings()).offSites,
  pageOf: (tab: number) => sendToTab(tab, 'pageState', {}),
  summarize: (page: SealedPage): Promise<PageSummary> => send('summarizePage', page),
  dataset: () => send('datasetStatus', {}),
  reload: reloadTab,
  setSite: async (host: string, on: boolean): Promise<void> => {
    await updateSettings(({ offSites }) => ({
      offSites: on ? offSites.filter((site) => site !== host) : [...new Set([...offSites, host])],
    }));
  },
  grantSite: requestSite,
  grantAll: requestAllSites,
  jump: async (tab: number, id: string): Promise<void> => {
    await sendToTab(tab, 'jumpTo', { id });
  },
  openOptions,
  openSample: () => openTab(fileUrl(`sample/${message('sample_language')}.html`)),
  dossierUrl: (place: string) => fileUrl(`dossier.html?place=${encodeURIComponent(place)}`),
  recordsUrl: fileUrl('dossier.html'),
  onPageChanged,
};
