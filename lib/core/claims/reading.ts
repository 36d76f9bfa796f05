import type { Extent } from '../model/domain.ts';
import type { Clause } from './clauses.ts';
import type { Item, Party } from './item.ts';
import type { ClaimLanguage, Frame } from './languages/language.ts';
import type { PlaceGroup } from './place-head.ts';
import type { Saying } from './sources.ts';

/** Who holds, as the words leave it: a party, or what only the asserter's side can tell. */
export type Holder =
  | { readonly kind: 'party'; readonly party: Party }
  /** The opponent of a party: "drove the Russians out of X". */
  | { readonly kind: 'opponent'; readonly party: Party }
  /** Nobody named: who announces it, whose the place is, or who attacks it. */
  | { readonly kind: 'announcer' }
  | { readonly kind: 'home' }
  | { readonly kind: 'attacker' };

/** A predicate with its places and holder, before it is known who asserts it. */
export interface Reading {
  readonly frame: Frame;
  readonly at: number;
  readonly clause: number;
  readonly group: PlaceGroup;
  readonly holder: Holder;
  readonly extent: Extent;
  readonly percent?: number;
  readonly negated: boolean;
  /** "Fully" stood in the words, so that its denial leaves a part. */
  readonly share: boolean;
  readonly noun: boolean;
  readonly presupposed: boolean;
  /** The words say when it was: they tell of the past, and announce nothing. */
  readonly dated?: boolean;
}
export interface SentenceParts {
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  readonly groups: readonly PlaceGroup[];
  readonly sayings: readonly Saying[];
  readonly language: ClaimLanguage;
}

/** Who "is ours" means. */
export const OURS: Party = {
  side: null,
  soft: false,
  speaker: null,
  role: 'force',
  deixis: 'own',
  nominative: true,
  dative: false,
  possessive: false,
  names: [],
};

/** A predicate whose places are sought. */
export interface Choice {
  readonly at: number;
  readonly frame: Frame;
  readonly item: Item;
  readonly index: number;
  readonly clause: Clause;
  readonly passive: boolean;
  readonly negated: boolean;
}
