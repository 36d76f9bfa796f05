import type { SideId } from '../model/domain.ts';
import type { Frame, Voice, WordList } from './languages/language.ts';
import type { Lexicon } from './lexicon.ts';

/** What a cue table says of a word or a run of words. */
export type Cue =
  | { readonly kind: 'word'; readonly tag: WordList }
  | { readonly kind: 'predicate'; readonly frame: Frame; readonly voice: Voice }
  | { readonly kind: 'party'; readonly party: PartyCue }
  | { readonly kind: 'place-kind'; readonly placeKind: string }
  | { readonly kind: 'fraction'; readonly value: number };

/** A party as a table gives it; the side may be left to the words beside it. */
export interface PartyCue {
  readonly side: SideId | null;
  /** The side is only the language's custom, and gives way to a side named beside it. */
  readonly soft: boolean;
  readonly speaker: string | null;
  readonly role: 'force' | 'voice' | 'adjective' | 'office' | 'person' | 'outlet';
  /** `nobody` is a bystander: a source of no side. */
  readonly deixis: 'own' | 'enemy' | 'third' | 'local' | 'nobody' | null;
  /** The side that an independent assessor leans to. */
  readonly leaning?: SideId;
  /** The side is guessed from the rest of the sentence. */
  readonly guessed?: boolean;
  /** A unit as the language's press names only its own side's. */
  readonly ofHome?: boolean;
  /** Named as only the opponent's people name it. */
  readonly hostile?: boolean;
}
/** A party as it stands in a sentence. */
export interface Party extends PartyCue {
  readonly nominative: boolean;
  /** Spoken to rather than speaking. */
  readonly dative: boolean;
  readonly possessive: boolean;
  /** Capitalised words beside it that name a person the tables do not know. */
  readonly names: readonly string[];
}

/** A run of tokens that means one thing. `at` and `to` are token indices, half-open. */
export interface Item {
  readonly at: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly low: string;
  readonly capital: boolean;
  readonly tag:
    | WordList
    | 'place'
    | 'sector'
    | 'party'
    | 'predicate'
    | 'place-kind'
    | 'fraction'
    | 'number'
    | 'unknown'
    | 'mark';
  readonly place?: string;
  readonly placeKind?: string;
  readonly party?: Party;
  readonly frame?: Frame;
  readonly voice?: Voice;
  readonly value?: number;
  readonly infinitive?: boolean;
  /** In quotation marks of its own: somebody's word, kept at a distance. */
  readonly quoted?: boolean;
  /** Places named inside the words of a party: "the mayor of X". */
  readonly inside?: readonly { readonly id: string; readonly kind: string }[];
}

/** What turning tokens into items needs of the language. */
export interface ItemRules {
  readonly lexicon: Lexicon<Cue>;
  /** Names that only a capital after a quotation mark gives away: the grouping «Восток». */
  readonly named: Lexicon<Cue>;
  readonly subject: ReadonlySet<string>;
  readonly infinitive: readonly string[];
  readonly dative: readonly string[];
  readonly dativePlural: readonly string[];
  /** First words of names in the nominative, which may end like a dative. */
  readonly nominatives: ReadonlySet<string>;
  readonly adjectiveAfter: boolean;
  /** Stems of units that the language's press names only of its own side. */
  readonly homeForces: readonly string[];
  readonly perfect: ReadonlySet<string>;
  /** Forms of verbs that are parted: "zog … ab". */
  readonly parted: ReadonlySet<string>;
  readonly placeKindOf: (place: string) => string;
}
