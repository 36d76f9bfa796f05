import type { Passage, Span } from '../model/page.ts';
import type { Item } from './item.ts';
import type { Speech } from './speech.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A sentence made ready to be read. */
export interface Sentence {
  readonly passage: Passage;
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly items: readonly Item[];
  readonly vocabulary: Vocabulary;
  readonly speech: Speech;
}
