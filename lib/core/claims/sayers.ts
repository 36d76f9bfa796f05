import type { Clause } from './clauses.ts';
import type { Item } from './item.ts';
import { clauseOf, type Found, found, type SourceSentence, speaks, stemOf } from './speakers.ts';

const stops = (item: Item): boolean =>
  item.tag === 'predicate' && item.voice !== 'noun' && item.voice !== 'adjective';

/** The party whose statement a noun names: "Moscow's claims", "заяви РФ". */
export function authorOf(sentence: SourceSentence, at: number): Found | null {
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
export function speakerOf(sentence: SourceSentence, at: number): Found {
  const { items, clauses, language, context } = sentence;
  const index = clauseOf(clauses, at);
  const clause = clauses[index];
  if (!clause) return { party: context.source, partyAt: -1, attributed: true };
  const usable = (candidate: number): boolean => {
    const item = items[candidate] as Item;
    if (!speaks(item)) return false;
    // "Герасимову довелося доповідати": the dative is who does it.
    const forced = items.slice(clause.from, at).some((one) => one.tag === 'success');
    const before = items[candidate - 1]?.tag;
    // "у Києві" has the ending of a dative and is none.
    if (item.party?.dative && !forced && before !== 'in') return false;
    if (before === 'sayNoun') return false;
    // "присутствие россиян подтвердили в ОСУВ": the genitive of a noun says nothing.
    const owner = items[candidate - 1];
    if (
      language.plural &&
      owner?.tag === 'predicate' &&
      owner.voice === 'noun' &&
      item.party?.role === 'force'
    )
      return false;
    // "Roman Pohorily of DeepState said".
    const named = items[candidate - 2];
    if (before === 'of' && candidate > clause.from + 1 && named?.tag === 'unknown' && named.capital)
      return true;
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
  // The verb of a German clause may stand last: "der Kreml hatte X für erobert erklärt".
  let candidate = left(clause.from, at, language.separable !== undefined);
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
  // "the corps commander, Ihor Obolienskyi, told the BBC": a name alone stands for who was named before it.
  const named = items.slice(clause.from, at);
  const before = clauses[index - 1];
  if (
    language.order === 'svo' &&
    candidate < 0 &&
    before &&
    items[clause.from - 1]?.low === ',' &&
    named.length > 0 &&
    named.every((item) => item.low === ',' || (item.tag === 'unknown' && item.capital)) &&
    speaks(items[before.to - 1]) &&
    (items[before.to - 1]?.party?.role === 'office' || items[before.to - 1]?.party?.role === 'person')
  )
    candidate = before.to - 1;
  // "A soldier who goes by the name of Fox said".
  const owner = items[clause.from - 2];
  if (candidate < 0 && items[clause.from - 1]?.tag === 'clause' && speaks(owner)) candidate = clause.from - 2;
  if (candidate >= 0) return addressed(sentence, { at, speaker: found(sentence, candidate) });
  const known = nameIn(clause.from, clause.to);
  if (known) return known;
  // An apposition between: "Petrenko, head of the administration, said".
  if (
    index > 0 &&
    (language.order === 'svo' ||
      (language.namedSubject &&
        at === clause.from &&
        !items.slice(at + 1, clause.to).some((item) => item.tag === 'unknown' && item.capital))) &&
    !items.slice(clause.from, at).some((item) => item.tag === 'unknown' && item.capital)
  ) {
    for (let earlier = index - 1; earlier >= Math.max(0, index - 2); earlier--) {
      const one = clauses[earlier] as Clause;
      const spot = left(one.from, one.to, true);
      if (spot >= 0 && items[spot]?.party?.deixis !== 'enemy') return found(sentence, spot);
    }
  }
  const next = clauses[index + 1];
  if (next && items.slice(at + 1, clause.to).some((item) => item.tag === 'unknown' && item.capital)) {
    const spot = right(next.from, next.to);
    if (spot >= 0) return found(sentence, spot);
  }
  // "Путину доложили": whoever reports to him is of his side.
  const told = items
    .slice(clause.from, clause.to)
    .find((item) => item.party?.dative && item.party.role === 'person');
  if (told?.party?.side && language.order === 'free')
    return {
      party: { ...told.party, speaker: null, soft: true, dative: false },
      partyAt: -1,
      attributed: true,
    };
  const stranger = items.slice(clause.from, clause.to).some((item) => item.tag === 'unknown' && item.capital);
  return { party: stranger ? null : context.source, partyAt: -1, attributed: true };
}

/** "General Petrov told President Putin": one reports to one's own. */
function addressed(
  { items }: SourceSentence,
  { at, speaker }: { readonly at: number; readonly speaker: Found },
): Found {
  if (!speaker.party || speaker.party.side !== null || speaker.party.deixis !== null) return speaker;
  const next = items.slice(at + 1, at + 4).find((item) => item.tag !== 'to' && item.tag !== 'transparent');
  const told = next?.party;
  return told?.side && (told.role === 'person' || told.role === 'office')
    ? { ...speaker, party: { ...speaker.party, side: told.side } }
    : speaker;
}

/** The party of a clause that holds a party alone: "the governor, Serhii Haidai, said". */
function appositionBefore({ items }: SourceSentence, clause: Clause): number {
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
