import type { SideId, Topic } from '../../model/domain.ts';

/**
 * A sentence frame. Words as in ../languages/language.ts (`stem*`, `a|b`, `word?`, `~` and `^` endings), and besides:
 *
 * ```text
 *  !word    the cue: a frame is tried where its cue stands; exactly one in each pattern
 *  _N       up to N words that belong to nobody: no mark, no negation, no other cue of saying
 *  @place   a place or a list of places        @subject  the same, governed by nothing
 *  @object  the same as a dam, a bridge or a plant
 *  @by      a side that acts (nominative)      @side     a side in any case     @whose  "Russian", "Russia's"
 *  @who     a side that speaks                 @number   a figure
 *  @target @happening @soldiers @weapon        a noun of these lists
 *  @name    a name with a capital              $         the end of the clause
 *  %list    one of the phrases of `phrases`
 * ```
 */
export type FramePattern = string;

/** What a frame says beyond its topic. */
export type FrameKind =
  | 'says'
  /** "denied involvement in": who speaks rules itself out. */
  | 'denies'
  /** "denied it": who speaks rules itself out of the deed told of before. */
  | 'denies-it'
  /** "annexed": who acts lays a claim by acting. */
  | 'acts'
  /** "reaffirmed its sovereignty over": who speaks claims for itself. */
  | 'own'
  /** "recognised X as a state of its own". */
  | 'state';
export interface TopicFrame {
  readonly topic: Exclude<Topic, 'control'>;
  readonly kind?: FrameKind;
  /** The words take it for granted: a noun or a participle. */
  readonly presupposed?: boolean;
  /** Needs no place: the losses of a day, blame for what was told before. */
  readonly placeless?: boolean;
  /** What a figure counts. */
  readonly counts?: 'killed' | 'wounded';
  readonly patterns: readonly FramePattern[];
}
/** The names of a side: who it is, in other cases, and as an adjective; patterns parted by commas. */
export interface SideNames {
  readonly name: string;
  readonly other?: string;
  readonly adjective?: string;
}
/** Kinds of targets that the dataset tells apart. */
export type TargetKind = 'civilian' | 'energy' | 'nuclear' | 'military' | 'other';

/** How one language speaks of whose a place is, who did it, what was hit, the dead, and names. */
export interface TopicLanguage {
  readonly lang: string;
  readonly frames: readonly TopicFrame[];
  /** Phrases written once and used in many patterns as %name. */
  readonly phrases: Readonly<Record<string, readonly FramePattern[]>>;
  readonly sides: Readonly<Record<SideId, SideNames>>;
  readonly targets: Readonly<Record<TargetKind, readonly string[]>>;
  readonly happenings: readonly string[];
  readonly soldiers: readonly string[];
  readonly weapons: readonly string[];
  /** Words after a figure that multiply it. */
  readonly scales: readonly (readonly [pattern: string, factor: number])[];
  /** Words that a place may have before it in its phrase: articles, "the city of". */
  readonly before: readonly string[];
}
