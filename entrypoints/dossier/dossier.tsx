/** The dossier page: asks for what its address names and keeps the reader's filters in that address. */
import { useCallback, useEffect, useState } from 'react';
import type { Outlines } from '../../components/charts/outlines.ts';
import { DossierView } from '../../components/dossier/dossier-view.tsx';
import { EventIndex } from '../../components/dossier/event-index.tsx';
import { filterFrom, withFilter } from '../../components/dossier/filter.ts';
import { RecordSearch } from '../../components/dossier/record-search.tsx';
import { BrandMark } from '../../components/primitives/brand.tsx';
import { Button } from '../../components/primitives/button.tsx';
import { useMessages } from '../../components/primitives/messages.tsx';
import { Notice } from '../../components/primitives/notice.tsx';
import { Section } from '../../components/primitives/section.tsx';
import { send } from '../../lib/browser/messenger.ts';
import { updateSettings } from '../../lib/browser/settings.ts';
import { fileUrl, openOptions } from '../../lib/browser/tabs.ts';
import type { ConflictIndex, Dossier } from '../../lib/core/model/dossier.ts';
import { inLanguage } from '../../lib/core/model/local-text.ts';
import { copyText, downloadFile } from './deliver.ts';

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'index'; readonly conflicts: readonly ConflictIndex[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'ready'; readonly dossier: Dossier };

const query = new URLSearchParams(location.search);
const target = /^#statement-(.+)$/.exec(location.hash)?.[1] ?? null;
const SEARCH = {
  places: (text: string) => send('searchPlaces', { query: text }),
  records: (text: string) => send('searchRecords', { query: text }),
};

/** Renders the page. */
export function DossierPage() {
  const { t, lang } = useMessages();
  const [state, setState] = useState<State>({ kind: 'loading' });
  const [outlines, setOutlines] = useState<Outlines | null>(null);
  const [filter, setFilter] = useState(() => filterFrom(query));
  const load = useCallback(() => {
    ask().then(setState, (error: unknown) =>
      setState({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) }),
    );
  }, []);
  useEffect(() => {
    load();
    readOutlines().then(setOutlines, () => undefined);
  }, [load]);
  useEffect(() => {
    if (state.kind !== 'ready') return;
    const { subject } = state.dossier;
    const name = subject.kind === 'place' ? subject.place.name : subject.event.title;
    document.title = t('dossier_title_of', inLanguage(name, lang).text);
  }, [state, t, lang]);
  useEffect(() => {
    const next = withFilter(query, filter).toString();
    if (query.has('place') || query.has('event')) history.replaceState(null, '', `?${next}${location.hash}`);
  }, [filter]);
  return (
    <div className="dossier-page">
      <header className="page-head">
        <a className="page-brand" href="?">
          <BrandMark />
          {t('extension_name')}
        </a>
        <Button kind="quiet" onClick={() => void openOptions()}>
          {t('popup_open_options')}
        </Button>
      </header>
      <RecordSearch ports={SEARCH} initial={query.get('q') ?? ''} />
      <main aria-busy={state.kind === 'loading'}>
        {state.kind !== 'ready' && <h1>{t('dossier_page_title')}</h1>}
        {state.kind === 'loading' && <p role="status">{t('options_dataset_loading')}</p>}
        {state.kind === 'unknown' && (
          <Notice title={t('dossier_unknown_title')}>
            <p>{t('dossier_unknown_text')}</p>
          </Notice>
        )}
        {state.kind === 'failed' && (
          <Notice
            tone="problem"
            title={t('popup_dataset_title')}
            actions={
              <>
                <Button kind="primary" onClick={load}>
                  {t('popup_do_retry')}
                </Button>
                <Button onClick={() => void openOptions()}>{t('popup_do_options')}</Button>
              </>
            }
          >
            <p lang="en" dir="ltr">
              {state.detail}
            </p>
          </Notice>
        )}
        {state.kind === 'index' && (
          <Section title={t('dossier_index_title')} note={t('dossier_index_note')}>
            <EventIndex conflicts={state.conflicts} />
          </Section>
        )}
        {state.kind === 'ready' && (
          <DossierView
            dossier={state.dossier}
            outlines={outlines}
            filter={filter}
            onFilter={setFilter}
            target={target}
            copy={copyText}
            download={downloadFile}
            permalink={() => location.href}
            print={() => print()}
            onWatch={watcherOf(state.dossier, load)}
          />
        )}
      </main>
    </div>
  );
}

async function ask(): Promise<State> {
  const [place, event] = [query.get('place'), query.get('event')];
  if (place === null && event === null) return { kind: 'index', conflicts: await send('recordIndex', {}) };
  const dossier = await send('dossier', place !== null ? { place } : { event: event ?? '' });
  return dossier === null ? { kind: 'unknown' } : { kind: 'ready', dossier };
}

async function readOutlines(): Promise<Outlines> {
  const response = await fetch(fileUrl('outlines.json'));
  // The file is built with the extension and read nowhere else.
  return (await response.json()) as Outlines;
}

function watcherOf({ subject }: Dossier, reload: () => void): ((watched: boolean) => void) | null {
  if (subject.kind !== 'place') return null;
  const { id } = subject.place;
  return (on) =>
    void updateSettings(({ watched }) => ({
      watched: on ? [...new Set([...watched, id])] : watched.filter((other) => other !== id),
    })).then(reload, () => undefined);
}
