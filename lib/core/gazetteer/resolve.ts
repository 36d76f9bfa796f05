/**
 * Decides which place each name of a page means, by evidence or not at all.
 *
 * Readings are weighed in rounds: by themselves first, then with the help of what the round before settled. A
 * containing oblast or district in the sentence helps, and so do neighbours: villages of one report lie together,
 * so that even names shared by many are settled by the pairs of readings that lie close.
 */
import { containerSupport, hasAreaBeside, isArea, spanOf } from './containers.ts';
import type { ReadPassage } from './items.ts';
import {
  isAmongItsOwn,
  isFarFromAll,
  isListed,
  neighbourSupport,
  shareOf,
  WELL_KNOWN,
} from './neighbours.ts';
import type { Gazetteer } from './open.ts';
import { type Anchors, type Entry, nameOf, type Page, type Reading, type Resolution } from './page-state.ts';
import { ELSEWHERE, LAST_SETTLEMENT_KIND, ROLE_AREA_NAME, ROLE_MASK } from './roles.ts';
import { ENOUGH, type PageFacts, weighAlone } from './weigh.ts';

/** A reading must lead the next by as much, or the name stays unresolved. */
const LEAD = 0.1;

/** A name that so clearly means one of its bearers needs a little less. */
const CLEAR_LEAD = 2;
const ENOUGH_WHEN_CLEAR = 2.5;
const ROUNDS = 4;

const FAR_VILLAGE_KM = 180;

const FAR_TOWN_KM = 350;

const MAX_ANCHORS = 48;

const MAX_TWINS = 6;

/** What of the support for a name counts for another mention of it. */
const TWIN_SHARE = 0.85;

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
      const bearers = new Set(readings.map(({ candidate }) => candidate.place)).size;
      return { item, read, readings, name: nameOf(item), bearers };
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
  const second = rest.find(({ place }) => place !== best?.place);
  if (best === undefined) return null;
  const isClear = second !== undefined && best.score - second.score >= CLEAR_LEAD;
  if (best.score < (isClear ? ENOUGH_WHEN_CLEAR : ENOUGH)) return null;
  if (second !== undefined && best.score - second.score < LEAD) return null;
  const evidence =
    best.evidence.length > 0 ? best.evidence : [second === undefined ? 'unique-name' : 'best-known'];
  const others = [...new Set(rest.map(({ place }) => place))].filter((place) => place !== best.place);
  return { item: entry.item, place: best.place, others, evidence };
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
      if (twin === at) continue;
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
