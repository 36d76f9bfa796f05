import type { Extent } from '../model/domain.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './item.ts';
import type { Frame } from './languages/language.ts';
import type { PlaceGroup, Portion } from './place-head.ts';
import type { SentenceParts } from './reading.ts';

/** "два села", "14 населених пунктів": settlements that are counted. */
function isCounted(items: readonly Item[], kind: Item): boolean {
  if (kind.placeKind === 'region' || kind.placeKind === 'there') return false;
  const before = items[items.indexOf(kind) - 1];
  return before?.tag === 'number';
}

const SHARE_REACH = 8;
/** Says whether a share stands near a predicate. */
export function hasShare(items: readonly Item[], clause: Clause, at: number): boolean {
  return items
    .slice(Math.max(clause.from, at - SHARE_REACH), Math.min(clause.to, at + SHARE_REACH + 1))
    .some(
      (one) =>
        one.tag === 'territory' ||
        (one.tag === 'place-kind' && (/s$/u.test(one.low) || isCounted(items, one))) ||
        one.tag === 'percent' ||
        one.low === '%' ||
        one.tag === 'fraction' ||
        one.tag === 'part' ||
        one.tag === 'most',
    );
}

/** A share that stands beside the predicate rather than before the name: "fully", "45 % of the buildings". */
export function shareOfClause(
  { items, groups }: SentenceParts,
  { clause, at, group }: { readonly clause: Clause; readonly at: number; readonly group: PlaceGroup },
): Portion | null {
  let found: Portion | null = null;
  for (let index = clause.from; index < clause.to; index++) {
    const item = items[index] as Item;
    if (Math.abs(index - at) > SHARE_REACH || groups.some((one) => index >= one.head && index < one.to))
      continue;
    const value = items[index - 1]?.tag === 'number' ? items[index - 1]?.value : undefined;
    if (item.tag === 'percent' || item.low === '%') {
      if (value !== undefined)
        return { extent: value >= 100 ? 'full' : value >= 50 ? 'most' : 'part', percent: value };
    } else if (item.tag === 'fraction' && item.value !== undefined)
      return { extent: item.value >= 50 ? 'most' : 'part', percent: item.value };
    else if (item.tag === 'most') found = { extent: 'most' };
    else if ((item.tag === 'part' || item.tag === 'territory') && (group.role === 'in' || group.area))
      found = found ?? { extent: 'part' };
    else if (item.tag === 'part' && index >= at - 2 && index < Math.max(at, group.from))
      found = found ?? { extent: 'part' };
    else if (item.tag === 'full') found = found ?? { extent: 'full' };
  }
  return found;
}

/** The extent a frame gives; `opposite` where the words say what the holder lost a part of. */
export function extentOf(
  frame: Frame,
  {
    group,
    portion,
    items,
    clause,
  }: {
    readonly group: PlaceGroup;
    readonly portion: Portion | null;
    readonly items: readonly Item[];
    readonly clause: Clause;
  },
): { readonly extent: Extent; readonly opposite: boolean } | null {
  const partial = portion !== null && portion.extent !== 'full';
  switch (frame) {
    case 'enter':
    case 'inside':
    case 'clearing':
      return { extent: 'part', opposite: false };
    case 'contested':
      return { extent: 'contested', opposite: false };
    case 'leave':
      return { extent: partial ? 'part' : 'none', opposite: false };
    case 'lose':
      return partial
        ? { extent: portion?.extent ?? 'part', opposite: true }
        : { extent: 'none', opposite: false };
    default: {
      if (portion) return { extent: portion.extent, opposite: false };
      // A number of villages in an area is a part of it.
      if (group.area && group.role === 'in') return { extent: 'part', opposite: false };
      const settlements = items
        .slice(clause.from, clause.to)
        .some((one) => one.tag === 'territory' || (one.tag === 'place-kind' && isCounted(items, one)));
      return { extent: group.area && settlements ? 'part' : 'full', opposite: false };
    }
  }
}
