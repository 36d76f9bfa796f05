import type { Clause } from './clauses.ts';
import { isHearsay } from './hearsay.ts';
import type { Item, Party } from './item.ts';
import { authorOf, speakerOf } from './sayers.ts';
import { clauseOf, type Found, follower, found, resolve, type SourceSentence, speaks } from './speakers.ts';

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
  /** "which Russia says is surrounded": speaks for its own relative clause alone. */
  readonly relative?: boolean;
}

/** "Kremlin: X is ours": a party alone before a colon speaks for what follows, after the hour of a live blog too. */
function rubricOf({ items, clauses, context, language }: SourceSentence): readonly Saying[] {
  const isStamp = (one: Clause): boolean =>
    items
      .slice(one.from, one.to)
      .every((item) => item.tag === 'number' || (item.tag === 'unknown' && item.low.length <= 4));
  const start = clauses.findIndex((one) => !isStamp(one));
  const out = rubricAt({ items, clauses, context, language }, start);
  // "DeepState: X окуповано; Генштаб: Y тримаємо": a headline of two voices.
  clauses.forEach((one, index) => {
    if (index > start && items[one.from - 1]?.low === ';')
      out.push(...rubricAt({ items, clauses, context, language }, index));
  });
  return start > 2 ? [] : out;
}

function rubricAt({ items, clauses, context, language }: SourceSentence, index: number): Saying[] {
  const opening = clauses[index];
  // "The army chief, Syrskyi: …".
  const apposed = opening && items[opening.to]?.low === ',' ? clauses[index + 1] : undefined;
  const first = apposed && opening ? { from: opening.from, to: apposed.to } : opening;
  if (!first || items[first.to]?.low !== ':') return [];
  const inside = items.slice(first.from, first.to).filter((item) => item.low !== ',');
  const sided = inside.find((item) => speaks(item) && item.party?.side) ?? inside.find(speaks);
  if (!sided || !inside.every((item) => item.party || RUBRIC.has(item.tag))) return [];
  // "Москва преувеличивает:" is a sentence, not a rubric.
  const verbs = inside.some((item) => item.tag === 'unknown' && !item.capital && item.low.length > 3);
  if (language.order === 'free' && language.tellingEndings && verbs) return [];
  const at = items.indexOf(sided) - first.from;
  const party = resolve(sided.party as Party, context, language.homeVoice);
  return [
    { at: first.from + at, clause: index, mode: 'say', party, partyAt: first.from + at, attributed: true },
  ];
}
const RUBRIC = new Set<Item['tag']>([
  'transparent',
  'unknown',
  'number',
  'in',
  'of',
  'place',
  'bulletin',
  'otherPreposition',
]);

/** "X taken — General Staff": a party alone after a dash at the end of a headline speaks for what stands before. */
function trailerOf(sentence: SourceSentence): readonly Saying[] {
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
  const quoted = items[last.from - 2]?.low === ',';
  const alone = inside
    .filter((item) => item.tag !== 'transparent')
    .every((item) => item.party && item.party.role !== 'adjective');
  if (!plain || role === 'force' || (items[items.length - 1]?.tag === 'mark' && !quoted && !alone)) return [];
  return [
    { at: last.from + at, clause: clauses.length - 1, mode: 'say', ...found(sentence, last.from + at) },
  ];
}
const isThrownBack = (item: Item | undefined): boolean =>
  (item?.party?.role === 'force' && !item.party.nominative) || item?.party?.deixis === 'third';
const DASHES = new Set(['—', '–', '-', '|']);
const SAYS = new Set<Item['tag']>(['say', 'deny', 'concede', 'accordingTo', 'sameSource']);

