/** Gathers everything on record about one place. */
import type { Day } from './model/domain.ts';
import type { DossierPlace, PlaceDossier } from './model/dossier.ts';
import { placeName, sideName, viewPlace, viewStatement } from './opposition/view.ts';
import type { Knowledge } from './ports.ts';

/** Returns a place's dossier, statements newest first; null for a place that is not in the dataset. */
export function buildDossier(
  knowledge: Knowledge,
  {
    place,
    watched,
    issued,
    sequence,
  }: { readonly place: string; readonly watched: boolean; readonly issued: Day; readonly sequence: number },
): PlaceDossier | null {
  const found = knowledge.place(place);
  if (found === undefined) return null;
  const statements = knowledge.statementsAbout(place).toReversed();
  const events = [...new Set(statements.map(({ event }) => event))].flatMap(
    (id) => knowledge.event(id) ?? [],
  );
  const named = (id: string): DossierPlace => ({ id, name: placeName(id, knowledge) });
  const related = new Set(events.flatMap((event) => event.places));
  related.delete(place);
  return {
    place: viewPlace(place, knowledge, { watched }),
    names: found.names,
    formerNames: found.formerNames ?? {},
    within: found.within.map(named),
    related: [...related].map(named),
    events: events.map(({ id, title, from, to, status }) => ({ id, title, from, to, status })),
    statements: statements.map((statement) =>
      viewStatement(statement, knowledge, { day: issued, opposition: null, containment: 'same' }),
    ),
    sides: Object.fromEntries(statements.map(({ side }) => [side, sideName(side, knowledge)])),
    lat: found.lat ?? null,
    lon: found.lon ?? null,
    datasetIssued: issued,
    datasetSequence: sequence,
  };
}
