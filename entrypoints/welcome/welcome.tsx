/** The welcome page, wired to settings, permissions and places. */
import { useCallback, useEffect, useState } from 'react';
import { WelcomeView } from '../../components/welcome/welcome-view.tsx';
import { message } from '../../lib/browser/i18n.ts';
import { send } from '../../lib/browser/messenger.ts';
import { newsSites } from '../../lib/browser/news-sites.ts';
import {
  ALL_SITES,
  hasAllSites,
  onSitesChanged,
  removeSite,
  requestAllSites,
} from '../../lib/browser/permissions.ts';
import { onSettingsChanged, readSettings, updateSettings } from '../../lib/browser/settings.ts';
import { fileUrl, openOptions, openTab } from '../../lib/browser/tabs.ts';
import type { PlaceHit } from '../../lib/messages/protocol.ts';

const search = (query: string) => send('searchPlaces', { query });

/** Renders the page. Whatever cannot be read is left at its default; nothing here is needed to go on. */
export function Welcome() {
  const [all, setAll] = useState(false);
  const [watched, setWatched] = useState<readonly PlaceHit[] | null>(null);
  const show = useCallback((ids: readonly string[]) => {
    send('placesById', { ids: [...ids] }).then(setWatched, () => setWatched([]));
  }, []);
  useEffect(() => {
    const look = () => void hasAllSites().then(setAll, () => undefined);
    look();
    readSettings().then(
      (settings) => show(settings.watched),
      () => setWatched([]),
    );
    const stops = [onSitesChanged(look), onSettingsChanged((settings) => show(settings.watched))];
    return () => {
      for (const stop of stops) stop();
    };
  }, [show]);
  const change = (make: (ids: readonly string[]) => readonly string[]) =>
    void updateSettings((now) => ({ watched: make(now.watched) }));
  return (
    <WelcomeView
      onSample={() => void openTab(fileUrl(`sample/${message('sample_language')}.html`))}
      allSites={all}
      defaultSites={newsSites.length}
      onAllSites={(on) => {
        // Declined or not, what holds is read again from the browser.
        const asked = on ? requestAllSites() : Promise.all(ALL_SITES.map(removeSite));
        asked.catch(() => undefined);
      }}
      watched={watched}
      search={search}
      onWatch={(id) => change((ids) => [...new Set([...ids, id])])}
      onUnwatch={(id) => change((ids) => ids.filter((other) => other !== id))}
      onOptions={() => void openOptions()}
      onRecords={() => void openTab(fileUrl('dossier.html'))}
    />
  );
}
