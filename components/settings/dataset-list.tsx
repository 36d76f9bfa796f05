/** The datasets a reader follows: how each stands, in which order they count, and adding others. */
import { type FormEvent, useId, useRef, useState } from 'react';
import { dayInWords } from '../card/wording.ts';
import { Button } from '../primitives/button.tsx';
import { ExternalLink } from '../primitives/link.tsx';
import { useMessages } from '../primitives/messages.tsx';
import { Notice } from '../primitives/notice.tsx';
import { Switch } from '../primitives/switch.tsx';

/** A followed dataset, as the background tells it. */
export interface DatasetItem {
  readonly dataset: string;
  readonly name: string;
  readonly kind: 'bundled' | 'web' | 'file';
  readonly url: string | null;
  readonly enabled: boolean;
  readonly fingerprints: readonly string[];
  readonly sequence: number | null;
  readonly issued: string | null;
  readonly stale: boolean;
  readonly statements: number;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly sync: {
    readonly phase: 'idle' | 'checking' | 'downloading' | 'switching';
    readonly progress: { readonly bytes: number; readonly bytesDone: number } | null;
    readonly checkedAt: number | null;
    readonly postponed: 'offline' | 'metered' | null;
  };
}
/** What is on offer at an address. */
export interface DatasetOffer {
  readonly name: string;
  readonly fingerprint: string;
  readonly issued: string;
  readonly statements: number;
}
export type DatasetChange = 'enable' | 'disable' | 'up' | 'down' | 'remove';
type Answer<T> = Promise<T | { readonly error: { readonly code: string; readonly message: string } }>;
export interface DatasetListProps {
  readonly items: readonly DatasetItem[];
  readonly onChange: (dataset: string, change: DatasetChange) => void;
  readonly onSync: () => void;
  readonly onPreview: (url: string) => Answer<DatasetOffer>;
  readonly onAdd: (url: string, fingerprint: string) => Answer<unknown>;
  readonly onFile: (file: File) => Answer<unknown>;
}

/** Renders the list and the two ways of adding to it. */
export function DatasetList({ items, onChange, onSync, onPreview, onAdd, onFile }: DatasetListProps) {
  const { t } = useMessages();
  const syncing = items.some(({ sync }) => sync.phase !== 'idle');
  const last = items.length - 1;
  return (
    <>
      <ul className="datasets">
        {items.map((item, index) => (
          <DatasetRow
            key={item.dataset}
            item={item}
            first={index === 0}
            last={index === last}
            onChange={(change) => onChange(item.dataset, change)}
          />
        ))}
      </ul>
      {items.some(({ url }) => url !== null) && (
        <div className="actions">
          <Button onClick={onSync} aria-disabled={syncing}>
            {t(syncing ? 'datasets_syncing' : 'datasets_sync')}
          </Button>
        </div>
      )}
      <AddDataset onPreview={onPreview} onAdd={onAdd} />
      <OpenFile onFile={onFile} />
    </>
  );
}

interface RowProps {
  readonly item: DatasetItem;
  readonly first: boolean;
  readonly last: boolean;
  readonly onChange: (change: DatasetChange) => void;
}

function DatasetRow({ item, first, last, onChange }: RowProps) {
  const words = useMessages();
  const { t, lang } = words;
  const { name, kind, url, enabled, fingerprints, issued, statements, stale, error, sync } = item;
  const count = new Intl.NumberFormat(lang).format(statements);
  return (
    <li className="dataset" data-dataset={item.dataset}>
      <Switch
        checked={enabled}
        onChange={(on) => onChange(on ? 'enable' : 'disable')}
        label={<bdi>{name}</bdi>}
        note={
          issued === null
            ? t('datasets_empty')
            : t('datasets_facts', [count, dayInWords(issued.slice(0, 10), words)])
        }
      />
      {url !== null && (
        <p className="note">
          <ExternalLink href={url}>{url}</ExternalLink>
        </p>
      )}
      {kind === 'web' && (
        <p className="note">
          {t('datasets_key')}{' '}
          {fingerprints.map((fingerprint) => (
            <Fingerprint key={fingerprint} digits={fingerprint} />
          ))}
        </p>
      )}
      <SyncLine sync={sync} />
      {stale && <p className="note">{t('datasets_stale')}</p>}
      {error !== null && (
        <Notice tone="problem" title={t(statements > 0 ? 'datasets_error_kept' : 'datasets_error')}>
          <p lang="en" dir="ltr">
            {error.message} <code>{error.code}</code>
          </p>
        </Notice>
      )}
      <div className="actions">
        {!first && (
          <Button kind="quiet" onClick={() => onChange('up')}>
            {t('datasets_up', name)}
          </Button>
        )}
        {!last && (
          <Button kind="quiet" onClick={() => onChange('down')}>
            {t('datasets_down', name)}
          </Button>
        )}
        {kind !== 'bundled' && (
          <Button kind="quiet" onClick={() => onChange('remove')}>
            {t('options_remove', name)}
          </Button>
        )}
      </div>
    </li>
  );
}

