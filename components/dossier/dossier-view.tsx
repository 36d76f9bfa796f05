/** Everything on record about a place or an event, on one page. It lists and never weighs. */
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { SideId } from '../../lib/core/model/domain.ts';
import type { Dossier } from '../../lib/core/model/dossier.ts';
import { inLanguage } from '../../lib/core/model/local-text.ts';
import type { StatementView } from '../../lib/core/model/page.ts';
import { Local } from '../card/local.tsx';
import { dayInWords } from '../card/wording.ts';
import { LocatorMap } from '../charts/locator-map.tsx';
import type { Outlines } from '../charts/outlines.ts';
import { Timeline } from '../charts/timeline.tsx';
import { Button } from '../primitives/button.tsx';
import { useMessages } from '../primitives/messages.tsx';
import { plural } from '../primitives/plural.ts';
import { Section } from '../primitives/section.tsx';
import { type ExportFile, type ExportFormat, exportAs, statementAsMarkdown } from './export.ts';
import { type Filter, filtered, topicsOf } from './filter.ts';
import { Filters } from './filters.tsx';
import { EventList, NeighbourList, PlaceRow } from './links.tsx';
import { NamesTable } from './names-table.tsx';
import { StatementList } from './statement-list.tsx';

export interface DossierViewProps {
  readonly dossier: Dossier;
  /** Null where the outlines could not be had; the page does without its map. */
  readonly outlines: Outlines | null;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** A statement the address points at. */
  readonly target: string | null;
  /** False where the browser did not allow it. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly download: (file: ExportFile) => void;
  readonly permalink: () => string;
  readonly print: () => void;
  /** Null for an event, which cannot be watched. */
  readonly onWatch: ((watched: boolean) => void) | null;
}

const FORMATS: readonly ExportFormat[] = ['markdown', 'csv', 'json'];
/** Names that are the same in every language. */
const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  markdown: 'Markdown',
  csv: 'CSV',
  json: 'JSON',
};

/** Renders a dossier. */
export function DossierView(props: DossierViewProps) {
  const { dossier, outlines, filter, onFilter, copy, download, permalink, print, onWatch } = props;
  const words = useMessages();
  const { t, lang } = words;
  const { subject, statements, places, neighbours, events } = dossier;
  const [told, setTold] = useState('');
  const [target, setTarget] = useState(props.target);
  const sides = useMemo(() => lanesOf(dossier, lang), [dossier, lang]);
  const topics = useMemo(() => topicsOf(statements), [statements]);
  // The list may lag a keystroke behind the field, so that typing never waits for it.
  const settled = useDeferredValue(filter);
  const shown = useMemo(() => filtered(statements, settled), [statements, settled]);
  const copied = useCallback(
    async (text: string) => setTold(t((await copy(text)) ? 'card_copied' : 'card_copy_failed')),
    [copy, t],
  );
  const copyOne = useCallback(
    (statement: StatementView) => void copied(statementAsMarkdown(statement, { t, lang })),
    [copied, t, lang],
  );
  const title = inLanguage(subject.kind === 'place' ? subject.place.name : subject.event.title, lang).text;
  const id = subject.kind === 'place' ? subject.place.id : subject.event.id;
  const file = (format: ExportFormat) =>
    exportAs(format, { statements: shown, context: { ...dossier, title, id } }, words);
  return (
    <article className="dossier">
      <header className="dossier-head">
        <h1>
          <Local texts={subject.kind === 'place' ? subject.place.name : subject.event.title} />
        </h1>
        <p className="note">
          {plural(words, 'common_statements', { count: statements.length })}
          {' · '}
          {t('common_dataset_of', dayInWords(dossier.datasetIssued, words))}
          {statements[0] !== undefined && (
            <>
              {' · '}
              {t('dossier_newest', dayInWords(statements[0].date, words))}
            </>
          )}
        </p>
        {subject.kind === 'event' && (
          <p>
            <Local texts={subject.conflict} /> · {t(`dossier_status_${subject.event.status}`)}
          </p>
        )}
        <div className="actions">
          {onWatch !== null && subject.kind === 'place' && (
            <Button aria-pressed={subject.place.watched} onClick={() => onWatch(!subject.place.watched)}>
              {t(subject.place.watched ? 'dossier_unwatch' : 'dossier_watch')}
            </Button>
          )}
          <Button onClick={() => void copied(permalink())}>{t('dossier_copy_link')}</Button>
          <Button onClick={() => void copied(file('markdown').text)}>{t('dossier_copy_all')}</Button>
          <Button onClick={print}>{t('dossier_print')}</Button>
          <span className="save-as">
            <span className="note" aria-hidden="true">
              {t('dossier_save_as')}
            </span>
            {FORMATS.map((format) => (
              <Button
                key={format}
                aria-label={t(`dossier_export_${format}`)}
                onClick={() => download(file(format))}
              >
                {FORMAT_NAMES[format]}
              </Button>
            ))}
          </span>
        </div>
        <p className="note" role="status">
          {told}
        </p>
      </header>
      <div className="dossier-facts">
        {outlines !== null && <LocatorMap outlines={outlines} places={places} neighbours={neighbours} />}
        <div>
          {subject.kind === 'place' ? (
            <Section title={t('card_names')}>
              <NamesTable subject={subject} />
              {subject.within.length > 0 && (
                <>
                  <h3>{t('dossier_within')}</h3>
                  <PlaceRow places={subject.within} />
                </>
              )}
            </Section>
          ) : (
            <Section title={t('popup_places_title')}>
              <PlaceRow places={places} />
            </Section>
          )}
        </div>
      </div>
      {statements.length === 0 ? (
        <p className="notice calm">{t('card_nothing_place')}</p>
      ) : (
        <>
          <Section title={t('dossier_timeline_title')} note={t('dossier_timeline_note')}>
            <Timeline statements={shown} sides={sides} names={dossier.sides} onChoose={setTarget} />
          </Section>
          <Section title={t('dossier_statements_title')}>
            <Filters
              filter={filter}
              sides={sides}
              names={dossier.sides}
              topics={topics}
              onChange={onFilter}
            />
            <p className="note" role="status">
              {t('dossier_shown', [
                new Intl.NumberFormat(lang).format(shown.length),
                new Intl.NumberFormat(lang).format(statements.length),
              ])}
            </p>
            <StatementList
              statements={shown}
              sides={sides}
              names={dossier.sides}
              target={target}
              onCopy={copyOne}
            />
          </Section>
        </>
      )}
      <div className="dossier-around">
        {events.length > 0 && (
          <Section title={t(subject.kind === 'place' ? 'dossier_events_title' : 'dossier_related_title')}>
            <EventList events={events} />
          </Section>
        )}
        {neighbours.length > 0 && (
          <Section title={t('dossier_neighbours_title')} note={t('dossier_neighbours_note')}>
            <NeighbourList neighbours={neighbours} />
          </Section>
        )}
      </div>
    </article>
  );
}

/** The sides by the alphabet of the reader's language, independent speakers last. */
function lanesOf({ sides }: Dossier, lang: string): readonly SideId[] {
  const name = (side: SideId) => inLanguage(sides[side] ?? { en: side }, lang).text;
  return Object.keys(sides).sort(
    (a, b) =>
      Number(a === 'independent') - Number(b === 'independent') || name(a).localeCompare(name(b), lang),
  );
}
