/** Which dataset is in use, what it holds, and what went wrong with the last one. */
import { dayInWords } from '../card/wording.ts';
import { Button } from '../primitives/button.tsx';
import { ExternalLink } from '../primitives/link.tsx';
import { useMessages } from '../primitives/messages.tsx';
import { Notice } from '../primitives/notice.tsx';

/** The state of the dataset, as the background tells it. */
export interface DatasetState {
  readonly state: 'ready' | 'missing';
  readonly sequence: number | null;
  readonly issued: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly error: {
    readonly code: string;
    readonly file: string;
    readonly line: number | null;
    readonly message: string;
  } | null;
  readonly credits?: readonly { readonly name: string; readonly licence: string; readonly url: string }[];
}
export interface DatasetStateProps {
  /** Null until it is known. */
  readonly status: DatasetState | null;
  readonly busy: boolean;
  readonly onReload: () => void;
}

/** The kinds of records a reader would ask about, in this order. */
const COUNTED = ['statements', 'places', 'events', 'speakers', 'sides', 'conflicts'] as const;

/** Renders the state; an error stands first and says that what was there before still stands. */
export function DatasetStatusView({ status, busy, onReload }: DatasetStateProps) {
  const words = useMessages();
  const { t, lang } = words;
  if (status === null)
    return (
      <p className="note" role="status">
        {t('options_dataset_loading')}
      </p>
    );
  const { state, sequence, issued, counts, error } = status;
  const number = new Intl.NumberFormat(lang);
  return (
    <>
      {error !== null && (
        <Notice
          tone="problem"
          title={t(state === 'ready' ? 'options_dataset_error_kept' : 'options_dataset_error')}
        >
          <dl className="facts">
            <Fact name={t('options_error_code')} value={error.code} />
            <Fact name={t('options_error_file')} value={error.file} />
            {error.line !== null && <Fact name={t('options_error_line')} value={number.format(error.line)} />}
            <Fact name={t('options_error_message')} value={error.message} />
          </dl>
        </Notice>
      )}
      {state === 'missing' && error === null && <p>{t('options_dataset_missing')}</p>}
      {state === 'ready' && (
        <dl className="facts">
          {issued !== null && (
            <Fact name={t('options_dataset_issued')} value={dayInWords(issued.slice(0, 10), words)} />
          )}
          {sequence !== null && <Fact name={t('options_dataset_sequence')} value={number.format(sequence)} />}
          {COUNTED.map((kind) => {
            const count = counts[kind];
            return count === undefined ? null : (
              <Fact key={kind} name={t(`options_count_${kind}`)} value={number.format(count)} />
            );
          })}
        </dl>
      )}
      <div className="actions">
        <Button onClick={onReload} aria-disabled={busy}>
          {t(busy ? 'options_dataset_reloading' : 'options_dataset_reload')}
        </Button>
      </div>
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}

/** Renders whom the dataset owes credit, each with its licence; names are shown as their licences demand them. */
export function Credits({ credits }: { readonly credits: NonNullable<DatasetState['credits']> }) {
  return (
    <ul className="credits">
      {credits.map(({ name, licence, url }) => (
        <li key={name}>
          <ExternalLink href={url}>{name}</ExternalLink> · {licence}
        </li>
      ))}
    </ul>
  );
}
