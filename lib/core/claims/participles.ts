import type { Item } from './item.ts';
import type { PlaceGroup } from './place-head.ts';
import type { Holder, SentenceParts } from './reading.ts';

/** Says whether a participle stands before a name as its adjective. */
export const isAttribute = (items: readonly Item[], at: number, group: PlaceGroup): boolean => {
  const before = items[at - 1];
  const start = group.head;
  // "захоплений росіянами Соледар": who holds stands between.
  const agent = start === at + 2 && items[at + 1]?.party && items[at + 1]?.party?.role !== 'adjective';
  return (
    (start === at + 1 || agent === true) &&
    (before === undefined ||
      QUANTITIES.has(before.tag) ||
      before.tag === 'mark' ||
      before.party?.role === 'adjective' ||
      before.tag === 'transparent' ||
      before.tag === 'in' ||
      before.tag === 'near' ||
      (before.tag === 'predicate' && before.voice !== 'noun') ||
      before.tag === 'from')
  );
};

/** "a third of the occupied": these stand before the participle of an attribute. */
const QUANTITIES = new Set<Item['tag']>(['fraction', 'most', 'part', 'full', 'number']);

/** "Okupowany Mariupol", "Marioupol occupée a un théâtre": a participle that only says what everybody calls a place. */
export function isBareParticiple(
  { items, language }: SentenceParts,
  { at, item, group }: { readonly at: number; readonly item: Item; readonly group: PlaceGroup },
): boolean {
  if (!language.namedSubject || language.order === 'svo') return false;
  const next = items[at + 1];
  if (item.voice === 'passive') return !item.low.endsWith('o') && isAttribute(items, at, group);
  if (!language.adjectiveAfter || item.voice !== 'either' || items[at - 1]?.tag !== 'place') return false;
  return next !== undefined && !['mark', 'by', 'clause', 'near', 'party'].includes(next.tag);
}

/** Says whether the holder's words stand behind the place, where they are no part of its adjective. */
export function standsAfter(
  items: readonly Item[],
  { holder, group }: { readonly holder: Holder; readonly group: PlaceGroup },
): boolean {
  if (holder.kind !== 'party') return false;
  const index = items.findIndex((one) => one.party === holder.party);
  return index > group.to && items[index - 1]?.tag !== 'by';
}

/** "struck a depot in occupied X": who acts in the sentence is not who the participle before the name means. */
export function isUnowned(
  items: readonly Item[],
  {
    at,
    group,
    language,
  }: { readonly at: number; readonly group: PlaceGroup; readonly language: SentenceParts['language'] },
): boolean {
  if (language.order !== 'svo' || items[at]?.voice !== 'either' || group.head !== at + 1) return false;
  const before = items[at - 1];
  return (
    items[group.to]?.tag !== 'by' &&
    (before?.low === 'the' || before?.tag === 'predicate' || ATTRIBUTED.has(before?.tag ?? 'unknown'))
  );
}

/** Says whether a participle has the form that stands before a name. */
export function isLong(item: Item, { long }: SentenceParts['language']): boolean {
  return (
    item.voice === 'passive' &&
    !item.low.includes(' ') &&
    (long?.some((end) => item.low.endsWith(end)) ?? false)
  );
}

const ATTRIBUTED = new Set<Item['tag']>([
  'in',
  'near',
  'from',
  'to',
  'of',
  'over',
  'with',
  'otherPreposition',
]);
