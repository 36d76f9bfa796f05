import { answersTo, isArea, type PageContext } from './context.ts';
import type { Item } from './items.ts';
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
/** A stretch of a sentence between commas, conjunctions and dashes; item indices, half-open. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

const DIRECTION = /ern$/u;
const CONNECTORS = new Set<Item['tag']>(['and', 'transparent', 'place-kind', 'number', 'also', 'none']);
const JOINING_MARKS = new Set([',', '(', ')', '/', ';']);
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

/**
 * Moves what interrupts a clause between two commas ("X, said the minister, was taken") to the end of the sentence,
 * so that the clause stands together.
 */
export function withoutInterruptions(items: readonly Item[]): readonly Item[] {
  const kept: Item[] = [];
  const moved: Item[] = [];
  const pause = (item: Item | undefined): boolean =>
    item?.tag === 'mark' && (item.low === ',' || item.low === '—' || item.low === '–');
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item;
    if (pause(item) && kept.length > 0) {
      let close = at + 1;
      while (
        close < items.length &&
        close - at <= INTERRUPTION &&
        (items[close] as Item).tag !== 'clause' &&
        !pause(items[close]) &&
        (items[close] as Item).tag !== 'mark'
      )
        close++;
      const inside = items.slice(at + 1, close);
      if (pause(items[close]) && close < items.length - 1 && interrupts(inside)) {
        moved.push(item, ...inside);
        at = close;
        continue;
      }
    }
    kept.push(item);
  }
  if (moved.length === 0) return items;
  const last = kept[kept.length - 1];
  const end = last?.tag === 'mark' && '.!?…'.includes(last.low) ? [kept.pop() as Item] : [];
  return [...kept, ...moved, ...end];
}
const INTERRUPTION = 9;
const SAYING = new Set<Item['tag']>(['say', 'concede', 'deny', 'accordingTo', 'sameSource', 'impersonal']);
function interrupts(inside: readonly Item[]): boolean {
  if (
    inside.length === 0 ||
    inside.some(
      (item) =>
        item.tag === 'place' || item.tag === 'predicate' || item.tag === 'sector' || item.tag === 'condition',
    )
  )
    return false;
  if (inside.some((item) => SAYING.has(item.tag))) return true;
  return (
    inside.length <= 2 &&
    inside.every(
      (item) =>
        item.tag === 'transparent' || item.tag === 'also' || (item.tag === 'unknown' && !item.capital),
    )
  );
}

/** Finds the groups of places of a sentence. */
export function placeGroups(
  items: readonly Item[],
  { language, context }: { readonly language: ClaimLanguage; readonly context: PageContext },
): readonly PlaceGroup[] {
  const groups: PlaceGroup[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item;
    if (item.tag === 'place') {
      const members = [at];
      for (let next = nextPlace(items, at); next > 0; next = nextPlace(items, next)) members.push(next);
      const last = members[members.length - 1] as number;
      groups.push(group(items, { members, language }));
      at = last;
    } else if (item.tag === 'place-kind') {
      const found = anaphor(items, { at, language, context });
      if (found) groups.push(found);
    } else if (language.subjectPronouns?.includes(item.low)) {
      const found = pronoun(items, { at, language, context });
      if (found) groups.push(found);
    }
  }
  return groups;
}

