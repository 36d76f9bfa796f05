import type { Item } from './item.ts';
import type { ClaimLanguage } from './languages/language.ts';

/** How a group of places stands in its clause. */
export type PlaceRole = 'bare' | 'of' | 'in' | 'from' | 'over' | 'to' | 'near' | 'by' | 'with' | 'other';
/** How much of the place is spoken of. */
export interface Portion {
  readonly extent: 'full' | 'most' | 'part';
  readonly percent?: number;
}
/** Places listed together, with the preposition that governs them; item indices, half-open. */
export interface PlaceGroup {
  readonly from: number;
  readonly to: number;
  /** Where the phrase begins, portions and adjectives included. */
  readonly head: number;
  readonly places: readonly string[];
  readonly role: PlaceRole;
  readonly portion: Portion | null;
  /** A noun unknown to the tables governs the place: "the mayor of X". */
  readonly governed: boolean;
  /** Area only: "13 settlements in the oblast". */
  readonly area: boolean;
  /** Stands for a place named before. */
  readonly anaphor: boolean;
}
const DIRECTION = /ern$/u;
const PREPOSITIONS: Readonly<Record<string, PlaceRole>> = {
  in: 'in',
  from: 'from',
  over: 'over',
  to: 'to',
  near: 'near',
  by: 'by',
  with: 'with',
  otherPreposition: 'other',
  plan: 'other',
  accordingTo: 'other',
};

/** Walks back from a place over its adjectives and share to the preposition that governs it. */
export function headOf(
  items: readonly Item[],
  from: number,
  language: ClaimLanguage,
): Pick<PlaceGroup, 'head' | 'role' | 'portion' | 'governed'> {
  let portion: Portion | null = null;
  let role: PlaceRole | null = null;
  let head = from;
  let of = false;
  let kind = false;
  let unknowns = 0;
  for (let at = from - 1; at >= 0; at--) {
    const item = items[at] as Item;
    const tag = item.tag;
    if (tag === 'place-kind') kind = true;
    else if (tag === 'of') of = true;
    else if (
      tag === 'full' ||
      tag === 'most' ||
      tag === 'part' ||
      tag === 'territory' ||
      tag === 'fraction' ||
      tag === 'percent'
    ) {
      // "the eastern town of X" says where the town lies, "eastern X" which part is meant.
      if (!(kind && tag === 'part' && DIRECTION.test(item.low)))
        portion = widen(portion, portionOf(items, at));
    } else if (tag === 'mark' && item.low === '%') portion = widen(portion, portionOf(items, at));
    else if (tag === 'transparent' || tag === 'number' || tag === 'also') {
      // These stand inside any phrase.
    } else if (tag === 'party' && item.party?.role === 'adjective') {
      // "the Ukrainian city of X".
    } else if (
      APPROXIMATE.has(tag) &&
      SHARES.has((items[at + 1]?.tag === 'of' ? items[at + 2] : items[at + 1])?.tag ?? 'mark')
    ) {
      // "about 90 %", "over half of".
    } else if (PREPOSITIONS[tag]) {
      role = PREPOSITIONS[tag] as PlaceRole;
      head = at;
      break;
    } else if (tag === 'unknown' && !item.capital && language.order === 'svo' && (kind || of) && unknowns < 3)
      unknowns++;
    else if (tag === 'unknown' && language.adjectival?.some((end) => item.low.endsWith(end)) && unknowns < 2)
      unknowns++;
    else break;
    head = at;
  }
  const before = items[head - 1];
  const governed =
    role === null &&
    !portion &&
    !kind &&
    (before?.tag === 'human' ||
      (before?.tag === 'unknown' &&
        !before.capital &&
        !language.capitalNouns &&
        !language.transition?.some((stem) => before.low.startsWith(stem)))) &&
    (of || language.order === 'free');
  return { head, portion, governed, role: role ?? (of && !portion && !kind ? 'of' : 'bare') };
}

const APPROXIMATE = new Set<Item['tag']>(['near', 'over', 'otherPreposition', 'to']);
const SHARES = new Set<Item['tag']>(['number', 'fraction', 'percent', 'most', 'full']);
const WIDTH: Readonly<Record<Portion['extent'], number>> = { part: 0, most: 1, full: 2 };
function widen(one: Portion | null, other: Portion): Portion {
  if (!one) return other;
  if (one.percent !== undefined) return one;
  return WIDTH[other.extent] < WIDTH[one.extent] || other.percent !== undefined ? other : one;
}

/** Reads a share: a percentage or fraction of half and more is most. */
function portionOf(items: readonly Item[], at: number): Portion {
  const item = items[at] as Item;
  const value =
    item.tag === 'fraction' ? item.value : items[at - 1]?.tag === 'number' ? items[at - 1]?.value : undefined;
  if (item.tag === 'percent' || item.low === '%' || item.tag === 'fraction') {
    if (value === undefined) return { extent: 'part' };
    if (value >= 100) return { extent: 'full', percent: 100 };
    return { extent: value >= 50 ? 'most' : 'part', percent: value };
  }
  return { extent: item.tag === 'full' ? 'full' : item.tag === 'most' ? 'most' : 'part' };
}
