/** Every mark of a page in the order of the text, for whoever cannot or would rather not hover. */
import type { LocalText, SideId } from '../../lib/core/model/domain.ts';
import { inLanguage } from '../../lib/core/model/local-text.ts';
import type { ClaimMark, MentionAnnotation, PageMarks } from '../../lib/core/model/page.ts';
import { claimVerb, listInWords, positionInWords } from '../card/wording.ts';
import { type Messages, useMessages } from '../primitives/messages.tsx';
import { Section } from '../primitives/section.tsx';

export interface MarkListProps {
  readonly page: PageMarks;
  readonly onJump: (mark: string) => void;
}

/** Renders one button for each mark; it scrolls the page there, flashes the words and opens the card. */
export function MarkList({ page, onJump }: MarkListProps) {
  const words = useMessages();
  const marks = inOrder(page);
  return (
    <Section title={words.t('panel_marks_title')} note={words.t('panel_marks_note')}>
      <ol className="marks">
        {marks.map((mark) => (
          <li key={mark.id}>
            <button type="button" className="mark" onClick={() => onJump(mark.id)}>
              {mark.type === 'mention' ? placeLine(mark, page, words) : claimLine(mark, page, words)}
            </button>
          </li>
        ))}
      </ol>
    </Section>
  );
}

type Mark = MentionAnnotation | ClaimMark;

function inOrder({ mentions, claims }: PageMarks): readonly Mark[] {
  const at = (mark: Mark) => (mark.type === 'mention' ? mark.mention : mark.claim);
  return [...claims, ...mentions].sort(
    (a, b) => at(a).passage - at(b).passage || at(a).start - at(b).start || at(b).end - at(a).end,
  );
}

function placeLine({ mention }: MentionAnnotation, { places }: PageMarks, { lang }: Messages) {
  const name = places[mention.place]?.view.name;
  const shown = name === undefined ? mention.surface : inLanguage(name, lang).text;
  return (
    <>
      <bdi>{mention.surface}</bdi>
      {shown !== mention.surface && (
        <span className="note">
          {' '}
          <bdi>{shown}</bdi>
        </span>
      )}
    </>
  );
}

function claimLine(annotation: ClaimMark, page: PageMarks, words: Messages) {
  const { claim, asserterName } = annotation;
  const { t, lang } = words;
  const names = claim.places.map((id): LocalText => page.places[id]?.view.name ?? { en: id });
  const sides: Readonly<Record<SideId, LocalText>> = page.sides;
  const says =
    asserterName === null
      ? t('common_article_itself')
      : t(
          claim.asserter === 'independent' ? 'panel_assessed' : `card_asserter_${claimVerb(claim)}`,
          inLanguage(asserterName, lang).text,
        );
  const what =
    positionInWords(claim.position, { topic: claim.topic, places: names, sides }, words) ??
    t(
      `common_question_${claim.topic}`,
      listInWords(
        names.map((name) => inLanguage(name, lang).text),
        lang,
      ),
    );
  return (
    <>
      <strong>{says}</strong> <span className="mark-reading">{what}</span>
    </>
  );
}
