import { hasShare, shareOfClause } from './extent.ts';
import type { Item } from './item.ts';
import type { Frame } from './languages/language.ts';
import type { PlaceGroup } from './place-head.ts';
import type { Reading, SentenceParts } from './reading.ts';
import { objectOfReduced, objectOfRelative } from './relatives.ts';

/** Frames that leave it to another word who holds: "остаётся за ВСУ". */
const STANDING = new Set<Frame>(['state', 'hold', 'inside']);

/** "X остаётся за ВСУ", "90 % X у российской армии": a preposition with a party says who holds. */
export function readPossession(parts: SentenceParts, at: number): readonly Reading[] {
  const { items, clauses, groups, language } = parts;
  const before = items[at - 1];
  const party = items[at]?.party;
  if (party?.role === 'adjective') return readAdjective(parts, at);
  if (!before || !party || party.role === 'person' || party.deixis === 'third') return [];
  if (party.role === 'force' && before.tag === 'place') return [];
  const plain = language.possession?.includes(before.low) ?? false;
  const shared = language.possessionOfShare?.includes(before.low) ?? false;
  // "X ще в нас", at the end of its clause.
  const ours =
    party.deixis === 'own' &&
    (language.possessionOfOwn?.includes(before.low) ?? false) &&
    (items[at + 1] === undefined || clauses.some((one) => one.to === at + 1));
  if (!plain && !shared && !ours) return [];
  const index = clauses.findIndex((one) => at >= one.from && at < one.to);
  const clause = clauses[index];
  if (!clause || parts.sayings.some((one) => one.partyAt === at)) return [];
  if (
    items
      .slice(clause.from, clause.to)
      .some(
        (one) =>
          one.tag === 'modal' ||
          one.tag === 'condition' ||
          (one.tag === 'predicate' && one.voice !== 'noun' && !(one.frame && STANDING.has(one.frame))),
      )
  )
    return [];
  const suits = (one: PlaceGroup): boolean =>
    one.role === 'bare' || (one.role === 'in' && (one.portion !== null || hasShare(items, clause, one.head)));
  const group = groups.find((one) => one.from >= clause.from && one.to <= clause.to && suits(one));
  if (!group || (group.from > at && !follows(parts, { at, group }))) return [];
  const share = group.portion ?? shareOfClause(parts, { clause, at, group });
  if (shared && !ours && !share) return [];
  return [
    {
      frame: 'state',
      at: at - 1,
      clause: index,
      group,
      holder: { kind: 'party', party },
      extent: share?.extent ?? 'full',
      ...(share?.percent === undefined ? {} : { percent: share.percent }),
      negated: items.slice(clause.from, at).some((one) => one.tag === 'not'),
      share: share !== null,
      noun: false,
      presupposed: false,
    },
  ];
}

/** "За ЗСУ лишається захід X", "у россиян половина X": the place ends a clause that the holder opens. */
function follows(
  { items, language }: SentenceParts,
  { at, group }: { readonly at: number; readonly group: PlaceGroup },
): boolean {
  return (
    language.order === 'free' &&
    group.role === 'bare' &&
    items
      .slice(at + 1, group.head)
      .every(
        (one) =>
          ['transparent', 'also', 'predicate', 'near'].includes(one.tag) ||
          (one.tag === 'unknown' && !one.capital),
      )
  );
}

/** What may follow the adjective: "russe à 40 %", "russe pour l'essentiel". */
const SHARING = new Set<string>([
  'number',
  'percent',
  'to',
  'in',
  'most',
  'part',
  'full',
  'fraction',
  'transparent',
  'otherPreposition',
]);

