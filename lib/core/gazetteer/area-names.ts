/**
 * Names in Latin letters beside the noun of an oblast or a sector: "Kharkiv and Sumy regions", "régions de Donetsk et
 * Lougansk", "Gebiet Charkiw", "the Pokrovsk axis", "Abschnitt Pokrowsk-Myrnohrad".
 */

import { settleAsArea, settleBareAreas } from './bare-areas.ts';
import type { Item, Reader, ReadPassage } from './items.ts';
import { countriesOf } from './languages/countries.ts';
import { candidatesOf, makeItem } from './make-item.ts';
import { OBLIQUE, ROLE_AREA_NAME, ROLE_MASK } from './roles.ts';

const PLURAL =
  /^(oblasts|regions|provinces|directions|sectors|axes|fronts|gebiete|gebieten|regionen|oblaste|secteurs|regiones|oblasts|provincias|ejes|sectores|districts)$/;
/** "in Richtung Pokrowsk", "en direction de", "en dirección a" mean the way to the town, not a sector. */
const TOWARDS = /^(direction|directions|direccion|richtung|kierunku|kierunek)$/;
/** Parts of towns have names of their own. */
const TOWN_DISTRICT = /^(микрорайон|мікрорайон)/;
const CASES = /^(uk|ru)$/;

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
  settleBareAreas(reader, read, items);
}

interface Beside {
  readonly items: Item[];
  readonly noun: number;
  readonly isArea: boolean;
}

/** Makes the item an area's name or a sector's; returns whether it could be. */
function settle({ gazetteer }: Reader, item: Item, isArea: boolean): boolean {
  if (isArea) return settleAsArea(item);
  if (item.isArea) return false;
  const towns = item.candidates.filter(
    ({ place, flags }) => (flags & ROLE_MASK) !== ROLE_AREA_NAME && gazetteer.kinds[place]! <= 2,
  );
  if (towns.length === 0) return false;
  item.candidates = towns;
  item.modifier = true;
  item.evidence.push('sector-noun');
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
  // Where names have cases a sector's noun has an adjective before it, which is read elsewhere.
  if (CASES.test(cues.lang) && !isArea && gap === ' ') return;
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
  while (at < words.length && words[at]?.gap === ' ') {
    const { key } = words[at]!;
    if (links < 2 && cues.link(key)) links++;
    // "la región ucraniana de Donetsk"
    else if (at > noun + 1 || countriesOf(key).length === 0) break;
    at++;
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
