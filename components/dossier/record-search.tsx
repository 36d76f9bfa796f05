/** Full-text search over all records, in any of their languages. */
import { useEffect, useId, useState } from 'react';
import type { RecordHits } from '../../lib/core/model/dossier.ts';
import { useMessages } from '../primitives/messages.tsx';
import { plural } from '../primitives/plural.ts';
import { StatementLine } from '../primitives/statement-line.tsx';
import { EventList, PlaceLink, placeHref } from './links.tsx';

/** A place the search found. */
export interface PlaceFound {
  readonly id: string;
  readonly name: string;
  readonly matched: string;
  readonly region: string;
}
export interface SearchPorts {
  readonly places: (query: string) => Promise<readonly PlaceFound[]>;
  readonly records: (query: string) => Promise<RecordHits>;
}
export interface RecordSearchProps {
  readonly ports: SearchPorts;
  readonly initial: string;
}
interface Found {
  readonly places: readonly PlaceFound[];
  readonly records: RecordHits;
}

/** Long enough that a word is one search; short enough not to be noticed. */
const PAUSE_MS = 160;

/** Renders the field and what was found for it. */
export function RecordSearch({ ports, initial }: RecordSearchProps) {
  const words = useMessages();
  const { t } = words;
  const field = useId();
  const [query, setQuery] = useState(initial);
  const [found, setFound] = useState<Found | null>(null);
  const [failed, setFailed] = useState(false);
  const wanted = query.trim();
  useEffect(() => {
    if (wanted === '') {
      setFound(null);
      return;
    }
    let outdated = false;
    const timer = setTimeout(() => {
      Promise.all([ports.places(wanted), ports.records(wanted)]).then(
        ([places, records]) => {
          if (outdated) return;
          setFailed(false);
          setFound({ places, records });
        },
        () => {
          if (!outdated) setFailed(true);
        },
      );
    }, PAUSE_MS);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [wanted, ports]);
  return (
    <search className="record-search">
      <label htmlFor={field}>{t('dossier_search_label')}</label>
      <input
        id={field}
        type="search"
        value={query}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${field}-hint`}
        onChange={({ target }) => setQuery(target.value)}
      />
      <p id={`${field}-hint`} className="note">
        {t('dossier_search_hint')}
      </p>
      <p className="note" role="status">
        {failed
          ? t('options_search_failed')
          : found === null
            ? ''
            : plural(words, 'dossier_search_found', { count: found.records.total })}
      </p>
      {found !== null && <Results found={found} />}
    </search>
  );
}

function Results({ found: { places, records } }: { readonly found: Found }) {
  const { t } = useMessages();
  const sides = [...new Set(records.statements.map(({ side }) => side))].sort();
  return (
    <div className="search-results">
      {places.length > 0 && (
        <>
          <h3>{t('popup_places_title')}</h3>
          <ul className="place-row">
            {places.slice(0, 12).map(({ id, name, region }) => (
              <li key={id}>
                <a className="link" href={placeHref(id)}>
                  <bdi>{name}</bdi>
                </a>
                {region !== '' && (
                  <span className="note" dir="auto">
                    {' '}
                    {region}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {records.events.length > 0 && (
        <>
          <h3>{t('dossier_events_title')}</h3>
          <EventList events={records.events.slice(0, 12)} />
        </>
      )}
      {records.statements.length > 0 && (
        <>
          <h3>{t('dossier_statements_title')}</h3>
          <ol>
            {records.statements.map((statement) => (
              <li key={statement.id} className="record">
                <StatementLine statement={statement} sides={sides} />
                <ul className="place-row">
                  {statement.places.map(({ id, name }) => (
                    <li key={id}>
                      <PlaceLink id={id} name={name} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
