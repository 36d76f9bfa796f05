/** What the popup says when there is no summary to show: how things stand, and what to do next. */
import { Button } from '../primitives/button.tsx';
import { useMessages } from '../primitives/messages.tsx';
import { Notice } from '../primitives/notice.tsx';

/** Why there is no summary. */
export type Obstacle =
  | 'unsupported'
  | 'no-access'
  | 'off'
  | 'reload'
  | 'not-article'
  | 'nothing'
  | 'dataset'
  | 'error';
/** What a reader can do about it. */
export type Remedy = 'grant-site' | 'grant-all' | 'switch-on' | 'reload' | 'retry' | 'sample' | 'options';

/** Remedies by obstacle, the likeliest first. */
const REMEDIES: Readonly<Record<Obstacle, readonly Remedy[]>> = {
  unsupported: ['sample'],
  'no-access': ['grant-site', 'grant-all'],
  off: ['switch-on'],
  reload: ['reload'],
  'not-article': ['retry', 'options'],
  nothing: ['options', 'sample'],
  dataset: ['options', 'retry'],
  error: ['retry', 'reload'],
};

export interface PopupNoticeProps {
  readonly obstacle: Obstacle;
  /** The site's host name; null where the browser does not tell it. */
  readonly host: string | null;
  /** What went wrong, in the words of whoever failed. */
  readonly detail?: string | undefined;
  readonly onRemedy: (remedy: Remedy) => void;
}

/** Renders one obstacle with its remedies. */
export function PopupNotice({ obstacle, host, detail, onRemedy }: PopupNoticeProps) {
  const { t } = useMessages();
  const key = obstacle.replace('-', '_');
  const site = host ?? t('popup_this_site');
  const remedies = REMEDIES[obstacle].filter((remedy) => remedy !== 'grant-site' || host !== null);
  const problem = obstacle === 'error' || obstacle === 'dataset';
  return (
    <Notice
      title={t(`popup_${key}_title`, site)}
      tone={problem ? 'problem' : 'calm'}
      actions={remedies.map((remedy, index) => (
        <Button key={remedy} kind={index === 0 ? 'primary' : 'plain'} onClick={() => onRemedy(remedy)}>
          {t(`popup_do_${remedy.replace('-', '_')}`, site)}
        </Button>
      ))}
    >
      <p>{t(`popup_${key}_text`, site)}</p>
      {detail !== undefined && detail !== '' && (
        <p className="note" lang="en" dir="ltr">
          {detail}
        </p>
      )}
    </Notice>
  );
}
