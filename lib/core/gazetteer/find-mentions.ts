/** Finds the places a page names: the gazetteer's public face. */
import type { Mention, PageText } from '../model/page.ts';
import type { ReadPassage } from './items.ts';
import type { Gazetteer } from './open.ts';
import { readPassage, wordsOnly } from './passage.ts';
import { openRecorded } from './recorded.ts';
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
  { readonly ids: string; readonly recorded: (place: number) => number }
>();
/** Opening takes a moment, so it is done once for an index and its records. */
function recordedOf(gazetteer: Gazetteer, ids: readonly string[]): (place: number) => number {
  const key = ids.join();
  let known = opened.get(gazetteer);
  if (known?.ids !== key) {
    known = { ids: key, recorded: openRecorded(gazetteer, ids) };
    opened.set(gazetteer, known);
  }
  return known.recorded;
}

/** Returns the mentions of a page by passage and offset, never overlapping; offsets in the passages as written. */
export function findMentions({
  gazetteer,
  page,
  onRecord = [],
}: {
  readonly gazetteer: Gazetteer;
  readonly page: PageText;
  /** Ids of the places that statements name. Of namesakes the one on record, or near one, is the likelier. */
  readonly onRecord?: readonly string[];
}): readonly Mention[] {
  let scanner = scanners.get(gazetteer);
  if (scanner === undefined) {
    scanner = createScanner(gazetteer);
    scanners.set(gazetteer, scanner);
  }
  const reader = { gazetteer, scanner, pageLang: page.lang, surnames: new Set<string>() };
  const facts = {
    conflictWords: 0,
    countries: new Map<string, number>(),
    recorded: recordedOf(gazetteer, onRecord),
  };
  const reads: ReadPassage[] = [];
  let quiet = 0;
  for (const { id, text, lang } of page.passages) {
    const read = readPassage(reader, { index: id, text, lang });
    if (read === null) {
      if (quiet < QUIET_UNITS) countFacts(wordsOnly(text, lang ?? page.lang), facts);
      quiet += text.length;
      continue;
    }
    countFacts(read, facts);
    reads.push(read);
  }
  const textOf = new Map(page.passages.map(({ id, text }) => [id, text]));
  return resolveItems(gazetteer, reads, facts).map(({ item, place, others, evidence }) => ({
    passage: item.passage,
    start: item.start,
    end: item.end,
    surface: (textOf.get(item.passage) ?? '').slice(item.start, item.end),
    place: gazetteer.idOf(place),
    modifier: item.modifier,
    evidence: [...new Set(evidence)],
    others: others.slice(0, MAX_OTHERS).map((other) => gazetteer.idOf(other)),
  }));
}
