/**
 * Names in Latin letters beside the noun of an oblast or a sector: "Kharkiv and Sumy regions", "régions de Donetsk et
 * Lougansk", "Gebiet Charkiw", "the Pokrovsk axis", "Abschnitt Pokrowsk-Myrnohrad".
 */
import type { Word } from '../text/words.ts';
import type { Item, Reader, ReadPassage } from './items.ts';
import { candidatesOf, makeItem } from './make-item.ts';
import { OBLIQUE, ROLE_AREA_NAME, ROLE_MASK } from './roles.ts';

const PLURAL =
  /^(oblasts|regions|provinces|directions|sectors|axes|fronts|gebiete|gebieten|regionen|oblaste|secteurs|regiones|oblasts|provincias|ejes|sectores|districts)$/;
/** "in Richtung Pokrowsk", "en direction de", "en dirección a" mean the way to the town, not a sector. */
const TOWARDS = /^(direction|directions|direccion|richtung|kierunku|kierunek)$/;
/** Parts of towns have names of their own. */
const TOWN_DISTRICT = /^(микрорайон|мікрорайон)/;
const CASES = /^(uk|ru)$/;
const ROW_OF_AREAS = 3;

/** Settles which of the names are oblasts or sectors; takes nouns into the spans of oblasts. */
export function readAreaNames(reader: Reader, read: ReadPassage, items: Item[]): void {
  const { words, cues } = read;
  words.forEach(({ key }, noun) => {
    const isArea = cues.area(key);
    if (!isArea && (!cues.sector(key) || TOWN_DISTRICT.test(key))) return;
    settleBefore(reader, read, { items, noun, isArea });
    if (!isArea && TOWARDS.test(key)) return;
    settleAfter(reader, read, { items, noun, isArea });
  });
  settleRows(reader, read, items);
}

interface Beside {
  readonly items: Item[];
  readonly noun: number;
  readonly isArea: boolean;
}

/** Whether the item could be settled so. */
function settle({ gazetteer }: Reader, item: Item, isArea: boolean): boolean {
  if (item.isArea) return false;
  if (!isArea) {
    const towns = item.candidates.filter(
      ({ place, flags }) => (flags & ROLE_MASK) !== ROLE_AREA_NAME && gazetteer.kinds[place]! <= 2,
    );
    if (towns.length === 0) return false;
    item.candidates = towns;
    item.modifier = true;
    item.evidence.push('sector-noun');
    return true;
  }
  const areas = item.candidates.filter(({ flags }) => (flags & ROLE_MASK) === ROLE_AREA_NAME);
  if (areas.length === 0) return false;
  item.candidates = areas;
  item.isArea = true;
  item.evidence.push('area-noun');
  return true;
}

function settleBefore(reader: Reader, read: ReadPassage, { items, noun, isArea }: Beside): void {
  const { words, cues } = read;
  const gap = words[noun]?.gap ?? '';
  if (!/^[ -]$/.test(gap)) return;
  let item = items.find(({ to }) => to === noun);
  if (item === undefined && cues.lang === 'de') {
    // "im Charkiwer Gebiet", "an der Pokrowsker Front"
    const word = words[noun - 1];
    const stem = word?.key.endsWith('er') && word.capital ? word.key.slice(0, -2) : '';
    const group = stem.length > 3 ? reader.scanner.lookUp(stem) : -1;
    if (word === undefined || group < 0) return;
    item = makeItem(read, {
      from: noun - 1,
      to: noun,
      start: word.start,
      end: word.end,
      candidates: candidatesOf(reader.gazetteer, group, stem),
    });
    items.push(item);
  }
  if (item === undefined || !settle(reader, item, isArea)) return;
  if (isArea) {
    item.end = words[noun]?.end ?? item.end;
    item.to = noun + 1;
  }
  // "Donetsk and Luhansk regions"; "the Pokrovsk-Myrnohrad direction"
  let first = item.from;
  for (;;) {
    const joiner = words[first]?.gap ?? '';
    const isHyphen = /^[-–]$/.test(joiner);
    const isPlural = PLURAL.test(words[noun]?.key ?? '');
    let to = first;
    if (!isHyphen) {
      if (!isPlural) break;
      if (cues.and(words[first - 1]?.key ?? '')) to = first - 1;
      else if (!/^, $/.test(joiner)) break;
    }
    const other = items.find((candidate) => candidate.to === to);
    if (other === undefined || !settle(reader, other, isArea)) break;
    first = other.from;
  }
}

