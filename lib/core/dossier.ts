/** Gathers everything on record about one place or one event. */
import type { Day, Event, LocalText, SideId, Statement } from './model/domain.ts';
import type {
  ConflictIndex,
  Dossier,
  DossierEvent,
  DossierNeighbour,
  DossierPlace,
} from './model/dossier.ts';
import type { StatementView } from './model/page.ts';
import { placeName, sideName, viewPlace, viewStatement } from './opposition/view.ts';
import type { Knowledge } from './ports.ts';

/** Which dataset is spoken for; it is written on every dossier. */
export interface Edition {
  readonly issued: Day;
  readonly sequence: number;
}

/** More neighbours than a reader compares; the distance beyond which a town is none. */
const MAX_NEIGHBOURS = 8;
const NEIGHBOUR_KM = 120;
const EARTH_KM = 6_371;

/** Returns a place's dossier, statements newest first; null for a place that is not in the dataset. */
export function buildPlaceDossier(
  knowledge: Knowledge,
  {
    place,
    watched,
    edition,
  }: { readonly place: string; readonly watched: boolean; readonly edition: Edition },
): Dossier | null {
  const found = knowledge.place(place);
  if (found === undefined) return null;
  const statements = knowledge.statementsAbout(place);
  const events = [...new Set(statements.map(({ event }) => event))].flatMap(
    (id) => knowledge.event(id) ?? [],
  );
  const self = viewPoint(place, knowledge);
  return {
    subject: {
      kind: 'place',
      place: viewPlace(place, knowledge, { watched }),
      names: found.names,
      formerNames: found.formerNames ?? {},
      within: found.within.map((id) => viewPoint(id, knowledge)),
    },
    places: [self],
    neighbours: neighboursOf([self], knowledge),
    events: viewEvents(events, knowledge),
    ...common(statements, knowledge, edition),
  };
}

/** Returns an event's dossier, statements newest first; null for an event that is not in the dataset. */
export function buildEventDossier(
  knowledge: Knowledge,
  { event, edition }: { readonly event: string; readonly edition: Edition },
): Dossier | null {
  const found = knowledge.event(event);
  if (found === undefined) return null;
  const places = found.places.map((id) => viewPoint(id, knowledge));
  const own = new Set(found.places);
  const related = knowledge.events.filter(
    (other) => other.id !== event && other.places.some((place) => own.has(place)),
  );
  return {
    subject: {
      kind: 'event',
      event: viewEvent(found, knowledge),
      conflict: conflictName(found.conflict, knowledge),
    },
    places,
    neighbours: neighboursOf(places, knowledge),
    events: viewEvents(related, knowledge),
    ...common(knowledge.statementsOf(event), knowledge, edition),
  };
}

/** Lists the events of every conflict, conflicts by their English names, events newest first. */
export function indexEvents(knowledge: Knowledge): readonly ConflictIndex[] {
  return knowledge.conflicts
    .map(({ id, name }) => ({
      id,
      name,
      events: viewEvents(
        knowledge.events.filter(({ conflict }) => conflict === id),
        knowledge,
      ),
    }))
    .filter(({ events }) => events.length > 0)
    .sort((a, b) => ((a.name.en ?? a.id) < (b.name.en ?? b.id) ? -1 : 1));
}

/** Shows an event with the number of its statements. */
export function viewEvent({ id, title, from, to, status }: Event, knowledge: Knowledge): DossierEvent {
  return { id, title, from, to, status, statements: knowledge.statementsOf(id).length };
}

/** Shows a statement outside any page: nothing it relates to, seen from the day the dataset was issued. */
export function viewAlone(statement: Statement, knowledge: Knowledge, { issued }: Edition): StatementView {
  return viewStatement(statement, knowledge, { day: issued, opposition: null, containment: 'same' });
}

function common(
  statements: readonly Statement[],
  knowledge: Knowledge,
  edition: Edition,
): Pick<Dossier, 'statements' | 'sides' | 'datasetIssued' | 'datasetSequence'> {
  const sides: Record<SideId, LocalText> = {};
  for (const { side } of statements) sides[side] ??= sideName(side, knowledge);
  return {
    statements: statements.toReversed().map((statement) => viewAlone(statement, knowledge, edition)),
    sides,
    datasetIssued: edition.issued,
    datasetSequence: edition.sequence,
  };
}

function viewEvents(events: readonly Event[], knowledge: Knowledge): readonly DossierEvent[] {
  const last = ({ from, to }: Event) => to ?? from ?? '';
  return [...events]
    .sort((a, b) => (last(a) > last(b) ? -1 : last(a) < last(b) ? 1 : a.id < b.id ? -1 : 1))
    .map((event) => viewEvent(event, knowledge));
}

function viewPoint(id: string, knowledge: Knowledge): DossierPlace {
  const place = knowledge.place(id);
  return { id, name: placeName(id, knowledge), lat: place?.lat ?? null, lon: place?.lon ?? null };
}

function conflictName(id: string, knowledge: Knowledge): LocalText {
  return knowledge.conflicts.find((conflict) => conflict.id === id)?.name ?? { en: id };
}

/** Places with statements of their own, by their distance from the nearest of some places. */
function neighboursOf(centres: readonly DossierPlace[], knowledge: Knowledge): readonly DossierNeighbour[] {
  const own = new Set(centres.map(({ id }) => id));
  const points = centres.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [{ lat, lon }]));
  if (points.length === 0) return [];
  return knowledge
    .statedPlaces()
    .flatMap((id): DossierNeighbour[] => {
      if (own.has(id)) return [];
      const point = viewPoint(id, knowledge);
      const { lat, lon } = point;
      if (lat === null || lon === null) return [];
      const km = Math.min(...points.map((centre) => distance(centre, { lat, lon })));
      if (km > NEIGHBOUR_KM) return [];
      return [{ ...point, km, statements: knowledge.statementsAbout(id).length }];
    })
    .sort((a, b) => a.km - b.km || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_NEIGHBOURS);
}

interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Great-circle distance in kilometres by the haversine formula. */
function distance(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const h = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
