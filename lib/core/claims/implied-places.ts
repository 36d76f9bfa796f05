import type { PlaceGroup } from './place-head.ts';
import type { Choice, SentenceParts } from './reading.ts';

/** "retook X after the rebels withdrew": what is left is the place the sentence named last, or the page before it. */
export function leftBefore(
  { items, groups, language }: SentenceParts,
  { at, item, clause }: Choice,
): PlaceGroup | undefined {
  const next = at + 1 < clause.to ? items[at + 1] : undefined;
  if (!language.bareLeaving?.includes(item.low)) return undefined;
  if (
    next &&
    !['mark', 'in', 'transparent', 'otherPreposition', 'to', 'clause', 'and', 'also'].includes(next.tag)
  )
    return undefined;
  return (
    groups.findLast(
      (group) => group.to <= at && group.role !== 'near' && group.role !== 'to' && !group.area,
    ) ?? groups.find((group) => group.from === at)
  );
}

/** "near X, days after its capture by the army": the pronoun before the noun stands for the one place named before. */
export function ownedBefore({ items, groups }: SentenceParts, { at }: Choice): PlaceGroup | undefined {
  if (items[at - 1]?.low !== 'its' || items[at + 1]?.tag === 'of') return undefined;
  return groups.findLast((group) => group.to <= at && !group.area);
}

/** "the capture of two villages, X and Y": the names follow the noun that counts them. */
export function listedAfter({ items, groups }: SentenceParts, { at }: Choice): PlaceGroup | undefined {
  let next = at + 1;
  let counted = false;
  while (['number', 'transparent', 'of', 'also', 'part', 'full'].includes(items[next]?.tag ?? '')) {
    counted ||= items[next]?.tag === 'number' || items[next]?.tag === 'part';
    next++;
  }
  if (!counted || items[next]?.tag !== 'place-kind') return undefined;
  const mark = items[next + 1];
  if (mark?.tag !== 'mark' || !',:—–('.includes(mark.low)) return undefined;
  return groups.find((group) => group.head === next + 2 && !group.area && group.role === 'bare');
}