function settleAfter(reader: Reader, read: ReadPassage, { items, noun, isArea }: Beside): void {
  const { words, cues } = read;
  let at = noun + 1;
  let links = 0;
  while (at < words.length && links < 2 && words[at]?.gap === ' ' && cues.link(words[at]?.key ?? '')) {
    at++;
    links++;
  }
  // In English a name after the noun needs "of": "the front Kharkiv" says nothing.
  if (cues.lang === 'en' && (links === 0 || !isArea)) return;
  const item = items.find(({ from }) => from === at);
  if (item === undefined || !/^ $/.test(words[at]?.gap ?? '')) return;
  // "У напрямку Приюту" is the way to it; a sector keeps its towns in the nominative.
  if (CASES.test(cues.lang) && !isArea && item.candidates.every(({ flags }) => flags & OBLIQUE)) return;
  if (!settle(reader, item, isArea)) return;
  if (isArea) {
    item.start = words[noun]?.start ?? item.start;
    item.from = noun;
  }
  const isPlural = PLURAL.test(words[noun]?.key ?? '');
  for (let last = item.to; ; ) {
    const gap = words[last]?.gap ?? '';
    let from = last;
    if (/^[-–]$/.test(gap)) from = last;
    else if (!isPlural) break;
    else if (/^,? $/.test(gap) && cues.and(words[last]?.key ?? '')) from = last + 1;
    else if (gap !== ', ') break;
    while (isArea && words[from]?.gap === ' ' && cues.link(words[from]?.key ?? '')) from++;
    const other = items.find((candidate) => candidate.from === from);
    if (other === undefined || !settle(reader, other, isArea)) break;
    last = other.to;
  }
}

/**
 * A row of towns that all lend their names to oblasts is a row of oblasts: "Donetsk, Luhansk, Kherson and
 * Zaporizhzhia"; so is such a name after "in" when a place of that oblast stands before it.
 */
function settleRows(reader: Reader, { words, cues }: ReadPassage, items: readonly Item[]): void {
  const { gazetteer } = reader;
  const canBeArea = (item: Item) =>
    item.isArea ||
    (!item.modifier && item.candidates.some(({ flags }) => (flags & ROLE_MASK) === ROLE_AREA_NAME));
  let row: Item[] = [];
  const close = () => {
    const onlyAreas = row.some(
      (item) => item.isArea || /^(dn|dniprop|donbas)/.test(words[item.from]?.key ?? ''),
    );
    if (row.length >= ROW_OF_AREAS + 1 || (row.length >= ROW_OF_AREAS && onlyAreas))
      for (const item of row) settle(reader, item, true);
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
  for (const item of items) {
    if (item.isArea || !canBeArea(item)) continue;
    if (cues.wholeOf(wordBeforeLink(words, item, cues.link))) {
      settle(reader, item, true);
      settleJoined(reader, { words, cues }, { items, item });
      continue;
    }
    const preposition = words[item.from - 1];
    if (cues.lang === 'uk' && preposition?.key === 'на' && words[item.from]?.gap === ' ') {
      settle(reader, item, true);
      continue;
    }
    if (
      preposition === undefined ||
      !/^(in|im|en|dans|w|we)$/.test(preposition.key) ||
      words[item.from]?.gap !== ' '
    )
      continue;
    const isOf = items.find(({ to }) => to === item.from - 1) ?? null;
    const hasNoun = cues.settlement(words[item.from - 2]?.key ?? '') && preposition.gap === ' ';
    const areas = item.candidates.filter(({ flags }) => (flags & ROLE_MASK) === ROLE_AREA_NAME);
    const contains = isOf?.candidates.some(({ place }) =>
      areas.some((area) => gazetteer.isWithin(place, area.place) && place !== area.place),
    );
    const isItself = isOf?.candidates.some(({ place }) =>
      item.candidates.some((other) => other.place === place),
    );
    if (hasNoun || (contains === true && isItself !== true)) settle(reader, item, true);
  }
}

/** The word before "of" and a name: "all of Luhansk", "the rest of Donetsk". */
function wordBeforeLink(words: readonly Word[], { from }: Item, isLink: (key: string) => boolean): string {
  const link = words[from - 1];
  const before = words[from - 2];
  if (link === undefined || words[from]?.gap !== ' ') return '';
  if (!isLink(link.key)) return link.key;
  return link.gap === ' ' || link.gap === '% ' ? (before?.key ?? '') : '';
}

function settleJoined(
  reader: Reader,
  { words, cues }: Pick<ReadPassage, 'words' | 'cues'>,
  { items, item }: { items: readonly Item[]; item: Item },
): void {
  if (!cues.and(words[item.to]?.key ?? '') || words[item.to]?.gap !== ' ') return;
  const next = items.find(({ from }) => from === item.to + 1);
  if (next !== undefined) settle(reader, next, true);
}
