/**
 * What a sector of the front says of the villages named with it, and they of it: "На Куп'янському напрямку … у районах
 * Піщаного"; and what a row of villages says of one more in it.
 */
import { isListed, WELL_KNOWN } from './neighbours.ts';
import type { Page } from './page-state.ts';
import { LAST_SETTLEMENT_KIND } from './roles.ts';

const WINDOW = 10;
const SECTOR_WORTH = 2.5;
/** A sector reaches some fifty kilometres along and behind the front from the town it is called after. */
const DECAY_KM = 45;
const SECTOR_KM = 100;
const ROW_KM = 50;
const FAR_COST = 2;
const FIRM_POPULATION = 10_000;
const BESIDE_KM = 50;
const BESIDE_WORTH = 3;
/** In a row a bearer of the name who lies far from all the others is hardly meant. */
const OUT_OF_ROW_COST = 3;

/** The settled places of a name's sentence that it should lie near to. */
export interface Company {
  /** For a village the sectors of its sentence, for a sector the villages. */
  readonly sectors: readonly number[];
  /** The place that the name is said to lie near to, or -1. */
  readonly beside: number;
  /** The lesser settlements of the sentence, where the name stands in a row with another. */
  readonly row: readonly number[];
}

/** Lists for every name the sectors that its sentence is about; names of two different ones lie apart. */
export function sentenceSectors({ entries, known }: Page): readonly (readonly number[])[] {
  const sectors: (readonly number[])[] = [];
  for (let from = 0; from < entries.length; ) {
    const { passage, sentence } = entries[from]!.item;
    const found: number[] = [];
    let to = from;
    for (; to < entries.length; to++) {
      const { item } = entries[to]!;
      if (item.passage !== passage || item.sentence !== sentence) break;
      if (item.modifier && known[to] !== null) found.push(known[to]!.place);
    }
    for (; from < to; from++) sectors.push(found.length === 0 ? NONE : found);
  }
  return sectors;
}
const NONE: readonly number[] = [];
const NO_COMPANY: Company = { sectors: NONE, row: NONE, beside: -1 };

/** Lists the settled places that keep a name company, given what sectors its sentence is about. */
export function companyOf(page: Page, at: number, sectorsHere: readonly number[]): Company {
  const { gazetteer, entries, known, isAreaAt } = page;
  const { item, name, bearers } = entries[at]!;
  const isInRow = bearers > 1 && isListed(page, at);
  const beside = besideOf(page, at);
  if (!isInRow && sectorsHere.length === 0) return beside < 0 ? NO_COMPANY : { ...NO_COMPANY, beside };
  const sectors: number[] = [];
  const row: number[] = [];
  for (let i = Math.max(0, at - WINDOW); i <= Math.min(entries.length - 1, at + WINDOW); i++) {
    const other = known[i];
    if (!other || isAreaAt[i] || entries[i]!.name === name) continue;
    if (other.item.passage !== item.passage || other.item.sentence !== item.sentence) continue;
    if (gazetteer.kinds[other.place]! > LAST_SETTLEMENT_KIND) continue;
    if (other.item.modifier !== item.modifier) sectors.push(other.place);
    else if (isInRow && isFirm(page, i, other.place)) row.push(other.place);
  }
  return { sectors, row, beside };
}

/** A place that hardly can be another, as its name is its own or it is much the largest of the name. */
function isFirm({ gazetteer, entries }: Page, at: number, place: number): boolean {
  const population = gazetteer.populations[place]!;
  return population < WELL_KNOWN && (entries[at]!.bearers === 1 || population >= FIRM_POPULATION);
}

/** "Andriivka near Bakhmut", "Андріївка під Бахмутом". */
function besideOf({ gazetteer, entries, known }: Page, at: number): number {
  const { item, read } = entries[at]!;
  const other = known[at + 1];
  if (!other || other.item.passage !== item.passage || item.modifier || other.item.isArea) return -1;
  if (other.item.from - item.to > 3 || other.item.from === item.to) return -1;
  const between = read.words.slice(item.to, other.item.from);
  const isPlain = read.words.slice(item.to, other.item.from + 1).every(({ gap }) => /^,? $/.test(gap));
  const isBeside = between.some(({ key }) => BESIDE.test(key));
  return isBeside && isPlain && gazetteer.kinds[other.place]! <= LAST_SETTLEMENT_KIND ? other.place : -1;
}
const BESIDE =
  /^(near|outside|under|west|east|south|north|northeast|northwest|southeast|southwest|під|біля|поблизу|неподалік|під|под|близ|вблизи|возле|около|у|bei|nahe|unweit|ostlich|westlich|nordlich|sudlich|pres|cerca|pod|koło|kolo|niedaleko)$/;

/** Returns the support of its company for a settlement; less than nothing where a lesser one of several is far from it. */
export function companySupport(
  { gazetteer, entries }: Page,
  at: number,
  { place, company }: { readonly place: number; readonly company: Company },
): number {
  if (gazetteer.kinds[place]! > LAST_SETTLEMENT_KIND) return 0;
  const { sectors, row, beside } = company;
  const { item, bearers } = entries[at]!;
  const isLesser = gazetteer.populations[place]! < WELL_KNOWN && bearers > 1;
  const distances = (others: readonly number[]) => others.map((other) => gazetteer.distance(place, other));
  let support = 0;
  if (beside >= 0) {
    const far = gazetteer.distance(place, beside);
    if (far <= BESIDE_KM) support += BESIDE_WORTH * Math.exp(-far / DECAY_KM);
    else if (isLesser) support -= FAR_COST;
  }
  if (sectors.length > 0) {
    const all = distances(sectors);
    // A village lies in one of the sectors named, a sector amid all of its villages.
    const far = item.modifier ? all.reduce((sum, one) => sum + one, 0) / all.length : Math.min(...all);
    if (far <= SECTOR_KM) support += SECTOR_WORTH * Math.exp(-far / DECAY_KM);
    if (isLesser && far > (item.modifier ? ROW_KM : SECTOR_KM)) support -= FAR_COST;
  }
  if (isLesser && row.length > 1 && Math.min(...distances(row)) > ROW_KM) support -= OUT_OF_ROW_COST;
  return support;
}
