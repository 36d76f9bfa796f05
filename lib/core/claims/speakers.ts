import type { Clause } from './clauses.ts';
import type { PageContext } from './context.ts';
import type { Item, Party } from './item.ts';
import type { ClaimLanguage } from './languages/language.ts';

/** A word of saying's party as the sentence gives it. */
export interface Found {
  /** Null where nobody is named: "it became known". */
  readonly party: Party | null;
  /** Item index of the party's words; -1 where the party comes from before. */
  readonly partyAt: number;
  /** A source is named, though the tables may not know its side. */
  readonly attributed: boolean;
}
/** A sentence as the search for its sources needs it. */
export interface SourceSentence {
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  readonly language: ClaimLanguage;
  readonly context: PageContext;
}

/** Finds the clause of an item, or the one after it. */
export const clauseOf = (clauses: readonly Clause[], at: number): number => {
  const found = clauses.findIndex((one) => at >= one.from && at < one.to);
  return found < 0 ? clauses.findIndex((one) => at < one.from) : found;
};

/** A speaker whom the tables do not know. */
export const NOBODY: Party = {
  side: null,
  soft: true,
  speaker: null,
  role: 'office',
  deixis: null,
  nominative: true,
  dative: false,
  possessive: false,
  names: [],
};

export const speaks = (item: Item | undefined): boolean =>
  item?.tag === 'party' && item.party?.role !== 'adjective';
export function resolve(party: Party, context: PageContext, home?: string): Party {
  if (party.deixis === 'nobody') return { ...party, side: null };
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
  // An assessor's side is not handed on to a commander or a ministry.
  const assessor =
    context.source?.side === 'independent' && (party.role === 'force' || party.role === 'office');
  if (context.source && !assessor && party.deixis === null)
    return { ...party, side: context.source.side, soft: true, guessed: true, speaker: null };
  return home && party.deixis !== 'enemy' && (party.role === 'force' || party.role === 'office')
    ? { ...party, side: home, soft: true }
    : party;
}

/** Cuts a name short so that its cases meet. */
export function stemOf(name: string): string {
  return name.length > 5 ? name.slice(0, name.length - 2) : name;
}

export function found({ items, context, language }: SourceSentence, at: number): Found {
  const party = (items[at] as Item).party as Party;
  if (party.deixis === 'third' && !context.source) {
    // "A first for the Russian army: it says…"; where the tables tell plurals, forces are many and no "she".
    const earlier = items
      .slice(0, at)
      .filter(
        ({ party: one }) =>
          one?.side && one.role !== 'adjective' && !(language.plural && one.role === 'force'),
      );
    const named = earlier[earlier.length - 1]?.party;
    if (named) return { party: named, partyAt: at, attributed: true };
  }
  // "a soldier of the 93rd brigade said": units are named without a side by those who write from their side of the front.
  if (
    party.side === null &&
    party.deixis === null &&
    (party.role === 'force' || party.role === 'office') &&
    language.units?.some((unit) => (items[at] as Item).low.includes(unit)) &&
    !party.names.some((name) => context.names.has(stemOf(name)))
  )
    return { party: { ...party, deixis: 'local', guessed: true }, partyAt: at, attributed: true };
  // "Kyiv did not confirm it; a corps fighting there said": the voice named before in the sentence.
  const earlier = items
    .slice(0, at)
    .findLast((item) => item.party?.side && item.party.side !== 'independent' && speaks(item));
  if (
    language.namedSubject &&
    earlier?.party &&
    earlier.party.role !== 'force' &&
    party.side === null &&
    party.deixis === null &&
    party.names.length === 0 &&
    (party.role === 'force' || party.role === 'office')
  )
    return {
      party: { ...party, side: earlier.party.side, soft: true, guessed: true },
      partyAt: at,
      attributed: true,
    };
  const resolved = besideOutlet(
    { items, context, language },
    { at, party: resolve(party, context, language.homeVoice) },
  );
  const lone = resolved.side === null && resolved.deixis === null && resolved.names.length === 0;
  // The sentence's own sides come before those of the page.
  const beside = resolved.guessed ? sideBeside(items, at) : null;
  if (beside) return { party: { ...resolved, side: beside }, partyAt: at, attributed: true };
  return {
    party:
      lone && resolved.role !== 'person'
        ? { ...resolved, side: sideBeside(items, at), soft: true, guessed: true }
        : resolved,
    partyAt: at,
    attributed: true,
  };
}

/** "a soldier told RIA Novosti": whom an unknown speaker tells gives the side. */
function besideOutlet(
  { items, context }: Pick<SourceSentence, 'items' | 'context' | 'language'>,
  { at, party }: { readonly at: number; readonly party: Party },
): Party {
  // "джерела Axios": the press's own.
  const next = items[at + 1]?.party;
  if (
    next?.role === 'outlet' &&
    party.role === 'office' &&
    (party.side === null || party.guessed || party.soft)
  )
    return { ...party, side: 'independent' };
  if (
    (party.side !== null && !party.soft) ||
    context.source ||
    party.deixis !== null ||
    party.role === 'outlet'
  )
    return party;
  return next?.side && next.side !== 'independent' && next.role === 'voice' && !next.soft
    ? { ...party, side: next.side }
    : party;
}

/** "Ukrainian troops pulled back, the military said": the side that acts; for "its ministry" the one named last. */
function sideBeside(items: readonly Item[], at: number): Party['side'] {
  // "the occupiers took X, an officer said": the word is the opponent's.
  if (items.some((item) => item.party?.hostile)) return null;
  const sides = items.flatMap(({ party }, index) =>
    party?.side && index !== at && party.side !== 'independent' ? [{ side: party.side, index }] : [],
  );
  // "Ukraine's energy ministry", "its ministry".
  const before = items.slice(Math.max(0, at - 3), at).flatMap(({ party }) => (party ? [party] : []));
  const named = before.findLast(
    (party) => party.side !== null && (party.possessive || party.role === 'adjective'),
  );
  if (named) return named.side;
  const its = before.some((party) => party.deixis === 'third');
  const owner = its ? sides.findLast(({ index }) => index < at) : undefined;
  return (owner ?? sides[0])?.side ?? null;
}

/** The party after "according to". */
export function follower(sentence: SourceSentence, at: number): Found {
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

/** Remembers persons whom the sentence introduces beside a party the tables know. */
export function rememberNames(items: readonly Item[], context: PageContext): void {
  items.forEach((item, at) => {
    const party = item.party;
    if (!party || party.role === 'adjective') return;
    if (party.side === null && party.deixis !== 'local') return;
    const bare: Party = { ...party, names: [], nominative: true, dative: false };
    for (const name of party.names) context.names.set(stemOf(name), bare);
    // "Roman Semenukha, deputy head of the administration".
    // "Ivan Petrenko, who heads the administration".
    const who = items.findLastIndex((one, index) => index < at && index > at - 7 && one.low === 'who');
    const first = who > 0 ? who : at;
    const gap = items[first - 1];
    if (gap?.low !== ',' && gap?.tag !== 'from' && gap?.tag !== 'with') return;
    for (let back = first - 2; back >= 0 && back >= first - 4; back--) {
      const one = items[back] as Item;
      if (one.tag !== 'unknown' || !one.capital) break;
      context.names.set(stemOf(one.low), bare);
    }
  });
}
