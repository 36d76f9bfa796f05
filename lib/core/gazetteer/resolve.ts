/**
 * Decides which place each name of a page means, by evidence or not at all.
 *
 * Readings are weighed in rounds: by themselves first, then with the help of what the round before settled. A
 * containing oblast or district in the sentence helps, and so do neighbours: villages of one report lie together,
 * so that even names shared by many are settled by the pairs of readings that lie close.
 */
import type { Candidate, Item, ReadPassage } from './items.ts';
import type { Gazetteer } from './open.ts';
import { ELSEWHERE, LAST_SETTLEMENT_KIND, ROLE_AREA_NAME, ROLE_MASK } from './roles.ts';
import { ENOUGH, type PageFacts, weighAlone } from './weigh.ts';

/** A reading must lead the next by as much, or the name stays unresolved. */
const LEAD = 0.25;
const ROUNDS = 4;
/** Support of a neighbour halves about every twenty kilometres; domain rules speak of some fifty. */
const NEIGHBOUR_WORTH = 3;
const SECTOR_WORTH = 2;
const DECAY_KM = 28;
const REACH_KM = 120;
const FAR_VILLAGE_KM = 180;
const FAR_TOWN_KM = 350;
/** A town so large is named far from the rest of the news too. */
const WELL_KNOWN = 100_000;
/** Names to either side that are looked at as neighbours, and places of the page beside them. */
const WINDOW = 10;
const MAX_ANCHORS = 48;
const MAX_TWINS = 6;
/** What of the support for a name counts for another mention of it. */
const TWIN_SHARE = 0.85;
/** Names of more readings say nothing about each other before one of them is settled. */
const MAX_OPEN_READINGS = 40;

interface Reading {
  readonly candidate: Candidate;
  readonly alone: number;
  readonly evidence: readonly string[];
}
interface Entry {
  readonly item: Item;
  readonly read: ReadPassage;
  readonly readings: readonly Reading[];
  /** The same for all mentions of one name. */
  readonly name: string;
}
/** What a name was found to mean: its place's number, the other readings (likelier first), and why. */
export interface Resolution {
  readonly item: Item;
  readonly place: number;
  readonly others: readonly number[];
  readonly evidence: readonly string[];
}

/** Returns the names that mean a place, in order of the text. */
export function resolveItems(
  gazetteer: Gazetteer,
  passages: readonly ReadPassage[],
  facts: PageFacts,
): readonly Resolution[] {
  unmute(passages);
  const entries = passages.flatMap((read) =>
    read.items.map((item): Entry => {
      const candidates = item.isArea
        ? item.candidates
        : item.candidates.filter(({ flags }) => (flags & ROLE_MASK) !== ROLE_AREA_NAME);
      const isRegion = candidates.some(({ place }) => gazetteer.kindOf(place) === 'oblast');
      const eligible =
        isRegion && !item.isArea && !item.hasNoun && !item.modifier
          ? candidates.filter(({ place }) => gazetteer.kinds[place] !== LAST_SETTLEMENT_KIND)
          : candidates;
      const readings = eligible.map((candidate) => {
        const { score, evidence } = weighAlone(gazetteer, read, { item, candidate, facts });
        return { candidate, alone: score, evidence };
      });
      return { item, read, readings, name: nameOf(item) };
    }),
  );
  const twins = new Map<string, number[]>();
  entries.forEach(({ name, item }, at) => {
    const list = twins.get(name) ?? [];
    if (list.length < MAX_TWINS && !item.isArea) twins.set(name, [...list, at]);
  });
  let results: readonly (Resolution | null)[] = entries.map((entry) => decide(entry, () => NOTHING));
  for (let round = 0; round < ROUNDS; round++) {
    const known = results;
    const anchors = anchorsOf(gazetteer, known);
    const beside = new Map<number, boolean>();
    const isSettledBeside = (at: number) => {
      const before = beside.get(at);
      if (before !== undefined) return before;
      const found = hasAreaBeside(gazetteer, known, { entries, at });
      beside.set(at, found);
      return found;
    };
    const page: Page = { gazetteer, entries, known, anchors, twins, isSettledBeside };
    let changed = false;
    results = entries.map((entry, at) => {
      const support = (reading: Reading) => supportOf(page, at, reading);
      const result = decide(entry, support);
      if (result?.place !== known[at]?.place) changed = true;
      return result;
    });
    if (!changed && round > 0) break;
  }
  return results.filter((result) => result !== null);
}

const nameOf = ({ candidates }: Item): string => candidates.map(({ place }) => place).join();

