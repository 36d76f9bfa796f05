/** What the card says to a bare mention of a place: its names, each side's latest word, the latest assessment. */
import type { MentionAnnotation, PageAnnotations } from '../../lib/core/model/page.ts';
import { useMessages } from '../primitives/messages.tsx';
import { Local } from './local.tsx';
import { SideMark } from './side-mark.tsx';
import { Silence } from './silence.tsx';
import { Statements } from './statements.tsx';

export interface MentionCardProps {
  readonly annotation: MentionAnnotation;
  readonly page: PageAnnotations;
  readonly titleId: string;
}

/** Shows the heading of a place's card: what it is called, and by whom. */
export function MentionHead({ annotation, page, titleId }: MentionCardProps) {
  const { t } = useMessages();
  const view = page.places[annotation.mention.place]?.view;
  const sides = Object.keys(page.sides);
  return (
    <>
      <p className="kicker">{t(view?.watched === true ? 'card_kicker_watched' : 'card_kicker_place')}</p>
      <h2 id={titleId}>{view === undefined ? annotation.mention.place : <Local texts={view.name} />}</h2>
      {view !== undefined && view.sideNames.length > 0 && (
        <ul className="names" aria-label={t('card_names')}>
          {view.sideNames.map(({ side, sideName, names }) => (
            <li key={side}>
              <SideMark side={side} sides={sides} />
              <span className="side">
                <Local texts={sideName} />
              </span>{' '}
              {t('card_calls_it')} <span dir="auto">{names.join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Shows what is on record about a place. */
export function MentionBody({ annotation, page }: Omit<MentionCardProps, 'titleId'>) {
  const { t } = useMessages();
  const { place } = annotation.mention;
  const known = page.places[place];
  if (known === undefined) return <p className="block note">{t('card_nothing')}</p>;
  const { answer, view } = known;
  const shared = { sides: Object.keys(page.sides), asOf: page.asOf, dated: page.dated, places: [place] };
  const nothing = answer.own.length + answer.assessments.length + answer.concessions.length === 0;
  return (
    <>
      <Statements {...shared} title={t('card_latest')} statements={answer.own} />
      <Statements
        {...shared}
        className="concessions"
        title={t('card_concessions')}
        statements={answer.concessions}
      />
      <Statements
        {...shared}
        className="assessments"
        title={t('card_latest_assessment')}
        note={t('card_assessments_note')}
        statements={answer.assessments}
      />
      {nothing && answer.silent.length === 0 && <p className="block note">{t('card_nothing_place')}</p>}
      <Silence answer={answer} places={[view.name]} sides={shared.sides} asOf={page.asOf} />
    </>
  );
}