/** Finds who says what in a sentence; the order is that of the words of saying. */
export function sayingsOf(sentence: SourceSentence): readonly Saying[] {
  const out: Saying[] = [...rubricOf(sentence)];
  if (out.length === 0) out.push(...trailerOf(sentence));
  sentence.items.forEach((item, at) => {
    const clause = clauseOf(sentence.clauses, at);
    const push = (mode: Saying['mode'], found: Found): void => {
      const aside = sentence.items.slice(Math.max(0, at - 4), at).some((one) => one.tag === 'contrary');
      const relative = isRelative(sentence, at);
      out.push({
        at,
        clause,
        mode,
        ...found,
        ...(aside ? { aside } : {}),
        ...(relative ? { relative } : {}),
      });
    };
    const range = sentence.clauses[clause];
    const { language } = sentence;
    if (
      range &&
      language.hearsay?.own.includes(item.low) &&
      isHearsay(sentence.items, { at, clause: range, language })
    )
      push('say', speakerOf(sentence, at));
    const noun = item.tag === 'say' && isSayingNoun(sentence, at);
    if (noun) {
      const author = authorOf(sentence, at);
      if (author) push('noun', author);
    } else if (item.tag === 'say') push('say', tellsOn(sentence, { at, out }) ?? speakerOf(sentence, at));
    else if (item.tag === 'deny' && isThrownBack(sentence.items[at + 1])) {
      // "threw back the occupiers": a verb of denial with a force as its object is one of fighting.
    } else if (item.tag === 'deny' || item.tag === 'denyThat') push('deny', speakerOf(sentence, at));
    else if (item.tag === 'concede') push('concede', speakerOf(sentence, at));
    else if (item.tag === 'accordingTo') push('say', follower(sentence, at));
    else if (item.tag === 'sameSource')
      push('say', {
        party: besideIt(sentence, item) ?? sentence.context.source ?? sentence.context.actor,
        partyAt: -1,
        attributed: true,
      });
    else if (item.tag === 'impersonal') push('say', { party: null, partyAt: -1, attributed: false });
    else if (item.tag === 'sayNoun' || item.tag === 'bulletin') {
      const found = authorOf(sentence, at);
      if (found) push(item.tag === 'bulletin' ? 'say' : 'noun', found);
    }
  });
  if (out.length === 0) out.push(...tellerOf(sentence));
  return out;
}

/** "X, which Moscow says is surrounded": a word of saying inside a relative clause that has content of its own. */
function isRelative({ items, clauses, language }: SourceSentence, at: number): boolean {
  const clause = clauses[clauseOf(clauses, at)];
  if (language.order !== 'svo' || !clause) return false;
  const opens = [items[clause.from - 1], items[clause.from]].some((one) =>
    language.relatives?.includes(one?.low ?? ''),
  );
  const apposed =
    language.relativesAfterKind?.includes(items[clause.from - 1]?.low ?? '') &&
    items[clause.from - 2]?.tag === 'place-kind';
  const claims = language.claimVerbs?.includes(items[at]?.low ?? '') ?? false;
  return (
    (opens || apposed === true) &&
    (claims || items.slice(at + 1, clause.to).some((one) => CONTENT.has(one.tag)))
  );
}
const CONTENT = new Set<Item['tag']>(['auxiliary', 'predicate', 'place']);

/** "denied it, saying its troops hold X": a participle of saying goes on for who spoke before. */
function tellsOn(
  { items, clauses, language }: SourceSentence,
  { at, out }: { readonly at: number; readonly out: readonly Saying[] },
): Found | null {
  const clause = clauses[clauseOf(clauses, at)];
  if (language.order !== 'svo' || !items[at]?.low.endsWith('ing')) return null;
  if (clause?.from !== at || items[at - 1]?.low !== ',') return null;
  const before = out.findLast((one) => one.mode !== 'noun' && one.party);
  return before ? { party: before.party, partyAt: before.partyAt, attributed: true } : null;
}

/** "Россия, по её словам, взяла X": the party right before the words. */
function besideIt({ items, language }: SourceSentence, { at, low }: Item): Party | null {
  if (!language.ofItself?.includes(low)) return null;
  const before = items.find((one) => one.to === at || one.to === at - 1);
  return before?.party?.side && before.party.role === 'voice' ? before.party : null;
}

/** ", перечисляет военкор Поддубный": a verb in the present and a speaker are all that the last clause holds. */
function tellerOf(sentence: SourceSentence): readonly Saying[] {
  const { items, clauses, language } = sentence;
  const last = clauses[clauses.length - 1];
  if (!last || clauses.length < 2 || !language.tellingEndings) return [];
  const inside = items.slice(last.from, last.to);
  const verb = inside[0];
  const at = inside.findIndex((item) => speaks(item) && item.party?.role !== 'force');
  if (verb?.tag !== 'unknown' || verb.capital || at !== 1 || inside.length > 3) return [];
  if (!language.tellingEndings.some((end) => verb.low.endsWith(end))) return [];
  return [{ at: last.from, clause: clauses.length - 1, mode: 'say', ...found(sentence, last.from + at) }];
}

/** "Russian claims that", "the report of": a word that is a verb elsewhere stands as a noun here. */
function isSayingNoun({ items, language }: SourceSentence, at: number): boolean {
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
