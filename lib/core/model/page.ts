/** What a page holds and what is said back to it. Spans are half-open, in UTF-16 units of the passage as written. */
import type { Day, Lang, LocalText, Position, SideId, Source, Topic } from './domain.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}
/** One block of the article's text. */
export interface Passage {
  readonly id: number;
  readonly text: string;
  readonly lang?: Lang;
}
/** A toponym found in a passage and resolved to a place. */
export interface Mention extends Span {
  readonly passage: number;
  readonly surface: string;
  readonly place: string;
  /** The adjective of a front sector or district: the place is not itself meant. */
  readonly modifier: boolean;
  /** Why this place: the evidence that resolved it. */
  readonly evidence: readonly string[];
  /** Ids of the other places the name may mean, the likelier first; a few at most. */
  readonly others?: readonly string[];
}
export type Stance = 'asserts' | 'denies' | 'concedes';
/** A reading of the page: a sentence reports or asserts a proposition. Never a dataset record. */
export interface Claim extends Span {
  readonly passage: number;
  readonly topic: Topic;
  readonly places: readonly string[];
  readonly position: Position;
  readonly asserter: SideId | null;
  readonly speaker: string | null;
  readonly attribution: 'attributed' | 'narrator';
  readonly stance: Stance;
  readonly presupposed: boolean;
  /** The words that were read as the cue, for "why was this marked". */
  readonly cue: string;
}
export type Relation = 'contradicts' | 'qualifies' | 'agrees';
/** The relation between a page's claim and a statement, with the rule that fired. */
export interface Opposition {
  readonly relation: Relation;
  readonly rule: string;
}
/** A statement as the card shows it: names resolved, related to the claim where there is one. */
export interface StatementView {
  readonly id: string;
  readonly side: SideId;
  readonly sideName: LocalText;
  /** The speaker's id in the dataset. */
  readonly speaker?: string;
  readonly speakerName: LocalText;
  readonly speakerRole?: LocalText;
  /** The side an independent speaker is close to. */
  readonly leaning?: LocalText;
  readonly date: Day;
  readonly approximate: boolean;
  readonly topic: Topic;
  readonly places: readonly { readonly id: string; readonly name: LocalText }[];
  readonly position: Position | null;
  readonly summary: LocalText;
  readonly sources: readonly Source[];
  /** The name of the dataset it comes from; absent where that is the bundled one. */
  readonly dataset?: string;
  /** Null where the statement takes no position or there is no claim to relate it to. */
  readonly relation: Relation | null;
  readonly rule: string | null;
  readonly concession: boolean;
  /** Whether it was made on or before the article's day. */
  readonly when: 'by-then' | 'since-then';
  /** How the place relates to the claim's: itself, what contains it, what it contains. */
  readonly containment: 'same' | 'containing' | 'contained';
}
export interface PlaceView {
  readonly id: string;
  readonly name: LocalText;
  readonly kind: string;
  /** Each side's own name, where it differs. */
  readonly sideNames: readonly {
    readonly side: SideId;
    readonly sideName: LocalText;
    readonly names: readonly string[];
  }[];
  readonly watched: boolean;
}
/** A side that has nothing on record about the question. */
export interface Silence {
  readonly side: SideId;
  readonly sideName: LocalText;
}
/** The dataset's answer to one claim or to a bare mention of a place. */
export interface Answer {
  /** At most three, contradicting before qualifying, nearest in time first. */
  readonly opposing: readonly StatementView[];
  readonly concessions: readonly StatementView[];
  /** Independent speakers' statements, always a block of its own. */
  readonly assessments: readonly StatementView[];
  /** The asserting side's own statements; for a mention, the latest statement of each side. */
  readonly own: readonly StatementView[];
  readonly silent: readonly Silence[];
  /** Day of the newest record about the place, when it is over 30 days older than the article. */
  readonly staleSince: Day | null;
  /** What other sides said on the question without opposing it: comments that take no position, and agreement. */
  readonly alsoSaid?: readonly StatementView[];
}
/** Another place that bears a name of the page, with where it lies. */
export interface OtherPlace {
  readonly id: string;
  readonly name: LocalText;
  readonly region: LocalText | null;
}
export interface MentionAnnotation {
  readonly type: 'mention';
  readonly id: string;
  readonly mention: Mention;
  /** What else its name could mean, likeliest first. */
  readonly others?: readonly OtherPlace[];
}
/** A claim as its mark needs it. */
export interface ClaimMark {
  readonly type: 'claim';
  readonly id: string;
  readonly claim: Claim;
  readonly asserterName: LocalText | null;
  readonly speakerName: LocalText | null;
}
export interface ClaimAnnotation extends ClaimMark {
  readonly answer: Answer;
}
export interface QuestionVoices {
  /** A place and topic: "control of Pokrovsk". */
  readonly place: string;
  readonly topic: Topic;
  readonly carried: readonly SideId[];
  /** Sides that have statements on record which the article leaves out. */
  readonly missing: readonly SideId[];
}
/** What is marked on a page, without what is answered. */
export interface PageMarks {
  readonly mentions: readonly MentionAnnotation[];
  readonly claims: readonly ClaimMark[];
  /** One view for each place of the page. */
  readonly places: Readonly<Record<string, { readonly view: PlaceView }>>;
  readonly sides: Readonly<Record<SideId, LocalText>>;
  readonly questions: readonly QuestionVoices[];
  readonly asOf: Day;
  /** False where the page gave no date and today was taken. */
  readonly dated: boolean;
  readonly datasetIssued: Day;
  readonly datasetSequence: number;
}
/** What the page shows, and what the popup sums up. */
export interface PageAnnotations extends PageMarks {
  readonly claims: readonly ClaimAnnotation[];
  /** One view and one bare-mention answer for each place of the page. */
  readonly places: Readonly<Record<string, { readonly view: PlaceView; readonly answer: Answer }>>;
}
/** What the page is asked about: the input of annotate. */
export interface PageText {
  readonly url?: string;
  readonly published?: Day;
  readonly lang?: Lang;
  readonly passages: readonly Passage[];
}
/** A place of the page in the popup. */
export interface PlaceSummary {
  readonly place: string;
  readonly name: LocalText;
  readonly watched: boolean;
  /** How often the page names it. */
  readonly count: number;
  /** Ids of its marks in order of the text, to jump to. */
  readonly marks: readonly string[];
}
/** The claims of one side on the page; side null is the article's own voice. */
export interface SideSummary {
  readonly side: SideId | null;
  readonly sideName: LocalText | null;
  readonly count: number;
  readonly marks: readonly string[];
}
/** A question of the page with the voices it carries and leaves out. */
export interface QuestionSummary {
  readonly place: string;
  readonly placeName: LocalText;
  readonly topic: Topic;
  readonly carried: readonly Silence[];
  readonly missing: readonly Silence[];
}
/** What the popup says about a page. It never rates it. */
export interface PageSummary {
  readonly places: readonly PlaceSummary[];
  readonly sides: readonly SideSummary[];
  readonly questions: readonly QuestionSummary[];
  /** The newest statement on the page's questions made after the article. */
  readonly newestSince: StatementView | null;
  readonly asOf: Day;
  readonly dated: boolean;
  readonly datasetIssued: Day;
  readonly datasetSequence: number;
}
