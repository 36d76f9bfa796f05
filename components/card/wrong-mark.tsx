/** Lets the reader say what is wrong with a mark, take a report of it along, and hide a name read as the wrong place. */
import { useId, useState } from 'react';
import { inLanguage } from '../../lib/core/model/local-text.ts';
import { type Muted, nameKey } from '../../lib/core/model/muted.ts';
import type { MentionAnnotation, OtherPlace } from '../../lib/core/model/page.ts';
import { useMessages } from '../primitives/messages.tsx';
import { type Fault, faults } from './report.ts';
import { listInWords } from './wording.ts';

export interface WrongMarkProps {
  /** The names under the mark, with what else they could mean. */
  readonly mentions: readonly MentionAnnotation[];
  readonly placeName: (place: string) => string;
  /** Whether a claim, too, may have been misread. */
  readonly isClaim: boolean;
  readonly onReport: (fault: Fault) => void;
  readonly onMute: (item: Muted) => void;
}

/** Shows the choices; nothing leaves the browser. */
export function WrongMark({ mentions, placeName, isClaim, onReport, onMute }: WrongMarkProps) {
  const { t, lang } = useMessages();
  const group = useId();
  const [fault, setFault] = useState<Fault>(isClaim ? 'claim' : 'place');
  const named = (other: OtherPlace): string => {
    const name = inLanguage(other.name, lang).text;
    return other.region === null ? name : t('card_place_in', [name, inLanguage(other.region, lang).text]);
  };
  const doubtful = fault === 'place' ? mentions.filter(({ others = [] }) => others.length > 0) : [];
  return (
    <div className="panel">
      <fieldset>
        <legend>{t('card_wrong_what')}</legend>
        {(isClaim ? faults : (['place'] as const)).map((one) => (
          <label key={one}>
            <input type="radio" name={group} checked={fault === one} onChange={() => setFault(one)} />
            {t(`card_wrong_${one}`)}
          </label>
        ))}
      </fieldset>
      {doubtful.map(({ id, mention, others = [] }) => (
        <p key={id} className="note">
          {t('card_other_places', [mention.surface, listInWords(others.map(named), lang)])}{' '}
          <button
            type="button"
            className="link"
            onClick={() =>
              onMute({
                kind: 'name',
                key: nameKey(mention),
                label: t('card_why_place', [mention.surface, placeName(mention.place)]),
              })
            }
          >
            {t('card_not_this_place')}
          </button>
        </p>
      ))}
      <p className="panel-actions">
        <button type="button" className="solid" onClick={() => onReport(fault)}>
          {t('card_wrong_copy')}
        </button>
        <span className="note">{t('card_wrong_note')}</span>
      </p>
    </div>
  );
}
