/** Finds the longest forms of the gazetteer in a passage's words, left to right; what they mean is decided elsewhere. */
import type { Word } from '../text/words.ts';
import { FORM } from './forms.ts';
import { type FormHash, hashWord } from './hash.ts';
import type { Gazetteer, Posting } from './open.ts';

/** A run of words that some place's form fits, with all its readings. Word indices are half-open. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly postings: readonly Posting[];
}

/** What may stand between two words of one name. */
const INNER_GAP = /^( +|-|\. ?)$/;
const ADJECTIVE = FORM.townAdjective | FORM.regionAdjective;

/** Returns the candidates of a passage in order, never overlapping. */
export function match(gazetteer: Gazetteer, words: readonly Word[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < words.length; ) {
    const candidate = longestAt(gazetteer, words, from);
    if (candidate === null) from++;
    else {
      found.push(candidate);
      from = candidate.to;
    }
  }
  return found;
}

function longestAt(gazetteer: Gazetteer, words: readonly Word[], from: number): Candidate | null {
  let hash: FormHash | null = null;
  let best: Candidate | null = null;
  for (let to = from; to < words.length; to++) {
    const word = words[to];
    if (word === undefined || (to > from && !INNER_GAP.test(word.gap))) break;
    hash = hashWord(hash, word.key);
    const hit = gazetteer.find(hash);
    if (hit === null) break;
    if (hit.entry > 0) {
      // Names begin with a capital; only adjectives of sectors and oblasts are written small.
      const capital = words[from]?.capital ?? false;
      const postings = gazetteer
        .postings(hit.entry)
        .filter(({ flags }) => capital || (flags & ADJECTIVE) !== 0 || to > from);
      if (postings.length > 0) best = { from, to: to + 1, postings };
    }
    if (!hit.longer) break;
  }
  return best;
}
