/**
 * Decides which place a candidate means, by evidence or not at all.
 *
 * Each reading of a form starts with what its kind is worth and loses what its other meanings cost; words beside it,
 * a containing oblast and neighbours named in the same article add support. The readings are weighed in rounds: what
 * the first round settles is evidence for the next.
 */
import type { Word } from '../text/words.ts';
import {
  capitals,
  isConflict,
  isConnective,
  isGivenName,
  isLocative,
  isOrganisationAfter,
  isOrganisationBefore,
  isRegion,
  isSector,
  isSettlementBefore,
  isStrictLocative,
} from './context-words.ts';
import { FORM } from './forms.ts';
import type { Candidate } from './match.ts';
import type { Gazetteer, Posting } from './open.ts';

/** A candidate in its passage. */
export interface Placed {
  readonly passage: number;
  readonly words: readonly Word[];
  readonly candidate: Candidate;
}
/** What a candidate was found to mean. */
export interface Resolution {
  readonly placed: Placed;
  readonly place: number;
  readonly modifier: boolean;
  readonly evidence: readonly string[];
}

/** A reading is believed from here on. Chosen so that a city stands alone and a village needs one strong support. */
const ENOUGH = 3;
/** A reading must lead the next by as much, or the name stays unresolved. */
const LEAD = 1;
const ROUNDS = 3;
/** Two places this near are mentioned together because they are near; domain rules say some 50 km. */
const NEIGHBOUR_KM = 50;
const FAR_KM = 300;
const LARGE_CITY = 100_000;

const KIND_WORTH: Readonly<Record<string, number>> = {
  city: 4,
  town: 3,
  oblast: 5,
  region: 4,
  territory: 4,
  island: 3,
  facility: 4,
  sea: 4,
  raion: 4,
  village: 1.5,
  other: 2,
};

/** Returns the candidates that mean a place, in the order given. */
export function disambiguate(
  gazetteer: Gazetteer,
  all: readonly Placed[],
  conflictWords: boolean,
): readonly Resolution[] {
  const settled = new Map<Placed, Resolution>();
  for (let round = 0; round < ROUNDS; round++) {
    const anchors = anchorsOf(gazetteer, settled.values());
    let changed = false;
    for (const placed of all) {
      const before = settled.get(placed);
      const resolution = resolve({ gazetteer, placed, anchors, conflictWords });
      if (resolution?.place !== before?.place) changed = true;
      if (resolution === null) settled.delete(placed);
      else settled.set(placed, resolution);
    }
    if (!changed) break;
  }
  return all.flatMap((placed) => settled.get(placed) ?? []);
}

interface Anchors {
  readonly places: ReadonlySet<number>;
  readonly containers: ReadonlySet<number>;
  readonly points: readonly { readonly place: number; readonly lat: number; readonly lon: number }[];
}

function anchorsOf(gazetteer: Gazetteer, settled: Iterable<Resolution>): Anchors {
  const places = new Set<number>();
  for (const { place } of settled) places.add(place);
  const points = [...places].flatMap((place) => {
    const { point, kind } = gazetteer.facts(place);
    return point === null || kind === 'oblast' || kind === 'region' ? [] : [{ place, ...point }];
  });
  return { places, containers: places, points };
}

interface Question {
  readonly gazetteer: Gazetteer;
  readonly placed: Placed;
  readonly anchors: Anchors;
  readonly conflictWords: boolean;
}

function resolve(question: Question): Resolution | null {
  const { placed } = question;
  const { words, candidate } = placed;
  const next = words[candidate.to];
  const after = next !== undefined && /^( |-)$/.test(next.gap) ? next.key : '';
  const sector =
    after !== '' &&
    (isSector(after) || (isSector(words[candidate.to + 1]?.key ?? '') && after === 'operational'));
  const readings: { posting: Posting; score: number; evidence: string[]; modifier: boolean }[] = [];
  for (const posting of candidate.postings) {
    const reading = weigh(question, { posting, after, sector });
    if (reading !== null) readings.push({ posting, ...reading });
  }
  readings.sort((a, b) => b.score - a.score);
  const [best, second] = readings;
  if (best === undefined || best.score < ENOUGH) return null;
  if (second !== undefined && best.score - second.score < LEAD) return null;
  return { placed, place: best.posting.place, modifier: best.modifier, evidence: best.evidence };
}

