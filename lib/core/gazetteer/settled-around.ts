/** How a place stands to what the page settled elsewhere: near or far, in the same oblast, of the same dispute. */
import { byOthers } from './neighbours.ts';
import type { Gazetteer } from './open.ts';
import type { Page } from './page-state.ts';
import { LAST_SETTLEMENT_KIND } from './roles.ts';

const FAR_VILLAGE_KM = 180;
const FAR_TOWN_KM = 350;

/** What holds of a place for all its mentions in one round. */
export interface SettledAround {
  /** No settled town or area lies within reach, though some were settled. */
  readonly isFar: boolean;
  /** What part of the page's places lie in the same oblast. */
  readonly share: number;
  /** Another place of the same dispute was settled, other than the one whose words every page has. */
  readonly isAmongItsOwn: boolean;
}

type Around = Pick<Page, 'gazetteer' | 'anchors'>;

/** Opens what holds of places in one round, for a place and the number of the name in question. */
export function openSettledAround({
  gazetteer,
  anchors,
}: Around): (place: number, name: number) => SettledAround {
  return byOthers(anchors, (place, points) => {
    const around = { gazetteer, points };
    return {
      isFar: isFarFromAll(around, place),
      share: shareOf(around, place),
      isAmongItsOwn: isAmongItsOwn(around, place),
    };
  });
}

interface Points {
  readonly gazetteer: Gazetteer;
  readonly points: readonly number[];
}

function isFarFromAll({ gazetteer, points }: Points, place: number): boolean {
  const reach = gazetteer.kinds[place] === LAST_SETTLEMENT_KIND ? FAR_VILLAGE_KM : FAR_TOWN_KM;
  let seen = false;
  for (const anchor of points) {
    if (anchor === place || gazetteer.kinds[anchor] === LAST_SETTLEMENT_KIND) continue;
    const far = gazetteer.distance(place, anchor);
    if (far <= reach) return false;
    if (!Number.isNaN(far)) seen = true;
  }
  return seen;
}

function shareOf({ gazetteer, points }: Points, place: number): number {
  if (points.length < 2) return 0;
  const oblast = gazetteer.parentsOf(place).find((parent) => gazetteer.kindOf(parent) === 'oblast');
  if (oblast === undefined) return 0;
  let others = 0;
  let within = 0;
  for (const anchor of points) {
    if (anchor === place) continue;
    others++;
    if (anchor !== oblast && gazetteer.isWithin(anchor, oblast)) within++;
  }
  return within / others;
}

function isAmongItsOwn({ gazetteer, points }: Points, place: number): boolean {
  const conflict = gazetteer.conflictOf(place);
  if (conflict === '' || conflict === 'russo-ukrainian-war') return false;
  return points.some((anchor) => anchor !== place && gazetteer.conflictOf(anchor) === conflict);
}
