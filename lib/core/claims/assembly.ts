import type { Span } from '../model/page.ts';
import type { PageContext, SideRelations } from './context.ts';
import type { Item, Party } from './item.ts';
import type { ClaimLanguage } from './languages/language.ts';
import type { Reading } from './reading.ts';
import type { Saying } from './sources.ts';

/** What making claims of readings needs. */
export interface Assembly {
  readonly items: readonly Item[];
  readonly sayings: readonly Saying[];
  readonly readings: readonly Reading[];
  readonly context: PageContext;
  readonly relations: SideRelations;
  readonly language: ClaimLanguage;
  readonly span: Span;
  readonly passage: number;
  /** The source that the sentence after names for this one. */
  readonly later: Party | null;
}
/** Who asserts a reading. */
export interface Asserter {
  readonly party: Party | null;
  readonly attributed: boolean;
  /** What it does to the content. */
  readonly mode?: Saying['mode'];
  /** The word of saying. */
  readonly word?: string;
  /** The word of saying is one of admission. */
  readonly conceding?: boolean;
}
/** The article itself. */
export const NARRATOR: Asserter = { party: null, attributed: false };