function SyncLine({
  sync: { phase, progress, checkedAt, postponed },
}: {
  readonly sync: DatasetItem['sync'];
}) {
  const { t, lang } = useMessages();
  if (phase !== 'idle')
    return (
      <p className="note" role="status">
        {t(`datasets_phase_${phase}`)}{' '}
        {progress !== null && <progress max={Math.max(1, progress.bytes)} value={progress.bytesDone} />}
      </p>
    );
  if (postponed !== null) return <p className="note">{t(`datasets_${postponed}`)}</p>;
  if (checkedAt === null) return null;
  const time = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(checkedAt);
  return <p className="note">{t('datasets_checked', time)}</p>;
}

/** Shows a key's fingerprint in groups that can be read out. */
function Fingerprint({ digits }: { readonly digits: string }) {
  return <code className="fingerprint">{digits.match(/.{1,4}/g)?.join(' ')}</code>;
}

function AddDataset({ onPreview, onAdd }: Pick<DatasetListProps, 'onPreview' | 'onAdd'>) {
  const words = useMessages();
  const { t, lang } = words;
  const field = useId();
  const [url, setUrl] = useState('');
  const [offer, setOffer] = useState<DatasetOffer | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = async <T,>(answer: Answer<T>, then: (value: T) => void) => {
    setBusy(true);
    setProblem(null);
    const value = await answer.catch((error: unknown) => ({ error: { code: '', message: String(error) } }));
    setBusy(false);
    if (typeof value === 'object' && value !== null && 'error' in value && isProblem(value.error)) {
      setProblem(`${value.error.message} ${value.error.code}`.trim());
    } else then(value as T);
  };
  const look = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && url !== '') void attempt(onPreview(url), setOffer);
  };
  const add = () => {
    if (offer === null || busy) return;
    void attempt(onAdd(url, offer.fingerprint), () => {
      setOffer(null);
      setUrl('');
    });
  };
  return (
    <form onSubmit={look}>
      <label htmlFor={field}>{t('datasets_add')}</label>
      <p className="note">{t('datasets_add_note')}</p>
      <div className="field-row">
        <input
          id={field}
          type="url"
          dir="ltr"
          value={url}
          placeholder="https://"
          onChange={({ target }) => {
            setUrl(target.value);
            setOffer(null);
          }}
        />
        <Button type="submit" aria-disabled={busy}>
          {t(busy ? 'datasets_looking' : 'datasets_look')}
        </Button>
      </div>
      {problem !== null && (
        <Notice tone="problem" title={t('datasets_error')}>
          <p lang="en" dir="ltr">
            {problem}
          </p>
        </Notice>
      )}
      {offer !== null && (
        <Notice title={offer.name}>
          <p>
            {t('datasets_facts', [
              new Intl.NumberFormat(lang).format(offer.statements),
              dayInWords(offer.issued.slice(0, 10), words),
            ])}
          </p>
          <p>
            {t('datasets_key')} <Fingerprint digits={offer.fingerprint} />
          </p>
          <p>{t('datasets_compare')}</p>
          <Button onClick={add} aria-disabled={busy}>
            {t('datasets_follow')}
          </Button>
        </Notice>
      )}
    </form>
  );
}

function OpenFile({ onFile }: Pick<DatasetListProps, 'onFile'>) {
  const { t } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    setProblem(null);
    const answer = await onFile(file).catch((error: unknown) => ({
      error: { code: '', message: String(error) },
    }));
    if (typeof answer === 'object' && answer !== null && 'error' in answer && isProblem(answer.error))
      setProblem(`${answer.error.message} ${answer.error.code}`.trim());
    if (input.current !== null) input.current.value = '';
  };
  return (
    <>
      <label className="open-file">
        {t('datasets_file')}{' '}
        <input
          ref={input}
          type="file"
          accept=".jsonl"
          onChange={({ target }) => void open(target.files?.[0])}
        />
      </label>
      <p className="note">{t('datasets_file_note')}</p>
      {problem !== null && (
        <Notice tone="problem" title={t('datasets_error')}>
          <p lang="en" dir="ltr">
            {problem}
          </p>
        </Notice>
      )}
    </>
  );
}

function isProblem(error: unknown): error is { readonly code: string; readonly message: string } {
  return typeof error === 'object' && error !== null && 'message' in error;
}
