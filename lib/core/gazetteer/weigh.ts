/**
 * Weighs one reading of a name: what its kind is worth, less what its other meanings cost, more for what stands
 * beside it. The scale is chosen so that ENOUGH is a known town alone, or a village with one strong support.
 */

import type { Candidate, Item, ReadPassage } from './items.ts';
import { countriesOf, FAR_RUSSIA } from './languages/countries.ts';
import { isOfSport } from './languages/games.ts';
import type { Gazetteer } from './open.ts';
import type { Recorded } from './recorded.ts';
import {
  ADJECTIVAL,
  COMMON_WORD,
  ELSEWHERE,
  FOREIGN,
  LAST_SETTLEMENT_KIND,
  PERSONAL_NAME,
  RIVER,
  ROLE_MASK,
  ROLE_OTHER_NAME,
  ROLE_SPELLING,
  SCRIPT_LATIN,
} from './roles.ts';

/** A reading is believed from here on. */
export const ENOUGH = 3;
const LARGE_CITY = 100_000;
const SMALL_CITY = 20_000;
const AREA_WORTH = 5;
const LARGE_VILLAGE = 2_000;
const SMALL_VILLAGE = 500;
const SHORT_WORD = 3;
/** Sectors are called after places of some size. */
const SECTOR_POPULATION = 1_000;
const RECORDED_WORTH = 2.5;
/** What may be an ordinary word needs more than to be called like a village near the front. */
const WORD_COST = 1.5;
const WRONG_KIND_COST = 2;
const TEAM_COST = 4;
/** Grounds stand in places everywhere, whose namesakes near the front are not meant. */
const GROUND_COST = 1.5;
const NAMESAKE_AREA_COST = 6;
const SPORT_WORDS = 2;
const REAR_COST = 1.5;
const REAR_BELOW = 0.4;
/** What speaks of Russia's far regions is no news of the front, however well known the namesake there. */
const ELSEWHERE_COST = -8;
const FOREIGN_LANGUAGES = new Set(['de', 'fr', 'es', 'pl']);

/** What the page says as a whole. */
export interface PageFacts {
  /** Words of war found, counted up to a bound. */
  readonly conflictWords: number;
  /** Words of sport found. */
  readonly sportWords: number;
  /** How often each country is spoken of, by code. */
  readonly countries: ReadonlyMap<string, number>;
  /** How near a place lies to those that records speak of, 0 to 1: it is the likelier among its namesakes. */
  readonly recorded: Recorded;
}

/** Counts what a passage adds to the page's facts. */
export function countFacts(
  { words, cues }: Pick<ReadPassage, 'words' | 'cues'>,
  facts: { conflictWords: number; sportWords: number; readonly countries: Map<string, number> },
): void {
  for (const { key, capital } of words) {
    if (cues.conflict(key)) facts.conflictWords++;
    if (isOfSport(key)) facts.sportWords++;
    if (capital || key.length > 5)
      for (const country of countriesOf(key))
        facts.countries.set(country, (facts.countries.get(country) ?? 0) + 1);
  }
}

/** Returns the weight of a reading by itself and its nearest words; adds the codes of what spoke for it to a list given. */
export function weighAlone(
  gazetteer: Gazetteer,
  read: ReadPassage,
  {
    item,
    candidate,
    facts,
    evidence = null,
  }: {
    readonly item: Item;
    readonly candidate: Candidate;
    readonly facts: PageFacts;
    readonly evidence?: string[] | null;
  },
): number {
  const { place, flags } = candidate;
  const kind = gazetteer.kinds[place] ?? 0;
  const isSettlement = kind <= LAST_SETTLEMENT_KIND;
  const isCity = kind === 0;
  evidence?.push(...item.evidence);
  let score = worth(gazetteer, place);
  if (item.isArea) return Math.max(score, AREA_WORTH);

  const role = flags & ROLE_MASK;
  // A spelling made by rule may be any word of the language: "Walki toczą się", fights go on.
  const isRuledSpelling =
    role === ROLE_SPELLING &&
    (flags & FOREIGN) !== 0 &&
    item.capitalIsMute &&
    !read.cues.capitalNouns &&
    !item.isLocative;
  if (role === ROLE_OTHER_NAME) score -= isCity ? 0.25 : kind === 1 ? 0.5 : 1;
  if (role === ROLE_SPELLING) {
    score -= isCity ? 0.25 : 0.75;
    if (isRuledSpelling) score -= isCity ? 0.5 : 1.5;
  }
  if (flags & FOREIGN && !FOREIGN_LANGUAGES.has(read.cues.lang)) score -= isCity ? 0.5 : 1.5;
  const isOnly = item.candidates.every((other) => other.place === place);
  if (isOnly && kind === LAST_SETTLEMENT_KIND) score += flags & (COMMON_WORD | ELSEWHERE) ? 0.5 : 1;
  // "Gaza" alone is the Strip, which the city lies in.
  if (kind < LAST_SETTLEMENT_KIND && !item.hasNoun && isInNamesake(gazetteer, item, place))
    score -= NAMESAKE_AREA_COST;
  if (item.hasNoun && isSettlement) {
    score += 2;
    if (item.nounKind !== null && (item.nounKind === 'village') !== (kind === LAST_SETTLEMENT_KIND))
      score -= kind === 1 ? 0.5 : isCity ? 3 * WRONG_KIND_COST : WRONG_KIND_COST;
    evidence?.push('settlement-noun');
  }
  if (item.isLocative) {
    score += 0.75;
    evidence?.push('preposition');
  }
  if (item.isTaken && isSettlement) score += isCity ? 0.25 : 0.75;
  if (item.modifier) score += (gazetteer.populations[place] ?? 0) >= SECTOR_POPULATION ? 2 : 1;
  const mayBeWord = item.capitalIsMute && (flags & COMMON_WORD) !== 0;
  if (isSettlement) {
    const recorded = facts.recorded(place);
    if (isRuledSpelling || (mayBeWord && recorded < 1)) score -= WORD_COST;
    score += RECORDED_WORTH * recorded;
    // A town of a shared name far behind the front is less likely meant than it is large.
    if (!isOnly && isCity && (gazetteer.populations[place] ?? 0) < LARGE_CITY)
      score -= REAR_COST * Math.max(0, 1 - recorded / REAR_BELOW);
    if (recorded === 1) evidence?.push('on-record');
  }
  score -= otherMeanings(item, flags, kind);
  if (isSettlement && !item.hasNoun && isOfGames(facts))
    score -= item.isLocative ? (isCity ? 0 : GROUND_COST) : TEAM_COST;
  score += pageSupport(gazetteer, { place, kind, facts, evidence, isNamesake: (flags & ELSEWHERE) !== 0 });
  return score;
}

