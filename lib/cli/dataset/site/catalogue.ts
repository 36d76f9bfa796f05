/** A dataset looked up by what pages ask of it. */
import type { Dataset, Event, LocalText, Place, Statement } from '../../../core/model/domain.ts';

export interface Catalogue {
  readonly dataset: Dataset;
  readonly place: (id: string) => Place | undefined;
  readonly event: (id: string) => Event | undefined;
  readonly sideName: (id: string) => string;
  readonly speakerName: (id: string) => string;
  /** The side an independent speaker is close to, or null. */
  readonly leaningOf: (speaker: string) => string | null;
  /** Statements that name a place, newest first. */
  readonly aboutPlace: ReadonlyMap<string, readonly Statement[]>;
  /** Statements of an event, newest first. */
  readonly ofEvent: ReadonlyMap<string, readonly Statement[]>;
}

/** Indexes a dataset. */
export function openCatalogue(dataset: Dataset): Catalogue {
  const places = new Map(dataset.places.map((place) => [place.id, place]));
  const events = new Map(dataset.events.map((event) => [event.id, event]));
  const sides = new Map(dataset.sides.map((side) => [side.id, side]));
  const speakers = new Map(dataset.speakers.map((speaker) => [speaker.id, speaker]));
  const newestFirst = [...dataset.statements].sort((a, b) => order(b.date, a.date) || order(a.id, b.id));
  return {
    dataset,
    place: (id) => places.get(id),
    event: (id) => events.get(id),
    sideName: (id) => inEnglish(sides.get(id)?.name) ?? id,
    speakerName: (id) => inEnglish(speakers.get(id)?.name) ?? id,
    leaningOf: (id) => speakers.get(id)?.leaning ?? null,
    aboutPlace: grouped(newestFirst, ({ places }) => places),
    ofEvent: grouped(newestFirst, ({ event }) => [event]),
  };
}

/** Returns the English name of a place, else its first one. */
export function placeTitle({ id, names }: Place): string {
  return names.en?.[0] ?? Object.values(names)[0]?.[0] ?? id;
}

/** Returns the English text, else the first there is. */
export function inEnglish(text: LocalText | undefined): string | undefined {
  return text?.en ?? Object.values(text ?? {})[0];
}

/** Compares by code units, the same on every machine. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function grouped(
  statements: readonly Statement[],
  keysOf: (statement: Statement) => readonly string[],
): ReadonlyMap<string, readonly Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements)
    for (const key of new Set(keysOf(statement))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [statement]);
      else group.push(statement);
    }
  return groups;
}
