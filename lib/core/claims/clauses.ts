import type { Item } from './item.ts';
import type { PlaceGroup } from './place-head.ts';

/** A stretch of a sentence between commas, conjunctions and dashes; item indices, half-open. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

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
      // "…, said the staff, which holds the town": the relative clause needs its antecedent beside it.
      const related = items[close + 1]?.tag === 'clause';
      const apposed = isApposition(items, close + 1);
      if (pause(items[close]) && !related && !apposed && close < items.length - 1 && interrupts(inside)) {
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
/** Drops what opens an entry of a live blog: "10:05 ❗", "▪". */
export function withoutStamp(items: readonly Item[]): readonly Item[] {
  let at = 0;
  for (; at < items.length; at++) {
    const item = items[at] as Item;
    const next = items[at + 1];
    const timed = item.tag === 'number' && next?.tag === 'mark' && (next.low === ':' || next.low === '.');
    const last = item.tag === 'number' && at >= 2 && items[at - 2]?.tag === 'number';
    const bullet = item.tag === 'mark' && item.low !== '(';
    if (!timed && !last && !bullet) break;
  }
  return at > 0 && at < items.length ? items.slice(at) : items;
}

/** ", said Oleksii, a commander of the brigade.": what ends the sentence tells who he is, and carries no clause on. */
function isApposition(items: readonly Item[], from: number): boolean {
  return (
    ['a', 'an', 'the'].includes(items[from]?.low ?? '') &&
    items.slice(from).some((item) => item.party) &&
    !items.slice(from).some((item) => CARRIES.has(item.tag))
  );
}
const CARRIES = new Set<Item['tag']>(['predicate', 'auxiliary', 'modal', 'say', 'deny', 'concede', 'clause']);

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
    // An ordinal's stop cuts nothing: "am 11. Dezember", "7. Korpus".
    const ordinal = item.low === '.' && items[at - 1]?.tag === 'number' && at < items.length - 1;
    if (item.tag === 'mark' && BREAKS.has(item.low) && !ordinal) cut(at, 1);
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