const NAMED_AREAS = new Set(['territory', 'region', 'island']);
const isInNamesake = (gazetteer: Gazetteer, { candidates }: Item, town: number): boolean =>
  candidates.some(
    ({ place }) =>
      NAMED_AREAS.has(gazetteer.kindOf(place)) && gazetteer.isWithin(town, place) && place !== town,
  );

/** On a page of sport a name is mostly a team's. */
const isOfGames = ({ sportWords, conflictWords }: PageFacts): boolean =>
  sportWords >= SPORT_WORDS && sportWords >= conflictWords;

function worth(gazetteer: Gazetteer, place: number): number {
  const population = gazetteer.populations[place] ?? 0;
  switch (gazetteer.kindOf(place)) {
    case 'city':
      return population >= LARGE_CITY ? 5 : population >= SMALL_CITY ? 4.25 : 3.5;
    case 'town':
      return population >= SMALL_CITY ? 3.25 : 2.75;
    case 'village':
      // Of namesakes the larger is the better known.
      return population >= LARGE_VILLAGE ? 1.5 : population >= SMALL_VILLAGE ? 1.2 : 1;
    case 'raion':
      return 3.5;
    case 'oblast':
    case 'region':
    case 'territory':
      return AREA_WORTH;
    case 'other':
      return 2;
    default:
      return 4;
  }
}

function otherMeanings(item: Item, flags: number, kind: number): number {
  const isCity = kind === 0;
  const isSettlement = kind <= LAST_SETTLEMENT_KIND;
  const isShown = item.hasNoun || item.modifier;
  if (isShown) return 0;
  let cost = item.isAfterCapital && isSettlement ? (flags & SCRIPT_LATIN ? 2.5 : isCity ? 0 : 1.5) : 0;
  // "Под удары": a form as short as a preposition is one at the start of a sentence.
  if (item.capitalIsMute && item.end - item.start <= SHORT_WORD) cost += 3;
  if (flags & COMMON_WORD && isSettlement) cost += item.capitalIsMute ? 3 : isCity ? 0.25 : 0.5;
  if (flags & ADJECTIVAL) cost += item.isLocative ? 0.25 : isCity ? 0.25 : 1;
  if (flags & PERSONAL_NAME) cost += item.isLocative ? 0.25 : isCity ? 0.5 : 1.5;
  // Donetskyi, Pokrovsky: a surname is likelier than a village so called.
  if (isSettlement && flags & SCRIPT_LATIN && SURNAME_LOOK.test(item.key)) cost += 1.5;
  if (flags & RIVER) cost += item.isLocative ? 0.5 : 2.5;
  if (flags & ELSEWHERE) cost += isCity ? 0.25 : 0.5;
  return cost;
}

const SURNAME_LOOK = /[st]s?k(yi|yy|iy|ii|ij|y|i)$/;

/** The page's subject: its war, or the country the place lies in. */
function pageSupport(
  gazetteer: Gazetteer,
  of: { place: number; kind: number; facts: PageFacts; evidence: string[] | null; isNamesake: boolean },
): number {
  const { place, kind, facts, evidence, isNamesake } = of;
  const { conflictWords, countries } = facts;
  const country = gazetteer.countryOf(place);
  const named = countries.get(country) ?? 0;
  const isSmall = kind === 1 || kind === LAST_SETTLEMENT_KIND;
  if (gazetteer.conflictOf(place) === 'russo-ukrainian-war') {
    // "В Покровске, что близ Якутска": the page speaks of Russia's regions and of no war.
    const isElsewhere =
      (countries.get(FAR_RUSSIA) ?? 0) > 0 && conflictWords < 3 && (countries.get('ua') ?? 0) === 0;
    if (isElsewhere && kind <= LAST_SETTLEMENT_KIND && (isNamesake || isSmall)) return ELSEWHERE_COST;
    if (conflictWords === 0 && named === 0) return isSmall && facts.recorded(place) < 1 ? -0.5 : 0;
    evidence?.push('page-subject');
    return conflictWords >= 2 || named > 1 ? 1 : 0.75;
  }
  if (named > 0) {
    evidence?.push(`country:${country}`);
    return named > 1 ? 1 : 0.5;
  }
  // A page that names none of its country's people hardly means a small place there, unless records speak of it.
  if (facts.recorded(place) === 1) return 0;
  return isSmall ? -1.5 : kind === 0 ? -0.75 : 0;
}
