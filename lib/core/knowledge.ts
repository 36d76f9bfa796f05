/** The in-memory Knowledge: dataset records behind the ports, indexed once. */
import type { Conflict, Dataset, Event, Place, Side, Speaker, Statement } from './model/domain.ts';
import type { Knowledge, PlaceSource, RecordedPlace } from './ports.ts';

/** The records of a dataset, with places that may be parsed one by one as they are asked for. */
export interface KnowledgeRecords {
  readonly conflicts: readonly Conflict[];
  readonly sides: readonly Side[];
  readonly speakers: readonly Speaker[];
  readonly events: readonly Event[];
  readonly statements: readonly Statement[];
  readonly places: PlaceSource;
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** Appends to the list under a key, making the list on first use. */
function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

interface Dated {
  readonly date: string;
  readonly id: string;
}
/** Compares statements by their days, those of one day by their ids. */
export const byDateThenId = (a: Dated, b: Dated): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const isSource = (places: readonly Place[] | PlaceSource): places is PlaceSource => 'place' in places;

/**
 * Builds Knowledge from a whole dataset, or from records with a lazy source of places.
 * Only places that statements name are looked up, so that a cold start need not parse the gazetteer.
 */
export function createKnowledge(records: Dataset | KnowledgeRecords): Knowledge {
  const { conflicts, sides, speakers, events, statements, places } = records;
  const source: PlaceSource = isSource(places) ? places : listedPlaces(places);
  const sideById = byId(sides);
  const speakerById = byId(speakers);
  const eventById = byId(events);
  const aboutPlace = new Map<string, Statement[]>();
  const ofEvent = new Map<string, Statement[]>();
  for (const statement of [...statements].sort(byDateThenId)) {
    append(ofEvent, statement.event, statement);
    for (const place of new Set(statement.places)) append(aboutPlace, place, statement);
  }
  const within = new Map<string, string[]>();
  for (const id of aboutPlace.keys()) {
    for (const container of containersOf(id, source)) append(within, container, id);
  }
  let recorded: readonly RecordedPlace[] | undefined;
  return {
    conflicts,
    sides,
    speakers,
    events,
    statements,
    place: source.place,
    side: (id) => sideById.get(id),
    speaker: (id) => speakerById.get(id),
    event: (id) => eventById.get(id),
    statementsAbout: (place) => aboutPlace.get(place) ?? [],
    statementsOf: (event) => ofEvent.get(event) ?? [],
    placesWithin: (place) => within.get(place) ?? [],
    statedPlaces: () => [...aboutPlace.keys()],
    recordedPlaces: () => {
      recorded ??= [...aboutPlace].map(([id, about]) => ({
        id,
        days: about.filter(({ topic }) => topic === 'control').map(({ date }) => date),
      }));
      return recorded;
    },
  };
}

function listedPlaces(places: readonly Place[]): PlaceSource {
  const placeById = byId(places);
  return { place: (id) => placeById.get(id) };
}

/** Returns the ids of all that contains a place, nearest first; a cycle in the data ends the walk. */
export function containersOf(id: string, source: PlaceSource): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...(source.place(id)?.within ?? [])];
  for (let index = 0; index < queue.length; index += 1) {
    const container = queue[index];
    if (container === undefined || container === id || found.has(container)) continue;
    found.add(container);
    queue.push(...(source.place(container)?.within ?? []));
  }
  return found;
}
