/**
 * Towns' names that mean their oblasts without its noun: in a row of oblasts, of a governor, as what is ceded, after
 * a town that lies in it.
 */
import type { Word } from '../text/words.ts';
import type { Item, Reader, ReadPassage } from './items.ts';
import { ROLE_AREA_NAME, ROLE_MASK, STANDS_FOR_AREA } from './roles.ts';

const NEAR = 3;
/** "Russian-held Donetsk" is mostly the town. */
const HELD_BEFORE =
  /^(held|controlled|occup|ocupad|besetzt|kontrollier|kontrolowan|okupowan|contrôl|controlad)/;

const areasOf = ({ candidates }: Item) =>
  candidates.filter(({ flags }) => (flags & ROLE_MASK) === ROLE_AREA_NAME);
const canBeArea = (item: Item): boolean => item.isArea || (!item.modifier && areasOf(item).length > 0);
/** Whether the town itself lies so far behind the lines that news of ground is not about it. */
const standsForArea = (item: Item): boolean =>
  !item.isArea && !item.modifier && item.candidates.some(({ flags }) => flags & STANDS_FOR_AREA);

/** Makes an item the name of an area; returns whether it could be. */
export function settleAsArea(item: Item): boolean {
  if (item.isArea) return false;
  const areas = areasOf(item);
  if (areas.length === 0) return false;
  item.candidates = areas;
  item.isArea = true;
  item.evidence.push('area-noun');
  return true;
}

/** Settles which names mean oblasts though no noun says so. */
export function settleBareAreas(reader: Reader, read: ReadPassage, items: readonly Item[]): void {
  settleRows(read, items);
  for (const item of items) {
    if (item.isArea || !canBeArea(item)) continue;
    const measure = wordBeforeLink(read, item);
    if (
      measure === PERCENT ||
      read.cues.wholeOf(measure) ||
      (standsForArea(item) && read.cues.partOf(measure)) ||
      isOnFront(read, item)
    ) {
      settleAsArea(item);
      settleJoined(read, items, item);
    } else if (isAfterNa(read, item) || isGoverned(read, item) || isAtStake(read, item)) settleAsArea(item);
    else if (isContainer(reader, read, { items, item })) settleAsArea(item);
  }
}

/** "Donetsk, Luhansk, Kherson and Zaporizhzhia"; "Donetsk and Luhansk". */
function settleRows({ words, cues }: ReadPassage, items: readonly Item[]): void {
  let row: Item[] = [];
  const close = () => {
    const named = row.filter(
      (item) => item.isArea || standsForArea(item) || /^(dniprop|donbas)/.test(words[item.from]?.key ?? ''),
    );
    const isShown = row.some(({ hasNoun }) => hasNoun);
    if (!isShown && row.length >= 2 && named.length >= (row.length > 2 ? 1 : 2))
      for (const item of row) settleAsArea(item);
    row = [];
  };
  for (const item of items) {
    const last = row.at(-1);
    const gap = words[item.from]?.gap ?? '';
    const joined =
      last !== undefined &&
      ((last.to === item.from && gap === ', ') ||
        (last.to + 1 === item.from &&
          cues.and(words[item.from - 1]?.key ?? '') &&
          /^,? $/.test(words[item.from - 1]?.gap ?? '')));
    if (!joined) close();
    if (canBeArea(item)) row.push(item);
    else close();
  }
  close();
}

/** "На Запоріжжі": after this preposition Ukrainian means the land. */
function isAfterNa({ words, cues }: ReadPassage, { from }: Item): boolean {
  return cues.lang === 'uk' && words[from - 1]?.key === 'на' && words[from]?.gap === ' ';
}

