/** Fits a sentence frame to the words around its cue and says what stands in its slots. */
import type { SideId } from '../../model/domain.ts';
import type { Item, Party } from '../item.ts';
import { matchAt } from '../lexicon.ts';
import type { PlaceGroup } from '../place-head.ts';
import type { Token } from '../tokens.ts';
import type { CompiledFrame, SlotName, Step, TopicVocabulary } from './frames.ts';
import type { TargetKind } from './topic-language.ts';

/** A word of a sentence with the item it belongs to; quotation marks are left out. */
export interface Word {
  readonly token: Token;
  readonly item: Item | undefined;
  /** Index of that item in its sentence; -1 where it has none. */
  readonly itemAt: number;
}
/** A sentence as frames see it. */
export interface FrameSentence {
  readonly words: readonly Word[];
  readonly tokens: readonly Token[];
  /** Groups of places by the index of the word they begin at, with the index after them. */
  readonly places: ReadonlyMap<number, { readonly group: PlaceGroup; readonly next: number }>;
  readonly text: string;
  readonly vocabulary: TopicVocabulary;
  /** The language marks who acts by case, so that a party in another case does not act. */
  readonly cases: boolean;
  readonly isObject: (place: string) => boolean;
}
/** A side as it stands in a slot: a party the claim tables know, or a name of the topic tables. */
export interface SideHere {
  readonly side: SideId | null;
  readonly party: Party | null;
}
/** What the slots of a fitted frame hold. */
export interface Fit {
  readonly places?: readonly string[];
  readonly by?: SideHere;
  readonly who?: SideHere;
  readonly number?: number;
  readonly target?: TargetKind;
  readonly name?: string;
  /** The place that the name is a mention of. */
  readonly namePlaces?: readonly string[];
  /** Word indices, half-open. */
  readonly from: number;
  readonly to: number;
  /** Indices of words that only fill gaps. */
  readonly loose: readonly number[];
}

/** A frame begins at most this many words before its cue; farther, the words belong to something else. */
const REACH = 14;
/** Most words of a place's phrase before its name: "the eastern Ukrainian city of". */
const PHRASE = 5;

interface Found {
  readonly next: number;
  readonly fit: Partial<Fit>;
}

/** Fits a frame whose cue stands at a word; the shortest fit that ends at or after the cue wins. */
export function fitFrame(sentence: FrameSentence, compiled: CompiledFrame, cueAt: number): Fit | null {
  for (let from = cueAt; from >= Math.max(0, cueAt - REACH); from--) {
    const fit = follow(
      { sentence, compiled, cueAt },
      { step: 0, at: from, fit: { from, to: from, loose: [] } },
    );
    if (fit) return fit;
  }
  return null;
}

interface Try {
  readonly sentence: FrameSentence;
  readonly compiled: CompiledFrame;
  readonly cueAt: number;
}

function follow(
  attempt: Try,
  { step: index, at, fit }: { readonly step: number; readonly at: number; readonly fit: Fit },
): Fit | null {
  const { sentence, compiled, cueAt } = attempt;
  const step = compiled.steps[index];
  if (!step) return { ...fit, to: at };
  const on = (next: number, more: Partial<Fit> = {}): Fit | null =>
    follow(attempt, { step: index + 1, at: next, fit: { ...fit, ...more } });
  switch (step.kind) {
    case 'end':
      return isEnd(sentence.words[at]) ? on(at) : null;
    case 'gap': {
      let loose = fit.loose;
      for (let skipped = 0; skipped <= step.most; skipped++) {
        const found = on(at + skipped, { loose });
        if (found) return found;
        if (!isPlain(sentence, at + skipped) || at + skipped === cueAt) return null;
        loose = [...loose, at + skipped];
      }
      return null;
    }
    case 'word': {
      const word = sentence.words[at];
      const fits =
        word !== undefined && fitsWord(step, word.token.low) && (index !== compiled.cue || at === cueAt);
      const taken = fits ? on(at + 1) : null;
      return taken ?? (step.optional ? on(at) : null);
    }
    case 'slot': {
      const found = slotAt(sentence, { slot: step.slot, at, limit: cueAt });
      const taken = found ? on(found.next, found.fit) : null;
      return taken ?? (step.optional ? on(at) : null);
    }
  }
}

