import type { Clause } from './clauses.ts';
import type { Item } from './item.ts';
import type { ClaimLanguage } from './languages/language.ts';
import type { PlaceGroup } from './place-head.ts';
import type { SentenceParts } from './reading.ts';

/** What may stand between a name and the pronoun of the clause about it: "X, a key town that …". */
const APPOSED = new Set<Item['tag']>(['transparent', 'place-kind', 'also', 'number', 'full', 'part', 'of']);
const APPOSITION = 6;

/** Finds the pronoun that opens a relative clause, at its start or just before it; -1 where none does. */
function openerOf(items: readonly Item[], clause: Clause, language: ClaimLanguage): number {
  for (const at of [clause.from - 1, clause.from])
    if (language.relatives?.includes(items[at]?.low ?? '')) return at;
  return -1;
}

/** Finds the place that a relative clause speaks of: the name before its pronoun, over an apposition. */
export function antecedentOf(
  { items, groups, language }: Pick<SentenceParts, 'items' | 'groups' | 'language'>,
  clause: Clause,
): PlaceGroup | undefined {
  const opener = openerOf(items, clause, language);
  let end = opener >= 0 ? opener : apposedOpener({ items, language }, clause);
  if (end < 0) return undefined;
  while (items[end - 1]?.tag === 'mark' && items[end - 1]?.low === ',') end--;
  const named = groups.find((group) => group.to === end && !group.anaphor);
  if (named) return named;
  // "X, a town which …", "X, a village that …".
  let at = end - 1;
  let kind = false;
  while (at > 0 && end - at <= APPOSITION && isApposed(items[at])) {
    kind ||= items[at]?.tag === 'place-kind';
    at--;
  }
  if (!kind || items[at]?.low !== ',') return undefined;
  return groups.find((group) => group.to === at && !group.anaphor);
}

/** "X, the only city it had taken", "X, the last town Ukraine held": a relative clause without its pronoun. */
export function objectOfReduced(
  { items, groups, language }: SentenceParts,
  { at, clause }: { readonly at: number; readonly clause: Clause },
): PlaceGroup | undefined {
  if (language.order !== 'svo') return undefined;
  const next = at + 1 < clause.to ? items[at + 1] : undefined;
  if (next && !AFTER_GAP.has(next.tag)) return undefined;
  // "the part of X Ukraine still holds".
  const shared = groups.findLast((group) => group.to < at && group.from >= clause.from && group.portion);
  const doer = shared && items[shared.to]?.tag === 'transparent' ? shared.to + 1 : shared?.to;
  const stands =
    doer !== undefined &&
    items[doer]?.party?.side &&
    items[doer]?.party?.role !== 'adjective' &&
    items.slice(doer + 1, at).every((one) => one.tag === 'transparent' || one.tag === 'also');
  if (shared && stands) return shared;
  if (items[clause.from - 1]?.low !== ',') return undefined;
  const kind = items.findIndex(
    (one, index) => index >= clause.from && index < at && one.tag === 'place-kind',
  );
  if (kind < 0 || !items.slice(clause.from, kind).every(isApposed)) return undefined;
  const subject = items.slice(kind + 1, at);
  if (!subject.some((one) => one.party && one.party.role !== 'adjective')) return undefined;
  if (subject.some((one) => one.tag === 'place' || one.tag === 'predicate')) return undefined;
  return groups.find((group) => group.to === clause.from - 1 && !group.anaphor);
}

const isApposed = (item: Item | undefined): boolean =>
  item !== undefined && (APPOSED.has(item.tag) || (item.tag === 'unknown' && !item.capital));

/** "a village that Russia says it took": a conjunction elsewhere, a pronoun after the noun of an apposition; -1 where it is none. */
function apposedOpener(
  { items, language }: Pick<SentenceParts, 'items' | 'language'>,
  clause: Clause,
): number {
  const at = clause.from - 1;
  return language.relativesAfterKind?.includes(items[at]?.low ?? '') && items[at - 1]?.tag === 'place-kind'
    ? at
    : -1;
}

/** What may follow a verb whose object is the pronoun: a time, an agent, the clause's end. */
const AFTER_GAP = new Set<Item['tag']>([
  'mark',
  'clause',
  'and',
  'in',
  'near',
  'from',
  'by',
  'with',
  'transparent',
  'otherPreposition',
  'also',
  'number',
  'to',
]);

/** "X, which Russia took in May": the pronoun is the object of a verb that has a subject and no object of its own. */
export function objectOfRelative(
  parts: SentenceParts,
  { at, clause }: { readonly at: number; readonly clause: Clause },
): PlaceGroup | undefined {
  const { items, language } = parts;
  const next = at + 1 < clause.to ? items[at + 1] : undefined;
  if (next && !AFTER_GAP.has(next.tag)) return undefined;
  // "in mid-March", but never "in a raid on Y": another place is another matter.
  if (parts.groups.some((group) => group.from > at && group.to <= clause.to && group.role === 'bare'))
    return undefined;
  if (!items.slice(clause.from, at).some((item) => item.party && item.party.role !== 'adjective'))
    return undefined;
  const named = antecedentOf(parts, clause);
  // "X, whose eastern districts they entered".
  const whose = language.possessiveRelatives?.includes(items[openerOf(items, clause, language)]?.low ?? '');
  if (!named || !whose) return named;
  const part = items.slice(clause.from, at).some((item) => item.tag === 'part' || item.tag === 'territory');
  return part ? { ...named, portion: { extent: 'part' } } : undefined;
}

/** "посадовець, який захопив ділянку": in a free order the pronoun of an active verb is its object only where another is the subject. */
export function isItsObject(
  { items, language }: Pick<SentenceParts, 'items' | 'language'>,
  { at, clause, passive }: { readonly at: number; readonly clause: Clause; readonly passive: boolean },
): boolean {
  if (language.order !== 'free' || !language.plural || passive) return true;
  const next = at + 1 < clause.to ? items[at + 1] : undefined;
  if (next && !AFTER_GAP.has(next.tag) && !next.party) return false;
  return (
    items.slice(clause.from, clause.to).some((one) => one.party?.nominative) ||
    language.plural.some((end) => (items[at] as Item).low.endsWith(end))
  );
}
