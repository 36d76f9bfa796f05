/**
 * Decides which place each name of a page means, by evidence or not at all.
 *
 * Readings are weighed in rounds: by themselves first, then with the help of what the round before settled. A
 * containing oblast or district in the sentence helps, and so do neighbours: villages of one report lie together,
 * so that even names shared by many are settled by the pairs of readings that lie close.
 */
import { isArea, spanOf } from './containers.ts';
import type { ReadPassage } from './items.ts';
import { openNearness } from './nearness.ts';
import { fadeOf } from './neighbours.ts';
import type { Gazetteer } from './open.ts';
import { type Anchors, type Entry, nameOf, type Page, type Resolution, type Settled } from './page-state.ts';
import { LAST_SETTLEMENT_KIND, ROLE_AREA_NAME, ROLE_MASK } from './roles.ts';
import { openSupport, type SupportOf } from './support.ts';
import { ENOUGH, type PageFacts, weighAlone } from './weigh.ts';

/** A reading must lead the next by as much, or the name stays unresolved. */
const LEAD = 0.1;

/** A name that so clearly means one of its bearers needs a little less. */
const CLEAR_LEAD = 2;
const ENOUGH_WHEN_CLEAR = 2.5;
const ROUNDS = 4;

const MAX_ANCHORS = 48;

const MAX_TWINS = 6;

/** Returns the names that mean a place, in order of the text. */
export function resolveItems(
  gazetteer: Gazetteer,
  passages: readonly ReadPassage[],
  facts: PageFacts,
): readonly Resolution[] {
  unmute(passages);
  const nearness = openNearness(gazetteer);
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
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
      const readings = eligible.map((candidate) => ({
        candidate,
        alone: weighAlone(gazetteer, read, { item, candidate, facts }),
      }));
      const places = eligible.map(({ place }) => place);
      const bearers = new Set(places).size;
      return {
        item,
        read,
        readings,
        name: numberOf(nameOf(item)),
        row: nearness.rowOf(places),
        fade: fadeOf(bearers),
        bearers,
      };
    }),
  );
  const twins = new Map<number, number[]>();
  entries.forEach(({ name, item }, at) => {
    if (item.isArea) return;
    const list = twins.get(name);
    if (list === undefined) twins.set(name, [at]);
    else if (list.length < MAX_TWINS) list.push(at);
  });
  let support: SupportOf = () => 0;
  let known = entries.map((entry, at) => decide(entry, { at, support }));
  for (let round = 0; round < ROUNDS; round++) {
    const page: Page = {
      gazetteer,
      nearness,
      entries,
      known,
      isAreaAt: known.map((result) => result !== null && isArea(gazetteer, result)),
      anchors: anchorsOf(gazetteer, entries, known),
      twins,
    };
    support = openSupport(page);
    const next = entries.map((entry, at) => decide(entry, { at, support }));
    const changed = next.some((result, at) => result?.place !== known[at]?.place);
    known = next;
    if (!changed && round > 0) break;
  }
  return known.flatMap((result, at) =>
    result === null ? [] : [explain(gazetteer, result, { entry: entries[at]!, at, support, facts })],
  );
}

/** A name that keeps its capital inside a sentence is a name at the start of one too. */
function unmute(passages: readonly ReadPassage[]): void {
  const plain = new Set<string>();
  const items = passages.flatMap((read) => (read.cues.capitalNouns ? [] : read.items));
  for (const item of items)
    if (!item.capitalIsMute && !item.isArea && !item.modifier) plain.add(nameOf(item));
  for (const item of items) if (item.capitalIsMute && plain.has(nameOf(item))) item.capitalIsMute = false;
}

/** Picks the reading that leads by enough; of equal ones the place of the lower number leads. */
function decide(
  { item, readings }: Entry,
  { at, support }: { readonly at: number; readonly support: SupportOf },
): Settled | null {
  let best = -1;
  let score = Number.NEGATIVE_INFINITY;
  const scores = readings.map((reading, i) => {
    const worth = reading.alone + support(at, i, null);
    const { place } = reading.candidate;
    if (best < 0 || worth > score || (worth === score && place < readings[best]!.candidate.place)) {
      best = i;
      score = worth;
    }
    return worth;
  });
  const place = readings[best]?.candidate.place;
  if (place === undefined) return null;
  let second = Number.NEGATIVE_INFINITY;
  readings.forEach(({ candidate }, i) => {
    if (candidate.place !== place) second = Math.max(second, scores[i]!);
  });
  if (score - second < LEAD) return null;
  const isClear = second > Number.NEGATIVE_INFINITY && score - second >= CLEAR_LEAD;
  return score < (isClear ? ENOUGH_WHEN_CLEAR : ENOUGH) ? null : { item, place };
}

/** Says why a name was settled so, and what else it could mean. */
function explain(
  gazetteer: Gazetteer,
  { item, place }: Settled,
  {
    entry: { read, readings },
    at,
    support,
    facts,
  }: {
    readonly entry: Entry;
    readonly at: number;
    readonly support: SupportOf;
    readonly facts: PageFacts;
  },
): Resolution {
  const weighed = readings.map(({ candidate, alone }, reading) => ({
    candidate,
    reading,
    place: candidate.place,
    score: alone + support(at, reading, null),
  }));
  weighed.sort((a, b) => b.score - a.score || a.place - b.place);
  const evidence: string[] = [];
  const [best] = weighed;
  if (best !== undefined) {
    weighAlone(gazetteer, read, { item, candidate: best.candidate, facts, evidence });
    support(at, best.reading, evidence);
  }
  const others = [...new Set(weighed.map((other) => other.place))].filter((other) => other !== place);
  if (evidence.length === 0) evidence.push(others.length === 0 ? 'unique-name' : 'best-known');
  return { item, place, others, evidence };
}

function anchorsOf(
  gazetteer: Gazetteer,
  entries: readonly Entry[],
  results: readonly (Settled | null)[],
): Anchors {
  const counts = new Map<number, number>();
  const areas = new Map<number, number>();
  const names = new Map<number, Set<number>>();
  results.forEach((result, at) => {
    if (result === null) return;
    const known = names.get(result.place);
    const { name } = entries[at]!;
    if (known === undefined) names.set(result.place, new Set([name]));
    else known.add(name);
    const isAreaItem = isArea(gazetteer, result);
    const target = isAreaItem ? areas : counts;
    const place = isAreaItem ? spanOf(gazetteer, result.place) : result.place;
    target.set(place, (target.get(place) ?? 0) + 1);
  });
  const points = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([place]) => place);
  return { points: points.slice(0, MAX_ANCHORS), areas, names };
}