const fitsWord = (step: Extract<Step, { readonly kind: 'word' }>, low: string): boolean =>
  step.exact.includes(low) || step.stems.some((stem) => low.startsWith(stem));

const isEnd = (word: Word | undefined): boolean =>
  word === undefined || word.token.type === 'mark' || word.item?.tag === 'and' || word.item?.tag === 'clause';

const SAYING = new Set<Item['tag']>(['say', 'deny', 'concede', 'denyThat', 'accordingTo', 'clause']);

/** Tells whether a word may fill a gap: it names no side and no place, says nothing and is no mark. */
function isPlain({ words, places }: FrameSentence, at: number): boolean {
  const word = words[at];
  if (!word || (word.token.type === 'mark' && word.token.low !== '-')) return false;
  const { item } = word;
  if (places.has(at) || item?.tag === 'place') return false;
  return item === undefined || (!SAYING.has(item.tag) && (item.party?.side ?? null) === null);
}

function slotAt(
  sentence: FrameSentence,
  { slot, at, limit }: { readonly slot: SlotName; readonly at: number; readonly limit: number },
): Found | null {
  switch (slot) {
    case 'place':
    case 'subject':
    case 'object':
      return placeAt(sentence, { slot, at });
    case 'by':
    case 'side':
    case 'who':
    case 'whose': {
      const found = sideAt(sentence, { slot, at });
      if (!found) return null;
      return { next: found.next, fit: slot === 'who' ? { who: found.here } : { by: found.here } };
    }
    case 'number':
      return numberAt(sentence, at);
    case 'name':
      return nameAt(sentence, at);
    case 'target': {
      const found = nounAt(sentence, { lexicon: sentence.vocabulary.targets, at });
      return found ? { next: found.next, fit: { target: found.value } } : null;
    }
    default: {
      const found = nounAt(sentence, { lexicon: sentence.vocabulary.nouns[slot], at });
      return found && (slot !== 'weapon' || at !== limit) ? { next: found.next, fit: {} } : null;
    }
  }
}

function nounAt<T>(
  { words, tokens }: FrameSentence,
  { lexicon, at }: { readonly lexicon: Parameters<typeof matchAt<T>>[0]; readonly at: number },
): { readonly value: T; readonly next: number } | null {
  const word = words[at];
  if (!word) return null;
  const found = matchAt(lexicon, { tokens, at: tokens.indexOf(word.token), placeEnd: () => -1 });
  if (!found) return null;
  const end = tokens[found.next - 1] as Token;
  let next = at + 1;
  while (next < words.length && (words[next] as Word).token.start < end.end) next++;
  return { value: found.value, next };
}

function placeAt(
  sentence: FrameSentence,
  { slot, at }: { readonly slot: 'place' | 'subject' | 'object'; readonly at: number },
): Found | null {
  const { words, places, vocabulary, isObject } = sentence;
  for (let begin = at; begin <= at + PHRASE; begin++) {
    const found = places.get(begin);
    if (found) {
      const { group } = found;
      if (slot === 'subject' && (group.role !== 'bare' || group.governed)) return null;
      if (slot === 'object' && !group.places.every(isObject)) return null;
      // "The peninsula is part of", "the dam was blown up" point back; "a strike on the city" may mean another.
      if (group.anaphor && slot === 'place') return null;
      let next = found.next;
      while (words[next]?.item?.tag === 'place-kind') next++;
      return { next, fit: { places: group.places } };
    }
    const word = words[begin];
    const item = word?.item;
    const inPhrase =
      word !== undefined &&
      (vocabulary.before.has(word.token.low) ||
        item?.tag === 'transparent' ||
        item?.tag === 'place-kind' ||
        item?.tag === 'part' ||
        item?.party?.role === 'adjective');
    if (!inPhrase) return null;
  }
  return null;
}

