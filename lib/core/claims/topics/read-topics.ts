/** Reads claims of whose a place is, who did it, what was struck, the dead, and names; control has its own reader. */
import type { Place, Position, SideId } from '../../model/domain.ts';
import type { Claim, Span, Stance } from '../../model/page.ts';
import type { PlaceSource } from '../../ports.ts';
import type { Asserter } from '../assembly.ts';
import { sourceFor } from '../asserters.ts';
import type { Clause } from '../clauses.ts';
import type { PageContext, SideRelations } from '../context.ts';
import type { Item, Party } from '../item.ts';
import type { ClaimLanguage } from '../languages/language.ts';
import type { PlaceGroup } from '../place-head.ts';
import type { Saying } from '../sources.ts';
import type { Token } from '../tokens.ts';
import { type Fit, type FrameSentence, fitFrame, type SideHere, sideNamed, type Word } from './fit.ts';
import { framesAt, type TopicVocabulary } from './frames.ts';
import type { TopicFrame } from './topic-language.ts';

/** A sentence as the claim reader leaves it. */
export interface TopicSentence {
  readonly tokens: readonly Token[];
  readonly items: readonly Item[];
  readonly groups: readonly PlaceGroup[];
  readonly clauses: readonly Clause[];
  readonly sayings: readonly Saying[];
  readonly context: PageContext;
  readonly relations: SideRelations;
  readonly places: PlaceSource;
  readonly language: ClaimLanguage;
  readonly topics: TopicVocabulary;
  readonly span: Span;
  readonly passage: number;
  readonly text: string;
  /** The source that the sentence after names for this one. */
  readonly later: Party | null;
}