/** A name that keeps its capital inside a sentence is a name at the start of one too. */
function unmute(passages: readonly ReadPassage[]): void {
  const plain = new Set<string>();
  const items = passages.flatMap((read) => (read.cues.capitalNouns ? [] : read.items));
  for (const item of items)
    if (!item.capitalIsMute && !item.isArea && !item.modifier) plain.add(nameOf(item));
  for (const item of items) if (item.capitalIsMute && plain.has(nameOf(item))) item.capitalIsMute = false;
}

interface Support {
  readonly score: number;
  readonly evidence: readonly string[];
}
const NOTHING: Support = { score: 0, evidence: [] };

function decide(entry: Entry, support: (reading: Reading) => Support): Resolution | null {
  const weighed = entry.readings.map((reading) => {
    const { score, evidence } = support(reading);
    return {
      place: reading.candidate.place,
      score: reading.alone + score,
      evidence: [...reading.evidence, ...evidence],
    };
  });
  weighed.sort((a, b) => b.score - a.score || a.place - b.place);
  const [best, ...rest] = weighed;
  if (best === undefined || best.score < ENOUGH) return null;
  const second = rest.find(({ place }) => place !== best.place);
  if (second !== undefined && best.score - second.score < LEAD) return null;
  const evidence =
    best.evidence.length > 0 ? best.evidence : [second === undefined ? 'unique-name' : 'best-known'];
  const others = [...new Set(rest.map(({ place }) => place))].filter((place) => place !== best.place);
  return { item: entry.item, place: best.place, others, evidence };
}

interface Anchors {
  /** Settled settlements and other points, most frequent first. */
  readonly points: readonly number[];
  readonly areas: ReadonlyMap<number, number>;
  /** By what names each of the places was settled. */
  readonly names: ReadonlyMap<number, ReadonlySet<string>>;
}

function anchorsOf(gazetteer: Gazetteer, results: readonly (Resolution | null)[]): Anchors {
  const counts = new Map<number, number>();
  const areas = new Map<number, number>();
  const names = new Map<number, Set<string>>();
  for (const result of results) {
    if (result === null) continue;
    names.set(result.place, (names.get(result.place) ?? new Set()).add(nameOf(result.item)));
    const isAreaItem = isArea(gazetteer, result);
    const target = isAreaItem ? areas : counts;
    const place = isAreaItem ? spanOf(gazetteer, result.place) : result.place;
    target.set(place, (target.get(place) ?? 0) + 1);
  }
  const points = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([place]) => place);
  return { points: points.slice(0, MAX_ANCHORS), areas, names };
}

interface Page {
  readonly gazetteer: Gazetteer;
  readonly entries: readonly Entry[];
  readonly known: readonly (Resolution | null)[];
  readonly anchors: Anchors;
  /** The entries of each name. */
  readonly twins: ReadonlyMap<string, readonly number[]>;
  /** Whether an area right after the entry says where it lies. */
  readonly isSettledBeside: (at: number) => boolean;
}

/** What the page says for a reading: its own surroundings, and those of the same name elsewhere on the page. */
function supportOf(page: Page, at: number, { candidate }: Reading): Support {
  const { gazetteer, entries } = page;
  const entry = entries[at];
  if (entry === undefined) return NOTHING;
  const { place } = candidate;
  const evidence: string[] = [];
  let score = contextOf(page, at, { place, evidence });
  if (!page.isSettledBeside(at)) {
    for (const twin of page.twins.get(entry.name) ?? []) {
      if (twin === at || page.isSettledBeside(twin)) continue;
      const other: string[] = [];
      const worth = TWIN_SHARE * contextOf(page, twin, { place, evidence: other });
      if (worth > score) {
        score = worth;
        evidence.splice(0, evidence.length, ...other);
      }
    }
  }
  const kind = gazetteer.kinds[place] ?? 0;
  if (kind <= LAST_SETTLEMENT_KIND) {
    const isBig = (gazetteer.populations[place] ?? 0) >= WELL_KNOWN;
    const reach = kind === LAST_SETTLEMENT_KIND ? FAR_VILLAGE_KM : FAR_TOWN_KM;
    const isOpen = entry.readings.length > 1 || (candidate.flags & ELSEWHERE) !== 0;
    if (!isBig && isOpen && isFarFromAll(page, place, reach)) score -= 1.5;
    score += shareOf(page, place);
  }
  if (isAmongItsOwn(page, place)) score += 1.25;
  return { score, evidence };
}

/** The support of a name's nearest surroundings. */
function contextOf(page: Page, at: number, of: { place: number; evidence: string[] }): number {
  let score = containerSupport(page, at, of) + neighbourSupport(page, at, of);
  if (page.gazetteer.kinds[of.place]! <= LAST_SETTLEMENT_KIND && isListed(page, at)) {
    score += 0.75;
    of.evidence.push('in-list');
  }
  return score;
}

