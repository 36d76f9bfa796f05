import type { Clause } from './clauses.ts';
import type { PageContext } from './context.ts';
import type { Item, Party } from './items.ts';
import type { ClaimLanguage } from './languages/language.ts';

/** A word of saying with who says it. */
export interface Saying {
  /** Item index of the word of saying. */
  readonly at: number;
  readonly clause: number;
  readonly mode: 'say' | 'deny' | 'concede' | 'noun';
  /** Null where nobody is named: "it became known". */
  readonly party: Party | null;
  /** Item index of the party's words; -1 where the party comes from before. */
  readonly partyAt: number;
  /** "Contrary to Moscow's claims": speaks for its own words alone. */
  readonly aside?: boolean;
  /** A source is named, though the tables may not know its side. */
  readonly attributed: boolean;
}

interface Sentence {
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  readonly language: ClaimLanguage;
  readonly context: PageContext;
}

const clauseOf = (clauses: readonly Clause[], at: number): number => {
  const found = clauses.findIndex((one) => at >= one.from && at < one.to);
  return found < 0 ? clauses.findIndex((one) => at < one.from) : found;
};

/** "Kremlin: X is ours": a party alone before a colon speaks for what follows. */
function rubricOf({ items, clauses, context, language }: Sentence): readonly Saying[] {
  const first = clauses[0];
  if (!first || items[first.to]?.low !== ':' || first.from !== 0) return [];
  const at = items.slice(0, first.to).findIndex(speaks);
  if (
    at < 0 ||
    !items
      .slice(0, first.to)
      .every(
        (item) =>
          item.tag === 'party' ||
          item.tag === 'transparent' ||
          item.tag === 'unknown' ||
          item.tag === 'in' ||
          item.tag === 'place' ||
          item.tag === 'bulletin',
      )
  )
    return [];
  return [
    {
      at,
      clause: 0,
      mode: 'say',
      party: resolve((items[at] as Item).party as Party, context, language.homeVoice),
      partyAt: at,
      attributed: true,
    },
  ];
}

/** "X taken — General Staff": a party alone after a dash at the end of a headline speaks for what stands before. */
function trailerOf(sentence: Sentence): readonly Saying[] {
  const { items, clauses } = sentence;
  const last = clauses[clauses.length - 1];
  if (!last || clauses.length < 2 || !DASHES.has(items[last.from - 1]?.low ?? '')) return [];
  const inside = items.slice(last.from, last.to);
  const at = inside.findIndex((item) => speaks(item) && item.party?.deixis === null);
  if (at < 0 || inside.length > 4 || items.some((item) => SAYS.has(item.tag))) return [];
  const plain = inside.every(
    (item) => item.party || item.tag === 'transparent' || item.tag === 'number' || item.tag === 'unknown',
  );
  // "the enemy's army — the Ukrainian forces" is no source: forces act, offices and persons speak.
  const role = inside[at]?.party?.role;
  if (!plain || role === 'force' || items[items.length - 1]?.tag === 'mark') return [];
  return [
    { at: last.from + at, clause: clauses.length - 1, mode: 'say', ...found(sentence, last.from + at) },
  ];
}
const DASHES = new Set(['—', '–', '-', '|']);
const SAYS = new Set<Item['tag']>(['say', 'deny', 'concede', 'accordingTo', 'sameSource', 'denyThat']);

