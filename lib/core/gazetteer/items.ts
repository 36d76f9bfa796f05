/** What the reading of a passage and the resolving of its names hand to each other. */
import type { Word } from '../text/words.ts';
import type { Cues } from './languages/registry.ts';
import type { Gazetteer } from './open.ts';
import type { Scanner } from './scan.ts';

/** A place that a written form may mean, with the form's flags (see roles.ts). */
export interface Candidate {
  readonly place: number;
  readonly flags: number;
}
/** A name found in a passage, with its readings and what stands around it. Offsets in the raw text, half-open. */
export interface Item {
  readonly passage: number;
  start: number;
  end: number;
  /** Indices of its words, half-open. */
  from: number;
  to: number;
  candidates: readonly Candidate[];
  modifier: boolean;
  /** The name of an oblast, district or region, settled by its noun. */
  isArea: boolean;
  readonly sentence: number;
  /** Its last word, folded. */
  readonly key: string;
  /** Where a capital says nothing: at the start of a sentence, in a headline, in German. */
  capitalIsMute: boolean;
  /** A noun of settlements stands before it, or after it and a comma. */
  readonly hasNoun: boolean;
  /** What that noun says the place is. */
  readonly nounKind: 'town' | 'village' | null;
  /** Right after a capitalised word inside a sentence, as a surname is. */
  readonly isAfterCapital: boolean;
  readonly isLocative: boolean;
  /** Near a word of taking, holding or leaving. */
  readonly isTaken: boolean;
  readonly evidence: string[];
  /** Number of the place it means, or -1. */
  chosen: number;
}
/** A passage cut into words, with the number of its sentence for each. */
export interface ReadPassage {
  readonly index: number;
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly number[];
  readonly cues: Cues;
  readonly isHeadline: boolean;
  /** Which of its words are of taking, holding or leaving; see make-item.ts. */
  readonly taken: Int8Array;
  readonly items: Item[];
}

/** What reading needs beside the passage. */
export interface Reader {
  readonly gazetteer: Gazetteer;
  readonly scanner: Scanner;
  readonly pageLang: string | undefined;
  /** Whether an earlier passage spoke of sectors of the front, whose noun is understood afterwards. */
  hasSector: boolean;
  /** Folded surnames met on the page so far, which are no places afterwards. */
  readonly surnames: Set<string>;
}
