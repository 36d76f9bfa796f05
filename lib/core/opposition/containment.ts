/** Finds what is on record about a place, what contains it and what it contains. */
import type { Statement } from '../model/domain.ts';
import type { Knowledge } from '../ports.ts';
import { SPANNED } from './coinciding-places.ts';
import type { Containment } from './relation.ts';

/** A statement with how its place lies to the one asked about. */
export interface PlacedStatement {
  readonly statement: Statement;
  readonly containment: Containment;
}

/** Lists ids of what contains a place, nearest first, following the containing places' own containers too. */
export function containersOf(place: string, knowledge: Knowledge): readonly string[] {
  const seen = new Set<string>([place]);
  const found: string[] = [];
  const queue = [...(knowledge.place(place)?.within ?? [])];
  for (let index = 0; index < queue.length; index += 1) {
    const id = queue[index];
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    found.push(id);
    queue.push(...(knowledge.place(id)?.within ?? []));
  }
  return found;
}

/** Lists ids of places that statements name inside a place, or inside what it spans. */
function partsOf(place: string, knowledge: Knowledge): readonly string[] {
  const spanned = SPANNED[place] ?? [];
  return [
    ...knowledge.placesWithin(place),
    ...spanned,
    ...spanned.flatMap((id) => knowledge.placesWithin(id)),
  ];
}

/** Collects statements about any of the places, then about what contains them, then about what they contain; each once. */
export function statementsAround(
  places: readonly string[],
  knowledge: Knowledge,
): readonly PlacedStatement[] {
  const seen = new Set<string>();
  const collected: PlacedStatement[] = [];
  const collect = (ids: Iterable<string>, containment: Containment): void => {
    for (const id of ids) {
      for (const statement of knowledge.statementsAbout(id)) {
        if (seen.has(statement.id)) continue;
        seen.add(statement.id);
        collected.push({ statement, containment });
      }
    }
  };
  collect(places, 'same');
  collect(new Set(places.flatMap((place) => containersOf(place, knowledge))), 'containing');
  collect(new Set(places.flatMap((place) => partsOf(place, knowledge))), 'contained');
  return collected;
}