/** Another place of the same dispute, other than the one whose words every page has, was settled. */
function isAmongItsOwn({ gazetteer, anchors }: Page, place: number): boolean {
  const conflict = gazetteer.conflictOf(place);
  if (conflict === '' || conflict === 'russo-ukrainian-war') return false;
  return anchors.points.some((anchor) => anchor !== place && gazetteer.conflictOf(anchor) === conflict);
}

/** A containing oblast or district beside the name, in its sentence, elsewhere on the page; or another one beside it. */
function containerSupport(
  page: Page,
  at: number,
  { place, evidence }: { place: number; evidence: string[] },
): number {
  const { gazetteer, entries, known, anchors } = page;
  const entry = entries[at];
  if (entry === undefined) return 0;
  const { item, read } = entry;
  let best = 0;
  let reason = -1;
  const offer = (worth: number, area: number) => {
    if (worth > best && area !== place && gazetteer.isWithin(place, spanOf(gazetteer, area))) {
      best = worth;
      reason = area;
    }
  };
  let denied = 0;
  for (let i = Math.max(0, at - WINDOW); i <= Math.min(entries.length - 1, at + WINDOW); i++) {
    const other = known[i];
    if (i === at || !other || other.item.passage !== item.passage || !isArea(gazetteer, other)) continue;
    if (other.item.sentence !== item.sentence) {
      offer(1.25, other.place);
      continue;
    }
    const tie = Math.abs(i - at) === 1 ? tieOf(read, item, other.item) : 'none';
    const worth = tie === 'of' ? 5 : tie === 'near' ? 3.5 : governs(page, at, i) ? 2.75 : 1.5;
    offer(worth, other.place);
    if (tie === 'of' && !gazetteer.isWithin(place, spanOf(gazetteer, other.place))) denied = 4;
  }
  for (const parent of gazetteer.parentsOf(place)) {
    if (anchors.areas.has(parent) && gazetteer.kindOf(parent) !== 'country') offer(0.75, parent);
  }
  if (reason >= 0) evidence.push(`within:${gazetteer.idOf(reason)}`);
  return gazetteer.kinds[place]! <= LAST_SETTLEMENT_KIND ? best - denied : best;
}

/** Whether an area right after a name says where it lies: "Миколаївка на Сумщині". */
function hasAreaBeside(
  gazetteer: Gazetteer,
  known: readonly (Resolution | null)[],
  { entries, at }: { entries: readonly Entry[]; at: number },
): boolean {
  const entry = entries[at];
  const other = known[at + 1];
  if (entry === undefined || !other || !isArea(gazetteer, other)) return false;
  return tieOf(entry.read, entry.item, other.item) === 'of';
}

/**
 * How an area stands to a name: it is the name's own ("Lyman in Donetsk Oblast", "Лиман (Донецька область)"), it is
 * near, as one of a list or before the name, or there is no tie.
 */
