/** Finds the places a page names: the gazetteer's public face. */
import type { Mention, PageText } from '../model/page.ts';
import type { PlaceSource } from '../ports.ts';
import { words } from '../text/words.ts';
import { disambiguate, hasConflictWords, type Placed } from './disambiguate.ts';
import { match } from './match.ts';
import type { Gazetteer } from './open.ts';

/** Returns the mentions of a page by passage and offset, never overlapping; offsets in the passages as written. */
export function findMentions({
  gazetteer,
  page,
}: {
  gazetteer: Gazetteer;
  places?: PlaceSource;
  page: PageText;
}): readonly Mention[] {
  const passages = page.passages.map((passage) => ({ passage, words: words(passage.text) }));
  const conflictWords = hasConflictWords(passages.map(({ words }) => words));
  const all: Placed[] = passages.flatMap(({ passage, words }) =>
    match(gazetteer, words).map((candidate) => ({ passage: passage.id, words, candidate })),
  );
  const textOf = new Map(page.passages.map(({ id, text }) => [id, text]));
  return disambiguate(gazetteer, all, conflictWords).map(({ placed, place, modifier, evidence }) => {
    const start = placed.words[placed.candidate.from]?.start ?? 0;
    const end = placed.words[placed.candidate.to - 1]?.end ?? start;
    const surface = (textOf.get(placed.passage) ?? '').slice(start, end);
    return { passage: placed.passage, start, end, surface, place: gazetteer.id(place), modifier, evidence };
  });
}