/** "Kharkiv governor", "the governor of Kharkiv", "Gouverneur von Charkiw". */
function isGoverned({ words, cues }: ReadPassage, { from, to }: Item): boolean {
  const after = [words[to], words[to + 1]];
  const isBefore = after.some(
    (word, i) => word !== undefined && cues.governor(word.key) && after.slice(0, i + 1).every(isSpaced),
  );
  if (isBefore) return true;
  const link = words[from - 1];
  return (
    words[from]?.gap === ' ' &&
    link?.gap === ' ' &&
    cues.link(link.key) &&
    cues.governor(words[from - 2]?.key ?? '')
  );
}
const isSpaced = (word: Word | undefined): boolean => word !== undefined && /^(['’]s)? $/.test(word.gap);

/** "Freeze the front in Kherson": a front is an oblast's. */
function isOnFront({ words }: ReadPassage, { from }: Item): boolean {
  const link = words[from - 1];
  const front = words[from - 2];
  return (
    link !== undefined &&
    front !== undefined &&
    words[from]?.gap === ' ' &&
    link.gap === ' ' &&
    /^(in|im|en|w|we)$/.test(link.key) &&
    FRONT.test(front.key)
  );
}
const FRONT = /^(front|fronts|frontline|frontlines|frente|frentes|frontu|froncie)$/;

/** "Withdraw from Donetsk", "the Kursk incursion", "troops in Kursk". */
function isAtStake({ words, sentences, cues }: ReadPassage, item: Item): boolean {
  if (!standsForArea(item) || item.hasNoun) return false;
  const { from, to } = item;
  const before = words[from - 1];
  const after = words[to];
  // "The Kursk gamble": towns take no article.
  if (before?.key === 'the' && cues.lang === 'en' && isSpaced(after) && after?.capital === false)
    return !cues.ownerAfter(after.key) && !cues.townsOwn(after.key) && !cues.happening(after.key);
  if (before !== undefined && words[from]?.gap === ' ' && cues.inside(before.key)) {
    const holder = words[from - 2];
    if (holder !== undefined && before.gap === ' ' && cues.troops(holder.key)) return true;
  }
  if (before !== undefined && cues.ownerBefore(before.key)) return false;
  if (cues.ownerBefore(words[from - 2]?.key ?? '')) return false;
  const near: string[] = [];
  for (let i = from - 1; i >= from - NEAR && isPlain(words[i + 1]) && sentences[i] === sentences[from]; i--) {
    const key = words[i]?.key ?? '';
    if (i < from - 1 || !HELD_BEFORE.test(key)) near.push(key);
  }
  for (let i = to; i < to + NEAR && isPlain(words[i]) && sentences[i] === sentences[from]; i++)
    near.push(words[i]?.key ?? '');
  return near.some((key) => cues.taken(key)) && !near.some((key) => cues.shelling(key) && !cues.taken(key));
}
/** Nothing parts the word from the one before. */
const isPlain = (word: Word | undefined): boolean => word !== undefined && /^[ '’s-]{1,3}$/.test(word.gap);

/** "Kupiansk in Kharkiv", "the village of Novopil in Zaporizhzhia". */
function isContainer(
  { gazetteer }: Reader,
  { words, cues }: ReadPassage,
  { items, item }: { readonly items: readonly Item[]; readonly item: Item },
): boolean {
  const preposition = words[item.from - 1];
  if (preposition === undefined || words[item.from]?.gap !== ' ') return false;
  if (!/^(in|im|en|dans|w|we)$/.test(preposition.key)) return false;
  if (preposition.gap === ' ' && cues.settlement(words[item.from - 2]?.key ?? '')) return true;
  // "Kupiansk-Uzlovaya en Járkov": a longer name that begins with a known one lies there too.
  const isLonger = words[item.from - 2]?.gap === '-';
  const inner = items.find(({ to }) => to === item.from - 1 || (isLonger && to === item.from - 2));
  if (inner === undefined) return false;
  const areas = areasOf(item);
  const contains = inner.candidates.some(({ place }) =>
    areas.some((area) => gazetteer.isWithin(place, area.place) && place !== area.place),
  );
  return (
    contains && !inner.candidates.some(({ place }) => item.candidates.some((other) => other.place === place))
  );
}

/** The word before "of" and a name: "all of Luhansk", "the unoccupied part of Donetsk". */
function wordBeforeLink({ words, cues }: ReadPassage, { from }: Item): string {
  // "78 percent of neighbouring Donetsk"
  const hasAdjective =
    words[from - 1]?.capital === false && isOf(words[from - 2]) && isSpaced(words[from - 1]);
  const at = hasAdjective ? from - 1 : from;
  const link = words[at - 1];
  const before = words[at - 2];
  if (link === undefined || words[at]?.gap !== ' ') return '';
  if (!cues.link(link.key)) return link.key;
  if (link.gap.startsWith('%')) return PERCENT;
  if (link.gap !== ' ') return '';
  if (before !== undefined && PART.test(before.key)) {
    const whole = words[at - 3]?.key ?? '';
    return cues.wholeOf(whole) ? whole : before.key;
  }
  return before?.key ?? '';
}
const PERCENT = '%';
const isOf = (word: Word | undefined): boolean =>
  word !== undefined && /^(of|von|des|de|du|del|d)$/.test(word.key);
const PART = /^(part|parts|teil|teile|partie|parties|parte|partes|część|części|czesc|czesci)$/;

function settleJoined({ words, cues }: ReadPassage, items: readonly Item[], item: Item): void {
  if (!cues.and(words[item.to]?.key ?? '') || words[item.to]?.gap !== ' ') return;
  const next = items.find(({ from }) => from === item.to + 1);
  if (next !== undefined) settleAsArea(next);
}
