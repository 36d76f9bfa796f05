import type { SideId } from '../model/domain.ts';
import type { Mention } from '../model/page.ts';
import type { Frame, Voice, WordList } from './languages/language.ts';
import { type Lexicon, matchAt } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** What a cue table says of a word or a run of words. */
export type Cue =
  | { readonly kind: 'word'; readonly tag: WordList }
  | { readonly kind: 'predicate'; readonly frame: Frame; readonly voice: Voice }
  | { readonly kind: 'party'; readonly party: PartyCue }
  | { readonly kind: 'place-kind'; readonly placeKind: string }
  | { readonly kind: 'fraction'; readonly value: number };

/** A party as a table gives it; the side may be left to the words beside it. */
export interface PartyCue {
  readonly side: SideId | null;
  /** The side is only the language's custom, and gives way to a side named beside it. */
  readonly soft: boolean;
  readonly speaker: string | null;
  readonly role: 'force' | 'voice' | 'adjective' | 'office' | 'person' | 'outlet';
  readonly deixis: 'own' | 'enemy' | 'third' | 'local' | null;
  /** The side that an independent assessor leans to. */
  readonly leaning?: SideId;
  /** Named as only the opponent's people name it. */
  readonly hostile?: boolean;
}
/** A party as it stands in a sentence. */
export interface Party extends PartyCue {
  readonly nominative: boolean;
  /** Spoken to rather than speaking. */
  readonly dative: boolean;
  readonly possessive: boolean;
  /** Capitalised words beside it that name a person the tables do not know. */
  readonly names: readonly string[];
}

/** A run of tokens that means one thing. `at` and `to` are token indices, half-open. */
export interface Item {
  readonly at: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly low: string;
  readonly capital: boolean;
  readonly tag:
    | WordList
    | 'place'
    | 'sector'
    | 'party'
    | 'predicate'
    | 'place-kind'
    | 'fraction'
    | 'number'
    | 'unknown'
    | 'mark';
  readonly place?: string;
  readonly placeKind?: string;
  readonly party?: Party;
  readonly frame?: Frame;
  readonly voice?: Voice;
  readonly value?: number;
  readonly infinitive?: boolean;
  /** Places named inside the words of a party: "the mayor of X". */
  readonly inside?: readonly { readonly id: string; readonly kind: string }[];
}

/** What turning tokens into items needs of the language. */
export interface ItemRules {
  readonly lexicon: Lexicon<Cue>;
  /** Names that only a capital after a quotation mark gives away: the grouping «Восток». */
  readonly named: Lexicon<Cue>;
  readonly subject: ReadonlySet<string>;
  readonly infinitive: readonly string[];
  readonly dative: readonly string[];
  /** First words of names in the nominative, which may end like a dative. */
  readonly nominatives: ReadonlySet<string>;
  readonly adjectiveAfter: boolean;
  readonly perfect: ReadonlySet<string>;
  readonly placeKindOf: (place: string) => string;
}

const QUOTES = new Set(['"', '“', '”', '„', '«', '»', '‘', '’', "'", '‹', '›', '‚']);
const PARTY_TAGS = new Set<WordList>(['force', 'office', 'outlet', 'own', 'enemy', 'third', 'local']);

function partyOf(cue: Cue): PartyCue | undefined {
  if (cue.kind === 'party') return cue.party;
  if (cue.kind !== 'word' || !PARTY_TAGS.has(cue.tag)) return undefined;
  const deixis =
    cue.tag === 'own' || cue.tag === 'enemy' || cue.tag === 'third' || cue.tag === 'local' ? cue.tag : null;
  return {
    side: null,
    soft: false,
    speaker: null,
    deixis,
    role:
      cue.tag === 'office' || cue.tag === 'local'
        ? 'office'
        : cue.tag === 'outlet'
          ? 'outlet'
          : deixis === 'third'
            ? 'person'
            : 'force',
  };
}

