/** What the core asks of the world: where its records come from. Implemented in memory by lib/core/knowledge. */
import type { Conflict, Day, Event, Place, Side, SideId, Speaker, Statement } from './model/domain.ts';

/** Finds places by id, so that a store need not hold all of them parsed. */
export interface PlaceSource {
  readonly place: (id: string) => Place | undefined;
}

/** Finds the records that answer a page; every list may be empty, none is ever null. */
export interface Knowledge extends PlaceSource {
  readonly conflicts: readonly Conflict[];
  readonly sides: readonly Side[];
  readonly speakers: readonly Speaker[];
  readonly events: readonly Event[];
  readonly statements: readonly Statement[];
  readonly side: (id: SideId) => Side | undefined;
  readonly speaker: (id: string) => Speaker | undefined;
  readonly event: (id: string) => Event | undefined;
  /** All statements that name this place itself, oldest first. */
  readonly statementsAbout: (place: string) => readonly Statement[];
  /** All statements of one event, oldest first. */
  readonly statementsOf: (event: string) => readonly Statement[];
  /** Ids of places inside this one that statements name. */
  readonly placesWithin: (place: string) => readonly string[];
  /** Ids of all places that statements name. */
  readonly statedPlaces: () => readonly string[];
  /** The same places with the days of their statements of control; the same list at every call. */
  readonly recordedPlaces: () => readonly RecordedPlace[];
}
/** A place that statements name. */
export interface RecordedPlace {
  readonly id: string;
  /** Days of the statements that say who controls it, oldest first. */
  readonly days: readonly Day[];
}
