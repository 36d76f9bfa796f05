import type { PlaceGroup } from './clauses.ts';
import { hasShare, shareOfClause } from './objects.ts';
import type { Reading, SentenceParts } from './reading.ts';

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
  if (!plain && !shared) return [];
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
          (one.tag === 'predicate' && one.voice !== 'noun' && one.frame !== 'state' && one.frame !== 'hold'),
      )
  )
    return [];
  const suits = (one: PlaceGroup): boolean =>
    one.role === 'bare' || (one.role === 'in' && (one.portion !== null || hasShare(items, clause, one.head)));
  const group = groups.find((one) => one.from >= clause.from && one.to <= clause.to && suits(one));
  if (!group || group.from > at) return [];
  const share = group.portion ?? shareOfClause(parts, { clause, at, group });
  if (shared && !share) return [];
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

/** "X снова украинское": an adjective of a side that ends its clause says whose the place is. */
function readAdjective(parts: SentenceParts, at: number): readonly Reading[] {
  const { items, clauses, groups, language } = parts;
  const party = items[at]?.party;
  const index = clauses.findIndex((one) => at >= one.from && at < one.to);
  const clause = clauses[index];
  if (
    !party ||
    !clause ||
    language.order !== 'free' ||
    at !== clause.to - 1 ||
    items[at - 1]?.tag !== 'transparent'
  )
    return [];
  if (
    items
      .slice(clause.from, at)
      .some((one) => one.tag === 'predicate' || one.tag === 'modal' || one.tag === 'condition')
  )
    return [];
  const group = groups.find((one) => one.from >= clause.from && one.to <= at && one.role === 'bare');
  if (!group) return [];
  return [
    {
      frame: 'state',
      at,
      clause: index,
      group,
      holder: { kind: 'party', party },
      extent: 'full',
      negated: items.slice(clause.from, at).some((one) => one.tag === 'not'),
      share: false,
      noun: false,
      presupposed: false,
    },
  ];
}

/** "There are no Russian troops in X": a party that is not there. */
export function readAbsence(parts: SentenceParts, at: number): readonly Reading[] {
  const { items, clauses, groups } = parts;
  const party = items[at]?.party;
  const before = items[at - 1];
  if (!party || party.role === 'person' || party.deixis === 'third' || before?.tag !== 'none') return [];
  const index = clauses.findIndex((one) => at >= one.from && at < one.to);
  const clause = clauses[index];
  if (
    !clause ||
    items
      .slice(clause.from, clause.to)
      .some((one) => one.tag === 'predicate' || one.tag === 'modal' || one.tag === 'condition')
  )
    return [];
  const group =
    groups.find((one) => one.role === 'in' && one.from > at && one.to <= clause.to && !one.portion) ??
    groups.find((one) => one.role === 'in' && one.from >= clause.from && one.to <= clause.to && !one.portion);
  if (!group) return [];
  return [
    {
      frame: 'inside',
      at: at - 1,
      clause: index,
      group,
      holder: { kind: 'party', party },
      extent: 'part',
      negated: true,
      share: false,
      noun: false,
      presupposed: false,
    },
  ];
}
