/** Sums a page up for the popup. It counts and lists; it never rates an article, an outlet or an author. */
import type { SideId } from './model/domain.ts';
import type {
  Answer,
  PageAnnotations,
  PageSummary,
  PlaceSummary,
  SideSummary,
  Silence,
  StatementView,
} from './model/page.ts';

/** Sums up the places, the claims by side and the voices of an annotated page, in order of first appearance. */
export function summarize(annotations: PageAnnotations): PageSummary {
  const named = (side: SideId): Silence => ({ side, sideName: annotations.sides[side] ?? { en: side } });
  const placeNamed = (place: string) => annotations.places[place]?.view.name ?? { en: place };
  return {
    places: placesOf(annotations),
    sides: sidesOf(annotations),
    questions: annotations.questions.map(({ place, topic, carried, missing }) => ({
      place,
      placeName: placeNamed(place),
      topic,
      carried: carried.map(named),
      missing: missing.map(named),
    })),
    newestSince: newestSince(annotations),
    asOf: annotations.asOf,
    dated: annotations.dated,
    datasetIssued: annotations.datasetIssued,
    datasetSequence: annotations.datasetSequence,
  };
}

/** Collects ids under keys, in order of first appearance. */
function grouped<K>(entries: readonly (readonly [K, string])[]): ReadonlyMap<K, readonly string[]> {
  const groups = new Map<K, string[]>();
  for (const [key, id] of entries) {
    const ids = groups.get(key);
    if (ids === undefined) groups.set(key, [id]);
    else ids.push(id);
  }
  return groups;
}

function placesOf({ mentions, places }: PageAnnotations): readonly PlaceSummary[] {
  const marks = grouped(mentions.map(({ id, mention }) => [mention.place, id] as const));
  return [...marks].map(([place, ids]) => ({
    place,
    name: places[place]?.view.name ?? { en: place },
    watched: places[place]?.view.watched ?? false,
    count: ids.length,
    marks: ids,
  }));
}

function sidesOf({ claims, sides }: PageAnnotations): readonly SideSummary[] {
  const marks = grouped(claims.map(({ id, claim }) => [claim.asserter, id] as const));
  return [...marks].map(([side, ids]) => ({
    side,
    sideName: side === null ? null : (sides[side] ?? { en: side }),
    count: ids.length,
    marks: ids,
  }));
}

const viewsIn = (answer: Answer): readonly StatementView[] =>
  [answer.opposing, answer.concessions, answer.assessments, answer.own, answer.alsoSaid ?? []].flat();

function newestSince({ claims, places }: PageAnnotations): StatementView | null {
  const later = [...claims, ...Object.values(places)]
    .flatMap(({ answer }) => viewsIn(answer))
    .filter(({ when }) => when === 'since-then')
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return later[0] ?? null;
}
