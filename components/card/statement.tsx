/** One statement: who, of which side, when, what, in whose words it is found. The same layout for every side. */
import type { Day, SideId, Source } from '../../lib/core/model/domain.ts';
import type { StatementView } from '../../lib/core/model/page.ts';
import { useMessages } from '../primitives/messages.tsx';
import { Local } from './local.tsx';
import { SideMark } from './side-mark.tsx';
import { dayInWords, distanceInWords, verbOf } from './wording.ts';

const INDEPENDENT: SideId = 'independent';
const RELATION_SIGN = { contradicts: '≠', qualifies: '≈', agrees: '=' } as const;

export interface StatementProps {
  readonly statement: StatementView;
  readonly sides: readonly SideId[];
  readonly asOf: Day;
  /** Whether that is the article's own day. */
  readonly dated: boolean;
  /** Ids of the places asked about; others are named. */
  readonly places: readonly string[];
}

/** Shows one statement of the records. */
export function Statement({ statement, sides, asOf, dated, places }: StatementProps) {
  const words = useMessages();
  const { t } = words;
  // Assessors speak for nobody but themselves, so their own name stands where others have their side's.
  const independent = statement.side === INDEPENDENT;
  const elsewhere = statement.places.filter(({ id }) => !places.includes(id));
  const named =
    statement.containment === 'same' && elsewhere.length < statement.places.length ? [] : elsewhere;
  return (
    <li className="statement">
      <p className="statement-head">
        <SideMark side={statement.side} sides={sides} />
        <span className="side">
          <Local texts={independent ? statement.speakerName : statement.sideName} />
        </span>
        <span className="verb">{t(`card_verb_${verbOf(statement)}`)}</span>
        {statement.relation !== null && (
          <span className={`chip ${statement.relation}`}>
            <span aria-hidden="true">{RELATION_SIGN[statement.relation]} </span>
            {t(`card_relation_${statement.relation}`)}
          </span>
        )}
      </p>
      <p className="speaker">
        {!independent && (
          <span className="speaker-name">
            <Local texts={statement.speakerName} />
          </span>
        )}
        {statement.speakerRole !== undefined && (
          <span className="role">
            <Local texts={statement.speakerRole} />
          </span>
        )}
        {statement.leaning !== undefined && (
          <span className="leaning">
            {t('card_leaning')} <Local texts={statement.leaning} />
          </span>
        )}
      </p>
      <p className="summary">
        <Local texts={statement.summary} />
      </p>
      <div className="meta">
        <p className="when">
          <time dateTime={statement.date}>{dayInWords(statement.date, words, statement.approximate)}</time>
          {' · '}
          {distanceInWords(statement.date, { asOf, dated }, words)}
          {named.length > 0 && (
            <>
              {' · '}
              {t(statement.containment === 'containing' ? 'card_place_containing' : 'card_place_other')}{' '}
              {named.map(({ id, name }, index) => (
                <span key={id}>
                  {index > 0 && ', '}
                  <Local texts={name} />
                </span>
              ))}
            </>
          )}
        </p>
        <ul className="sources" aria-label={t('card_sources')}>
          {statement.sources.filter(isWebSource).map((source) => (
            <li key={source.url}>
              <a
                href={source.url}
                target="_blank"
                rel="noopener noreferrer"
                {...(source.lang !== undefined && { hrefLang: source.lang })}
              >
                {source.publisher}
              </a>
              {source.published !== undefined && source.published !== statement.date && (
                <time dateTime={source.published}>, {dayInWords(source.published, words)}</time>
              )}
              {source.archived !== undefined && isWebSource({ url: source.archived }) && (
                <>
                  {' '}
                  <a
                    href={source.archived}
                    target="_blank"
                    rel="noopener noreferrer"
                    aria-label={t('card_archived_of', source.publisher)}
                  >
                    {t('card_archived')}
                  </a>
                </>
              )}
            </li>
          ))}
        </ul>
        {statement.dataset !== undefined && (
          <p className="from-dataset">{t('card_from_dataset', statement.dataset)}</p>
        )}
      </div>
    </li>
  );
}

/** Records are checked when they are built and again here: a link leads to the web or nowhere. */
function isWebSource({ url }: Pick<Source, 'url'>): boolean {
  return /^https?:\/\//i.test(url);
}
