/** The oblasts and districts around a name: beside it, in its sentence, elsewhere on the page. */
import type { Item, ReadPassage } from './items.ts';
import type { Gazetteer } from './open.ts';
import type { Entry, Page, Resolution } from './page-state.ts';
import { LAST_SETTLEMENT_KIND } from './roles.ts';

const WINDOW = 10;
const AREA_KINDS = new Set(['oblast', 'raion', 'region', 'territory']);

/** Words that put a name beside an area, not into it. */
const NEXT_TO =
  /^(unweit|nahe|near|bei|outside|from|біля|поблизу|неподалік|від|из|з|із|возле|близ|вблизи|от|pres|cerca|koło|kolo|niedaleko|z|od|vers|towards|toward)$/;

/** A containing oblast or district beside the name, in its sentence, elsewhere on the page; or another one beside it. */
export function containerSupport(
  page: Page,
  at: number,
  { place, evidence }: { place: number; evidence: string[] },
): number {
  const { gazetteer, entries, known, anchors } = page;
  const entry = entries[at];
  if (entry === undefined) return 0;
  const { item, read } = entry;
  let best = 0;
  let reason = -1;
  const offer = (worth: number, area: number) => {
    if (worth > best && area !== place && gazetteer.isWithin(place, spanOf(gazetteer, area))) {
      best = worth;
      reason = area;
    }
  };
  let denied = 0;
  for (let i = Math.max(0, at - WINDOW); i <= Math.min(entries.length - 1, at + WINDOW); i++) {
    const other = known[i];
    if (i === at || !other || other.item.passage !== item.passage || !isArea(gazetteer, other)) continue;
    if (other.item.sentence !== item.sentence) {
      offer(1.25, other.place);
      continue;
    }
    const tie = Math.abs(i - at) === 1 ? tieOf(read, item, other.item) : 'none';
    const worth = tie === 'of' ? 5 : tie === 'near' ? 3.5 : governs(page, at, i) ? 2.75 : 1.5;
    offer(worth, other.place);
    if (tie === 'of' && !gazetteer.isWithin(place, spanOf(gazetteer, other.place))) denied = 4;
  }
  for (const parent of gazetteer.parentsOf(place)) {
    if (anchors.areas.has(parent) && gazetteer.kindOf(parent) !== 'country') offer(0.75, parent);
  }
  if (reason >= 0) evidence.push(`within:${gazetteer.idOf(reason)}`);
  return gazetteer.kinds[place]! <= LAST_SETTLEMENT_KIND ? best - denied : best;
}

/** Whether an area right after a name says where it lies: "Миколаївка на Сумщині". */
export function hasAreaBeside(
  gazetteer: Gazetteer,
  known: readonly (Resolution | null)[],
  { entries, at }: { entries: readonly Entry[]; at: number },
): boolean {
  const entry = entries[at];
  const other = known[at + 1];
  if (entry === undefined || !other || !isArea(gazetteer, other)) return false;
  return tieOf(entry.read, entry.item, other.item) === 'of';
}

/** Tells whether a settled name is that of an area. */
export function isArea(gazetteer: Gazetteer, { item, place }: Resolution): boolean {
  return item.isArea || AREA_KINDS.has(gazetteer.kindOf(place));
}

/** A republic proclaimed in an oblast stands for the oblast here. */
export function spanOf(gazetteer: Gazetteer, area: number): number {
  if (gazetteer.kindOf(area) !== 'territory') return area;
  return gazetteer.parentsOf(area).find((parent) => gazetteer.kindOf(parent) === 'oblast') ?? area;
}

/**
 * How an area stands to a name: it is the name's own ("Lyman in Donetsk Oblast", "Лиман (Донецька область)"), it is
 * near, as one of a list or before the name, or there is no tie.
 */
function tieOf({ words, cues }: ReadPassage, item: Item, area: Item): 'of' | 'near' | 'none' {
  if (area.passage !== item.passage || area.sentence !== item.sentence) return 'none';
  const follows = area.from >= item.to;
  const [from, to] = follows ? [item.to, area.from] : [area.to, item.from];
  if (to - from > 2) return 'none';
  const between = words.slice(from, to);
  const gap = words[from]?.gap ?? '';
  if (!follows || between.some(({ key }) => cues.and(key) || NEXT_TO.test(key))) return 'near';
  if (/^ \(?$/.test(gap)) return 'of';
  return gap === ', ' && between.length > 0 ? 'of' : 'near';
}

/**
 * Whether an area of the sentence is the one of a name in a list: "A, B and C in Kharkiv Oblast, D in Sumy Oblast" has
 * the area after its names, "in Kharkiv Oblast A, B and C" before them.
 */
function governs({ gazetteer, entries, known }: Page, at: number, area: number): boolean {
  const step = area > at ? 1 : -1;
  for (let i = at + step; i !== area; i += step) {
    const between = known[i];
    if (between && isArea(gazetteer, between)) return false;
  }
  if (step < 0) return true;
  const last = entries[area - 1]?.item;
  const next = entries[area]?.item;
  return last !== undefined && next !== undefined && next.from - last.to <= 2;
}
