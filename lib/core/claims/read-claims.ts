import type { Lang, Side, Speaker } from '../model/domain.ts';
import type { Claim, Mention, PageText, Passage } from '../model/page.ts';
import type { PlaceSource } from '../ports.ts';
import { sentences } from '../text/sentences.ts';
import { assemble } from './assemble.ts';
import { clausesOf, withoutInterruptions, withoutStamp } from './clauses.ts';
import { amongNamed, newPage, type PageContext, relateSides, type SideRelations } from './context.ts';
import type { Item } from './item.ts';
import { itemize } from './items.ts';
import type { ClaimLanguage } from './languages/language.ts';
import { CLAIM_LANGUAGES } from './languages/registry.ts';
import { forcesNamed, leaningOf } from './leaning.ts';
import { sourceAfter, voiceOf } from './neighbours.ts';
import { placeGroups } from './place-groups.ts';
import { readControl } from './readings.ts';
import type { Sentence } from './sentence.ts';
import { joinSeparable } from './separable.ts';
import { sayingsOf } from './sources.ts';
import { rememberNames } from './speakers.ts';
import { type Speech, speechOf } from './speech.ts';
import { tokenize } from './tokens.ts';
import { compileTopics, type TopicVocabulary } from './topics/frames.ts';
import { TOPIC_LANGUAGES } from './topics/languages/registry.ts';
import { isDeed, readTopics } from './topics/read-topics.ts';
import { compileVocabulary, type Vocabulary } from './vocabulary.ts';

/** What the reader knows of the world: speakers with aliases, sides, and places by id. */
export interface ReaderKnowledge {
  readonly speakers: readonly Speaker[];
  readonly sides: readonly Side[];
  readonly places: PlaceSource;
}
/** A reader made once and used for many pages; vocabularies are compiled when a language is first met. */
export interface ClaimReader {
  readonly knowledge: ReaderKnowledge;
  readonly relations: SideRelations;
  readonly vocabularies: Map<Lang, Vocabulary | null>;
  /** The same for topics other than control. */
  readonly topics: Map<Lang, TopicVocabulary | null>;
}

/** Makes a reader from the dataset's speakers, sides and places. */
export function openReader(knowledge: ReaderKnowledge): ClaimReader {
  const relations = relateSides(knowledge.sides, knowledge.places);
  return { knowledge, relations, vocabularies: new Map(), topics: new Map() };
}

function vocabularyOf(reader: ClaimReader, lang: Lang): Vocabulary | null {
  const known = reader.vocabularies.get(lang);
  if (known !== undefined) return known;
  const language = CLAIM_LANGUAGES[lang];
  const made = language ? compileVocabulary(language, reader.knowledge.speakers) : null;
  reader.vocabularies.set(lang, made);
  return made;
}

function topicsOf(reader: ClaimReader, { lang, past, short }: ClaimLanguage): TopicVocabulary | null {
  const known = reader.topics.get(lang);
  if (known !== undefined) return known;
  const language = TOPIC_LANGUAGES[lang];
  const endings = { ...(past ? { past } : {}), ...(short ? { short } : {}) };
  const made = language ? compileTopics(language, endings) : null;
  reader.topics.set(lang, made);
  return made;
}

/** Reads the claims of a page from its text and the mentions found in it, in order of the text. */
export function readClaims(
  reader: ClaimReader,
  { page, mentions }: { readonly page: PageText; readonly mentions: readonly Mention[] },
): readonly Claim[] {
  if (mentions.length === 0) return [];
  const byPassage = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const own = byPassage.get(mention.passage);
    if (own === undefined) byPassage.set(mention.passage, [mention]);
    else own.push(mention);
  }
  const read = page.passages.flatMap((passage) =>
    itemsOf(reader, {
      passage,
      lang: passage.lang ?? page.lang ?? 'en',
      own: byPassage.get(passage.id) ?? [],
    }),
  );
  const context = {
    ...newPage(),
    leaning: leaningOf(
      { relations: reader.relations, places: reader.knowledge.places },
      { sentences: read, mentions },
    ),
  };
  const relations = amongNamed(reader.relations, forcesNamed(read));
  const out: Claim[] = [];
  read.forEach((sentence, index) => {
    const claims = readSentence(
      { ...reader, relations },
      { sentence, following: read.slice(index + 1, index + 5), context },
    );
    out.push(...claims);
    for (const claim of claims) {
      const { holder, extent } = claim.position;
      if (holder && extent !== 'none' && claim.stance !== 'denies')
        for (const id of claim.places) context.holders.set(id, holder);
    }
    const control = claims.filter((one) => one.topic === 'control');
    if (control.length) {
      context.claims = control;
      context.claimsAge = 1;
    } else context.claimsAge++;
    const deeds = claims.filter(isDeed);
    if (deeds.length) {
      context.deeds = deeds;
      context.deedsAge = 1;
    } else context.deedsAge++;
  });
  return out;
}

