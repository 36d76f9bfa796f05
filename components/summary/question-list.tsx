/** Which sides' voices a page carries on each of its questions, and which it leaves out. */
import type { SideId } from '../../lib/core/model/domain.ts';
import { inLanguage } from '../../lib/core/model/local-text.ts';
import type { QuestionSummary, Silence } from '../../lib/core/model/page.ts';
import { useMessages } from '../primitives/messages.tsx';
import { SideTag } from '../primitives/side-tag.tsx';

export interface QuestionListProps {
  readonly questions: readonly QuestionSummary[];
  readonly sides: readonly SideId[];
}

/** Renders the questions; it says what is and is not quoted and leaves the weighing to the reader. */
export function QuestionList({ questions, sides }: QuestionListProps) {
  const { t, lang } = useMessages();
  return (
    <ul className="questions">
      {questions.map(({ place, placeName, topic, carried, missing }) => (
        <li key={`${place} ${topic}`} className="question">
          <h3>{t(`common_question_${topic}`, inLanguage(placeName, lang).text)}</h3>
          <dl>
            <Voices label={t('common_quoted')} none={t('common_nobody')} voices={carried} sides={sides} />
            {missing.length > 0 && <Voices label={t('common_not_quoted')} voices={missing} sides={sides} />}
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** Lists sides by the alphabet, independent speakers last, so that the order says nothing. */
function Voices({
  label,
  none,
  voices,
  sides,
}: {
  readonly label: string;
  readonly none?: string;
  readonly voices: readonly Silence[];
  readonly sides: readonly SideId[];
}) {
  const { lang } = useMessages();
  const ordered = [...voices].sort(
    (a, b) =>
      Number(a.side === 'independent') - Number(b.side === 'independent') ||
      inLanguage(a.sideName, lang).text.localeCompare(inLanguage(b.sideName, lang).text, lang),
  );
  return (
    <div>
      <dt>{label}</dt>
      <dd className="voices">
        {voices.length === 0
          ? none
          : ordered.map(({ side, sideName }) => (
              <SideTag key={side} side={side} name={sideName} sides={sides} />
            ))}
      </dd>
    </div>
  );
}