/** "X снова украинское": an adjective of a side that ends its clause says whose the place is. */
function readAdjective(parts: SentenceParts, at: number): readonly Reading[] {
  const { items, clauses, groups, language } = parts;
  const party = items[at]?.party;
  const index = clauses.findIndex((one) => at >= one.from && at < one.to);
  const clause = clauses[index];
  if (
    !party ||
    !clause ||
    !items.slice(at + 1, clause.to).every((one) => SHARING.has(one.tag) || one.low === '%') ||
    !(
      (language.order === 'free' && items[at - 1]?.tag === 'transparent') ||
      items.slice(Math.max(clause.from, at - 3), at).some((one) => language.copulas?.includes(one.low))
    )
  )
    return [];
  if (
    items
      .slice(clause.from, at)
      .some(
        (one) =>
          (one.tag === 'predicate' && !(one.frame === 'inside' && language.copulas?.includes(one.low))) ||
          one.tag === 'modal' ||
          one.tag === 'condition',
      )
  )
    return [];
  const group = groups.find((one) => one.from >= clause.from && one.to <= at && one.role === 'bare');
  // "The islands are Argentine" is about whose they are by right.
  const island = group && items.slice(group.from, group.to).some((one) => one.placeKind === 'island');
  if (!group || island || (group.area && language.copulas)) return [];
  // "four fifths of X and three quarters of Y were already Russian".
  const listed = groups.filter(
    (one) => one.from >= group.to && one.to <= at && one.role === 'bare' && one.portion !== null && !one.area,
  );
  return [group, ...listed].map((one): Reading => {
    const share = one.portion ?? shareOfClause(parts, { clause, at, group: one });
    return {
      frame: 'state',
      at,
      clause: index,
      group: one,
      holder: { kind: 'party', party },
      extent: share?.extent ?? 'full',
      ...(share?.percent === undefined ? {} : { percent: share.percent }),
      negated: items.slice(clause.from, at).some((other) => other.tag === 'not'),
      share: false,
      noun: false,
      presupposed: false,
    };
  });
}

/** "no troops", "немає військ". */
const isNone = ({ language }: SentenceParts, item: Item | undefined): boolean =>
  item?.tag === 'none' || (item?.tag === 'not' && (language.absence?.includes(item.low) ?? false));

/** "російських військ у місті немає": the word that there is none stands behind. */
function isAbsent({ items, clauses, language }: SentenceParts, at: number): boolean {
  const clause = clauses.find((one) => at >= one.from && at < one.to);
  const last = clause && items[clause.to - 1];
  const item = items[at];
  if (!clause || !last || !item) return false;
  if (item.party?.nominative && !language.indeclinable?.includes(item.low)) return false;
  const behind = items.slice(at + 1, clause.to);
  return (
    behind.some(
      (one, index) =>
        language.absence?.includes(one.low) ||
        (one.tag === 'not' && language.absence?.includes(`${one.low} ${behind[index + 1]?.low}`)),
    ) &&
    behind.every(
      (one) =>
        language.absence?.includes(one.low) ||
        one.tag === 'in' ||
        one.tag === 'place' ||
        one.tag === 'place-kind' ||
        one.tag === 'transparent' ||
        one.tag === 'also' ||
        one.tag === 'not' ||
        one.tag === 'auxiliary' ||
        one.tag === 'and',
    )
  );
}

/** "There are no Russian troops in X": a party that is not there. */
export function readAbsence(parts: SentenceParts, at: number): readonly Reading[] {
  const { items, clauses, groups } = parts;
  const party = items[at]?.party;
  const before = items[at - 1];
  if (
    !party ||
    party.role === 'person' ||
    party.deixis === 'third' ||
    (!isNone(parts, before) && !isAbsent(parts, at))
  )
    return [];
  const index = clauses.findIndex((one) => at >= one.from && at < one.to);
  const clause = clauses[index];
  if (
    !clause ||
    items.slice(clause.from, clause.to).some(
      (one, index) =>
        // "no troops left in X".
        (one.tag === 'predicate' && !(one.frame === 'leave' && index === at + 1 - clause.from)) ||
        one.tag === 'modal' ||
        one.tag === 'condition',
    )
  )
    return [];
  const group =
    groups.find((one) => one.role === 'in' && one.from > at && one.to <= clause.to && !one.portion) ??
    groups.find((one) => one.role === 'in' && one.from >= clause.from && one.to <= clause.to && !one.portion);
  const free = parts.language.freeOf?.includes(before?.low ?? '') ?? false;
  // "X is free of Ukrainian troops".
  const freed = free
    ? groups.find((one) => one.role === 'bare' && one.from >= clause.from && one.to <= at && !one.portion)
    : undefined;
  const place = free ? freed : group;
  if (!place) return [];
  return [
    {
      frame: 'inside',
      at,
      clause: index,
      group: place,
      holder: { kind: 'party', party },
      extent: free ? 'none' : 'part',
      negated: !free,
      share: false,
      noun: false,
      presupposed: false,
    },
  ];
}