function itemsOf(
  reader: ClaimReader,
  {
    passage,
    lang,
    own,
  }: { readonly passage: Passage; readonly lang: Lang; readonly own: readonly Mention[] },
): readonly Sentence[] {
  const vocabulary = vocabularyOf(reader, lang);
  if (!vocabulary) return [];
  const cuts = new Set(own.flatMap((one) => [one.start, one.end]));
  const rules = {
    ...vocabulary.rules,
    placeKindOf: (id: string) => reader.knowledge.places.place(id)?.kind ?? 'city',
  };
  const spans = sentences(passage.text, lang);
  const speech = speechOf(passage.text, spans);
  // Mentions and sentences are both in order of the text.
  let first = 0;
  return spans.map((span, index) => {
    while (first < own.length && (own[first] as Mention).start < span.start) first++;
    let after = first;
    while (after < own.length && (own[after] as Mention).start < span.end) after++;
    const inside = own.slice(first, after).filter((one) => one.end <= span.end);
    const tokens = tokenize(passage.text, { span, lang, cuts });
    return {
      passage,
      span,
      tokens,
      vocabulary,
      // One for each span.
      speech: speech[index] as Speech,
      items: withoutInterruptions(
        joinSeparable(
          withoutStamp(itemize(tokens, { mentions: inside, rules })),
          vocabulary.language.separable,
        ),
      ),
    };
  });
}

/** A question asserts nothing. */
const QUESTION = /[?？؟]\s*["”’»“')\]]*$/u;

function readSentence(
  reader: ClaimReader,
  {
    sentence,
    following,
    context,
  }: { readonly sentence: Sentence; readonly following: readonly Sentence[]; readonly context: PageContext },
): readonly Claim[] {
  const { items, vocabulary, span, passage, tokens } = sentence;
  const { language } = vocabulary;
  rememberNames(items, context);
  const groups = placeGroups(items, { language, context });
  const clauses = clausesOf(items, groups);
  const sayings = sayingsOf({ items, clauses, language, context });
  const question = QUESTION.test(passage.text.slice(span.start, span.end));
  const asserting = groups.length > 0 && !question;
  const readings = asserting ? readControl({ items, clauses, groups, sayings, language }) : [];
  const later = asserting
    ? (sourceAfter(following[0], context) ?? voiceOf(sentence, { following, context }))
    : null;
  const { relations } = reader;
  const common = { items, sayings, context, relations, language, span, passage: passage.id, later };
  const control = assemble({ ...common, readings });
  const topics = question ? null : topicsOf(reader, language);
  const { text } = passage;
  const { places } = reader.knowledge;
  const others = topics ? readTopics({ ...common, tokens, groups, clauses, places, topics, text }) : [];
  remember(items, { context, sayings });
  return [...control, ...others];
}

function remember(
  items: readonly Item[],
  { context, sayings }: { readonly context: PageContext; readonly sayings: ReturnType<typeof sayingsOf> },
): void {
  for (const item of items) {
    if (item.tag === 'place' && item.place)
      context.places.push({ id: item.place, kind: item.placeKind ?? 'city' });
  }
  const named = items.flatMap((item) => (item.tag === 'place' && item.place ? [item.place] : []));
  if (named.length > 0) context.latest = [...new Set(named)];
  const spoken = sayings.filter((one) => one.party?.side && one.mode !== 'noun');
  const last = spoken[spoken.length - 1];
  if (last?.party) {
    context.source = last.party;
    context.bulletin = false;
  } else if (sayings.some((one) => one.attributed && one.partyAt < 0 && one.party === null)) {
    // An unknown voice ends what a known one said.
    context.bulletin = false;
  }
  const bulletin = items.some((item) => item.tag === 'bulletin');
  const author = sayings.find((one) => one.party?.side)?.party;
  if (bulletin && author) {
    context.source = author;
    context.bulletin = true;
  }
  const sources = new Set(sayings.map((one) => one.partyAt));
  const actors = items.filter(
    (item, at) =>
      item.party &&
      (item.party.side !== null || item.party.deixis === 'enemy') &&
      !sources.has(at) &&
      item.party.role !== 'adjective',
  );
  const actor = actors[actors.length - 1];
  if (actor?.party) context.actor = actor.party;
}
