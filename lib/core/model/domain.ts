/** The domain's types. Every name stands in the field's vocabulary; see README, "Glossary". */

/** A BCP 47 primary language tag ("en", "uk"). */
export type Lang = string;
/** One text in several languages. */
export type LocalText = Readonly<Record<Lang, string>>;
/** Several names in several languages, the first of each being the preferred one. */
export type LocalNames = Readonly<Record<Lang, readonly string[]>>;
/** An ISO day, YYYY-MM-DD. */
export type Day = string;
/** The id of a side; "independent" is nobody's side. */
export type SideId = string;

export interface Conflict {
  readonly id: string;
  readonly name: LocalText;
  readonly sides: readonly SideId[];
}
export interface Side {
  readonly id: SideId;
  readonly name: LocalText;
  readonly conflicts: readonly string[];
}
export interface Speaker {
  readonly id: string;
  readonly side: SideId;
  readonly name: LocalText;
  readonly kind: string;
  readonly role?: LocalText;
  readonly aliases?: LocalNames;
  /** The side an independent speaker is close to; always shown. */
  readonly leaning?: SideId;
}
/** A place of the gazetteer, joined with what the claims dataset knows of it. */
export interface Place {
  readonly id: string;
  readonly kind: string;
  readonly names: LocalNames;
  /** Names by side: what that side calls the place. */
  readonly sideNames?: Readonly<Record<SideId, readonly string[]>>;
  readonly formerNames?: LocalNames;
  /** Further Latin spellings in use. */
  readonly latin?: readonly string[];
  readonly conflict?: string;
  readonly claimedBy: readonly SideId[];
  /** Ids of containing places, nearest first. */
  readonly within: readonly string[];
  readonly administeredBy?: SideId;
  /** ISO 3166 country code in lower case by the administration the gazetteer's source follows. */
  readonly country?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly population?: number;
}
/** A written name that means more than one thing, with what else it means. */
export interface AmbiguousName {
  readonly name: string;
  readonly lang: Lang;
  /** Places of the gazetteer that bear it. */
  readonly ids: readonly string[];
  /** How many settlements of Ukraine bear it, those outside the gazetteer included. */
  readonly settlements: number;
  /** Other readings: "common-word", "surname", "place-abroad" … */
  readonly meanings: readonly string[];
}

export type Extent = 'full' | 'most' | 'part' | 'contested' | 'none';
export type Topic = 'control' | 'sovereignty' | 'responsibility' | 'losses' | 'strike' | 'name';
export interface ControlPosition {
  readonly holder: SideId | null;
  readonly extent: Extent;
  /** 0 to 100. */
  readonly percent?: number;
}
/** The fields of a position, by topic; see domain rules in lib/core/opposition. */
export interface Position {
  readonly holder?: SideId | null;
  readonly extent?: Extent;
  readonly percent?: number | null;
  readonly sovereign?: string | null;
  readonly excludes?: SideId | readonly SideId[] | null;
  readonly event?: string | null;
  readonly responsible?: string | null;
  readonly by?: string | null;
  readonly target?: string | null;
  readonly of?: SideId | null;
  readonly killed?: number | null;
  readonly wounded?: number | null;
  /** Dead and wounded together, where they are not told apart. */
  readonly total?: number | null;
  readonly name?: string | null;
}
export interface Source {
  readonly url: string;
  readonly publisher: string;
  readonly published?: Day;
  readonly lang?: Lang;
  /** Address of a copy in an archive, for the day when the source is gone. */
  readonly archived?: string;
}
/** A dataset record: a speaker of a side asserted a proposition on a date. Never a reading of the page. */
export interface Statement {
  readonly id: string;
  readonly conflict: string;
  readonly event: string;
  readonly places: readonly string[];
  readonly side: SideId;
  readonly speaker: string;
  readonly date: Day;
  readonly datePrecision?: string;
  readonly topic: Topic;
  /** Null for a comment that takes no position and so contradicts nothing. */
  readonly position: Position | null;
  readonly summary: LocalText;
  readonly sources: readonly Source[];
  /** The name of the dataset it comes from; absent where that is the bundled one. Set when datasets are joined. */
  readonly dataset?: string;
}
export interface Event {
  readonly id: string;
  readonly title: LocalText;
  readonly places: readonly string[];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly status: string;
  readonly conflict: string;
}
/** All statements of the dataset with what they refer to. */
export interface Dataset {
  readonly conflicts: readonly Conflict[];
  readonly sides: readonly Side[];
  readonly speakers: readonly Speaker[];
  readonly places: readonly Place[];
  readonly ambiguous: readonly AmbiguousName[];
  readonly events: readonly Event[];
  readonly statements: readonly Statement[];
}
