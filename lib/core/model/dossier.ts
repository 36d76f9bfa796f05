/** Everything on record about one place, as the dossier page shows it. */
import type { Day, LocalNames, LocalText, SideId } from './domain.ts';
import type { PlaceView, StatementView } from './page.ts';

/** An event of the dataset that concerns the place. */
export interface DossierEvent {
  readonly id: string;
  readonly title: LocalText;
  readonly from: Day | null;
  readonly to: Day | null;
  /** "contested", "conceded" or "settled". */
  readonly status: string;
}
/** Another place named beside this one. */
export interface DossierPlace {
  readonly id: string;
  readonly name: LocalText;
}
/** All statements about a place with its names, its events and its surroundings. */
export interface PlaceDossier {
  readonly place: PlaceView;
  readonly names: LocalNames;
  readonly formerNames: LocalNames;
  /** Containing places, nearest first. */
  readonly within: readonly DossierPlace[];
  /** Places that share an event with this one. */
  readonly related: readonly DossierPlace[];
  readonly events: readonly DossierEvent[];
  /** Newest first; there is no claim they relate to, so every relation is null. */
  readonly statements: readonly StatementView[];
  readonly sides: Readonly<Record<SideId, LocalText>>;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly datasetIssued: Day;
  readonly datasetSequence: number;
}
