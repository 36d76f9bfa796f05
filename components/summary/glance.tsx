/** The page at a glance, for popup and side panel: its summary, or why there is none and what to do about it. */
import { useCallback, useEffect, useState } from 'react';
import { dayInWords } from '../card/wording.ts';
import { BrandMark } from '../primitives/brand.tsx';
import { IconButton } from '../primitives/button.tsx';
import { SlidersIcon } from '../primitives/icons.tsx';
import { useMessages } from '../primitives/messages.tsx';
import { Switch } from '../primitives/switch.tsx';
import { MarkList } from './mark-list.tsx';
import { type PageState, readPageState, type StatePorts } from './page-state.ts';
import { PageSummaryView } from './page-summary.tsx';
import { PopupNotice, type Remedy } from './popup-notice.tsx';

/** What a reader can set going from here. */
export interface GlancePorts extends StatePorts {
  readonly reload: (tab: number) => Promise<void>;
  readonly setSite: (host: string, on: boolean) => Promise<void>;
  /** False where the reader declined. */
  readonly grantSite: (pattern: string) => Promise<boolean>;
  readonly grantAll: () => Promise<boolean>;
  readonly jump: (tab: number, mark: string) => Promise<void>;
  readonly openOptions: () => Promise<void>;
  readonly openSample: () => Promise<void>;
  readonly dossierUrl: (place: string) => string;
  /** Address of the search over all records. */
  readonly recordsUrl: string;
  /** Calls back when another page may be in front of the reader; returns a function that stops it. */
  readonly onPageChanged: (callback: () => void) => () => void;
}
export interface GlanceProps {
  readonly ports: GlancePorts;
  /** The side panel stays beside the page, so it also lists every mark and follows the reader from tab to tab. */
  readonly variant: 'popup' | 'panel';
  /** How things stand, asked for before there was anything to draw. */
  readonly first: Promise<PageState>;
}

/** A page that was just told to load again answers only after a moment; asked so often, so far apart. */
const RETRIES = 8;
const RETRY_MS = 400;
/** Obstacles of a page that the extension may read, so that switching it off there means something. */
const SWITCHABLE: ReadonlySet<string> = new Set(['off', 'not-article', 'nothing', 'reload', 'error']);

/** Renders the page at a glance. */
export function Glance({ ports, variant, first }: GlanceProps) {
  const words = useMessages();
  const { t } = words;
  const [state, setState] = useState<PageState>({ kind: 'loading' });
  const [issued, setIssued] = useState<string | null>(null);
  const look = useCallback(async () => setState(await readPageState(ports)), [ports]);
  useEffect(() => {
    void first.then(setState);
    // The date in the footer is a courtesy; where it cannot be had there is none.
    ports.dataset().then(
      (dataset) => setIssued(dataset.issued),
      () => undefined,
    );
    return variant === 'panel' ? ports.onPageChanged(() => void look()) : undefined;
  }, [first, look, ports, variant]);

  const reload = async (tab: number) => {
    setState({ kind: 'loading' });
    await ports.reload(tab);
    for (let tries = 1; ; tries++) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      const now = await readPageState(ports);
      if (tries < RETRIES && now.kind === 'obstacle' && now.obstacle === 'reload') continue;
      setState(now);
      return;
    }
  };
  const subject = state.kind === 'loading' ? null : state.subject;
  const setOn = async (host: string, on: boolean) => {
    await ports.setSite(host, on);
    if (on && subject !== null) await reload(subject.tab);
    else await look();
  };
  const remedy = async (chosen: Remedy) => {
    switch (chosen) {
      case 'grant-site':
        if (subject?.pattern && (await ports.grantSite(subject.pattern))) await reload(subject.tab);
        return;
      case 'grant-all':
        if ((await ports.grantAll()) && subject !== null) await reload(subject.tab);
        return;
      case 'switch-on':
        if (subject?.host) await setOn(subject.host, true);
        return;
      case 'reload':
        if (subject !== null) await reload(subject.tab);
        return;
      case 'retry':
        setState({ kind: 'loading' });
        return look();
      case 'sample':
        return ports.openSample();
      case 'options':
        return ports.openOptions();
    }
  };
  const host = subject?.host ?? null;
  const canSwitch = state.kind === 'ready' || (state.kind === 'obstacle' && SWITCHABLE.has(state.obstacle));
  const jump = (mark: string) => {
    if (state.kind === 'ready') void ports.jump(state.subject.tab, mark).catch(look);
  };
  return (
    <div className={variant}>
      <header>
        <div className="popup-head">
          <BrandMark />
          <h1>{t('extension_name')}</h1>
          <IconButton kind="quiet" label={t('popup_open_options')} onClick={() => void ports.openOptions()}>
            <SlidersIcon />
          </IconButton>
        </div>
        {host !== null && canSwitch && (
          <div className="popup-site">
            <Switch
              checked={!(state.kind === 'obstacle' && state.obstacle === 'off')}
              label={t('popup_on_for_site', host)}
              onChange={(on) => void setOn(host, on)}
            />
          </div>
        )}
      </header>
      <main className="popup-body" aria-busy={state.kind === 'loading'}>
        {state.kind === 'loading' && (
          <p className="loading" role="status">
            <BrandMark size="1.25rem" />
            {t('popup_loading')}
          </p>
        )}
        {state.kind === 'obstacle' && (
          <PopupNotice
            obstacle={state.obstacle}
            host={host}
            detail={state.detail}
            onRemedy={(chosen) => void remedy(chosen)}
          />
        )}
        {state.kind === 'ready' && (
          <>
            <PageSummaryView summary={state.summary} onJump={jump} dossierOf={ports.dossierUrl} />
            {variant === 'panel' && <MarkList page={state.page} onJump={jump} />}
          </>
        )}
      </main>
      <footer className="popup-foot">
        <span>{t('popup_never_rates')}</span>
        <a className="link" href={ports.recordsUrl} target="_blank" rel="noopener">
          {t('popup_records')}
        </a>
        {issued !== null && <span>{t('common_dataset_of', dayInWords(issued.slice(0, 10), words))}</span>}
      </footer>
    </div>
  );
}
