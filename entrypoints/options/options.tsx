/** The options: watched places, sites, reading, dataset, privacy. Every change takes effect at once. */
import { useCallback, useEffect, useState } from 'react';
import { BrandMark } from '../../components/primitives/brand.tsx';
import { useMessages } from '../../components/primitives/messages.tsx';
import { Notice } from '../../components/primitives/notice.tsx';
import { Section } from '../../components/primitives/section.tsx';
import { ShowDelay } from '../../components/settings/show-delay.tsx';
import { hostOf, SiteSettings } from '../../components/settings/site-settings.tsx';
import { WatchedPlaces } from '../../components/settings/watched-places.tsx';
import { send } from '../../lib/browser/messenger.ts';
import { newsSites } from '../../lib/browser/news-sites.ts';
import {
  ALL_SITES,
  chosenSites,
  hasAllSites,
  onSitesChanged,
  removeSite,
  requestAllSites,
  requestSite,
  sitePattern,
} from '../../lib/browser/permissions.ts';
import { onSettingsChanged, readSettings, updateSettings } from '../../lib/browser/settings.ts';
import type { PlaceHit, Settings } from '../../lib/messages/protocol.ts';
import { Datasets, News } from './datasets.tsx';

const SECTIONS = ['watched', 'sites', 'reading', 'dataset', 'privacy'] as const;
const DEFAULT_HOSTS = newsSites.map(hostOf);

const searchPlaces = (query: string) => send('searchPlaces', { query });

/** Renders the options page. */
export function Options() {
  const { t } = useMessages();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const fail = useCallback(
    (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    [],
  );
  useEffect(() => {
    readSettings().then(setSettings, fail);
    return onSettingsChanged(setSettings);
  }, [fail]);
  const change = (make: (now: Settings) => Partial<Settings>) =>
    void updateSettings(make).then(setSettings, fail);
  return (
    <div className="options">
      <header className="options-head">
        <BrandMark size="2rem" />
        <h1>{t('options_page_title')}</h1>
      </header>
      <nav className="options-nav" aria-label={t('options_nav')}>
        <ul>
          {SECTIONS.map((section) => (
            <li key={section}>
              <a className="link" href={`#${section}`}>
                {t(`options_${section}_title`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {problem !== null && (
          <Notice tone="problem" title={t('options_problem')}>
            <p lang="en" dir="ltr">
              {problem}
            </p>
          </Notice>
        )}
        {settings !== null && (
          <>
            <Watched settings={settings} change={change} fail={fail} />
            <Sites settings={settings} change={change} fail={fail} />
            <Section id="reading" title={t('options_reading_title')}>
              <ShowDelay value={settings.showDelay} onChange={(showDelay) => change(() => ({ showDelay }))} />
            </Section>
          </>
        )}
        <Datasets fail={fail} />
        <Section id="privacy" title={t('options_privacy_title')}>
          <p>{t('options_privacy_text')}</p>
          <p>{t('options_privacy_kept')}</p>
          <p>{t('options_privacy_never_rates')}</p>
        </Section>
      </main>
    </div>
  );
}

interface PartProps {
  readonly settings: Settings;
  readonly change: (make: (now: Settings) => Partial<Settings>) => void;
  readonly fail: (error: unknown) => void;
}

function Watched({ settings, change, fail }: PartProps) {
  const { t } = useMessages();
  const { watched } = settings;
  const [places, setPlaces] = useState<readonly PlaceHit[]>([]);
  useEffect(() => {
    let outdated = false;
    send('placesById', { ids: [...watched] }).then((found) => {
      if (outdated) return;
      // A dataset may drop a place; the reader still sees its id and can take it off.
      const byId = new Map(found.map((place) => [place.id, place]));
      setPlaces(
        watched.map((id) => byId.get(id) ?? { id, name: id, matched: id, region: '', watched: true }),
      );
    }, fail);
    return () => {
      outdated = true;
    };
  }, [watched, fail]);
  return (
    <Section id="watched" title={t('options_watched_title')} note={t('options_watched_note')}>
      <WatchedPlaces
        places={places}
        search={searchPlaces}
        onAdd={(id) => change((now) => ({ watched: [...new Set([...now.watched, id])] }))}
        onRemove={(id) => change((now) => ({ watched: now.watched.filter((other) => other !== id) }))}
      />
      <News notify={settings.notify} onNotify={(notify) => change(() => ({ notify }))} fail={fail} />
    </Section>
  );
}

function Sites({ settings, change, fail }: PartProps) {
  const { t } = useMessages();
  const [granted, setGranted] = useState<{ readonly chosen: readonly string[]; readonly all: boolean }>({
    chosen: [],
    all: false,
  });
  useEffect(() => {
    const look = () =>
      void Promise.all([chosenSites(), hasAllSites()]).then(
        ([chosen, all]) => setGranted({ chosen: chosen.filter((site) => !ALL_SITES.includes(site)), all }),
        fail,
      );
    look();
    return onSitesChanged(look);
  }, [fail]);
  const remember = (pattern: string, on: boolean) =>
    change(({ onSites }) => ({
      onSites: on ? [...new Set([...onSites, pattern])] : onSites.filter((site) => site !== pattern),
    }));
  const takeBack = (pattern: string) => {
    removeSite(pattern).catch(fail);
    remember(pattern, false);
  };
  return (
    <Section id="sites" title={t('options_sites_title')} note={t('options_sites_note')}>
      <SiteSettings
        defaults={DEFAULT_HOSTS}
        off={settings.offSites}
        chosen={granted.chosen}
        all={granted.all}
        onOff={(host, off) =>
          change(({ offSites }) => ({
            offSites: off ? [...new Set([...offSites, host])] : offSites.filter((site) => site !== host),
          }))
        }
        onAdd={async (host) => {
          const pattern = sitePattern(`https://${host}/`);
          if (pattern === null || !(await requestSite(pattern))) return false;
          remember(pattern, true);
          return true;
        }}
        onRemove={takeBack}
        onAll={(all) => {
          if (all) requestAllSites().catch(fail);
          else for (const pattern of ALL_SITES) removeSite(pattern).catch(fail);
        }}
      />
    </Section>
  );
}
