/** Says which side has nothing on record: silence is shown, never hidden. */
import type { Day, LocalText, SideId } from '../../lib/core/model/domain.ts';
import { inLanguage } from '../../lib/core/model/local-text.ts';
import type { Answer } from '../../lib/core/model/page.ts';
import { useMessages } from '../primitives/messages.tsx';
import { SideMark } from './side-mark.tsx';
import { dayInWords, listInWords } from './wording.ts';

export interface SilenceProps {
  readonly answer: Pick<Answer, 'silent' | 'staleSince'>;
  readonly places: readonly LocalText[];
  readonly sides: readonly SideId[];
  readonly asOf: Day;
  /** Whether it is a claim that was left unanswered; else the place was never spoken of. */
  readonly ofClaim?: boolean;
}

/** Shows one line for each silent side, and one where the records end long before the article. */
export function Silence({ answer, places, sides, asOf, ofClaim = false }: SilenceProps) {
  const words = useMessages();
  const { t, lang } = words;
  const place = listInWords(
    places.map((name) => inLanguage(name, lang).text),
    lang,
  );
  if (answer.silent.length === 0 && answer.staleSince === null) return null;
  return (
    <section className="block silence">
      {answer.silent.map(({ side, sideName }) => (
        <p key={side}>
          <SideMark side={side} sides={sides} />
          {t(ofClaim ? 'card_silent_claim' : 'card_silent', [
            inLanguage(sideName, lang).text,
            place,
            dayInWords(asOf, words),
          ])}
        </p>
      ))}
      {answer.staleSince !== null && (
        <p className="stale">{t('card_stale', [place, dayInWords(answer.staleSince, words)])}</p>
      )}
    </section>
  );
}
