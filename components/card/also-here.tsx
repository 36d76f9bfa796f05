/** Points to what the same article reports from other sides on the same question. */
import { inLanguage } from '../../lib/core/model/local-text.ts';
import type { ClaimAnnotation, PageAnnotations } from '../../lib/core/model/page.ts';
import { useMessages } from '../primitives/messages.tsx';
import { claimVerb, listInWords, positionInWords } from './wording.ts';

/** More lines than this are the popup's to show. */
const MOST = 4;

export interface AlsoHereProps {
  readonly annotation: ClaimAnnotation;
  readonly page: PageAnnotations;
  readonly onJump: (id: string) => void;
}

/** Shows a button for each other voice of the article; nothing where there is none. */
export function AlsoHere({ annotation, page, onJump }: AlsoHereProps) {
  const words = useMessages();
  const { t, lang } = words;
  const others = otherVoices(annotation, page);
  if (others.length === 0) return null;
  return (
    <section className="block also-here">
      <h3>{t('card_also_here')}</h3>
      <ul>
        {others.map(({ id, claim, asserterName }) => {
          const names = claim.places.map((place) => page.places[place]?.view.name ?? { en: place });
          const reading =
            positionInWords(
              claim.position,
              { topic: claim.topic, places: names, sides: page.sides },
              words,
            ) ??
            listInWords(
              names.map((name) => inLanguage(name, lang).text),
              lang,
            );
          const who =
            asserterName === null
              ? t('card_narrator')
              : t(`card_asserter_${claimVerb(claim)}`, inLanguage(asserterName, lang).text);
          return (
            <li key={id}>
              <button type="button" className="link" onClick={() => onJump(id)}>
                {t('card_also_here_line', [who, reading])}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Finds the first claim of each other side about one of the same places and the same topic. */
export function otherVoices(
  { id, claim }: ClaimAnnotation,
  page: Pick<PageAnnotations, 'claims'>,
): readonly ClaimAnnotation[] {
  const heard = new Set<string | null>([claim.asserter]);
  return page.claims
    .filter((other) => {
      const sameQuestion =
        other.id !== id &&
        other.claim.topic === claim.topic &&
        other.claim.places.some((place) => claim.places.includes(place));
      if (!sameQuestion || heard.has(other.claim.asserter)) return false;
      heard.add(other.claim.asserter);
      return true;
    })
    .slice(0, MOST);
}
