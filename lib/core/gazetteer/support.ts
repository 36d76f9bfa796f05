/**
 * What a page says for a reading of a name: its own surroundings, those of the same name elsewhere on the page, and
 * the page's settled places. Everything that is the same for all mentions of a place, or for all readings of a
 * mention, is found once a round.
 */
import { areasNear, containerSupport, hasAreaBeside } from './containers.ts';
import { isListed, neighbourSupport, neighboursOf, openAnchorOffers, WELL_KNOWN } from './neighbours.ts';
import type { Page, Reading } from './page-state.ts';
import { ELSEWHERE, LAST_SETTLEMENT_KIND } from './roles.ts';
import { openSettledAround, type SettledAround } from './settled-around.ts';

/** What of the support for a name counts for another mention of it. */
const TWIN_SHARE = 0.85;
const LIST_WORTH = 0.75;
/** What a lesser place far from all the others of the page loses. */
const FAR_COST = 1.5;
const OWN_DISPUTE_WORTH = 1.25;

/** Returns the support of one reading of a name; adds the codes of what spoke for it to a list given. */
export type SupportOf = (at: number, reading: Reading, evidence: string[] | null) => number;

/** Opens the support of one round. */
export function openSupport(page: Page): SupportOf {
  const context = openContext(page);
  const around = openSettledAround(page);
  const { gazetteer, entries, twins } = page;
  const isSettledBeside = entries.map((_, at) => hasAreaBeside(page, at));
  return (at, { candidate }, evidence) => {
    const { name, readings } = entries[at]!;
    const { place, flags } = candidate;
    let score = context(at, place, null);
    let source = at;
    if (!isSettledBeside[at]) {
      for (const twin of twins.get(name) ?? NO_TWINS) {
        if (twin === at) continue;
        const worth = TWIN_SHARE * context(twin, place, null);
        if (worth > score) {
          score = worth;
          source = twin;
        }
      }
    }
    if (evidence !== null) context(source, place, evidence);
    const { isFar, share, isAmongItsOwn }: SettledAround = around(place);
    if (gazetteer.kinds[place]! <= LAST_SETTLEMENT_KIND) {
      const isBig = gazetteer.populations[place]! >= WELL_KNOWN;
      const isOpen = readings.length > 1 || (flags & ELSEWHERE) !== 0;
      if (!isBig && isOpen && isFar) score -= FAR_COST;
      score += share;
    }
    return isAmongItsOwn ? score + OWN_DISPUTE_WORTH : score;
  };
}

const NO_TWINS: readonly number[] = [];

/** Opens the support that a name's nearest surroundings give to a place. */
function openContext(page: Page): (at: number, place: number, evidence: string[] | null) => number {
  const { gazetteer, entries } = page;
  const offers = openAnchorOffers(page);
  const surroundings = entries.map((_, at) => ({
    areas: areasNear(page, at),
    neighbours: neighboursOf(page, at),
    isListed: isListed(page, at),
    known: new Map<number, number>(),
  }));
  return (at, place, evidence) => {
    const { areas, neighbours, isListed: isInList, known } = surroundings[at]!;
    const before = evidence === null ? known.get(place) : undefined;
    if (before !== undefined) return before;
    let score =
      containerSupport(page, { place, areas, evidence }) +
      neighbourSupport(page, at, { place, neighbours, offers, evidence });
    if (isInList && gazetteer.kinds[place]! <= LAST_SETTLEMENT_KIND) {
      score += LIST_WORTH;
      evidence?.push('in-list');
    }
    known.set(place, score);
    return score;
  };
}
