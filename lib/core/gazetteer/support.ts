/**
 * What a page says for a reading of a name: its own surroundings, those of the same name elsewhere on the page, and
 * the page's settled places. Everything that is the same for all mentions of a place, or for all readings of a
 * mention, is found once a round.
 */
import { areasNear, containerSupport, hasAreaBeside } from './containers.ts';
import { isListed, neighbourSupport, neighboursOf, openAnchorOffers, WELL_KNOWN } from './neighbours.ts';
import type { Page } from './page-state.ts';
import { ELSEWHERE, LAST_SETTLEMENT_KIND } from './roles.ts';
import { companyOf, companySupport, sentenceSectors } from './sectors.ts';
import { openSettledAround } from './settled-around.ts';

/** What of the support for a name counts for another mention of it. */
const TWIN_SHARE = 0.85;
const OWN_CONTEXT = 3.5;
const SETTLED_WORTH = 0.75;
const LIST_WORTH = 0.75;
/** What a lesser place far from all the others of the page loses. */
const FAR_COST = 1.5;
const OWN_DISPUTE_WORTH = 1.25;

/** Returns the support of one reading of a name, by its index; adds the codes of what spoke for it to a list given. */
export type SupportOf = (at: number, reading: number, evidence: string[] | null) => number;

/** Opens the support of one round. */
export function openSupport(page: Page): SupportOf {
  const sectors = sentenceSectors(page);
  const context = openContext(page, sectors);
  const around = openSettledAround(page);
  const { gazetteer, entries, known, twins } = page;
  /** Villages of two sectors may share a name. */
  const isApart = (a: number, b: number): boolean =>
    sectors[a]!.length > 0 && sectors[b]!.length > 0 && !sectors[a]!.some((one) => sectors[b]!.includes(one));
  const isSettledBeside = entries.map((_, at) => hasAreaBeside(page, at));
  // Where a name's own surroundings say what it means, its other mentions have nothing to add.
  const hasOwnContext = entries.map(
    ({ readings, bearers }, at) =>
      bearers > 1 && readings.some((_, reading) => context.score(at, at, reading) >= OWN_CONTEXT),
  );
  return (at, reading, evidence) => {
    const { item, name, readings, bearers } = entries[at]!;
    const { place, flags } = readings[reading]!.candidate;
    let score = context.score(at, at, reading);
    let source = at;
    let isSettled = false;
    if (!isSettledBeside[at] && !hasOwnContext[at]) {
      for (const twin of twins.get(name) ?? NO_TWINS) {
        // A sector is no proof of the village that bears the name of its town.
        if (twin === at || entries[twin]!.item.modifier !== item.modifier || isApart(at, twin)) continue;
        if (known[twin]?.place === place) isSettled = true;
        const worth = TWIN_SHARE * context.score(twin, at, reading);
        if (worth > score) {
          score = worth;
          source = twin;
        }
      }
    }
    if (evidence !== null) context.weigh(source, place, evidence);
    // What a name was found to mean once it means again.
    if (isSettled) score += SETTLED_WORTH;
    const { isFar, share, isAmongItsOwn } = around(place, name);
    if (gazetteer.kinds[place]! <= LAST_SETTLEMENT_KIND) {
      const isBig = gazetteer.populations[place]! >= WELL_KNOWN;
      const isOpen = bearers > 1 || (flags & ELSEWHERE) !== 0;
      if (!isBig && isOpen && isFar && sectors[at]!.length === 0) score -= FAR_COST;
      score += share;
    }
    return isAmongItsOwn ? score + OWN_DISPUTE_WORTH : score;
  };
}

const NO_TWINS: readonly number[] = [];

/** The support that names' nearest surroundings give. */
interface Context {
  /** What the surroundings of one mention give to a reading of another mention of the name. */
  readonly score: (at: number, owner: number, reading: number) => number;
  readonly weigh: (at: number, place: number, evidence: string[] | null) => number;
}

function openContext(page: Page, sectors: readonly (readonly number[])[]): Context {
  const { gazetteer, entries } = page;
  const offers = openAnchorOffers(page);
  const surroundings = entries.map((_, at) => ({
    areas: areasNear(page, at),
    neighbours: neighboursOf(page, at),
    company: companyOf(page, at, sectors[at]!),
    isListed: isListed(page, at),
  }));
  const weigh = (at: number, place: number, evidence: string[] | null): number => {
    const { areas, neighbours, company, isListed: isInList } = surroundings[at]!;
    const score =
      containerSupport(page, { place, areas, evidence }) +
      neighbourSupport(page, at, { place, neighbours, offers, evidence }) +
      companySupport(page, at, { place, company });
    if (!isInList || gazetteer.kinds[place]! > LAST_SETTLEMENT_KIND) return score;
    evidence?.push('in-list');
    return score + LIST_WORTH;
  };
  const scores = entries.map(({ readings }, at) =>
    Float64Array.from(readings, ({ candidate }) => weigh(at, candidate.place, null)),
  );
  return {
    // Mentions of one name have the same row of readings but where a noun beside one of them rules some out.
    score: (at, owner, reading) =>
      entries[at]!.row === entries[owner]!.row
        ? scores[at]![reading]!
        : weigh(at, entries[owner]!.readings[reading]!.candidate.place, null),
    weigh,
  };
}
