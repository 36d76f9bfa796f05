/** The places a page names, with the way to each of their marks. */

import { inLanguage } from '../../lib/core/model/local-text.ts';
import type { PlaceSummary } from '../../lib/core/model/page.ts';
import { Local } from '../card/local.tsx';
import { useMessages } from '../primitives/messages.tsx';
import { plural } from '../primitives/plural.ts';
import { MarkStepper } from './mark-stepper.tsx';

export interface PlaceListProps {
  readonly places: readonly PlaceSummary[];
  readonly onJump: (mark: string) => void;
  /** Address of a place's dossier; without it names are no links. */
  readonly dossierOf?: (place: string) => string;
}

/** Renders the places in order of first appearance, watched ones first. */
export function PlaceList({ places, onJump, dossierOf }: PlaceListProps) {
  const words = useMessages();
  const ordered = [...places].sort((a, b) => Number(b.watched) - Number(a.watched));
  return (
    <ul className="rows">
      {ordered.map(({ place, name, watched, count, marks }) => (
        <li key={place} className="row">
          <span className="row-name">
            {dossierOf === undefined ? (
              <Local texts={name} />
            ) : (
              <a className="link" href={dossierOf(place)} target="_blank" rel="noopener">
                <Local texts={name} />
              </a>
            )}
            {watched && <span className="badge">{words.t('common_watched')}</span>}
          </span>
          <span className="row-count">{plural(words, 'common_times', { count })}</span>
          <MarkStepper marks={marks} name={inLanguage(name, words.lang).text} onJump={onJump} />
        </li>
      ))}
    </ul>
  );
}
