/** Lists of places and events that lead to their dossiers. */
import type { LocalText } from '../../lib/core/model/domain.ts';
import type { DossierEvent, DossierNeighbour, DossierPlace } from '../../lib/core/model/dossier.ts';
import { Local } from '../card/local.tsx';
import { dayInWords } from '../card/wording.ts';
import { useMessages } from '../primitives/messages.tsx';
import { plural } from '../primitives/plural.ts';

/** Returns the address of a place's dossier, relative to the page it is on. */
export function placeHref(id: string): string {
  return `?place=${encodeURIComponent(id)}`;
}

/** Returns the address of an event's dossier. */
export function eventHref(id: string): string {
  return `?event=${encodeURIComponent(id)}`;
}

/** Renders a name that leads to a place's dossier. */
export function PlaceLink({ id, name }: { readonly id: string; readonly name: LocalText }) {
  return (
    <a className="link" href={placeHref(id)}>
      <Local texts={name} />
    </a>
  );
}

/** Renders places in a row. */
export function PlaceRow({ places }: { readonly places: readonly DossierPlace[] }) {
  return (
    <ul className="place-row">
      {places.map(({ id, name }) => (
        <li key={id}>
          <PlaceLink id={id} name={name} />
        </li>
      ))}
    </ul>
  );
}

/** Renders the places nearby that have statements, with how far and how many. */
export function NeighbourList({ neighbours }: { readonly neighbours: readonly DossierNeighbour[] }) {
  const words = useMessages();
  const length = new Intl.NumberFormat(words.lang, {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: 0,
  });
  return (
    <ul className="rows">
      {neighbours.map(({ id, name, km, statements }) => (
        <li key={id} className="row">
          <span className="row-name">
            <PlaceLink id={id} name={name} />
          </span>
          <span className="row-count">
            {length.format(km)} · {plural(words, 'common_statements', { count: statements })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Renders events with their time, their standing and the number of their statements. */
export function EventList({ events }: { readonly events: readonly DossierEvent[] }) {
  const words = useMessages();
  return (
    <ul className="rows">
      {events.map(({ id, title, from, to, statements }) => (
        <li key={id} className="row">
          <span className="row-name">
            <a className="link" href={eventHref(id)}>
              <Local texts={title} />
            </a>
          </span>
          <span className="row-count">
            {spanInWords(from, to, words)}
            {plural(words, 'common_statements', { count: statements })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function spanInWords(from: string | null, to: string | null, words: ReturnType<typeof useMessages>): string {
  if (from === null) return '';
  const end = to === null ? '' : dayInWords(to, words);
  return from === to ? `${end} · ` : `${dayInWords(from, words)} – ${end} · `;
}
