import type { Item } from './item.ts';
import type { SeparableVerb } from './languages/language.ts';

/**
 * Puts the parts of separable verbs together: "nahm … ein" becomes a predicate of capture where the verb stands.
 * The particle ends its clause, so it is looked for before a mark, a word that opens a clause, or the sentence's end.
 */
export function joinSeparable(
  items: readonly Item[],
  verbs: readonly SeparableVerb[] | undefined,
): readonly Item[] {
  if (!verbs) return items;
  const out = [...items];
  items.forEach((item, at) => {
    if (item.tag === 'place' || item.tag === 'mark') return;
    const [first = item.low] = item.low.split(' ');
    for (const { forms, particle, means } of verbs) {
      if (!forms.includes(first)) continue;
      const end = particleAt(items, { at, particle });
      if (end < 0) continue;
      out[at] = { ...bare(item), ...means };
      out[end] = { ...bare(items[end] as Item), tag: 'transparent' };
      break;
    }
  });
  return out;
}

const REACH = 24;
function particleAt(
  items: readonly Item[],
  { at, particle }: { readonly at: number; readonly particle: string },
): number {
  for (let next = at + 1; next < items.length && next <= at + REACH; next++) {
    const after = items[next + 1];
    const closes =
      after === undefined || after.tag === 'mark' || after.tag === 'clause' || after.tag === 'and';
    if ((items[next] as Item).low === particle && closes) return next;
    if (items[next]?.tag === 'mark' && ';:.'.includes((items[next] as Item).low)) return -1;
  }
  return -1;
}

/** Keeps where the words stand, drops what they were read as. */
function bare({ at, to, start, end, low, capital }: Item): Item {
  return { at, to, start, end, low, capital, tag: 'unknown' };
}
