import type { Item } from './item.ts';
import type { Frame } from './languages/language.ts';
import type { Reading, SentenceParts } from './reading.ts';

/** Frames whose verb a list of doers and places may leave out. */
const TAKING = new Set<Frame>(['capture', 'liberate', 'retake', 'hold']);

/** "The West group took X, the South group Y and the East group Z": who and where go on, the verb stands once. */
export function readGapped(
  { items, groups }: SentenceParts,
  readings: readonly Reading[],
): readonly Reading[] {
  const out: Reading[] = [];
  for (const group of groups) {
    const at = group.head - 1;
    const party = items[at]?.party;
    const before = items[at - 1]?.tag === 'transparent' ? items[at - 2] : items[at - 1];
    const model = [...readings, ...out].findLast((one) => one.group.to <= at);
    if (
      !party?.side ||
      party.role === 'adjective' ||
      party.possessive ||
      group.role !== 'bare' ||
      group.anaphor ||
      !model ||
      !TAKING.has(model.frame) ||
      model.noun ||
      model.holder.kind !== 'party' ||
      !joins(before) ||
      !ends(items[group.to]) ||
      items.slice(model.group.to, at).some((one) => BREAKS.has(one.tag)) ||
      readings.some((one) => one.group === group)
    )
      continue;
    out.push({ ...model, at, group, holder: { kind: 'party', party } });
  }
  return [...out, ...readShares({ items, groups }, [...readings, ...out])];
}

/** "holds all of X and, by the count of the monitors, 78 % of Y": a share of another place goes on after a joining word. */
function readShares(
  { items, groups }: Pick<SentenceParts, 'items' | 'groups'>,
  readings: readonly Reading[],
): readonly Reading[] {
  return groups.flatMap((group): readonly Reading[] => {
    const model = readings.findLast((one) => one.group.to <= group.head);
    if (!model || !group.portion || readings.some((one) => one.group === group)) return [];
    const between = items.slice(model.group.to, group.head);
    if (
      !TAKING.has(model.frame) ||
      model.noun ||
      model.at > model.group.from ||
      (group.role !== 'bare' && group.role !== 'of') ||
      between[0]?.tag !== 'and' ||
      between.some((one) => BREAKS.has(one.tag) || one.tag === 'place' || one.tag === 'clause')
    )
      return [];
    const { extent, percent } = group.portion;
    const { percent: _, ...rest } = model;
    return [{ ...rest, group, extent, share: true, ...(percent === undefined ? {} : { percent }) }];
  });
}

const BREAKS = new Set<Item['tag']>(['predicate', 'say', 'deny', 'concede', 'auxiliary', 'modal', 'not']);
const joins = (item: Item | undefined): boolean =>
  item !== undefined && (item.tag === 'and' || item.tag === 'clause' || item.low === ',' || item.low === ';');
const ends = (item: Item | undefined): boolean =>
  item === undefined || joins(item) || item.tag === 'mark' || item.tag === 'in';
