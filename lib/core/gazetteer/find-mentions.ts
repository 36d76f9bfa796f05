/** Finds the places a page names: the gazetteer's public face. */
import type { Day } from '../model/domain.ts';
import type { Mention, PageText, Passage } from '../model/page.ts';
import type { RecordedPlace } from '../ports.ts';
import type { ReadPassage } from './items.ts';
import type { Gazetteer } from './open.ts';
import { readPassage, wordsOnly } from './passage.ts';
import { openRecorded, type Recorded } from './recorded.ts';
import { resolveItems } from './resolve.ts';
import { createScanner, type Scanner } from './scan.ts';
import { countFacts } from './weigh.ts';

const scanners = new WeakMap<Gazetteer, Scanner>();
/** How many other readings a mention keeps for "not this one". */
const MAX_OTHERS = 6;
/** How much text without any name is still read for what the page is about. */
const QUIET_UNITS = 20_000;

const opened = new WeakMap<
  Gazetteer,
  { readonly onRecord: readonly RecordedPlace[]; readonly recordedOn: (day: Day | undefined) => Recorded }
>();
/** Opening takes a moment, so it is done once for an index and its records. */
function recordedOn(
  gazetteer: Gazetteer,
  onRecord: readonly RecordedPlace[],
  day: Day | undefined,
): Recorded {
  let known = opened.get(gazetteer);
  if (known?.onRecord !== onRecord) {
    known = { onRecord, recordedOn: openRecorded(gazetteer, onRecord) };
    opened.set(gazetteer, known);
  }
  return known.recordedOn(day);
}

const NO_RECORDS: readonly RecordedPlace[] = [];

/** Returns the mentions of a page by passage and offset, never overlapping; offsets in the passages as written. */
export function findMentions({
  gazetteer,
  page,
  onRecord = NO_RECORDS,
  today,
}: {
  readonly gazetteer: Gazetteer;
  readonly page: PageText;
  /** Places that statements name. Of namesakes the one on record, or near one, is the likelier. */
  readonly onRecord?: readonly RecordedPlace[];
  /** Taken for the page's day where the page gives none. */
  readonly today?: Day;
}): readonly Mention[] {
  let scanner = scanners.get(gazetteer);
  if (scanner === undefined) {
    scanner = createScanner(gazetteer);
    scanners.set(gazetteer, scanner);
  }
  const reader = { gazetteer, scanner, pageLang: page.lang, hasSector: false, surnames: new Set<string>() };
  const facts = {
    conflictWords: 0,
    sportWords: 0,
    countries: new Map<string, number>(),
    recorded: recordedOn(gazetteer, onRecord, page.published ?? today),
  };
  const reads: ReadPassage[] = [];
  let quiet = 0;
  const pieces = page.passages.flatMap((passage) => piecesOf(passage));
  pieces.forEach(({ text, lang }, index) => {
    const read = readPassage(reader, { index, text, lang });
    if (read === null) {
      if (quiet < QUIET_UNITS) countFacts(wordsOnly(text, lang ?? page.lang), facts);
      quiet += text.length;
      return;
    }
    countFacts(read, facts);
    reads.push(read);
  });
  return resolveItems(gazetteer, reads, facts).map(({ item, place, others, evidence }) => {
    const { id, from, text } = pieces[item.passage]!;
    return {
      passage: id,
      start: from + item.start,
      end: from + item.end,
      surface: text.slice(item.start, item.end),
      place: gazetteer.idOf(place),
      modifier: item.modifier,
      evidence: [...new Set(evidence)],
      others: others.slice(0, MAX_OTHERS).map((other) => gazetteer.idOf(other)),
    };
  });
}

/** A stretch of a passage that is read by itself. */
interface Piece extends Passage {
  /** Where it begins in its passage. */
  readonly from: number;
}

/** No paragraph is as long; a page that is one endless text is read in pieces, so that the work grows with its length. */
const LONGEST_PIECE = 20_000;

function piecesOf(passage: Passage): readonly Piece[] {
  const { text } = passage;
  if (text.length <= LONGEST_PIECE) return [{ ...passage, from: 0 }];
  const pieces: Piece[] = [];
  for (let from = 0; from < text.length; ) {
    const most = from + LONGEST_PIECE;
    const cut =
      most < text.length ? Math.max(text.lastIndexOf('\n', most), text.lastIndexOf('. ', most)) : -1;
    const to = cut > from ? cut + 1 : most;
    pieces.push({ ...passage, text: text.slice(from, to), from });
    from = to;
  }
  return pieces;
}