/** Works that are named by what they are: blowing one up is one happening. */
const WORKS: ReadonlySet<string> = new Set(['infrastructure', 'facility', 'building']);
const QUOTES = /["“”„«»‘’'‹›‚]/u;

/** Reads the claims of one sentence, at most one for each topic and place; when in doubt, none. */
export function readTopics(sentence: TopicSentence): readonly Claim[] {
  const { tokens, groups, topics, context, items } = sentence;
  const recent = context.deedsAge <= DEED_SENTENCES;
  if (groups.length === 0 && !recent && !items.some(ofLosses)) return [];
  if (!tokens.some((token) => framesAt(topics, token.low).length > 0)) return [];
  const seen = frameSentence(sentence);
  const out = new Map<string, Claim>();
  seen.words.forEach(({ token }, cueAt) => {
    for (const compiled of framesAt(topics, token.low)) {
      const fit = fitFrame(seen, compiled, cueAt);
      if (fit && compiled.frame.kind === 'denies-it') {
        const own = recent ? denialsOfDeeds(sentence, { fit, cue: token.low }) : [];
        for (const claim of own) out.set(JSON.stringify(claim.places), claim);
        continue;
      }
      const claim = fit ? claimOf(sentence, seen, { frame: compiled.frame, fit, cueAt }) : null;
      if (!claim) continue;
      const key = JSON.stringify([claim.topic, claim.places, claim.stance]);
      const earlier = out.get(key);
      // A frame that says more (what was hit, how many) wins over one that says less.
      if (!earlier || weight(claim) > weight(earlier)) out.set(key, claim);
    }
  });
  // Losses told of a place are not those of the day besides.
  return [...out.values()].filter(
    (one, _, all) =>
      one.places.length > 0 || !all.some(({ topic, places }) => topic === one.topic && places.length > 0),
  );
}

/** The words of losses may stand without a place; any others need one. */
const ofLosses = ({ frame }: Item): boolean => frame === 'losses' || frame === 'lose';

/** A denial speaks of what was told within so many sentences before it. */
const DEED_SENTENCES = 2;

const culpritOf = ({ position }: Claim): SideId | null => position.by ?? position.responsible ?? null;

/** Tells whether a claim says that somebody did something, so that whoever is meant may deny it. */
export const isDeed = (claim: Claim): boolean =>
  (claim.topic === 'strike' || claim.topic === 'responsibility') && culpritOf(claim) !== null;

/** "Moscow denied it": of the deeds told of before, those that were laid to who denies. */
function denialsOfDeeds(
  { context, span, passage }: TopicSentence,
  { fit, cue }: { readonly fit: Fit; readonly cue: string },
): readonly Claim[] {
  const denier = fit.who?.side ?? null;
  if (denier === null) return [];
  return context.deeds
    .filter((deed) => culpritOf(deed) === denier)
    .map((deed) => ({
      ...span,
      passage,
      topic: deed.topic,
      places: deed.places,
      position: { [deed.topic === 'strike' ? 'by' : 'responsible']: null, excludes: denier },
      asserter: denier,
      speaker: fit.who?.party?.speaker ?? null,
      attribution: 'attributed',
      stance: 'denies',
      presupposed: false,
      cue,
    }));
}

const weight = ({ position, asserter }: Claim): number =>
  Object.values(position).filter((one) => one !== null && one !== undefined).length +
  (asserter === null ? 0 : 1);

function frameSentence({
  tokens,
  items,
  groups,
  places,
  language,
  topics,
  text,
}: TopicSentence): FrameSentence {
  const itemAt = new Map<number, number>();
  items.forEach((item, index) => {
    for (let at = item.at; at < item.to; at++) itemAt.set(at, index);
  });
  const words: Word[] = [];
  const wordOf = new Map<number, number>();
  tokens.forEach((token, at) => {
    if (token.type === 'mark' && QUOTES.test(token.low)) return;
    const index = itemAt.get(at) ?? -1;
    wordOf.set(at, words.length);
    words.push({ token, item: items[index], itemAt: index });
  });
  const starts = new Map<number, { readonly group: PlaceGroup; readonly next: number }>();
  for (const group of groups) {
    const first = wordOf.get(items[group.from]?.at ?? -1);
    const last = wordOf.get((items[group.to - 1]?.to ?? 0) - 1);
    if (first !== undefined && last !== undefined) starts.set(first, { group, next: last + 1 });
  }
  return {
    words,
    tokens,
    places: starts,
    text,
    vocabulary: topics,
    cases: (language.subject ?? []).length > 0,
    isObject: (id) => WORKS.has(places.place(id)?.kind ?? ''),
  };
}

interface Found {
  readonly frame: TopicFrame;
  readonly fit: Fit;
  readonly cueAt: number;
}

function claimOf(sentence: TopicSentence, seen: FrameSentence, found: Found): Claim | null {
  const { frame, fit, cueAt } = found;
  const places = fit.places ?? fit.namePlaces ?? [];
  const place = places[0];
  if ((place === undefined && !frame.placeless) || isUnreal(sentence, seen, found)) return null;
  const source = asserterOf(sentence, seen, found);
  if (source === 'unclear') return null;
  // A day's losses are somebody's count.
  if (place === undefined && !source.attributed) return null;
  const speaker = source.party?.side ?? null;
  const sideOf = (here: SideHere | undefined): SideId | null => {
    if (!here) return null;
    if (here.side !== null) return here.side;
    const own = speaker !== null && speaker !== 'independent' ? speaker : null;
    if (here.party?.deixis === 'own') return own;
    if (here.party?.deixis !== 'enemy') return null;
    const whose = own ?? sentence.language.enemyOf ?? null;
    return whose === null
      ? null
      : sentence.relations.opponent(whose, place ?? sentence.context.places.at(-1)?.id);
  };
  const denied = denialIn(sentence, seen, found);
  const actor = sideOf(frame.kind === 'own' || (frame.kind === 'denies' && !fit.by) ? fit.who : fit.by);
  const stance: Stance =
    frame.kind === 'denies' || denied !== 'none'
      ? 'denies'
      : concedes(frame, { actor, speaker, sentence })
        ? 'concedes'
        : 'asserts';
  if (denied === 'other' || isStrange(frame, { fit, actor, source, stance })) return null;
  const position =
    frame.topic === 'name'
      ? namePosition(fit.name, place === undefined ? undefined : sentence.places.place(place))
      : positionOf(frame, { fit, actor, denies: stance === 'denies' });
  if (position === null) return null;
  // Only who is meant, or somebody named, can rule a side out; the article's own "did not" may mean "not yet".
  if (stance === 'denies' && frame.topic !== 'sovereignty' && !source.attributed) return null;
  return {
    ...sentence.span,
    passage: sentence.passage,
    topic: frame.topic,
    places,
    position,
    asserter: source.attributed ? speaker : null,
    speaker: source.attributed ? (source.party?.speaker ?? null) : null,
    attribution: source.attributed ? 'attributed' : 'narrator',
    stance,
    presupposed: frame.presupposed ?? false,
    cue: seen.words[cueAt]?.token.low ?? '',
  };
}

/** A side that blames itself without owning up was misread, unless a known person of it speaks or it says "we". */
function isStrange(
  { topic }: TopicFrame,
  {
    fit,
    actor,
    source,
    stance,
  }: {
    readonly fit: Fit;
    readonly actor: SideId | null;
    readonly source: Asserter;
    readonly stance: Stance;
  },
): boolean {
  if (topic !== 'responsibility' || stance !== 'asserts' || actor === null) return false;
  return source.party?.side === actor && source.party.speaker === null && fit.by?.party?.deixis !== 'own';
}

function clauseOf({ clauses }: TopicSentence, itemAt: number): number {
  const found = clauses.findIndex((one) => itemAt >= one.from && itemAt < one.to);
  return found < 0
    ? Math.max(
        0,
        clauses.findIndex((one) => itemAt < one.from),
      )
    : found;
}

/** Item indices that a frame covers without being its own words: before it in its clause, and in its gaps. */
function around(sentence: TopicSentence, seen: FrameSentence, { fit }: Found): readonly Item[] {
  const begin = seen.words[fit.from]?.itemAt ?? -1;
  const clause = sentence.clauses[clauseOf(sentence, begin)];
  const before = sentence.items.slice(clause?.from ?? 0, Math.max(0, begin));
  return [...before, ...fit.loose.flatMap((at) => seen.words[at]?.item ?? [])];
}

const UNREAL = new Set<Item['tag']>(['modal', 'plan', 'condition']);

/** Tells whether the words speak of what may be, is planned or is only asked for. */
function isUnreal(sentence: TopicSentence, seen: FrameSentence, found: Found): boolean {
  return around(sentence, seen, found).some((item) => UNREAL.has(item.tag));
}

/** Who asserts it; "unclear" where somebody is named whose side nobody knows. */
function asserterOf(
  sentence: TopicSentence,
  seen: FrameSentence,
  { frame, fit, cueAt }: Found,
): Asserter | 'unclear' {
  const own = frame.kind === 'acts' ? fit.by : fit.who;
  if (own) {
    if (own.party) return own.party.side === null ? 'unclear' : { party: own.party, attributed: true };
    return { party: plainParty(own.side), attributed: true };
  }
  const { items, sayings, context, later } = sentence;
  const at = seen.words[cueAt]?.itemAt ?? 0;
  const clause = clauseOf(sentence, at);
  const reading = { clause, at, group: { anaphor: false } };
  const found = sourceFor({ items, sayings, context, later, readings: [reading] }, reading, true);
  const named = namedSpeaker(sentence, seen);
  // "Argentina's president said": the tables of control know the office, not whose it is, and take the last speaker's.
  const said = items.some((item) => item.party?.side && item.party.side === found.party?.side);
  return named !== null && !said ? { party: plainParty(named), attributed: true } : found;
}

/** Words between a side's name and its word of saying: "Thailand's deputy army spokesman said". */
const SPEAKER_REACH = 4;

/** The side that only the topic tables know and that stands beside a word of saying: "Thailand said", ", Tokyo said". */
function namedSpeaker({ sayings }: TopicSentence, seen: FrameSentence): SideId | null {
  const found = new Set<SideId>();
  for (const { at, mode } of sayings) {
    const cue = seen.words.findIndex((word) => word.itemAt === at);
    if (cue < 0 || mode === 'noun') continue;
    for (let back = cue - 1; back >= Math.max(0, cue - SPEAKER_REACH); back--) {
      const side = sideNamed(seen, back);
      if (side !== null) {
        found.add(side);
        break;
      }
      if (seen.words[back]?.token.type === 'mark' || seen.places.has(back)) break;
    }
  }
  return found.size === 1 ? ([...found][0] as SideId) : null;
}

const plainParty = (side: SideId | null): Party => ({
  side,
  soft: false,
  speaker: null,
  role: 'voice',
  deixis: null,
  nominative: true,
  dative: false,
  possessive: false,
  names: [],
});

/** Whether the words deny: "did not", or a word of denial before them. "other" where it is unclear who denies what. */
function denialIn(sentence: TopicSentence, seen: FrameSentence, found: Found): 'none' | 'denied' | 'other' {
  const { fit, frame, cueAt } = found;
  if (frame.kind === 'denies' || frame.topic === 'name') return 'none';
  const negated = around(sentence, seen, found).some((item) => item.tag === 'not' || item.tag === 'none');
  const at = seen.words[cueAt]?.itemAt ?? 0;
  const verb = sentence.sayings.find((one) => one.mode === 'deny' && one.at !== at);
  const fake = sentence.items.some((item) => item.tag === 'fake' || item.tag === 'denyThat');
  if (fake) return 'other';
  if (!verb) return negated ? (frame.kind === 'acts' ? 'other' : 'denied') : 'none';
  if (negated || frame.kind === 'acts') return 'other';
  // "India accused Pakistan of …, which Islamabad denies": the accusation stands as it was made.
  if (fit.who && verb.at > (seen.words[fit.to - 1]?.itemAt ?? verb.at)) return 'none';
  // "Moscow denied that its forces shelled the plant": who is meant denies it itself.
  const by = fit.by?.side ?? (fit.by?.party?.deixis === 'own' ? verb.party?.side : null);
  const before = verb.at < (seen.words[fit.from]?.itemAt ?? 0);
  return before && verb.party?.side && verb.party.side === by && !fit.who ? 'denied' : 'other';
}

function concedes(
  { topic }: TopicFrame,
  {
    actor,
    speaker,
    sentence,
  }: { readonly actor: SideId | null; readonly speaker: SideId | null; readonly sentence: TopicSentence },
): boolean {
  if (actor === null || actor !== speaker) return false;
  if (topic === 'losses') return true;
  return topic === 'responsibility' && sentence.sayings.some((one) => one.mode === 'concede');
}

/** Letters by which a case may differ from the name itself. */
const CASE_ENDING = 3;

/** Takes a name as the page writes it, or as the gazetteer does where the page has it in another case. */
function namePosition(name: string | undefined, place: Place | undefined): Position | null {
  if (name === undefined) return null;
  const known = place
    ? [place.names, place.formerNames ?? {}, place.sideNames ?? {}].flatMap((names) =>
        Object.values(names).flat(),
      )
    : [];
  if (known.includes(name)) return { name };
  const stem = name.slice(0, Math.max(4, name.length - CASE_ENDING));
  const meant = known.find((one) => one.startsWith(stem) && one.length <= name.length + CASE_ENDING);
  return { name: meant ?? name };
}

/** Puts what the slots hold into the shape of the topic's position; null where something needed is missing. */
function positionOf(
  { topic, kind, counts }: TopicFrame,
  { fit, actor, denies }: { readonly fit: Fit; readonly actor: SideId | null; readonly denies: boolean },
): Position | null {
  if (topic === 'sovereignty' && kind === 'state') return denies ? null : { sovereign: 'independent-state' };
  if (actor === null) return null;
  switch (topic) {
    case 'sovereignty':
      return denies ? { sovereign: null, excludes: actor } : { sovereign: actor };
    case 'responsibility':
      return denies ? { responsible: null, excludes: actor } : { responsible: actor };
    case 'strike':
      if (denies) return { by: null, excludes: actor };
      return { by: actor, ...(fit.target === undefined ? {} : { target: fit.target }) };
    case 'losses':
      if (denies || fit.number === undefined) return null;
      return { of: actor, [counts ?? 'total']: fit.number };
    case 'name':
      return null;
  }
}
