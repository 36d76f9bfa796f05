/** All events of the records by conflict, for whoever comes without a name to look for. */
import type { ConflictIndex } from '../../lib/core/model/dossier.ts';
import { inLanguage } from '../../lib/core/model/local-text.ts';
import { Local } from '../card/local.tsx';
import { useMessages } from '../primitives/messages.tsx';
import { plural } from '../primitives/plural.ts';
import { EventList } from './links.tsx';

/** Renders the conflicts by the alphabet of the reader's language, each folded to its name. */
export function EventIndex({ conflicts }: { readonly conflicts: readonly ConflictIndex[] }) {
  const words = useMessages();
  const { lang } = words;
  const ordered = [...conflicts].sort((a, b) =>
    inLanguage(a.name, lang).text.localeCompare(inLanguage(b.name, lang).text, lang),
  );
  return (
    <ul className="event-index">
      {ordered.map(({ id, name, events }) => (
        <li key={id}>
          <details>
            <summary>
              <Local texts={name} />{' '}
              <span className="note">{plural(words, 'dossier_event_count', { count: events.length })}</span>
            </summary>
            <EventList events={events} />
          </details>
        </li>
      ))}
    </ul>
  );
}
