import type { SideId } from '../model/domain.ts';
import type { Item, ItemRules, Party } from './item.ts';

const isName = (item: Item | undefined): boolean => item?.tag === 'unknown' && item.capital;

/** Joins words that name one party together: side adjective, force or office, side in the genitive, person's name. */
export function mergeParties(items: readonly Item[], rules: ItemRules): readonly Item[] {
  const out: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item;
    if (!item.party) {
      out.push(item);
      continue;
    }
    let joined = item;
    let next = at + 1;
    for (;;) {
      let probe = next;
      while (probe < items.length && probe - next < 3 && isGlue(items[probe] as Item, rules)) probe++;
      const follower = items[probe];
      if (
        follower?.party &&
        (probe === next || glueJoins(items.slice(next, probe), joined)) &&
        canJoin(joined, follower, { rules, of: items.slice(next, probe).some((one) => one.tag === 'of') })
      ) {
        joined = join(joined, follower, items.slice(next, probe));
        next = probe + 1;
        continue;
      }
      // "a soldier with the callsign «North»": the name is no side's.
      if (items[next]?.tag === 'callsign') {
        const stop = Math.min(next + 2, items.length);
        joined = { ...joined, to: (items[stop - 1] as Item).to, end: (items[stop - 1] as Item).end };
        next = stop;
        continue;
      }
      // "head of the regional military administration": adjectives unknown to the tables.
      const far = officeAfter(items, { next, joined });
      if (far > 0) {
        joined = join(joined, items[far] as Item, []);
        next = far + 1;
        continue;
      }
      // A person's name after an office or a force: "spokesman Dmytro Lykhovii".
      if (joined.party?.role !== 'adjective' && isName(items[next])) {
        let stop = next;
        while (stop < items.length && stop - next < 3 && isName(items[stop])) stop++;
        joined = withNames(joined, items.slice(next, stop));
        next = stop;
        continue;
      }
      break;
    }
    out.push(joined);
    at = next - 1;
  }
  return out;
}

/** The office that follows another over one or two adjectives; -1 where none does. */
function officeAfter(
  items: readonly Item[],
  { next, joined }: { readonly next: number; readonly joined: Item },
): number {
  // "the Russian defence ministry" with an adjective unknown to the tables between.
  if (joined.party?.role !== 'office' && joined.party?.role !== 'adjective') return -1;
  let at = next;
  while (at < items.length && at - next < 2 && items[at]?.tag === 'unknown' && !items[at]?.capital) at++;
  const party = items[at]?.party;
  if (at === next || !party || party.dative) return -1;
  if (joined.party.role === 'adjective')
    return party.role === 'office' && party.side === null && at === next + 1 ? at : -1;
  if (party.nominative) return -1;
  if (party.role !== 'office' && party.role !== 'person') return -1;
  return party.side === null || joined.party.side === null || party.side === joined.party.side ? at : -1;
}