/** Finds who says what in a sentence; the order is that of the words of saying. */
export function sayingsOf(sentence: Sentence): readonly Saying[] {
  const out: Saying[] = [...rubricOf(sentence)];
  if (out.length === 0) out.push(...trailerOf(sentence));
  sentence.items.forEach((item, at) => {
    const clause = clauseOf(sentence.clauses, at);
    const push = (mode: Saying['mode'], found: Found): void => {
      const aside = sentence.items.slice(Math.max(0, at - 4), at).some((one) => one.tag === 'contrary');
      out.push({ at, clause, mode, ...found, ...(aside ? { aside } : {}) });
    };
    const noun = item.tag === 'say' && isSayingNoun(sentence, at);
    if (noun) {
      const author = authorOf(sentence, at);
      if (author) push('noun', author);
    } else if (item.tag === 'say') push('say', speakerOf(sentence, at));
    else if (item.tag === 'deny' || item.tag === 'denyThat') push('deny', speakerOf(sentence, at));
    else if (item.tag === 'concede') push('concede', speakerOf(sentence, at));
    else if (item.tag === 'accordingTo') push('say', follower(sentence, at));
    else if (item.tag === 'sameSource')
      push('say', {
        party: sentence.context.source ?? sentence.context.actor,
        partyAt: -1,
        attributed: true,
      });
    else if (item.tag === 'impersonal') push('say', { party: null, partyAt: -1, attributed: false });
    else if (item.tag === 'sayNoun' || item.tag === 'bulletin') {
      const found = authorOf(sentence, at);
      if (found) push(item.tag === 'bulletin' ? 'say' : 'noun', found);
    }
  });
  return out;
}

/** "Russian claims that", "the report of": a word that is a verb elsewhere stands as a noun here. */
function isSayingNoun({ items, language }: Sentence, at: number): boolean {
  const item = items[at] as Item;
  if (language.order !== 'svo' || !language.words.sayNoun?.includes(item.low)) return false;
  const before = items[at - 1];
  if (!before) return false;
  return (
    before.tag === 'deny' ||
    before.tag === 'transparent' ||
    before.tag === 'unknown' ||
    before.party?.role === 'adjective' ||
    (before.party?.possessive ?? false) ||
    before.tag === 'of' ||
    before.tag === 'fake'
  );
}

type Found = Pick<Saying, 'party' | 'partyAt' | 'attributed'>;

const speaks = (item: Item | undefined): boolean => item?.tag === 'party' && item.party?.role !== 'adjective';
const stops = (item: Item): boolean => item.tag === 'predicate' && item.voice !== 'noun';

function resolve(party: Party, context: PageContext, home?: string): Party {
  if (party.deixis === 'third') return context.source ?? { ...party, side: null };
  if (
    party.side !== null &&
    !(party.soft && context.source?.side && party.role === 'office' && party.names.length === 0)
  )
    return party;
  for (const name of party.names) {
    const known = context.names.get(stemOf(name));
    if (known) return known;
  }
  if (party.side !== null) return party;
  if (party.deixis === 'local') return party;
  if (party.role === 'outlet') return { ...party, side: 'independent' };
  if (context.source && party.deixis === null) return { ...party, side: context.source.side, speaker: null };
  return home && (party.role === 'force' || party.role === 'office')
    ? { ...party, side: home, soft: true }
    : party;
}

/** Cuts a name short so that its cases meet. */
export function stemOf(name: string): string {
  return name.length > 5 ? name.slice(0, name.length - 2) : name;
}

function found({ items, context, language }: Sentence, at: number): Found {
  const party = (items[at] as Item).party as Party;
  if (party.deixis === 'third' && !context.source) {
    // "A first for the Russian army: it says…"
    const earlier = items.slice(0, at).filter((item) => item.party?.side && item.party.role !== 'adjective');
    const named = earlier[earlier.length - 1]?.party;
    if (named) return { party: named, partyAt: at, attributed: true };
  }
  const resolved = besideOutlet(
    { items, context, language },
    { at, party: resolve(party, context, language.homeVoice) },
  );
  const lone = resolved.side === null && resolved.deixis === null && resolved.names.length === 0;
  return {
    party:
      lone && resolved.role !== 'person'
        ? { ...resolved, side: onlySideOf(items, at), soft: true }
        : resolved,
    partyAt: at,
    attributed: true,
  };
}

/** "a soldier told RIA Novosti": whom an unknown speaker tells gives the side. */
function besideOutlet(
  { items, context }: Pick<Sentence, 'items' | 'context' | 'language'>,
  { at, party }: { readonly at: number; readonly party: Party },
): Party {
  if (
    (party.side !== null && !party.soft) ||
    context.source ||
    party.deixis !== null ||
    party.role === 'outlet'
  )
    return party;
  const next = items[at + 1]?.party;
  return next?.side && next.side !== 'independent' && next.role === 'voice' && !next.soft
    ? { ...party, side: next.side }
    : party;
}

