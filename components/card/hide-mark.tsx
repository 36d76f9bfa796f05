/** Lets the reader hide a mark on this page, or a claim or a place on all. */
import { claimKey, type Muted } from '../../lib/core/model/muted.ts';
import type { ClaimAnnotation, MentionAnnotation } from '../../lib/core/model/page.ts';
import { useMessages } from '../primitives/messages.tsx';

export interface HideMarkProps {
  readonly annotation: ClaimAnnotation | MentionAnnotation;
  readonly placeName: (place: string) => string;
  /** The claim in words, to know it again by. */
  readonly claimLabel: string;
  readonly onDismiss: () => void;
  readonly onMute: (item: Muted) => void;
}

/** Shows the choices, narrowest first. */
export function HideMark({ annotation, placeName, claimLabel, onDismiss, onMute }: HideMarkProps) {
  const { t } = useMessages();
  const places = annotation.type === 'claim' ? annotation.claim.places : [annotation.mention.place];
  return (
    <div className="panel">
      <ul className="choices">
        <li>
          <button type="button" className="link" onClick={onDismiss}>
            {t('card_dismiss')}
          </button>
        </li>
        {annotation.type === 'claim' && (
          <li>
            <button
              type="button"
              className="link"
              onClick={() => onMute({ kind: 'claim', key: claimKey(annotation.claim), label: claimLabel })}
            >
              {t('card_mute_claim')}
            </button>
          </li>
        )}
        {places.map((place) => (
          <li key={place}>
            <button
              type="button"
              className="link"
              onClick={() => onMute({ kind: 'place', key: place, label: placeName(place) })}
            >
              {t('card_mute_place', placeName(place))}
            </button>
          </li>
        ))}
      </ul>
      <p className="note">{t('card_mute_note')}</p>
    </div>
  );
}
