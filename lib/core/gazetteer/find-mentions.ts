/** Finds the places a page names: the gazetteer's public face. */
import type { Mention, PageText } from '../model/page.ts';
import type { PlaceSource } from '../ports.ts';
import type { ReadPassage } from './items.ts';
import type { Gazetteer } from './open.ts';
import { readPassage } from './passage.ts';
import { resolveItems } from './resolve.ts';
import { createScanner, type Scanner } from './scan.ts';
import { countFacts } from './weigh.ts';

const scanners = new WeakMap<Gazetteer, Scanner>();
/** How many other readings a mention keeps for "not this one". */
const MAX_OTHERS = 6;

/** Returns the mentions of a page by passage and offset, never overlapping; offsets in the passages as written. */
export function findMentions({
  gazetteer,
  page,
}: {
  gazetteer: Gazetteer;
  places?: PlaceSource;
  page: PageText;
}): readonly Mention[] {
  let scanner = scanners.get(gazetteer);
  if (scanner === undefined) {
    scanner = createScanner(gazetteer);
    scanners.set(gazetteer, scanner);
  }
  const reader = { gazetteer, scanner, pageLang: page.lang, surnames: new Set<string>() };
  const facts = { conflictWords: 0, countries: new Map<string, number>() };
  const reads: ReadPassage[] = [];
  for (const { id, text, lang } of page.passages) {
    const read = readPassage(reader, { index: id, text, lang });
    if (read === null) continue;
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
