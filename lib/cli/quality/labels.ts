/** The labels of a corpus text, as the labelling rules in tests/corpus/README.md define them. */
import type { Day, Lang, Position, SideId, Topic } from '../../core/model/domain.ts';
import type { Stance } from '../../core/model/page.ts';

/** A name in a text; offsets are UTF-16 units of the text, end exclusive. */
export interface LabelledMention {
  readonly start: number;
  readonly end: number;
  /** Null where the name is a look-alike that names no place. */
  readonly place: string | null;
  readonly kind?: string;
  /** False for a place that nobody contests: marking it is neither right nor wrong. */
  readonly contested?: boolean;
  readonly modifier?: boolean;
  /** Stands inside the name of an organisation, a unit, a club. */
  readonly inOrg?: boolean;
  /** A capital that stands for its government. */
  readonly metonym?: boolean;
  readonly trap?: boolean;
}
/** A claim; the span is the whole sentence, which several claims may share. */
export interface LabelledClaim {
  readonly start: number;
  readonly end: number;
  readonly topic: Topic;
  readonly places: readonly string[];
  readonly position: Position;
  readonly asserter: SideId | null;
  readonly attribution: 'attributed' | 'narrator';
  readonly stance: Stance;
  /** Statements that a careful editor would show first beside it. */
  readonly show?: readonly string[];
}
/** A sentence that speaks of fighting, plans or prisoners and makes no claim. */
export interface TrapSentence {
  readonly start: number;
  readonly end: number;
}
export interface LabelledText {
  readonly id: string;
  /** The corpus it comes from: "dev", "claims", "pages". */
  readonly corpus: string;
  readonly lang: Lang;
  readonly published?: Day;
  readonly text: string;
  /** Null where only claims are labelled. */
  readonly mentions: readonly LabelledMention[] | null;
  /** Null where only mentions are labelled. */
  readonly claims: readonly LabelledClaim[] | null;
  readonly traps: readonly TrapSentence[];
}
