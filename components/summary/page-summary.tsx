/** A page at a glance: what it names, whose claims it reports, whose voices it carries. It never rates. */
import type { PageSummary } from '../../lib/core/model/page.ts';
import { dayInWords } from '../card/wording.ts';
import { useMessages } from '../primitives/messages.tsx';
import { plural } from '../primitives/plural.ts';
import { Section } from '../primitives/section.tsx';
import { StatementLine } from '../primitives/statement-line.tsx';
import { PlaceList } from './place-list.tsx';
import { QuestionList } from './question-list.tsx';
import { SideList } from './side-list.tsx';

export interface PageSummaryViewProps {
  readonly summary: PageSummary;
  readonly onJump: (mark: string) => void;
  readonly dossierOf?: (place: string) => string;
}

/** Renders the summary of a page that has at least one place or claim. */
export function PageSummaryView({ summary, onJump, dossierOf }: PageSummaryViewProps) {
  const words = useMessages();
  const { t } = words;
  const { places, sides: bySide, questions, newestSince, asOf, dated } = summary;
  const sides = sidesOf(summary);
  const claims = bySide.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p className="lead">
        {plural(words, 'popup_places', { count: places.length })}
        {' · '}
        {plural(words, 'common_claims', { count: claims })}
      </p>
      <p className="note">{t(dated ? 'popup_as_of' : 'popup_undated', dayInWords(asOf, words))}</p>
      {places.length > 0 && (
        <Section title={t('popup_places_title')}>
          <PlaceList places={places} onJump={onJump} {...(dossierOf !== undefined && { dossierOf })} />
        </Section>
      )}
      {bySide.length > 0 && (
        <Section title={t('popup_sides_title')}>
          <SideList summaries={bySide} sides={sides} onJump={onJump} />
        </Section>
      )}
      {questions.length > 0 && (
        <Section title={t('popup_voices_title')} note={t('popup_voices_note')}>
          <QuestionList questions={questions} sides={sides} />
        </Section>
      )}
      {newestSince !== null && (
        <Section title={t('popup_newest_title')}>
          <StatementLine statement={newestSince} sides={sides} />
        </Section>
      )}
    </>
  );
}

/** Collects every side a summary names, so that each keeps one shape throughout. */
function sidesOf({ sides, questions, newestSince }: PageSummary): readonly string[] {
  const named = [
    ...sides.flatMap(({ side }) => (side === null ? [] : [side])),
    ...questions.flatMap(({ carried, missing }) => [...carried, ...missing].map(({ side }) => side)),
    ...(newestSince === null ? [] : [newestSince.side]),
  ];
  return [...new Set(named)].sort();
}