/** "Ukrainian soldiers are in the city centre", "Kyiv: Russian troops in X": forces that are there. */
export function readPresence(parts: SentenceParts, at: number): readonly Reading[] {
  const { items, clauses, groups, sayings } = parts;
  const party = items[at]?.party;
  const index = clauses.findIndex((one) => at >= one.from && at < one.to);
  const clause = clauses[index];
  const forces =
    party?.role === 'force' ||
    (party?.role === 'voice' &&
      (items[at] as Item).low.split(' ').some((word) => parts.language.words.force?.includes(word)));
  if (!clause || !party || !forces || party.deixis === 'third' || party.deixis === 'local') return [];
  if (sayings.some((one) => one.partyAt === at) || isNone(parts, items[at - 1]) || isAbsent(parts, at))
    return [];
  const inside = items.slice(clause.from, clause.to);
  if (
    inside.some(
      (one) =>
        one.tag === 'modal' ||
        one.tag === 'condition' ||
        one.tag === 'plan' ||
        one.tag === 'human' ||
        (one.tag === 'predicate' && one.voice !== 'noun'),
    )
  )
    return [];
  let next = at + 1;
  let copula = false;
  let negated = false;
  const group = (): PlaceGroup | undefined => groups.find((one) => one.head === next);
  while (next < clause.to && !group()) {
    const one = items[next] as Item;
    if (one.tag === 'auxiliary' || parts.language.copulas?.includes(one.low)) copula = true;
    else if (one.tag === 'not') negated = true;
    else if (!['full', 'also', 'transparent', 'success'].includes(one.tag)) return [];
    next++;
  }
  const found = group();
  if (found?.role !== 'in' || (found.area && !found.portion) || found.to < clause.to - 4) return [];
  // Without a verb the words must be all there is: after a colon, or as what is shown.
  const shown =
    (items[clause.from - 1]?.low === ':' && clause.from >= at - 1) ||
    parts.language.showVerbs?.includes(items[at - 1]?.low ?? '');
  const alone = parts.language.order === 'free' && party.nominative && found.to >= clause.to - 1;
  if (!copula && !shown && !(alone && standsAlone(parts, { at, clause }))) return [];
  return [
    {
      frame: 'inside',
      at,
      clause: index,
      group: found,
      holder: { kind: 'party', party },
      extent: 'part',
      negated,
      share: false,
      noun: false,
      presupposed: false,
    },
  ];
}

/** "Росіяни вже всередині X": nothing but the force stands before the place. */
function standsAlone(
  { items }: SentenceParts,
  { at, clause }: { readonly at: number; readonly clause: { readonly from: number } },
): boolean {
  return items.slice(clause.from, at).every(
    (one, index, all) =>
      one.tag === 'transparent' ||
      one.tag === 'also' ||
      one.tag === 'part' ||
      // "передовые отряды": an adjective of the force.
      (one.tag === 'unknown' && index === all.length - 1),
  );
}

/** "Russia claims Pokrovsk": a town as the object of a verb of claiming is said to be taken. */
export function readClaimed(parts: SentenceParts, at: number): readonly Reading[] {
  const { items, clauses, groups, sayings, language } = parts;
  const verb = items[at] as Item;
  if (!language.claimVerbs?.includes(verb.low)) return [];
  const index = clauses.findIndex((one) => at >= one.from && at < one.to);
  const counted = items[at + 1]?.tag === 'number' || items[at + 1]?.tag === 'transparent';
  const listed = counted && items[at + 2]?.tag === 'place-kind' && ',:'.includes(items[at + 3]?.low ?? ' ');
  const from = listed ? at + 4 : at + 1;
  const clause = clauses[index];
  const gap = clause ? { at, clause } : null;
  const group =
    groups.find((one) => one.head === from && !one.area && one.role === 'bare') ??
    (gap ? (objectOfRelative(parts, gap) ?? objectOfReduced(parts, gap)) : undefined);
  const said = sayings.find((one) => one.at === at);
  const after = group && group.from > at ? items[group.to] : undefined;
  if (!group || !said?.party || items.slice(group.from, group.to).some((one) => one.placeKind === 'island'))
    return [];
  // "für sich", "for itself", "in January".
  const closes = ['mark', 'clause', 'and', 'near', 'in', 'transparent', 'plan'];
  if (after && !closes.includes(after.tag)) return [];
  return [
    {
      frame: 'capture',
      at,
      clause: index,
      group,
      holder: { kind: 'party', party: said.party },
      extent: group.portion?.extent ?? 'full',
      negated: false,
      share: false,
      noun: false,
      presupposed: false,
    },
  ];
}