function tieOf({ words, cues }: ReadPassage, item: Item, area: Item): 'of' | 'near' | 'none' {
  if (area.passage !== item.passage || area.sentence !== item.sentence) return 'none';
  const follows = area.from >= item.to;
  const [from, to] = follows ? [item.to, area.from] : [area.to, item.from];
  if (to - from > 2) return 'none';
  const between = words.slice(from, to);
  const gap = words[from]?.gap ?? '';
  if (!follows || between.some(({ key }) => cues.and(key) || NEXT_TO.test(key))) return 'near';
  if (/^ \(?$/.test(gap)) return 'of';
  return gap === ', ' && between.length > 0 ? 'of' : 'near';
}

/** Words that put a name beside an area, not into it. */
const NEXT_TO =
  /^(unweit|nahe|near|bei|outside|from|біля|поблизу|неподалік|від|из|з|із|возле|близ|вблизи|от|pres|cerca|koło|kolo|niedaleko|z|od|vers|towards|toward)$/;

const AREA_KINDS = new Set(['oblast', 'raion', 'region', 'territory']);
function isArea(gazetteer: Gazetteer, { item, place }: Resolution): boolean {
  return item.isArea || AREA_KINDS.has(gazetteer.kindOf(place));
}

/** A republic proclaimed in an oblast stands for the oblast here. */
function spanOf(gazetteer: Gazetteer, area: number): number {
  if (gazetteer.kindOf(area) !== 'territory') return area;
  return gazetteer.parentsOf(area).find((parent) => gazetteer.kindOf(parent) === 'oblast') ?? area;
}

/**
 * Whether an area of the sentence is the one of a name in a list: "A, B and C in Kharkiv Oblast, D in Sumy Oblast" has
 * the area after its names, "in Kharkiv Oblast A, B and C" before them.
 */
function governs({ gazetteer, entries, known }: Page, at: number, area: number): boolean {
  const step = area > at ? 1 : -1;
  for (let i = at + step; i !== area; i += step) {
    const between = known[i];
    if (between && isArea(gazetteer, between)) return false;
  }
  if (step < 0) return true;
  const last = entries[area - 1]?.item;
  const next = entries[area]?.item;
  return last !== undefined && next !== undefined && next.from - last.to <= 2;
}

function neighbourSupport(
  page: Page,
  at: number,
  { place, evidence }: { place: number; evidence: string[] },
): number {
  const { gazetteer, entries, known, anchors } = page;
  const item = entries[at]?.item;
  if (item === undefined || Number.isNaN(gazetteer.latitudes[place])) return 0;
  let best = 0;
  let second = 0;
  let nearest = -1;
  // "На Куп'янському напрямку … у районах Піщаного": the sector tells where the villages of the sentence lie.
  const sector = 0;
  const offer = (worth: number, from: number) => {
    if (worth > best) {
      second = best;
      best = worth;
      nearest = from;
    } else if (worth > second) second = worth;
  };
  for (const anchor of anchors.points) {
    if (anchor === place) {
      // The same place under another name, as in "Курахово … кураховский котёл".
      if ([...(anchors.names.get(place) ?? [])].some((name) => name !== entries[at]?.name)) offer(0.9, place);
    } else offer(0.6 * nearness(gazetteer.distance(place, anchor)), anchor);
  }
  for (let i = Math.max(0, at - WINDOW); i <= Math.min(entries.length - 1, at + WINDOW); i++) {
    if (i === at) continue;
    const other = entries[i];
    const result = known[i] ?? null;
    if (other === undefined || other.item.isArea || (result !== null && isArea(gazetteer, result))) continue;
    const isSameSentence = other.item.passage === item.passage && other.item.sentence === item.sentence;
    const closeness = isSameSentence ? 1 : other.item.passage === item.passage ? 0.8 : 0.7;
    if (result !== null) {
      if (result.place !== place)
        offer(closeness * nearness(gazetteer.distance(place, result.place)), result.place);
    }
    if (isSameSentence && other.readings.length <= MAX_OPEN_READINGS) {
      // Readings that are not settled, or not the settled one, still say where a row of names may lie.
      const open = (result === null ? 0.85 : 0.5) / Math.sqrt(Math.max(1, other.readings.length / 2));
      for (const { candidate } of other.readings) {
        if (candidate.place !== place)
          offer(open * nearness(gazetteer.distance(place, candidate.place)), candidate.place);
      }
    }
  }
  const isMinor = (gazetteer.populations[place] ?? 0) < WELL_KNOWN && (entries[at]?.readings.length ?? 0) > 1;
  const sectorWorth =
    sector < 0 || item.modifier ? 0 : sector < 0.15 && isMinor ? -1.5 : SECTOR_WORTH * sector;
  if (nearest >= 0 && best > 0.5) evidence.push(`neighbour:${gazetteer.idOf(nearest)}`);
  return NEIGHBOUR_WORTH * (best + 0.25 * second) + sectorWorth;
}

/** In a row, by commas and "and", with another name that was settled. */
function isListed({ entries, known }: Page, at: number): boolean {
  const entry = entries[at];
  if (entry === undefined) return false;
  const { words, cues } = entry.read;
  return [-1, 1].some((step) => {
    const other = entries[at + step];
    const result = known[at + step];
    if (!result || other?.read !== entry.read || result.item.isArea) return false;
    const [left, right] = step < 0 ? [other.item, entry.item] : [entry.item, other.item];
    const gap = words[left.to]?.gap ?? '';
    if (left.to === right.from) return gap === ', ';
    return left.to + 1 === right.from && /^,? $/.test(gap) && cues.and(words[left.to]?.key ?? '');
  });
}

/** What part of the page's places lie in the same oblast. */
function shareOf({ gazetteer, anchors }: Page, place: number): number {
  const oblast = gazetteer.parentsOf(place).find((parent) => gazetteer.kindOf(parent) === 'oblast');
  if (oblast === undefined || anchors.points.length < 2) return 0;
  const others = anchors.points.filter((anchor) => anchor !== place);
  return others.filter((anchor) => gazetteer.parentsOf(anchor).includes(oblast)).length / others.length;
}

function nearness(kilometres: number): number {
  return kilometres > REACH_KM || Number.isNaN(kilometres) ? 0 : Math.exp(-kilometres / DECAY_KM);
}

function isFarFromAll({ gazetteer, anchors }: Page, place: number, reach: number): boolean {
  let seen = false;
  for (const anchor of anchors.points) {
    const far = gazetteer.distance(place, anchor);
    if (anchor === place || Number.isNaN(far) || gazetteer.kinds[anchor] === LAST_SETTLEMENT_KIND) continue;
    if (far <= reach) return false;
    seen = true;
  }
  return seen;
}
