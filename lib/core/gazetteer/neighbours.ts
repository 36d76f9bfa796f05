/** The places near a name, on the map and in the text: villages that are named together lie together. */
import { isArea } from './containers.ts';
import type { Page } from './page-state.ts';
import { LAST_SETTLEMENT_KIND } from './roles.ts';

const SECTOR_WORTH = 2.5;
/** Support of a neighbour halves about every twenty kilometres; domain rules speak of some fifty. */
const NEIGHBOUR_WORTH = 3.5;

const DECAY_KM = 28;

const REACH_KM = 120;
const WINDOW = 10;
/** Names of more readings say nothing about each other before one of them is settled. */
const MAX_OPEN_READINGS = 80;

/** How fast a name's unsettled readings lose weight with their number. */
const OPEN_FADE = 0.35;
/** A town so large is named far from the rest of the news too. */
export const WELL_KNOWN = 100_000;

/** Returns the support of the nearest places for a reading, and of the sector that its sentence is about. */
export function neighbourSupport(
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
      const open = (result === null ? 0.9 : 0.5) / Math.max(1, other.bearers / 2) ** OPEN_FADE;
      for (const { candidate } of other.readings) {
        if (candidate.place !== place)
          offer(open * nearness(gazetteer.distance(place, candidate.place)), candidate.place);
      }
    }
  }
  const isMinor = (gazetteer.populations[place] ?? 0) < WELL_KNOWN && (entries[at]?.readings.length ?? 0) > 1;
  const sectorWorth = sector < 0 || item.modifier ? 0 : sector < 0.15 && isMinor ? -2 : SECTOR_WORTH * sector;
  if (nearest >= 0 && best > 0.5) evidence.push(`neighbour:${gazetteer.idOf(nearest)}`);
  return NEIGHBOUR_WORTH * (best + 0.25 * second) + sectorWorth;
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

/** What part of the page's places lie in the same oblast. */
export function shareOf({ gazetteer, anchors }: Page, place: number): number {
  const oblast = gazetteer.parentsOf(place).find((parent) => gazetteer.kindOf(parent) === 'oblast');
  if (oblast === undefined || anchors.points.length < 2) return 0;
  const others = anchors.points.filter((anchor) => anchor !== place);
  return others.filter((anchor) => gazetteer.parentsOf(anchor).includes(oblast)).length / others.length;
}

/** Tells whether no settled town or area lies within reach of a place, though some were settled. */
export function isFarFromAll({ gazetteer, anchors }: Page, place: number, reach: number): boolean {
  let seen = false;
  for (const anchor of anchors.points) {
    const far = gazetteer.distance(place, anchor);
    if (anchor === place || Number.isNaN(far) || gazetteer.kinds[anchor] === LAST_SETTLEMENT_KIND) continue;
    if (far <= reach) return false;
    seen = true;
  }
  return seen;
}

/** Another place of the same dispute, other than the one whose words every page has, was settled. */
export function isAmongItsOwn({ gazetteer, anchors }: Page, place: number): boolean {
  const conflict = gazetteer.conflictOf(place);
  if (conflict === '' || conflict === 'russo-ukrainian-war') return false;
  return anchors.points.some((anchor) => anchor !== place && gazetteer.conflictOf(anchor) === conflict);
}

function nearness(kilometres: number): number {
  return kilometres > REACH_KM || Number.isNaN(kilometres) ? 0 : Math.exp(-kilometres / DECAY_KM);
}