/** "Ukrainian troops pulled back, the military said": the one side that the sentence names. */
function onlySideOf(items: readonly Item[], but: number): Party['side'] {
  // "the occupiers took X, an officer said": the word is the opponent's.
  if (items.some((item) => item.party?.hostile)) return null;
  const sides = new Set(
    items.flatMap(({ party }, at) =>
      party?.side && at !== but && party.side !== 'independent' ? [party.side] : [],
    ),
  );
  const [side = null] = sides;
  return sides.size === 1 ? side : null;
}

/** The party after "according to". */
function follower(sentence: Sentence, at: number): Found {
  const { items, context } = sentence;
  for (let next = at + 1; next < items.length && next <= at + 5; next++) {
    const item = items[next] as Item;
    if (item.tag === 'party') return found(sentence, next);
    if (item.tag === 'mark' && item.low !== '-') break;
    const named = item.capital && item.tag === 'unknown' ? context.names.get(stemOf(item.low)) : undefined;
    if (named) return { party: named, partyAt: next, attributed: true };
  }
  const unknown = items.slice(at + 1, at + 4).some((item) => item.tag === 'unknown');
  return {
    party: unknown && items[at + 1]?.capital === true ? null : context.source,
    partyAt: -1,
    attributed: true,
  };
}

/** The party whose statement a noun names: "Moscow's claims", "заяви РФ". */
function authorOf(sentence: Sentence, at: number): Found | null {
  const { items } = sentence;
  // "в Генштабі заяви РФ назвали": in a free order the genitive follows its noun.
  const after = items[at + 1];
  if (sentence.language.order === 'free' && after?.party && !after.party.dative && speaks(after)) {
    if (after.party.deixis !== 'third') return found(sentence, at + 1);
  }
  for (let back = at - 1; back >= 0 && back >= at - 3; back--) {
    const item = items[back] as Item;
    if (item.tag === 'party') {
      if (item.party?.role === 'adjective' || item.party?.possessive || sentence.language.order === 'free')
        return found(sentence, back);
      break;
    }
    if (item.tag !== 'transparent' && item.tag !== 'unknown') break;
  }
  for (let next = at + 1; next < items.length && next <= at + 4; next++) {
    const item = items[next] as Item;
    if (item.tag === 'party' && item.party?.deixis !== 'third') return found(sentence, next);
    if (item.tag !== 'of' && item.tag !== 'by' && item.tag !== 'from' && item.tag !== 'transparent') break;
  }
  return null;
}

