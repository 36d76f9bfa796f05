/** The places near a name, on the map and in the text: villages that are named together lie together. */
import { type Best, bestOf } from './nearness.ts';
import type { Anchors, Page } from './page-state.ts';

/** Support of a neighbour halves about every twenty kilometres; domain rules speak of some fifty. */
const NEIGHBOUR_WORTH = 3.5;
const WINDOW = 10;
/** How near in the text a name of another sentence must stand for its unsettled readings to count. */
const OPEN_WINDOW = 3;
/** Names of more readings say nothing about each other before one of them is settled. */
const MAX_OPEN_READINGS = 80;
/** How fast a name's unsettled readings lose weight with their number. */
const OPEN_FADE = 0.35;

/** Returns by what the weight of a name's unsettled readings is divided, for a name of so many places. */
export const fadeOf = (bearers: number): number => Math.max(1, bearers / 2) ** OPEN_FADE;
/** A town so large is named far from the rest of the news too. */
export const WELL_KNOWN = 100_000;
const ANCHOR_SHARE = 0.6;
/** The same place under another name, as in "Курахово … кураховский котёл". */
const OTHER_NAME_WORTH = 0.9;

/** A name in the text around another, and what it may offer to the readings of that. */
export interface Neighbour {
  /** Number of the place it was settled as, or -1. */
  readonly place: number;
  readonly closeness: number;
  /** The row of its readings where they still count, or -1. */
  readonly row: number;
  /** What an unsettled reading counts. */
  readonly open: number;
}

/** Lists the names around a name. Readings count within the sentence, as a row of names may lie by any of them. */
export function neighboursOf({ entries, known, isAreaAt }: Page, at: number): readonly Neighbour[] {
  const { item, name, bearers } = entries[at]!;
  const found: Neighbour[] = [];
  for (let i = Math.max(0, at - WINDOW); i <= Math.min(entries.length - 1, at + WINDOW); i++) {
    const other = entries[i]!;
    // Another mention of the name means the same place, so it says nothing of where that lies.
    if (other.name === name || other.item.isArea || isAreaAt[i]) continue;
    const result = known[i]!;
    const isSameSentence = other.item.passage === item.passage && other.item.sentence === item.sentence;
    const isOpen =
      (isSameSentence ||
        (bearers > 1 && other.item.passage === item.passage && Math.abs(i - at) <= OPEN_WINDOW)) &&
      other.readings.length <= MAX_OPEN_READINGS;
    if (result === null && !isOpen) continue;
    found.push({
      place: result === null ? -1 : result.place,
      closeness: isSameSentence ? 1 : other.item.passage === item.passage ? 0.8 : 0.7,
      row: isOpen ? other.row : -1,
      // Readings that are not settled, or not the settled one, still say where a row of names may lie.
      open: isOpen ? ((result === null ? 0.9 : 0.5) * (isSameSentence ? 1 : 0.7)) / other.fade : 0,
    });
  }
  return found;
}

/** What the page's settled places offer by their nearness; kept for a round, as it is the same for all mentions. */
export interface AnchorOffers {
  /** For a place, and the number of the name in question. */
  readonly of: (place: number, name: number) => Best;
}

/** Opens the offers of a round. */
export function openAnchorOffers({ nearness, anchors }: Pick<Page, 'nearness' | 'anchors'>): AnchorOffers {
  const all = new Set(anchors.points);
  const between = (a: number, b: number) => ANCHOR_SHARE * nearness.between(a, b);
  const nearest = byOthers(anchors, (place, points) => bestOf(points, { place, between }));
  return {
    of: (place, name) => {
      const best = nearest(place, name);
      return all.has(place) && hasOtherName(anchors, place, name)
        ? { first: OTHER_NAME_WORTH, second: best.first, from: place }
        : best;
    },
  };
}

/**
 * Keeps what is found of places from the settled places that were not settled by the name in question alone: those
 * are the name's own guess, which may neither bear itself out nor speak against the name's other bearers.
 */
export function byOthers<Found>(
  anchors: Anchors,
  find: (place: number, points: readonly number[]) => Found,
): (place: number, name: number) => Found {
  const { points } = anchors;
  const own = new Map<number, number[]>();
  for (const point of points) {
    const [name, second] = anchors.names.get(point) ?? [];
    if (name === undefined || second !== undefined) continue;
    const list = own.get(name);
    if (list === undefined) own.set(name, [point]);
    else list.push(point);
  }
  const shared = new Map<number, Found>();
  const apart = new Map<number, { readonly points: readonly number[]; readonly known: Map<number, Found> }>();
  return (place, name) => {
    const guessed = own.get(name);
    let known = shared;
    let from = points;
    // What is found of a place leaves the place itself out anyway.
    if (guessed !== undefined && (guessed.length > 1 || guessed[0] !== place)) {
      let opened = apart.get(name);
      if (opened === undefined) {
        opened = { points: points.filter((point) => !guessed.includes(point)), known: new Map() };
        apart.set(name, opened);
      }
      known = opened.known;
      from = opened.points;
    }
    let found = known.get(place);
    if (found === undefined) {
      found = find(place, from);
      known.set(place, found);
    }
    return found;
  };
}

function hasOtherName({ names }: Anchors, place: number, name: number): boolean {
  const own = names.get(place);
  return own !== undefined && (own.size > 1 || !own.has(name));
}

/** Returns the support of the nearest places for a reading. */
export function neighbourSupport(
  page: Page,
  at: number,
  {
    place,
    neighbours,
    offers,
    evidence,
  }: {
    readonly place: number;
    readonly neighbours: readonly Neighbour[];
    readonly offers: AnchorOffers;
    readonly evidence: string[] | null;
  },
): number {
  const { gazetteer, nearness, entries } = page;
  const { name } = entries[at]!;
  if (Number.isNaN(gazetteer.latitudes[place])) return 0;
  let { first: best, second, from: nearest } = offers.of(place, name);
  for (const { place: other, closeness, row, open } of neighbours) {
    if (other >= 0 && other !== place) {
      const worth = closeness * nearness.between(place, other);
      if (worth > best) {
        second = best;
        best = worth;
        nearest = other;
      } else if (worth > second) second = worth;
    }
    if (row < 0) continue;
    const { first, second: next, from } = nearness.toRow(place, row);
    const worth = open * first;
    if (worth > best) {
      second = Math.max(best, open * next);
      best = worth;
      nearest = from;
    } else if (worth > second) second = worth;
  }
  if (evidence !== null && nearest >= 0 && best > 0.5) evidence.push(`neighbour:${gazetteer.idOf(nearest)}`);
  return NEIGHBOUR_WORTH * (best + 0.25 * second);
}

/** In a row, by commas and "and", with another name that was settled. */
export function isListed({ entries, known }: Page, at: number): boolean {
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
