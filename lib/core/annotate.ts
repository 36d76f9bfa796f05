/** The core's first public function: turns the text of a page into what is shown on it. */
import { type ClaimReader, openReader, readClaims } from './claims/read-claims.ts';
import { findMentions } from './gazetteer/find-mentions.ts';
import type { Gazetteer } from './gazetteer/open.ts';
import type { Day } from './model/domain.ts';
import type { Mention, PageAnnotations, PageText } from './model/page.ts';
import { answerPage } from './opposition/answer-page.ts';
import type { Knowledge } from './ports.ts';

/** What a page is annotated with. */
export interface AnnotateOptions {
  readonly gazetteer: Gazetteer;
  readonly knowledge: Knowledge;
  /** A reader kept between pages; made anew where none is given. */
  readonly reader?: ClaimReader;
  readonly page: PageText;
  /** Taken for the article's day where the page gives none. */
  readonly today: Day;
  /** Ids of the places the reader of the page watches. */
  readonly watched?: Iterable<string>;
  /** The dataset's day of issue and running number. */
  readonly issued: Day;
  readonly sequence: number;
}

/** Finds the places and claims of a page and answers each; the same input always gives the same annotations. */
export function annotatePage(options: AnnotateOptions): PageAnnotations {
  return answerMentions(options, findPlaces(options));
}

/** Finds the places a page names: the first half of annotating, after which it is known whose records are needed. */
export function findPlaces({
  gazetteer,
  page,
  knowledge,
  today,
}: Pick<AnnotateOptions, 'gazetteer' | 'page' | 'knowledge' | 'today'>): readonly Mention[] {
  return findMentions({ gazetteer, page, onRecord: knowledge.recordedPlaces(), today });
}

/** Reads the claims of a page whose places were found, and answers both: the second half of annotating. */
export function answerMentions(
  options: Omit<AnnotateOptions, 'gazetteer'>,
  mentions: readonly Mention[],
): PageAnnotations {
  const { knowledge, page, today, issued, sequence } = options;
  const claims = readClaims(options.reader ?? openReaderOf(knowledge), { page, mentions });
  const watched = new Set(options.watched ?? []);
  return answerPage({ page, mentions, claims, knowledge, today, watched, issued, sequence });
}

/** Opens a claim reader on the speakers, sides and places that knowledge holds. */
export function openReaderOf(knowledge: Knowledge): ClaimReader {
  return openReader({ speakers: knowledge.speakers, sides: knowledge.sides, places: knowledge });
}
