/** What syncs brought about watched places since the reader last looked. */
import type { LocalText } from '../../lib/core/model/domain.ts';
import { Local } from '../card/local.tsx';
import { dayInWords } from '../card/wording.ts';
import { Button } from '../primitives/button.tsx';
import { ExternalLink } from '../primitives/link.tsx';
import { useMessages } from '../primitives/messages.tsx';

/** A new statement, as the background tells it. */
export interface WatchedNewsItem {
  readonly statement: string;
  readonly placeName: LocalText;
  readonly sideName: LocalText;
  readonly speakerName: LocalText;
  readonly date: string;
  readonly summary: LocalText;
  readonly url: string;
}
export interface WatchedNewsProps {
  readonly items: readonly WatchedNewsItem[];
  readonly onSeen: () => void;
}

/** Renders the list, newest first, every side alike; nothing where nothing is new. */
export function WatchedNews({ items, onSeen }: WatchedNewsProps) {
  const words = useMessages();
  const { t } = words;
  if (items.length === 0) return null;
  return (
    <section className="watched-news">
      <h3>{t('news_title')}</h3>
      <ul>
        {items.map(({ statement, placeName, sideName, speakerName, date, summary, url }) => (
          <li key={statement}>
            <p>
              <strong>
                <Local texts={placeName} />
              </strong>{' '}
              · <Local texts={sideName} /> · <Local texts={speakerName} /> ·{' '}
              <time dateTime={date}>{dayInWords(date, words)}</time>
            </p>
            <p>
              <Local texts={summary} />
            </p>
            <p className="note">
              <ExternalLink href={url}>{t('news_source')}</ExternalLink>
            </p>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button onClick={onSeen}>{t('news_seen')}</Button>
      </div>
    </section>
  );
}
