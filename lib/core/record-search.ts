/** Full-text search over statements and events in all languages the dataset has them in. */
import { type Edition, viewAlone, viewEvent } from './dossier.ts';
import { searchKey } from './gazetteer/search.ts';
import type { LocalText } from './model/domain.ts';
import type { RecordHits } from './model/dossier.ts';
import type { Knowledge } from './ports.ts';

/** Searches; every word of the query must begin a word of the record. `limit` is for each of the two lists. */
export type RecordSearch = (query: string, limit: number) => RecordHits;

/** Prepares the search: one folded text for each record, made of its own words and the names it refers to. */
export function openRecordSearch(knowledge: Knowledge, edition: Edition): RecordSearch {
  const namesOf = (places: readonly string[]) =>
    places.flatMap((id) => {
      const place = knowledge.place(id);
      return place === undefined
        ? []
        : [...Object.values(place.names), ...Object.values(place.sideNames ?? {})].flat();
    });
  const texts = (text: LocalText | undefined): readonly string[] => Object.values(text ?? {});
  const events = knowledge.events.map((event) => ({
    event,
    text: folded([...texts(event.title), ...namesOf(event.places)]),
  }));
  const statements = knowledge.statements.map((statement) => ({
    statement,
    text: folded([
      ...texts(statement.summary),
      ...texts(knowledge.event(statement.event)?.title),
      ...texts(knowledge.speaker(statement.speaker)?.name),
      ...texts(knowledge.side(statement.side)?.name),
      ...namesOf(statement.places),
      ...statement.sources.map(({ publisher }) => publisher),
    ]),
  }));
  return (query, limit) => {
    const words = searchKey(query)
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => ` ${word}`);
    if (words.length === 0) return { events: [], statements: [], total: 0 };
    const fits = ({ text }: { readonly text: string }) => words.every((word) => text.includes(word));
    const found = statements.filter(fits).sort((a, b) => (a.statement.date > b.statement.date ? -1 : 1));
    return {
      events: events
        .filter(fits)
        .slice(0, limit)
        .map(({ event }) => viewEvent(event, knowledge)),
      statements: found.slice(0, limit).map(({ statement }) => viewAlone(statement, knowledge, edition)),
      total: found.length,
    };
  };
}

/** Joins texts so that every word of letters and digits follows a space. */
function folded(texts: readonly string[]): string {
  return ` ${searchKey([...new Set(texts)].join(' ')).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
}
