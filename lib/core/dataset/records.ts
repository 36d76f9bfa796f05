/** Reads records that were validated when they were stored: no schema, and places only when one is asked for. */
import type {
  AmbiguousName,
  Conflict,
  Dataset,
  Event,
  Place,
  Side,
  Speaker,
  Statement,
} from '../model/domain.ts';
import type { RecordKind } from '../model/schema.ts';
import type { PlaceSource } from '../ports.ts';

/** The texts of a dataset's files, JSON Lines, by kind. */
export type DatasetTexts = Readonly<Record<RecordKind, string>>;

/** A place's id is the first field of its record as the publisher's tool writes it. */
const ID_FIELD = '{"id":"';
const LEADING_ID = /^\{"id":"([^"\\]+)"/;

/** Decodes every record; for tools and tests, where time does not matter. */
export function decodeDataset(texts: DatasetTexts): Dataset {
  return {
    conflicts: decodeLines<Conflict>(texts.conflicts),
    sides: decodeLines<Side>(texts.sides),
    speakers: decodeLines<Speaker>(texts.speakers),
    places: decodeLines<Place>(texts.places),
    ambiguous: decodeLines<AmbiguousName>(texts.ambiguous),
    events: decodeLines<Event>(texts.events),
    statements: decodeLines<Statement>(texts.statements),
  };
}

/** Decodes the lines of one file. The caller vouches that they were validated as records of type T. */
export function decodeLines<T>(jsonl: string): readonly T[] {
  return jsonl.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as T]));
}

/** Returns the ids of a file's records without parsing those that begin with it, as canonical ones do. */
export function idsOfText(jsonl: string): readonly string[] {
  const ids: string[] = [];
  for (let at = 0; at < jsonl.length; ) {
    const end = jsonl.indexOf('\n', at);
    const next = end < 0 ? jsonl.length : end;
    const close = jsonl.startsWith(ID_FIELD, at) ? jsonl.indexOf('"', at + ID_FIELD.length) : -1;
    const id = close < 0 ? '' : jsonl.slice(at + ID_FIELD.length, close);
    // What is escaped, or stands elsewhere, only a parser can tell.
    if (id !== '' && !id.includes('\\')) ids.push(id);
    else if (next > at) ids.push(idOfLine(jsonl.slice(at, next)));
    at = next + 1;
  }
  return ids;
}

/** Returns the id of one record, parsing it only where it does not stand first. */
export function idOfLine(line: string): string {
  return LEADING_ID.exec(line)?.[1] ?? String((JSON.parse(line) as { readonly id?: unknown }).id);
}

/**
 * Finds places in the texts of their files, parsing each at its first use: a cold start needs a few of fourteen
 * thousand. An id that several texts have is the first one's.
 */
export function lazyPlaces(
  jsonl: string | readonly string[],
): PlaceSource & { readonly all: () => readonly Place[] } {
  const lines = new Map<string, string | Place>();
  for (const text of typeof jsonl === 'string' ? [jsonl] : jsonl) {
    for (const line of text.split('\n')) {
      if (line === '') continue;
      const id = idOfLine(line);
      if (!lines.has(id)) lines.set(id, line);
    }
  }
  const place = (id: string): Place | undefined => {
    const found = lines.get(id);
    if (typeof found !== 'string') return found;
    const parsed = JSON.parse(found) as Place;
    lines.set(id, parsed);
    return parsed;
  };
  return { place, all: () => [...lines.keys()].flatMap((id) => place(id) ?? []) };
}
