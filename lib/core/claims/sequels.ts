import type { Item } from './item.ts';
import type { PlaceGroup } from './place-head.ts';
import type { SentenceParts } from './reading.ts';

/** What may stand between the names of a list. */
export const isJoint = (one: Item): boolean =>
  one.tag === 'and' ||
  one.tag === 'transparent' ||
  one.tag === 'also' ||
  one.tag === 'place-kind' ||
  (one.tag === 'mark' && (one.low === ',' || one.low === ';'));

/** Says whether a group carries a list on: "X and Y", "X in 2023, Y a year later". */
export function continues(
  items: readonly Item[],
  { last, group, timed }: { readonly last: PlaceGroup; readonly group: PlaceGroup; readonly timed: boolean },
): boolean {
  const between = items.slice(last.to, group.head);
  const breaks = (one: Item | undefined): boolean =>
    one === undefined || one.tag === 'mark' || one.tag === 'clause' || one.tag === 'and';
  for (let at = group.to; !breaks(items[at]); at++) {
    const one = items[at] as Item;
    // "X, Y is under attack": the second name has something of its own said of it.
    if (one.tag === 'auxiliary' || (one.tag === 'predicate' && one.voice !== 'noun')) {
      if (between.some((other) => other.tag === 'mark')) return false;
      break;
    }
  }
  if (between.every(isJoint)) return true;
  if (!timed || !between.some((one) => one.tag === 'and' || one.low === ',')) return false;
  const words = between.filter((one) => !isJoint(one));
  return (
    words.length <= 4 &&
    words.every(
      (one) => one.tag === 'in' || one.tag === 'number' || (one.tag === 'unknown' && one.low.length > 1),
    ) &&
    group.role === 'bare' &&
    (words.some((one) => one.tag === 'in' || one.tag === 'number') || words.length >= 2)
  );
}

/** "X взяли, за ним Y", "X упал осенью, Y — весной": names told one after another share the predicate of the first. */
export function sequels(
  { items, groups, language }: SentenceParts,
  {
    at,
    last,
    accepts,
  }: {
    readonly at: number;
    readonly last: PlaceGroup;
    readonly accepts: (group: PlaceGroup) => boolean;
  },
): readonly PlaceGroup[] {
  if (language.order !== 'free') return [];
  const out: PlaceGroup[] = [];
  let from = Math.max(last.to, at + 1);
  for (const group of groups.filter((one) => one.from >= from)) {
    const before = items.slice(from, group.head);
    let to = group.to;
    while (to < items.length && !closes(items[to] as Item)) to++;
    const after = items.slice(group.to, to);
    const told = before.some((one) => one.tag === 'sequel') || after.some((one) => one.low === '—');
    const alike = group.role === 'bare' || group.role === last.role;
    if (!told || !alike || !accepts(group)) break;
    if (!before.every(isTelling) || !after.every((one) => isTelling(one) && one.tag !== 'sequel')) break;
    out.push(group);
    from = group.to;
  }
  return out;
}
const closes = (one: Item): boolean =>
  one.tag === 'clause' || (one.tag === 'mark' && one.low !== '—' && one.low !== '–');
const isTelling = (one: Item): boolean =>
  isJoint(one) ||
  ['sequel', 'number', 'full'].includes(one.tag) ||
  (one.tag === 'mark' && (one.low === '—' || one.low === '–')) ||
  (one.tag === 'clause' && one.low === 'а') ||
  (one.tag === 'in' && one.low.length === 1) ||
  (one.tag === 'unknown' && !one.capital);
