/** The oblasts and districts around a name: beside it, in its sentence, elsewhere on the page. */
import type { Item, ReadPassage } from './items.ts';
import type { Gazetteer } from './open.ts';
import type { Page, Settled } from './page-state.ts';
import { LAST_SETTLEMENT_KIND } from './roles.ts';

const WINDOW = 10;
/** What an area named anywhere on the page is worth. */
const ELSEWHERE_ON_PAGE = 0.75;
const AREA_KINDS = new Set(['oblast', 'raion', 'region', 'territory']);

/** Words that put a name beside an area, not into it. */
const NEXT_TO =
  /^(unweit|nahe|near|bei|outside|from|біля|поблизу|неподалік|від|из|з|із|возле|близ|вблизи|от|pres|cerca|koło|kolo|niedaleko|z|od|vers|towards|toward)$/;

/** An area named near a name, and what it is worth to the places that lie in it. */
export interface AreaNear {
  readonly worth: number;
  readonly area: number;
  readonly span: number;
  /** What it costs a place elsewhere: much where it says where the place lies, less where it stands before it. */
  readonly denial: number;
}

/** Lists the areas named around a name in its passage. */
export function areasNear(page: Page, at: number): readonly AreaNear[] {
  const { gazetteer, entries, known, isAreaAt } = page;
  const { item, read } = entries[at]!;
  const found: AreaNear[] = [];
  for (let i = Math.max(0, at - WINDOW); i <= Math.min(entries.length - 1, at + WINDOW); i++) {
    const other = known[i];
    if (i === at || !isAreaAt[i] || !other || other.item.passage !== item.passage) continue;
    const { place: area } = other;
    const span = spanOf(gazetteer, area);
    if (other.item.sentence !== item.sentence) {
      found.push({ worth: 1.25, area, span, denial: 0 });
      continue;
    }
    const tie = Math.abs(i - at) === 1 ? tieOf(read, item, other.item) : 'none';
    const isGoverning = tie !== 'none' || governs(page, at, i);
    const worth = tie === 'of' ? 5 : tie === 'near' ? 3.5 : isGoverning ? 2.75 : 1.5;
    const denial = tie === 'of' ? 4 : isGoverning && i < at ? 1 : 0;
    found.push({ worth, area, span, denial });
  }
  return found;
}

/** A containing oblast or district beside the name, in its sentence, elsewhere on the page; or another one beside it. */
export function containerSupport(
  { gazetteer, anchors }: Page,
  {
    place,
    areas,
    evidence,
  }: { readonly place: number; readonly areas: readonly AreaNear[]; readonly evidence: string[] | null },
): number {
  let best = 0;
  let reason = -1;
  let denied = 0;
  for (const { worth, area, span, denial } of areas) {
    const isWithin = gazetteer.isWithin(place, span);
    if (worth > best && area !== place && isWithin) {
      best = worth;
      reason = area;
    }
    if (!isWithin) denied = Math.max(denied, denial);
  }
  if (best < ELSEWHERE_ON_PAGE && anchors.areas.size > 0) {
    for (const parent of gazetteer.parentsOf(place)) {
      if (parent === place || !anchors.areas.has(parent) || gazetteer.kindOf(parent) === 'country') continue;
      // A republic proclaimed in an oblast is counted as the oblast, so that the parent is its own span.
      if (!gazetteer.isWithin(place, spanOf(gazetteer, parent))) continue;
      best = ELSEWHERE_ON_PAGE;
      reason = parent;
      break;
    }
  }
  if (evidence !== null && reason >= 0) evidence.push(`within:${gazetteer.idOf(reason)}`);
  return gazetteer.kinds[place]! <= LAST_SETTLEMENT_KIND ? best - denied : best;
}

/** Whether an area right after a name says where it lies: "Миколаївка на Сумщині". */
export function hasAreaBeside({ entries, known, isAreaAt }: Page, at: number): boolean {
  const entry = entries[at];
  const other = known[at + 1];
  if (entry === undefined || !other || !isAreaAt[at + 1]) return false;
  return tieOf(entry.read, entry.item, other.item) === 'of';
}

/** Tells whether a settled name is that of an area. */
export function isArea(gazetteer: Gazetteer, { item, place }: Settled): boolean {
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
function governs({ entries, isAreaAt }: Page, at: number, area: number): boolean {
  const step = area > at ? 1 : -1;
  for (let i = at + step; i !== area; i += step) if (isAreaAt[i]) return false;
  if (step < 0) return true;
  const last = entries[area - 1]?.item;
  const next = entries[area]?.item;
  return last !== undefined && next !== undefined && next.from - last.to <= 2;
}
