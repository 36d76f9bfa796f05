/** The part of the options about where the extension reads. */
import { useEffect, useState } from 'react';
import { useMessages } from '../../components/primitives/messages.tsx';
import { Section } from '../../components/primitives/section.tsx';
import { hostOf, SiteSettings } from '../../components/settings/site-settings.tsx';
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
import type { PartProps } from './part.ts';

const DEFAULT_HOSTS = newsSites.map(hostOf);

/** Renders the part; what holds is always read from the browser, which has the last word on permissions. */
export function Sites({ settings, change, fail }: PartProps) {
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