function sideAt(
  sentence: FrameSentence,
  { slot, at }: { readonly slot: 'by' | 'side' | 'who' | 'whose'; readonly at: number },
): { readonly next: number; readonly here: SideHere } | null {
  const { words, vocabulary, cases } = sentence;
  let begin = at;
  if (vocabulary.before.has(words[begin]?.token.low ?? '') && !words[begin]?.item?.party) begin++;
  const word = words[begin];
  if (!word) return null;
  const party = word.item?.party;
  const owner = slot === 'whose' ? nounAt(sentence, { lexicon: vocabulary.sides, at: begin }) : null;
  // "Ukrainian servicemen": whose they are stands first, and who they are is left to the next slot.
  if (owner?.value.form === 'adjective')
    return { next: owner.next, here: { side: owner.value.side, party: null } };
  if (party && words[begin - 1]?.item !== word.item) {
    const next = begin + words.slice(begin).filter((one) => one.item === word.item).length;
    const named =
      party.side !== null ? party.side !== 'independent' || slot === 'who' : party.deixis !== null;
    if (named && party.deixis !== 'third' && party.role !== 'outlet' && standsIn(slot, party, cases))
      return { next, here: { side: party.side, party } };
  }
  const found = nounAt(sentence, { lexicon: vocabulary.sides, at: begin });
  if (!found) return null;
  const { side, form } = found.value;
  const last = words[found.next - 1] as Word;
  // "Ukraine's parliament": more words of the same party follow.
  const inside = party !== undefined && words[found.next]?.item === word.item;
  const possessive = last.token.possessive;
  const fits =
    slot === 'whose'
      ? form === 'adjective' || possessive || (cases && form === 'other')
      : slot === 'side'
        ? form !== 'adjective' && !possessive
        : form === 'name' && !possessive;
  return fits && !inside ? { next: found.next, here: { side, party: null } } : null;
}

/** The side that a word names, whatever the case; null where it names none. */
export function sideNamed(sentence: FrameSentence, at: number): SideId | null {
  return nounAt(sentence, { lexicon: sentence.vocabulary.sides, at })?.value.side ?? null;
}

function standsIn(slot: 'by' | 'side' | 'who' | 'whose', party: Party, cases: boolean): boolean {
  const adjective = party.role === 'adjective';
  if (slot === 'whose') return adjective || party.possessive || (cases && !party.nominative);
  if (adjective || party.possessive) return false;
  if (slot === 'side') return true;
  if (!cases) return true;
  if (slot === 'who' && (party.role === 'office' || party.role === 'person')) return !party.dative;
  return party.nominative || (slot === 'who' && party.role === 'voice' && !party.dative);
}

/** Reads "1,200", "1 200", "1.2 million": marks between three digits part thousands. */
function numberAt(sentence: FrameSentence, at: number): Found | null {
  const word = sentence.words[at];
  if (word?.token.type !== 'number') return null;
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/u.test(word.token.low);
  const value = Number(grouped ? word.token.low.replace(/[.,]/gu, '') : word.token.low.replace(',', '.'));
  if (!Number.isFinite(value)) return null;
  const scale = nounAt(sentence, { lexicon: sentence.vocabulary.scales, at: at + 1 });
  return { next: scale?.next ?? at + 1, fit: { number: Math.round(value * (scale?.value ?? 1)) } };
}

function nameAt({ words, places, text }: FrameSentence, at: number): Found | null {
  const place = places.get(at);
  let next = place?.next ?? at;
  if (!place)
    while (next < words.length && next - at < 3 && words[next]?.token.capital && !words[next]?.item?.party)
      next++;
  const first = words[at];
  const last = words[next - 1];
  if (next === at || !first || !last || !first.token.capital) return null;
  const name = text.slice(first.token.start, last.token.end);
  return { next, fit: { name, ...(place ? { namePlaces: place.group.places } : {}) } };
}