/** "It fell in May": a pronoun as the subject of what is said of places alone, where only one place was named last. */
function pronoun(
  items: readonly Item[],
  {
    at,
    language,
    context,
  }: { readonly at: number; readonly language: ClaimLanguage; readonly context: PageContext },
): PlaceGroup | null {
  const here = items.slice(0, at).flatMap((one) => (one.tag === 'place' && one.place ? [one.place] : []));
  const [place, other] = here.length > 0 ? [...new Set(here)] : context.latest;
  if (place === undefined || other !== undefined) return null;
  let passive = false;
  for (let next = at + 1; next < items.length && next <= at + 5; next++) {
    const one = items[next] as Item;
    if (one.tag === 'auxiliary' || language.copulas?.includes(one.low)) passive = true;
    else if (one.tag === 'predicate') {
      const suits =
        one.frame === 'fall' ||
        one.voice === 'passive' ||
        (passive && one.voice === 'either') ||
        one.voice === 'adjective';
      return suits ? standIn(place, at) : null;
    } else if (one.party?.role === 'adjective' && passive) return standIn(place, at);
    else if (!['full', 'also', 'not', 'transparent', 'unknown', 'in', 'otherPreposition'].includes(one.tag))
      return null;
  }
  return null;
}
const standIn = (place: string, at: number): PlaceGroup => ({
  from: at,
  to: at + 1,
  head: at,
  places: [place],
  role: 'bare',
  portion: null,
  governed: false,
  area: false,
  anaphor: true,
});

function nextPlace(items: readonly Item[], at: number): number {
  let area = isArea((items[at] as Item).placeKind ?? '');
  let share = false;
  let placed = false;
  for (let probe = at + 1; probe < items.length && probe <= at + 7; probe++) {
    const item = items[probe] as Item;
    if (item.tag === 'place') return share && !placed ? -1 : probe;
    if (CONNECTORS.has(item.tag)) continue;
    if (item.tag === 'part' || item.tag === 'territory') {
      share = true;
      continue;
    }
    if (item.tag === 'mark' && JOINING_MARKS.has(item.low)) {
      // "villages in the oblast, X and Y": the names after the comma are a phrase of their own.
      if (item.low === ',' && area && !placed && items[probe + 1]?.tag === 'place') {
        if (!isArea(items[probe + 1]?.placeKind ?? '')) return -1;
      }
      continue;
    }
    // "X in Y oblast", "X (Y oblast)": the area only says where X lies.
    if ((item.tag === 'in' || item.tag === 'of') && !area && isArea(items[probe + 1]?.placeKind ?? '')) {
      area = true;
      placed = true;
      continue;
    }
    if (
      (item.tag === 'in' || item.tag === 'of') &&
      !area &&
      items[probe + 1]?.tag === 'transparent' &&
      isArea(items[probe + 2]?.placeKind ?? '')
    )
      continue;
    return -1;
  }
  return -1;
}

function group(
  items: readonly Item[],
  { members, language }: { readonly members: readonly number[]; readonly language: ClaimLanguage },
): PlaceGroup {
  const from = members[0] as number;
  const to = (members[members.length - 1] as number) + 1;
  const settled = members.filter((one) => !isArea((items[one] as Item).placeKind ?? ''));
  const kept = settled.length ? settled : members;
  const places = [...new Set(kept.map((one) => (items[one] as Item).place as string))];
  return { from, to, places, area: settled.length === 0, anaphor: false, ...headOf(items, from, language) };
}

/** Walks back from a place over its adjectives and share to the preposition that governs it. */
function headOf(
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
    } else if (APPROXIMATE.has(tag) && SHARES.has((items[at + 1] as Item).tag)) {
      // "about 90 %", "over half of".
    } else if (PREPOSITIONS[tag]) {
      role = PREPOSITIONS[tag] as PlaceRole;
      head = at;
      break;
    } else if (tag === 'unknown' && !item.capital && language.order === 'svo' && (kind || of) && unknowns < 3)
      unknowns++;
    else break;
    head = at;
  }
  const before = items[head - 1];
  const governed =
    role === null &&
    !portion &&
    !kind &&
    before?.tag === 'unknown' &&
    !before.capital &&
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

