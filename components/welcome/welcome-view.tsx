/** The first page a reader sees: try it, choose where it reads and what to watch, and what it is not. */
import type { ReactNode } from 'react';
import { BrandMark } from '../primitives/brand.tsx';
import { Button } from '../primitives/button.tsx';
import { useMessages } from '../primitives/messages.tsx';
import { Switch } from '../primitives/switch.tsx';
import { type PlaceOption, PlaceSearch } from '../settings/place-search.tsx';
import { RemovableList } from '../settings/removable-list.tsx';

export interface WelcomeViewProps {
  readonly onSample: () => void;
  readonly allSites: boolean;
  /** How many sites are read from the start. */
  readonly defaultSites: number;
  readonly onAllSites: (all: boolean) => void;
  /** Null until they are known: an empty list that fills a moment later would look like a lost choice. */
  readonly watched: readonly PlaceOption[] | null;
  readonly search: (query: string) => Promise<readonly PlaceOption[]>;
  readonly onWatch: (id: string) => void;
  readonly onUnwatch: (id: string) => void;
  readonly onOptions: () => void;
  readonly onRecords: () => void;
}

/** Renders the page; its three steps can be done in any order or not at all. */
export function WelcomeView(props: WelcomeViewProps) {
  const { t, lang } = useMessages();
  const number = new Intl.NumberFormat(lang);
  return (
    <div className="welcome">
      <header className="welcome-head">
        <BrandMark size="3rem" />
        <h1>{t('welcome_title')}</h1>
        <p className="welcome-lead">{t('welcome_lead')}</p>
      </header>
      <main aria-busy={props.watched === null}>
        <ol className="welcome-steps">
          <Step number={number.format(1)} title={t('welcome_try_title')}>
            <p>{t('welcome_try_text')}</p>
            <Example />
            <Button kind="primary" onClick={props.onSample}>
              {t('popup_do_sample')}
            </Button>
          </Step>
          <Step number={number.format(2)} title={t('welcome_sites_title')}>
            <p>{t('welcome_sites_text', number.format(props.defaultSites))}</p>
            <Switch
              checked={props.allSites}
              label={t('options_all_sites')}
              note={t('options_all_sites_note')}
              onChange={props.onAllSites}
            />
          </Step>
          <Step number={number.format(3)} title={t('welcome_watch_title')}>
            <p>{t('welcome_watch_text')}</p>
            <PlaceSearch search={props.search} onChoose={({ id }) => props.onWatch(id)} />
            {props.watched !== null && (
              <RemovableList
                label={t('options_watched_title')}
                empty={t('options_watched_none')}
                items={props.watched.map(({ id, name, region }) => ({ id, name, note: region }))}
                onRemove={props.onUnwatch}
              />
            )}
          </Step>
        </ol>
        <section className="welcome-not" aria-labelledby="welcome-not">
          <h2 id="welcome-not">{t('welcome_not_title')}</h2>
          <ul>
            <li>{t('welcome_not_truth')}</li>
            <li>{t('welcome_not_rating')}</li>
            <li>{t('welcome_not_leaves')}</li>
            <li>{t('welcome_not_complete')}</li>
          </ul>
        </section>
        <div className="actions">
          <Button onClick={props.onOptions}>{t('popup_open_options')}</Button>
          <Button onClick={props.onRecords}>{t('popup_records')}</Button>
        </div>
      </main>
    </div>
  );
}

interface StepProps {
  readonly number: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Step({ number, title, children }: StepProps) {
  return (
    <li className="welcome-step">
      <span className="welcome-number" aria-hidden="true">
        {number}
      </span>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </li>
  );
}

/** What the marks of a page mean, in the marks themselves. */
function Example() {
  const { t } = useMessages();
  return (
    <dl className="legend">
      <div>
        <dt>
          <span className="legend-mark place">{t('welcome_legend_place')}</span>
        </dt>
        <dd>{t('welcome_legend_place_text')}</dd>
      </div>
      <div>
        <dt>
          <span className="legend-mark claim">{t('welcome_legend_claim')}</span>
        </dt>
        <dd>{t('welcome_legend_claim_text')}</dd>
      </div>
      <div>
        <dt>
          <span className="legend-mark watched">{t('welcome_legend_watched')}</span>
        </dt>
        <dd>{t('welcome_legend_watched_text')}</dd>
      </div>
    </dl>
  );
}
