/**
 * Knowledge over the lookups of the datasets a reader follows, as if all records were at hand.
 *
 * What is not at hand is answered as if it were empty, and owed: whoever asks runs again once it was read, so that the
 * core needs to know nothing of storage.
 *
 *   run ─▶ nothing owed ─▶ the answer holds
 *    ▲          │ something owed
 *    └── pay ◀──┘
 */

import { byDateThenId, containersOf } from '../../knowledge.ts';
import type { Conflict, Event, Place, Side, Speaker, Statement } from '../../model/domain.ts';
import type { Knowledge } from '../../ports.ts';
import { type DatasetName, firstOfEach, ownId, ownRecord } from '../merge.ts';
import { decodeLines } from '../records.ts';
import { openTablePlaces } from './lazy-places.ts';
import { openStatements } from './lazy-statements.ts';
import type { Lookup } from './lookup.ts';
import type { LineRange } from './statement-table.ts';

/** One dataset to answer from. */
export interface LookupPart extends DatasetName {
  readonly lookup: Lookup;
}
/** What one dataset's store still has to give. */
export interface Debt {
  readonly owed: () => readonly LineRange[];
  /** Takes what is owed, in its order. */
  readonly pay: (parts: readonly Uint8Array[]) => void;
}
export interface StoredKnowledge {
  readonly knowledge: Knowledge;
  /** All places, the first dataset's of each id. */
  readonly places: () => readonly Place[];
  /** One for each dataset, in their order. */
  readonly debts: readonly Debt[];
}

/** Opens the datasets in the reader's order. */
export function openStoredKnowledge(
  parts: readonly LookupPart[],
  decode: (bytes: Uint8Array) => string,
): StoredKnowledge {
  const opened = parts.map((part) => ({
    part,
    statements: openStatements(part.lookup.statements, part),
    places: openTablePlaces(part.lookup.places, decode),
  }));
  const conflicts = firstOfEach(parts.flatMap(({ lookup }) => decodeLines<Conflict>(lookup.conflicts)));
  const sides = firstOfEach(parts.flatMap(({ lookup }) => decodeLines<Side>(lookup.sides)));
  const speakers = parts.flatMap((part) =>
    decodeLines<Speaker>(part.lookup.speakers).map((record) => ownRecord(part, record)),
  );
  const events = parts.flatMap((part) =>
    decodeLines<Event>(part.lookup.events).map((record) => ownRecord(part, record)),
  );
  const place = (id: string): Place | undefined => {
    for (const { places } of opened) {
      const found = places.place(id);
      // A later dataset does not answer for one whose file is still to be read.
      if (found !== undefined || places.owed().length > 0) return found;
    }
    return undefined;
  };
  const sideById = byId(sides);
  const speakerById = byId(speakers);
  const eventById = byId(events);
  const statementsAbout = remembered((id) =>
    opened
      .flatMap(({ statements }) => statements.aboutPlace(id).map(statements.statement))
      .sort(byDateThenId),
  );
  const statementsOf = remembered((id) =>
    opened
      .flatMap(({ part, statements }) => statements.ofEvent(foreignId(part, id)).map(statements.statement))
      .sort(byDateThenId),
  );
  const statedPlaces = once(() => statedInOrder(opened.map(({ statements }) => statements)));
  const recordedPlaces = once(() =>
    statedPlaces().map((id) => ({
      id,
      days: opened.flatMap(({ statements }) => statements.controlDays(id)).sort(),
    })),
  );
  let within: ReadonlyMap<string, readonly string[]> | null = null;
  const placesWithin = (id: string): readonly string[] => {
    if (within !== null) return within.get(id) ?? [];
    const found = insideOf(statedPlaces(), place);
    // With a place's file still to be read it would be wrong for good.
    if (opened.every(({ places }) => places.owed().length === 0)) within = found;
    return found.get(id) ?? [];
  };
  const all = once((): readonly Statement[] =>
    opened.flatMap(({ statements }) =>
      Array.from({ length: statements.count }, (_, row) => statements.statement(row)),
    ),
  );
  return {
    knowledge: {
      conflicts,
      sides,
      speakers,
      events,
      get statements() {
        return all();
      },
      place,
      side: (id) => sideById.get(id),
      speaker: (id) => speakerById.get(id),
      event: (id) => eventById.get(id),
      statementsAbout,
      statementsOf,
      placesWithin,
      statedPlaces,
      recordedPlaces,
    },
    places: () => firstOfEach(opened.flatMap(({ places }) => places.all())),
    debts: opened.map(
      ({ statements, places }): Debt => ({
        owed: () => [...statements.owed(), ...places.owed()],
        pay: (given) => {
          const lines = statements.owed().length;
          statements.pay(given.slice(0, lines).map(decode));
          places.pay(given.slice(lines));
        },
      }),
    ),
  };
}

/** Returns the id a record has within its dataset; nothing a record could bear where it is of another. */
function foreignId(part: DatasetName, id: string): string {
  if (part.name === null) return id;
  const prefix = ownId(part, '');
  return id.startsWith(prefix) ? id.slice(prefix.length) : '';
}

/** Lists places by their oldest statements, as records that are all at hand are read. */
function statedInOrder(sources: readonly ReturnType<typeof openStatements>[]): readonly string[] {
  const oldest = new Map<string, { readonly date: string; readonly id: string }>();
  for (const source of sources) {
    for (const place of source.places()) {
      const [first, second] = [oldest.get(place), source.oldestAbout(place)];
      if (second !== null && (first === undefined || byDateThenId(second, first) < 0))
        oldest.set(place, second);
    }
  }
  return [...oldest].sort(([, a], [, b]) => byDateThenId(a, b)).map(([place]) => place);
}

/** Lists which of some places each container holds. */
function insideOf(
  ids: readonly string[],
  place: (id: string) => Place | undefined,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const id of ids) {
    for (const container of containersOf(id, { place })) {
      const inside = found.get(container);
      if (inside === undefined) found.set(container, [id]);
      else inside.push(id);
    }
  }
  return found;
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}
