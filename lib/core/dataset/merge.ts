/**
 * Joins the datasets a reader follows, in the reader's order.
 *
 *   conflicts, sides, places   shared words: the first dataset that has an id says what it is, later ones only add
 *   speakers, events,          each publisher's own: ids of a dataset other than the bundled one are kept apart as
 *   statements                 "<dataset>:<id>", which no record's id can be, so that nobody overwrites another
 *
 * Statements keep the name of the dataset they come from.
 */
import type { AmbiguousName, Conflict, Event, Side, Speaker, Statement } from '../model/domain.ts';
import { type DatasetTexts, decodeLines, lazyPlaces } from './records.ts';

/** One dataset to join. */
export interface DatasetPart {
  readonly dataset: string;
  /** What readers know it by; null for the bundled dataset, whose statements need no such note. */
  readonly name: string | null;
  readonly texts: DatasetTexts;
}
/** The joined records; places are parsed as they are asked for. */
export interface MergedRecords {
  readonly conflicts: readonly Conflict[];
  readonly sides: readonly Side[];
  readonly speakers: readonly Speaker[];
  readonly events: readonly Event[];
  readonly statements: readonly Statement[];
  readonly places: ReturnType<typeof lazyPlaces>;
  readonly ambiguous: () => readonly AmbiguousName[];
}

/** Joins the parts. */
export function mergeParts(parts: readonly DatasetPart[]): MergedRecords {
  return {
    conflicts: firstOfEach(parts.flatMap(({ texts }) => decodeLines<Conflict>(texts.conflicts))),
    sides: firstOfEach(parts.flatMap(({ texts }) => decodeLines<Side>(texts.sides))),
    speakers: parts.flatMap((part) =>
      decodeLines<Speaker>(part.texts.speakers).map((record) => own(part, record)),
    ),
    events: parts.flatMap((part) => decodeLines<Event>(part.texts.events).map((record) => own(part, record))),
    statements: parts.flatMap((part) =>
      decodeLines<Statement>(part.texts.statements).map((record) => ownStatement(part, record)),
    ),
    places: lazyPlaces(parts.map(({ texts }) => texts.places)),
    ambiguous: () => parts.flatMap(({ texts }) => decodeLines<AmbiguousName>(texts.ambiguous)),
  };
}

/** Returns an id as it is known among several datasets. */
export function ownId({ dataset, name }: Pick<DatasetPart, 'dataset' | 'name'>, id: string): string {
  return name === null ? id : `${dataset}:${id}`;
}

function own<T extends { readonly id: string }>(part: DatasetPart, record: T): T {
  return part.name === null ? record : { ...record, id: ownId(part, record.id) };
}

function ownStatement(part: DatasetPart, statement: Statement): Statement {
  if (part.name === null) return statement;
  const { position } = statement;
  return {
    ...own(part, statement),
    event: ownId(part, statement.event),
    speaker: ownId(part, statement.speaker),
    position:
      typeof position?.event === 'string' ? { ...position, event: ownId(part, position.event) } : position,
    dataset: part.name,
  };
}

function firstOfEach<T extends { readonly id: string }>(records: readonly T[]): readonly T[] {
  const found = new Map<string, T>();
  for (const record of records) if (!found.has(record.id)) found.set(record.id, record);
  return [...found.values()];
}