function weigh(
  question: Question,
  { posting, after, sector }: { posting: Posting; after: string; sector: boolean },
): { score: number; evidence: string[]; modifier: boolean } | null {
  const { gazetteer, placed, anchors, conflictWords } = question;
  const { words, candidate } = placed;
  const { place, flags } = posting;
  const { kind, population, point } = gazetteer.facts(place);
  const first = words[candidate.from];
  if (first === undefined) return null;
  const before = wordBefore(words, candidate.from);
  const evidence: string[] = [];

  if (flags & FORM.townAdjective) {
    return sector
      ? {
          score: (KIND_WORTH[kind] ?? 1) + supportOf(question, place, evidence),
          evidence: ['sector', ...evidence],
          modifier: true,
        }
      : null;
  }
  if (flags & FORM.regionAdjective) {
    return coordinatedRegion(words, candidate)
      ? { score: 5, evidence: ['coordinated-region'], modifier: false }
      : null;
  }
  if (isRegion(after) && kind !== 'oblast') return null;
  if (isOrganisationAfter(after) || isOrganisationBefore(before)) return null;
  if (isQuotedAlone(words, candidate)) return null;
  if (isPerson(words, candidate)) return null;
  const id = gazetteer.id(place);
  const settlement =
    isSettlementBefore(before) ||
    (isConnective(before) && isSettlementBefore(wordBefore(words, candidate.from - 1)));
  if (capitals.has(id) && !sector && !settlement && !isStrictLocative(before)) return null;

  let score = KIND_WORTH[kind] ?? 1;
  if (kind === 'city' && population >= LARGE_CITY) score += 1;
  if (settlement) {
    score += 2;
    evidence.push('settlement-noun');
  }
  if (flags & FORM.alias) score -= 0.25;
  const isStart = candidate.from === 0 || /[.!?:\n•–]/.test(first.gap) || first.gap === '';
  const major = kind === 'city' || kind === 'oblast';
  if (flags & FORM.homonym && !major) score -= 1;
  if (flags & FORM.commonWord) score -= isStart ? 3 : major ? 0 : 1.5;
  if (flags & FORM.person) score -= major ? 0.5 : 2;
  if (flags & FORM.abroad) score -= major || kind === 'town' ? 0 : 1;
  if (isLocative(before)) {
    score += 1;
    evidence.push('preposition');
  }
  score += supportOf(question, place, evidence);
  if (kind === 'village' || kind === 'other') {
    if (conflictWords) score += 0.5;
    if (point !== null && anchors.points.length > 0 && nearest(point, anchors, place) > FAR_KM) score -= 2;
  }
  if (evidence.length === 0) evidence.push(candidate.postings.length === 1 ? 'unique-name' : 'best-known');
  return { score, evidence, modifier: sector };
}

/** What the rest of the article says for a reading: its oblast is named, or a neighbour is. */
function supportOf({ gazetteer, anchors }: Question, place: number, evidence: string[]): number {
  let support = 0;
  const container = gazetteer
    .within(place)
    .find((id) => anchors.containers.has(id) && gazetteer.facts(id).kind !== 'country');
  if (container !== undefined) {
    support += 1.5;
    evidence.push(`within:${gazetteer.id(container)}`);
  }
  const { point } = gazetteer.facts(place);
  if (point === null) return support;
  const neighbour = anchors.points.find(
    (anchor) => anchor.place !== place && kilometres(point, anchor) <= NEIGHBOUR_KM,
  );
  if (neighbour !== undefined) {
    support += 2;
    evidence.push(`neighbour:${gazetteer.id(neighbour.place)}`);
  }
  return support;
}

function nearest(point: { lat: number; lon: number }, anchors: Anchors, self: number): number {
  return Math.min(
    ...anchors.points.map((anchor) =>
      anchor.place === self ? Number.POSITIVE_INFINITY : kilometres(point, anchor),
    ),
  );
}

/** Great-circle distance on a sphere; an equirectangular approximation is exact enough below 500 km. */
function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const KM_PER_DEGREE = 111.2;
  const dx = (a.lon - b.lon) * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180));
  return Math.hypot(a.lat - b.lat, dx) * KM_PER_DEGREE;
}

/** "Донецької та Луганської областей", "the Donetsk and Luhansk regions": the noun comes after the next adjective. */
function coordinatedRegion(words: readonly Word[], candidate: Candidate): boolean {
  const REACH = 5;
  let conjunction = false;
  for (let i = candidate.to; i < Math.min(words.length, candidate.to + REACH); i++) {
    const word = words[i];
    if (word === undefined || /[.;:!?()]/.test(word.gap)) return false;
    if (/^(та|і|й|и|and|or|und|et|y|а|також|oraz|i)$/.test(word.key) || word.gap.includes(','))
      conjunction = true;
    if (isRegion(word.key)) return conjunction;
    if (
      !word.capital &&
      !/^(та|і|й|и|and|or|und|et|y|а|також|oraz|i)$/.test(word.key) &&
      !/(ськ|цьк|ск|цк)/.test(word.key)
    )
      return false;
  }
  return false;
}

/** A name alone in quotation marks is a ship, a club, a newspaper or an operation. */
function isQuotedAlone(words: readonly Word[], candidate: Candidate): boolean {
  const first = words[candidate.from];
  const next = words[candidate.to];
  return /[«„“"]$/.test(first?.gap ?? '') && /^[»”“"]/.test(next?.gap ?? '');
}

/** A given name before a name, or a capitalised word that neither begins the sentence nor belongs to a place. */
function isPerson(words: readonly Word[], candidate: Candidate): boolean {
  const before = words[candidate.from - 1];
  if (before === undefined || words[candidate.from]?.gap !== ' ') return false;
  return before.capital && isGivenName(before.key);
}

function wordBefore(words: readonly Word[], at: number): string {
  const word = words[at - 1];
  const gap = words[at]?.gap ?? '';
  // "н.п. Покровськ", "с. Піщане": the stop belongs to the abbreviation.
  return word !== undefined && /^(\.? |-|\. ?)$/.test(gap) ? word.key : '';
}

/** Tells whether an article's words speak of a war or a dispute. */
export function hasConflictWords(passages: readonly (readonly Word[])[]): boolean {
  const NEEDED = 2;
  let found = 0;
  for (const words of passages) {
    for (const { key } of words) if (isConflict(key) && ++found >= NEEDED) return true;
  }
  return false;
}
