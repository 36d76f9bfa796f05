/** One statement of the records on a page of the extension: who, what, when, where it is found. */
import type { SideId } from '../../lib/core/model/domain.ts';
import type { StatementView } from '../../lib/core/model/page.ts';
import { Local } from '../card/local.tsx';
import { SideMark } from '../card/side-mark.tsx';
import { dayInWords, verbOf } from '../card/wording.ts';
import { ExternalLink } from './link.tsx';
import { useMessages } from './messages.tsx';

export interface StatementLineProps {
  readonly statement: StatementView;
  /** All sides of the page, so that each keeps its shape. */
  readonly sides: readonly SideId[];
}

/** Renders a statement in the same layout and with the same verbs for every side. */
export function StatementLine({ statement, sides }: StatementLineProps) {
  const words = useMessages();
  const independent = statement.side === 'independent';
  return (
    <div className="statement-line">
      <p className="head">
        <span className="side-tag">
          <SideMark side={statement.side} sides={sides} />
          <span>
            <Local texts={independent ? statement.speakerName : statement.sideName} />
          </span>
        </span>
        <span>{words.t(`card_verb_${verbOf(statement)}`)}</span>
        <time dateTime={statement.date}>{dayInWords(statement.date, words, statement.approximate)}</time>
      </p>
      {(!independent || statement.leaning !== undefined) && (
        <p className="note">
          {!independent && <Local texts={statement.speakerName} />}
          {statement.leaning !== undefined && (
            <>
              {' '}
              {words.t('card_leaning')} <Local texts={statement.leaning} />
            </>
          )}
        </p>
      )}
      <p>
        <Local texts={statement.summary} />
      </p>
      <ul className="sources" aria-label={words.t('card_sources')}>
        {statement.sources.map(({ url, publisher, lang, archived }) => (
          <li key={url}>
            <ExternalLink href={url} lang={lang}>
              {publisher}
            </ExternalLink>
            {archived !== undefined && (
              <>
                {' '}
                <ExternalLink href={archived} lang={lang} label={words.t('card_archived_of', publisher)}>
                  {words.t('card_archived')}
                </ExternalLink>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