function isGlue(item: Item, { parted }: ItemRules): boolean {
  if (parted.has(item.low)) return false;
  return (
    item.tag === 'of' ||
    item.tag === 'in' ||
    item.tag === 'transparent' ||
    item.tag === 'number' ||
    item.tag === 'place-kind' ||
    isName(item) ||
    item.low === 'for' ||
    item.tag === 'callsign' ||
    (item.tag === 'mark' && item.low === '-') ||
    (item.tag === 'unknown' && item.low.length <= 3)
  );
}
function glueJoins(glue: readonly Item[], joined: Item): boolean {
  if (glue.some((item) => item.tag === 'callsign')) return false;
  if (glue.some((item) => item.tag === 'in') && (joined.party?.role !== 'office' || glue.length > 1))
    return false;
  // "spokesman for Ukraine's military".
  if (glue.some((item) => item.low === 'for') && joined.party?.role !== 'office') return false;
  return (
    !glue.some((item) => item.tag === 'place-kind') &&
    (joined.party?.role !== 'person' || glue.every((item) => item.tag !== 'of'))
  );
}
function canJoin(
  first: Item,
  second: Item,
  { rules, of }: { readonly rules: ItemRules; readonly of: boolean },
): boolean {
  const a = first.party as Party;
  const b = second.party as Party;
  if (a.deixis === 'third' || b.deixis === 'third') return false;
  if (a.deixis === 'enemy' && b.side !== null) return false;
  if (a.side !== null && b.side !== null && a.side !== b.side && !a.soft && !b.soft) return false;
  if (a.role === 'person' && b.role === 'person' && a.speaker !== b.speaker) return false;
  // "monitoring group DeepState".
  if (a.role === 'outlet') return b.side === 'independent' && b.role === 'voice';
  if (b.role === 'outlet' && a.role !== 'adjective') return false;
  if (a.dative !== b.dative && rules.dative.length > 0 && a.role !== 'adjective') return false;
  if (a.role === 'voice' && b.role === 'force' && b.side !== null && a.side === null) return true;
  // "Russia Ukrainian forces" is two parties; an adjective opens a new one unless it continues an office.
  if (
    b.role === 'adjective' &&
    a.role !== 'office' &&
    a.role !== 'adjective' &&
    !of &&
    !(rules.adjectiveAfter && a.side === null)
  )
    return false;
  if (a.possessive && a.role === 'person') return false;
  return true;
}
const RANK: Readonly<Record<Party['role'], number>> = {
  person: 5,
  office: 4,
  outlet: 3,
  voice: 2,
  force: 1,
  adjective: 0,
};
const ASSESSORS =
  /monitor|anal[yi]|map|observ|beobacht|institu|instytu|proje[ck]t|proyecto|think|denkfabrik|монитор|моніторинг|анал[иі]т|про[єе]кт/u;
function join(first: Item, second: Item, glue: readonly Item[]): Item {
  const a = first.party as Party;
  const b = second.party as Party;
  // "Ukrainian monitors", "Ukrainian analysts of DeepState" assess, for no side.
  const assessing = b.role === 'outlet' && ASSESSORS.test(second.low);
  if (a.role === 'outlet' || assessing)
    return {
      ...first,
      to: second.to,
      end: second.end,
      low: `${first.low} ${second.low}`,
      party: { ...b, side: 'independent', names: [...a.names, ...b.names] },
    };
  const firm = a.side !== null && !a.soft ? a : b.side !== null && !b.soft ? b : a.side !== null ? a : b;
  const spokesman = RANK[b.role] > RANK[a.role] ? b : a;
  const role = a.role === 'adjective' && b.role === 'adjective' ? 'adjective' : spokesman.role;
  return {
    ...first,
    to: second.to,
    end: second.end,
    low: `${first.low} ${second.low}`,
    party: {
      side: firm.side,
      soft: firm.soft,
      role,
      speaker: (RANK[b.role] >= RANK[a.role] ? (b.speaker ?? a.speaker) : (a.speaker ?? b.speaker)) ?? null,
      deixis: a.deixis ?? b.deixis,
      nominative: a.role === 'adjective' ? b.nominative || a.nominative : a.nominative,
      dative: a.role === 'adjective' ? b.dative : a.dative,
      possessive: b.possessive,
      names: [...a.names, ...glue.filter(isName).map((item) => item.low), ...b.names],
      ...(a.hostile || b.hostile ? { hostile: true } : {}),
      ...((a.ofHome || b.ofHome) && a.side === null && b.side === null ? { ofHome: true } : {}),
      ...leaningOf(a, b),
    },
    ...(first.inside || second.inside ? { inside: [...(first.inside ?? []), ...(second.inside ?? [])] } : {}),
  };
}
function leaningOf(a: Party, b: Party): { readonly leaning?: SideId } {
  const leaning = a.leaning ?? b.leaning;
  return leaning ? { leaning } : {};
}
function withNames(item: Item, names: readonly Item[]): Item {
  const last = names[names.length - 1] as Item;
  const party = item.party as Party;
  return {
    ...item,
    to: last.to,
    end: last.end,
    party: { ...party, names: [...party.names, ...names.map((one) => one.low)] },
  };
}
