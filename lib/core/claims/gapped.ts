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
  return out;
}

const BREAKS = new Set<Item['tag']>(['predicate', 'say', 'deny', 'concede', 'auxiliary', 'modal', 'not']);
const joins = (item: Item | undefined): boolean =>
  item !== undefined && (item.tag === 'and' || item.tag === 'clause' || item.low === ',' || item.low === ';');
const ends = (item: Item | undefined): boolean =>
  item === undefined || joins(item) || item.tag === 'mark' || item.tag === 'in';
