/** Points to what the same article reports from other sides on the same question. */
import type { ClaimAnnotation, PageAnnotations } from '../../lib/core/model/page.ts';
import { useMessages } from '../primitives/messages.tsx';
import { claimInWords } from './wording.ts';

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
  const { t } = words;
  const others = otherVoices(annotation, page);
  if (others.length === 0) return null;
  return (
    <section className="block also-here">
      <h3>{t('card_also_here')}</h3>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <button type="button" className="link" onClick={() => onJump(other.id)}>
              {claimInWords(other, page, words)}
            </button>
          </li>
        ))}
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
