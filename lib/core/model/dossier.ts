/** Everything on record about one place or one event, as the dossier page shows it. */
import type { Day, LocalNames, LocalText, SideId } from './domain.ts';
import type { PlaceView, StatementView } from './page.ts';

/** An event of the dataset. */
export interface DossierEvent {
  readonly id: string;
  readonly title: LocalText;
  readonly from: Day | null;
  readonly to: Day | null;
  /** "contested", "conceded" or "settled". */
  readonly status: string;
  /** How many statements answer it. */
  readonly statements: number;
}
/** A place named in a dossier; without a point it stands in lists but on no map. */
export interface DossierPlace {
  readonly id: string;
  readonly name: LocalText;
  readonly lat: number | null;
  readonly lon: number | null;
}
/** Another place with statements of its own, close by. */
export interface DossierNeighbour extends DossierPlace {
  /** Great-circle distance. */
  readonly km: number;
  readonly statements: number;
}
/** A place as the subject of a dossier. */
export interface PlaceSubject {
  readonly kind: 'place';
  readonly place: PlaceView;
  readonly names: LocalNames;
  readonly formerNames: LocalNames;
  /** Containing places, nearest first. */
  readonly within: readonly DossierPlace[];
}
/** An event as the subject of a dossier. */
export interface EventSubject {
  readonly kind: 'event';
  readonly event: DossierEvent;
  readonly conflict: LocalText;
}
/** All statements about a place or of an event, with its surroundings. */
export interface Dossier {
  readonly subject: PlaceSubject | EventSubject;
  /** The place itself, or the places of the event. */
  readonly places: readonly DossierPlace[];
  /** Nearest first. */
  readonly neighbours: readonly DossierNeighbour[];
  /** The events of a place; for an event, the others that share a place with it. Newest first. */
  readonly events: readonly DossierEvent[];
  /** Newest first; there is no claim they relate to, so every relation is null. */
  readonly statements: readonly StatementView[];
  readonly sides: Readonly<Record<SideId, LocalText>>;
  readonly datasetIssued: Day;
  readonly datasetSequence: number;
}
/** The events of a conflict, for finding one's way without a search. */
export interface ConflictIndex {
  readonly id: string;
  readonly name: LocalText;
  readonly events: readonly DossierEvent[];
}
/** What a full-text search over the records found. */
export interface RecordHits {
  readonly events: readonly DossierEvent[];
  /** Newest first. */
  readonly statements: readonly StatementView[];
  /** How many statements fit, shown or not. */
  readonly total: number;
}
