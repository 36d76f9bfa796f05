import type { Mention } from '../model/page.ts';
import type { Cue, Item, ItemRules, PartyCue } from './item.ts';
import type { WordList } from './languages/language.ts';
import { matchAt } from './lexicon.ts';
import { mergeParties } from './parties.ts';
import type { Token } from './tokens.ts';

const QUOTES = new Set(['"', '“', '”', '„', '«', '»', '‘', '’', "'", '‹', '›', '‚']);
const PARTY_TAGS = new Set<WordList>([
  'localOffice',
  'bystander',
  'force',
  'office',
  'outlet',
  'own',
  'enemy',
  'third',
  'local',
]);

function partyOf(cue: Cue): PartyCue | undefined {
  if (cue.kind === 'party') return cue.party;
  if (cue.kind !== 'word' || !PARTY_TAGS.has(cue.tag)) return undefined;
  const deixis =
    cue.tag === 'own' || cue.tag === 'enemy' || cue.tag === 'third' || cue.tag === 'local'
      ? cue.tag
      : cue.tag === 'localOffice'
        ? 'local'
        : cue.tag === 'bystander'
          ? 'nobody'
          : null;
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
          : deixis === 'third' || deixis === 'nobody' || cue.tag === 'localOffice'
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
    const matched = quoted ?? matchAt(rules.lexicon, { tokens, at, placeEnd });
    // "the southern" ends where "southern Kurils" has begun: a name is not cut by a cue.
    const found = matched && cutsName(mentionAt, { at, next: matched.next }) ? undefined : matched;
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
      const item = cueItem(found.value, {
        base: base(found.next),
        token,
        last: tokens[found.next - 1] as Token,
        rules,
      });
      const distant =
        item.tag === 'predicate' && isQuote(before) && isQuote(tokens[found.next]) ? { quoted: true } : {};
      items.push({ ...item, ...distant, ...(inside.length ? { inside } : {}) });
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

const isQuote = (token: Token | undefined): boolean => token?.type === 'mark' && QUOTES.has(token.low);

function cutsName(
  mentionAt: ReadonlyMap<number, { readonly next: number }>,
  { at, next }: { readonly at: number; readonly next: number },
): boolean {
  for (let inner = at + 1; inner < next; inner++) if ((mentionAt.get(inner)?.next ?? 0) > next) return true;
  return false;
}

function cueItem(
  cue: Cue,
  {
    base,
    token,
    last,
    rules,
  }: {
    readonly base: Omit<Item, 'tag'>;
    readonly token: Token;
    readonly last: Token;
    readonly rules: ItemRules;
  },
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
          party.role === 'force'
            ? rules.dativePlural.some((end) => base.low.endsWith(end))
            : party.role !== 'adjective' &&
              !rules.subject.has(token.low) &&
              !rules.nominatives.has(token.low) &&
              rules.dative.some((end) => token.low.endsWith(end)),
        possessive: last.possessive,
        names: [],
        ...(party.role === 'force' &&
        party.side === null &&
        rules.homeForces.some((stem) => base.low.startsWith(stem))
          ? { ofHome: true }
          : {}),
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
  if (cue.kind === 'word' && cue.tag === 'numeral') return { ...base, tag: 'number' };
  if (cue.kind === 'word') return { ...base, tag: cue.tag };
  return { ...base, tag: 'unknown' };
}