function anaphor(
  items: readonly Item[],
  {
    at,
    language,
    context,
  }: { readonly at: number; readonly language: ClaimLanguage; readonly context: PageContext },
): PlaceGroup | null {
  const item = items[at] as Item;
  const nextItem = items[at + 1];
  const last = items[at - 1];
  if (
    nextItem &&
    (nextItem.tag === 'place' ||
      nextItem.tag === 'of' ||
      nextItem.tag === 'place-kind' ||
      (nextItem.tag === 'unknown' && nextItem.capital))
  )
    return null;
  if (nextItem?.tag === 'in' && items[at + 2]?.tag === 'place' && !isArea(items[at + 2]?.placeKind ?? ''))
    return null;
  // "X, a city in …": apposition to a place just named.
  for (let back = at - 1; back >= 0 && back >= at - 4; back--) {
    const one = items[back] as Item;
    if (one.tag === 'place') return null;
    if (one.tag === 'mark' && one.low === ',') {
      if (items[back - 1]?.tag === 'place') return null;
      break;
    }
    if (one.tag !== 'transparent' && one.tag !== 'unknown') break;
  }
  const both = item.low.startsWith('both') || item.low.startsWith('об');
  if (
    language.order === 'svo' &&
    !both &&
    !/^(?:the|this|that)/u.test(item.low) &&
    !(
      last?.tag === 'transparent' &&
      /^(?:the|this|that|der|die|das|den|dem|le|la|el|ce|cette|diese|esta|l)$/u.test(last.low)
    )
  )
    return null;
  if (last?.tag === 'number' || last?.tag === 'none') return null;
  const here = items
    .slice(0, at)
    .flatMap((one) =>
      one.tag === 'place' ? [{ id: one.place as string, kind: one.placeKind ?? 'city' }] : (one.inside ?? []),
    );
  const found = [...context.places, ...here].filter((one) => answersTo(item.placeKind ?? '', one.kind));
  const there = item.placeKind === 'there';
  const exact = found.filter((one) => one.kind === item.placeKind);
  const ids = both
    ? [...new Set(found.map((one) => one.id))].slice(-2)
    : (exact.length ? exact : found).slice(-1).map((one) => one.id);
  if (ids.length === 0) return null;
  return {
    from: at,
    to: at + 1,
    places: ids,
    area: isArea(found[found.length - 1]?.kind ?? ''),
    anaphor: true,
    ...headOf(items, at, language),
    ...(there ? { role: 'from' as const } : {}),
    // "still hold the north": a part of the place spoken of.
    ...(item.placeKind === 'share' ? { portion: { extent: 'part' as const } } : {}),
  };
}

const BREAKS = new Set([',', ';', ':', '—', '–', '(', ')', '.', '…', '!', '?', '-']);

/** Cuts a sentence into clauses; commas inside a list of places do not cut. */
export function clausesOf(items: readonly Item[], groups: readonly PlaceGroup[]): readonly Clause[] {
  const inner = new Set<number>();
  for (const one of groups) for (let at = one.from; at < one.to; at++) inner.add(at);
  const out: Clause[] = [];
  let from = 0;
  const cut = (at: number, skip: number): void => {
    if (at > from) out.push({ from, to: at });
    from = at + skip;
  };
  items.forEach((item, at) => {
    if (inner.has(at)) return;
    if (item.tag === 'mark' && BREAKS.has(item.low)) cut(at, 1);
    else if (item.tag === 'clause') cut(at, 1);
    else if (item.tag === 'and' && startsClause(items, at + 1)) cut(at, 1);
  });
  cut(items.length, 0);
  return out;
}
function startsClause(items: readonly Item[], at: number): boolean {
  let next = at;
  while (
    items[next] &&
    ((items[next] as Item).tag === 'transparent' ||
      (items[next] as Item).tag === 'also' ||
      (items[next] as Item).tag === 'full')
  )
    next++;
  const item = items[next];
  if (!item) return false;
  if (item.tag === 'predicate') return item.voice !== 'noun' && items[at - 2]?.tag !== 'predicate';
  if (item.tag === 'party' && item.party?.role !== 'adjective')
    return items
      .slice(next + 1, next + 5)
      .some((one) => one.tag === 'predicate' || one.tag === 'say' || one.tag === 'deny');
  return item.tag === 'say' || item.tag === 'deny' || item.tag === 'concede';
}
