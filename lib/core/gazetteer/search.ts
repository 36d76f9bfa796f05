/** Searches all places by any of their names, in any script, as a reader types. */
import type { Place } from '../model/domain.ts';

/** A place found, with the name that fitted the query. */
export interface SearchHit {
  readonly place: Place;
  readonly matched: string;
}
/** Searches; see openSearch. */
export type Search = (query: string, limit: number) => readonly SearchHit[];

interface Entry {
  readonly place: Place;
  readonly names: readonly { readonly name: string; readonly key: string }[];
}

/** Larger kinds first among equally good hits. */
const KIND_ORDER = [
  'oblast',
  'territory',
  'region',
  'city',
  'island',
  'town',
  'raion',
  'facility',
  'sea',
  'village',
];

/** Prepares a search over places; the query is compared without case, marks, apostrophes and hyphens. */
export function openSearch(places: readonly Place[]): Search {
  const entries: Entry[] = places.map((place) => ({
    place,
    names: [...new Set(allNames(place))].map((name) => ({ name, key: searchKey(name) })),
  }));
  return (query, limit) => {
    const key = searchKey(query);
    if (key === '') return [];
    const hits = entries.flatMap(({ place, names }) => {
      const exact = names.find((name) => name.key === key);
      const found =
        exact ??
        names.find((name) => name.key.startsWith(key)) ??
        names.find((name) => name.key.includes(` ${key}`));
      if (found === undefined) return [];
      const rank = exact !== undefined ? 0 : found.key.startsWith(key) ? 1 : 2;
      return [{ place, matched: found.name, rank }];
    });
    return hits.sort((a, b) => a.rank - b.rank || byWeight(a.place, b.place)).slice(0, limit);
  };
}

function* allNames(place: Place): Generator<string> {
  for (const group of [place.names, place.sideNames ?? {}, place.formerNames ?? {}])
    yield* Object.values(group).flat();
  yield* place.latin ?? [];
}

function byWeight(a: Place, b: Place): number {
  const kind = (place: Place) => {
    const order = KIND_ORDER.indexOf(place.kind);
    return order < 0 ? KIND_ORDER.length : order;
  };
  const size = (place: Place) => place.population ?? 0;
  return kind(a) - kind(b) || size(b) - size(a) || (a.id < b.id ? -1 : 1);
}

/** Folds a text for comparison: no case, marks, apostrophes or hyphens, single spaces. */
export function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{Mn}'’ʼ`]/gu, '')
    .replace(/[-‐‑–—]/g, ' ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