/** The party that says: near the word, in its clause first, never one spoken to. */
function speakerOf(sentence: Sentence, at: number): Found {
  const { items, clauses, language, context } = sentence;
  const index = clauseOf(clauses, at);
  const clause = clauses[index];
  if (!clause) return { party: context.source, partyAt: -1, attributed: true };
  const usable = (candidate: number): boolean => {
    const item = items[candidate] as Item;
    if (!speaks(item) || item.party?.dative) return false;
    const before = items[candidate - 1]?.tag;
    if (before === 'sayNoun') return false;
    if (language.order === 'svo')
      return (
        before !== 'to' &&
        before !== 'over' &&
        before !== 'near' &&
        before !== 'of' &&
        before !== 'from' &&
        before !== 'in' &&
        before !== 'with'
      );
    return before !== 'near' && before !== 'over' && before !== 'to';
  };
  const left = (from: number, to: number, through: boolean): number => {
    for (let one = to - 1; one >= from; one--) {
      if (usable(one)) return one;
      if (!through && stops(items[one] as Item)) return -1;
    }
    return -1;
  };
  // "told Reuters", "рассказал «Стране» боец": an outlet is who was told, where somebody else could have said it.
  const right = (from: number, to: number): number => {
    let outlet = -1;
    for (let one = from; one < to; one++) {
      if (usable(one)) {
        if ((items[one] as Item).party?.role !== 'outlet') return one;
        if (outlet < 0) outlet = one;
        continue;
      }
      if (stops(items[one] as Item)) return outlet;
    }
    return outlet;
  };
  const nameIn = (from: number, to: number): Found | null => {
    for (let one = from; one < to; one++) {
      const item = items[one];
      if (item?.tag !== 'unknown' || !item.capital) continue;
      const known = context.names.get(stemOf(item.low));
      if (known) return { party: known, partyAt: one, attributed: true };
    }
    return null;
  };
  let candidate = left(clause.from, at, false);
  if (language.order === 'svo') {
    if (items[at + 1]?.tag === 'by') {
      const agent = right(at + 2, Math.min(clause.to, at + 6));
      if (agent >= 0) return found(sentence, agent);
    }
    const follows = right(at + 1, Math.min(clause.to, at + 4));
    const opens =
      at === clause.from ||
      items.slice(clause.from, at).every((item) => item.tag === 'transparent' || item.tag === 'also');
    const apposed = opens && index > 0 ? appositionBefore(sentence, clauses[index - 1] as Clause) : -1;
    if (candidate < 0 && apposed >= 0) candidate = apposed;
    if (candidate < 0 && follows >= 0 && opens) candidate = follows;
  } else if (candidate < 0) candidate = right(at + 1, clause.to);
  else {
    // Where both neighbours could speak, the nearer one that is not governed by a preposition does.
    const follows = right(at + 1, clause.to);
    if (
      follows >= 0 &&
      follows - at < at - candidate &&
      items[follows - 1]?.tag !== 'in' &&
      items[follows - 1]?.tag !== 'from' &&
      items[follows - 1]?.tag !== 'with'
    )
      candidate = follows;
  }
  if (candidate >= 0) return found(sentence, candidate);
  const named = nameIn(clause.from, clause.to);
  if (named) return named;
  // An apposition between: "Petrenko, head of the administration, said".
  if (
    index > 0 &&
    language.order === 'svo' &&
    !items.slice(clause.from, at).some((item) => item.tag === 'unknown' && item.capital)
  ) {
    for (let earlier = index - 1; earlier >= Math.max(0, index - 2); earlier--) {
      const one = clauses[earlier] as Clause;
      const spot = left(one.from, one.to, true);
      if (spot >= 0) return found(sentence, spot);
    }
  }
  const next = clauses[index + 1];
  if (next && items.slice(at + 1, clause.to).some((item) => item.tag === 'unknown' && item.capital)) {
    const spot = right(next.from, next.to);
    if (spot >= 0) return found(sentence, spot);
  }
  const stranger = items.slice(clause.from, clause.to).some((item) => item.tag === 'unknown' && item.capital);
  return { party: stranger ? null : context.source, partyAt: -1, attributed: true };
}

/** The party of a clause that holds a party alone: "the governor, Serhii Haidai, said". */
function appositionBefore({ items }: Sentence, clause: Clause): number {
  const inside = items.slice(clause.from, clause.to);
  if (
    !inside.every(
      (item) =>
        item.tag === 'party' ||
        item.tag === 'transparent' ||
        item.tag === 'of' ||
        item.tag === 'place' ||
        item.tag === 'place-kind' ||
        item.tag === 'number' ||
        item.tag === 'unknown',
    )
  )
    return -1;
  const at = inside.findIndex((item) => item.party && item.party.role !== 'adjective');
  return at < 0 || inside.filter((item) => item.tag === 'unknown' && !item.capital).length > 3
    ? -1
    : clause.from + at;
}

/** Remembers persons whom the sentence introduces beside a party the tables know. */
export function rememberNames(items: readonly Item[], context: PageContext): void {
  items.forEach((item, at) => {
    const party = item.party;
    if (!party || party.side === null || party.role === 'adjective') return;
    const bare: Party = { ...party, names: [], nominative: true, dative: false };
    for (const name of party.names) context.names.set(stemOf(name), bare);
    // "Roman Semenukha, deputy head of the administration".
    const gap = items[at - 1];
    if (gap?.low !== ',' && gap?.tag !== 'from' && gap?.tag !== 'with') return;
    for (let back = at - 2; back >= 0 && back >= at - 4; back--) {
      const one = items[back] as Item;
      if (one.tag !== 'unknown' || !one.capital) break;
      context.names.set(stemOf(one.low), bare);
    }
  });
}