/** Turns a sentence's tokens and mentions into items, quotation marks left out. */
export function itemize(
  tokens: readonly Token[],
  { mentions, rules }: { readonly mentions: readonly Mention[]; readonly rules: ItemRules },
): readonly Item[] {
  const mentionAt = new Map<number, { readonly mention: Mention; readonly next: number }>();
  for (const mention of mentions) {
    const at = tokens.findIndex((token) => token.start >= mention.start && token.start < mention.end);
    if (at < 0) continue;
    let next = at;
    while (next < tokens.length && (tokens[next] as Token).start < mention.end) next++;
    mentionAt.set(at, { mention, next });
  }
  const placeEnd = (at: number): number => mentionAt.get(at)?.next ?? -1;
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    if (token.type === 'mark' && QUOTES.has(token.low)) {
      at++;
      continue;
    }
    const base = (next: number) => ({
      at,
      to: next,
      start: token.start,
      end: (tokens[next - 1] as Token).end,
      low:
        next === at + 1
          ? token.low
          : tokens
              .slice(at, next)
              .map((one) => one.low)
              .join(' '),
      capital: token.capital,
    });
    const here = mentionAt.get(at);
    const before = tokens[at - 1];
    const quoted =
      token.capital && before?.type === 'mark' && QUOTES.has(before.low)
        ? matchAt(rules.named, { tokens, at, placeEnd })
        : undefined;
    const found = quoted ?? matchAt(rules.lexicon, { tokens, at, placeEnd });
    if (here && (!found || found.next <= here.next)) {
      const { mention } = here;
      items.push({
        ...base(here.next),
        tag: mention.modifier ? 'sector' : 'place',
        place: mention.place,
        placeKind: rules.placeKindOf(mention.place),
      });
      at = here.next;
      continue;
    }
    if (found) {
      const inside: { readonly id: string; readonly kind: string }[] = [];
      for (let one = at; one < found.next; one++) {
        const id = mentionAt.get(one)?.mention.place;
        if (id) inside.push({ id, kind: rules.placeKindOf(id) });
      }
      const item = cueItem(found.value, { base: base(found.next), token, rules });
      items.push(inside.length ? { ...item, inside } : item);
      at = found.next;
      continue;
    }
    const tag = token.type === 'number' ? 'number' : token.type === 'mark' ? 'mark' : 'unknown';
    const value = tag === 'number' ? Number(token.low.replace(',', '.')) : undefined;
    items.push({ ...base(at + 1), tag, ...(value === undefined ? {} : { value }) });
    at++;
  }
  return mergeParties(items, rules);
}

function cueItem(
  cue: Cue,
  {
    base,
    token,
    rules,
  }: { readonly base: Omit<Item, 'tag'>; readonly token: Token; readonly rules: ItemRules },
): Item {
  const party = partyOf(cue);
  if (party) {
    return {
      ...base,
      tag: 'party',
      party: {
        ...party,
        nominative: rules.subject.size === 0 || rules.subject.has(base.low) || rules.subject.has(token.low),
        dative:
          party.role !== 'adjective' &&
          party.role !== 'force' &&
          !rules.nominatives.has(token.low) &&
          rules.dative.some((end) => token.low.endsWith(end)),
        possessive: token.possessive,
        names: [],
      },
    };
  }
  if (cue.kind === 'predicate') {
    const infinitive =
      cue.voice !== 'noun' &&
      !rules.perfect.has(token.low) &&
      rules.infinitive.some((end) => token.low.endsWith(end));
    return { ...base, tag: 'predicate', frame: cue.frame, voice: cue.voice, infinitive };
  }
  if (cue.kind === 'place-kind') return { ...base, tag: 'place-kind', placeKind: cue.placeKind };
  if (cue.kind === 'fraction') return { ...base, tag: 'fraction', value: cue.value };
  if (cue.kind === 'word') return { ...base, tag: cue.tag };
  return { ...base, tag: 'unknown' };
}

const isName = (item: Item | undefined): boolean => item?.tag === 'unknown' && item.capital;

/** Joins words that name one party together: side adjective, force or office, side in the genitive, person's name. */
function mergeParties(items: readonly Item[], rules: ItemRules): readonly Item[] {
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
      while (probe < items.length && probe - next < 3 && isGlue(items[probe] as Item)) probe++;
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
  if (joined.party?.role !== 'office') return -1;
  let at = next;
  while (at < items.length && at - next < 2 && items[at]?.tag === 'unknown' && !items[at]?.capital) at++;
  const party = items[at]?.party;
  if (at === next || !party || party.dative || party.nominative) return -1;
  if (party.role !== 'office' && party.role !== 'person') return -1;
  return party.side === null || joined.party.side === null || party.side === joined.party.side ? at : -1;
}

function isGlue(item: Item): boolean {
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
  if (a.role === 'outlet' || (b.role === 'outlet' && a.role !== 'adjective')) return false;
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
function join(first: Item, second: Item, glue: readonly Item[]): Item {
  const a = first.party as Party;
  const b = second.party as Party;
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
