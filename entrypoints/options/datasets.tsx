/** The options' section on datasets, and the news of watched places: asks the background and renders. */
import { useCallback, useEffect, useState } from 'react';
import { useMessages } from '../../components/primitives/messages.tsx';
import { Notice } from '../../components/primitives/notice.tsx';
import { Section } from '../../components/primitives/section.tsx';
import { Switch } from '../../components/primitives/switch.tsx';
import { type DatasetChange, DatasetList } from '../../components/settings/dataset-list.tsx';
import { Credits, DatasetStatusView } from '../../components/settings/dataset-state.tsx';
import { WatchedNews } from '../../components/settings/watched-news.tsx';
import { send } from '../../lib/browser/messenger.ts';
import { requestNotifications } from '../../lib/browser/notifications.ts';
import { requestSite, sitePattern } from '../../lib/browser/permissions.ts';
import type { DatasetStatus, NewsItem } from '../../lib/messages/protocol.ts';

/** Milliseconds between looks while a sync runs, so that its progress is seen to move. */
const LOOK_MS = 500;

type Fail = (error: unknown) => void;

/** Renders the datasets: which are followed, how they stand, and whom they owe credit. */
export function Datasets({ fail }: { readonly fail: Fail }) {
  const { t } = useMessages();
  const [status, setStatus] = useState<DatasetStatus | null>(null);
  const [busy, setBusy] = useState(false);
  const look = useCallback(() => void send('datasetStatus', {}).then(setStatus, fail), [fail]);
  useEffect(look, [look]);
  const syncing = busy || (status?.datasets.some(({ sync }) => sync.phase !== 'idle') ?? false);
  useEffect(() => {
    if (!syncing) return;
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [syncing, look]);
  const run = async (task: Promise<DatasetStatus>) => {
    if (busy) return;
    setBusy(true);
    await task.then(setStatus, fail);
    setBusy(false);
  };
  const change = (dataset: string, how: DatasetChange) =>
    void send('changeDataset', { dataset, change: how }).then(setStatus, fail);
  const taken = async <T,>(answer: Promise<DatasetStatus | T>): Promise<DatasetStatus | T> => {
    const value = await answer;
    look();
    return value;
  };
  return (
    <Section
      id="dataset"
      title={t('options_dataset_title')}
      note={t('options_dataset_note')}
      busy={status === null}
    >
      {status?.storage === 'memory' && (
        <Notice tone="problem" title={t('datasets_memory')}>
          <p>{t('datasets_memory_text')}</p>
        </Notice>
      )}
      <DatasetStatusView status={status} busy={busy} onReload={() => void run(send('reloadDataset', {}))} />
      {status !== null && (
        <>
          <h3>{t('datasets_title')}</h3>
          <DatasetList
            items={status.datasets}
            onChange={change}
            onSync={() => void run(send('syncDatasets', {}))}
            onPreview={async (url) => {
              // Asked from the click itself: with access to the host, a check costs no bytes.
              const pattern = sitePattern(url);
              if (pattern !== null) await requestSite(pattern).catch(() => false);
              return send('previewDataset', { url });
            }}
            onAdd={(url, fingerprint) => taken(send('addDataset', { url, fingerprint }))}
            onFile={async (file) =>
              taken(send('addDatasetFile', { name: file.name, text: await file.text() }))
            }
          />
        </>
      )}
      {status?.credits !== undefined && status.credits.length > 0 && (
        <>
          <h3>{t('options_credits_title')}</h3>
          <Credits credits={status.credits} />
        </>
      )}
    </Section>
  );
}

export interface NewsProps {
  readonly notify: boolean;
  readonly onNotify: (notify: boolean) => void;
  readonly fail: Fail;
}

/** Renders what is new about watched places, and the switch of its notification. */
export function News({ notify, onNotify, fail }: NewsProps) {
  const { t } = useMessages();
  const [items, setItems] = useState<readonly NewsItem[]>([]);
  useEffect(() => {
    send('watchedNews', {}).then(setItems, fail);
  }, [fail]);
  return (
    <>
      <Switch
        checked={notify}
        onChange={(on) => {
          if (!on) onNotify(false);
          else requestNotifications().then(onNotify, fail);
        }}
        label={t('news_notify')}
        note={t('news_notify_note')}
      />
      <WatchedNews
        items={items}
        onSeen={() => {
          send('watchedNewsSeen', {}).then(() => setItems([]), fail);
        }}
      />
    </>
  );
}
