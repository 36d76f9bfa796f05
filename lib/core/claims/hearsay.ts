import type { Clause } from './clauses.ts';
import type { Item } from './item.ts';
import type { ClaimLanguage } from './languages/language.ts';

/** Says whether a modal of hearsay stands with a participle and a perfect infinitive: "will X erobert haben". */
export function isHearsay(
  items: readonly Item[],
  {
    at,
    clause,
    language,
  }: { readonly at: number; readonly clause: Clause; readonly language: ClaimLanguage },
): boolean {
  const modal = items[at]?.low ?? '';
  const { own = [], other = [], infinitives = [] } = language.hearsay ?? {};
  if (!own.includes(modal) && !other.includes(modal)) return false;
  for (let next = clause.from; next < clause.to; next++) {
    const item = items[next] as Item;
    if (item.tag !== 'predicate') continue;
    const last = item.low.split(' ').at(-1) as string;
    const after = items[next + 1]?.low.split(' ').at(-1) ?? '';
    if (infinitives.includes(last) || (next + 1 < clause.to && infinitives.includes(after))) return true;
  }
  return false;
}
