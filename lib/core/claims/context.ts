import type { Conflict, Place, Side, SideId } from '../model/domain.ts';
import type { Claim } from '../model/page.ts';
import type { PlaceSource } from '../ports.ts';
import type { Party } from './item.ts';

/** Kinds that are areas: beside a settlement in one phrase they only say where it lies. */
const AREAS = new Set(['region', 'oblast', 'raion', 'territory', 'district', 'province', 'country', 'sea']);
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  city: ['city', 'town'],
  town: ['town', 'city', 'village'],
  village: ['village', 'town'],
  settlement: ['town', 'village', 'city'],
  island: ['island'],
  region: ['region', 'oblast', 'territory', 'raion'],
  facility: ['facility', 'infrastructure'],
  share: ['city', 'town', 'village', 'island', 'region', 'oblast', 'territory'],
  there: ['city', 'town', 'village', 'island', 'region', 'oblast', 'facility'],
};

/** Says whether a kind of place is an area. */
export function isArea(kind: string): boolean {
  return AREAS.has(kind);
}
/** Says whether "the city" can stand for a place of this kind. */
export function answersTo(noun: string, kind: string): boolean {
  return (ANSWERS[noun] ?? [noun]).includes(kind);
}

/** What was read of the page so far, for what a sentence leaves to its neighbours. */
export interface PageContext {
  /** Who spoke last, and what persons unknown to the tables were introduced as. */
  source: Party | null;
  readonly names: Map<string, Party>;
  /** Places in the order of mention, newest last. */
  places: { readonly id: string; readonly kind: string }[];
  /** The places of the last sentence that named any, for "it". */
  latest: readonly string[];
  /** The claims of the last sentence that had any, for "that is a lie". */
  claims: readonly Claim[];
  /** How many sentences ago that was. */
  claimsAge: number;
  /** Deeds that somebody was last said to have done, for "Moscow denied it", and how many sentences ago that was. */
  deeds: readonly Claim[];
  deedsAge: number;
  /** A bulletin goes on speaking for its author until another source is named. */
  bulletin: boolean;
  /** Who was last said to hold a place, for a mention of its "liberation" without a liberator. */
  readonly holders: Map<string, SideId>;
  /** The side by whose words the page names its opponent's forces, where it keeps to one side's. */
  leaning: SideId | null;
  /** The last party that acted, for "they". */
  actor: Party | null;
}
/** Begins a page. */
export function newPage(): PageContext {
  return {
    source: null,
    names: new Map(),
    places: [],
    latest: [],
    claims: [],
    claimsAge: 99,
    deeds: [],
    deedsAge: 99,
    bulletin: false,
    holders: new Map(),
    leaning: null,
    actor: null,
  };
}

/** Answers who is whose opponent, and whose a place is by the map. */
export interface SideRelations {
  readonly opponent: (side: SideId, place: string | undefined) => SideId | null;
  /** All who fight a side over a place. */
  readonly rivals: (side: SideId, place: string) => readonly SideId[];
  readonly home: (place: string) => SideId | null;
  /** Whether a side takes part in the conflict over a place. */
  readonly fights: (side: SideId, place: string) => boolean;
  /** The side of the state that a place belongs to, where its map draws it in one country. */
  readonly state: (place: string) => SideId | null;
}

/** The side that fights for a state which is itself none of its war's sides. */
const STATE_FORCES: Readonly<Record<string, SideId>> = { sd: 'sd-saf', ye: 'ye-plc' };

/** Lets the forces that a page names tell who the opponent is in a war of many sides. */
export function amongNamed(relations: SideRelations, named: ReadonlySet<SideId>): SideRelations {
  return {
    ...relations,
    opponent: (side, place) => {
      const known = relations.opponent(side, place);
      if (known !== null || place === undefined) return known;
      const rivals = relations.rivals(side, place);
      const present = rivals.filter((one) => named.has(one));
      if (present.length === 1) return present[0] as SideId;
      const home = relations.home(place);
      return home !== null && rivals.includes(home) ? home : null;
    },
  };
}

/** Builds the relations from the dataset's sides and places: nothing is said of a conflict of more than two sides. */
export function relateSides(sides: readonly Side[], places: PlaceSource): SideRelations {
  const byConflict = new Map<Conflict['id'], SideId[]>();
  const byCountry = new Map<string, SideId>();
  for (const side of sides) {
    for (const conflict of side.conflicts)
      byConflict.set(conflict, [...(byConflict.get(conflict) ?? []), side.id]);
    const name = side.name.en?.toLowerCase().replace(/[^a-z]+/gu, '-');
    if (name) byCountry.set(name, side.id);
  }
  const known = new Set(sides.map((side) => side.id));
  const sole = (candidates: readonly SideId[], side: SideId): SideId | null => {
    const others = candidates.filter((one) => one !== side && one !== 'independent');
    return others.length === 1 && candidates.includes(side) ? (others[0] as SideId) : null;
  };
  const homeOf = (place: Place): SideId | null => {
    const fights = (side: SideId): boolean =>
      !place.conflict || (byConflict.get(place.conflict) ?? []).includes(side);
    const forces = place.country && STATE_FORCES[place.country];
    if (forces && fights(forces)) return forces;
    if (place.country && known.has(place.country)) return fights(place.country) ? place.country : null;
    for (const id of [...place.within].reverse()) {
      const country = byCountry.get(id);
      if (country) return country;
    }
    return place.claimedBy.length === 1 ? (place.claimedBy[0] as SideId) : null;
  };
  return {
    opponent: (side, id) => {
      const place = id === undefined ? undefined : places.place(id);
      if (place) {
        const fighting = place.conflict ? (byConflict.get(place.conflict) ?? []) : place.claimedBy;
        const claimed = sole(
          place.claimedBy.filter((one) => fighting.includes(one)),
          side,
        );
        if (claimed) return claimed;
        const fought = place.conflict ? sole(byConflict.get(place.conflict) ?? [], side) : null;
        if (fought) return fought;
      }
      const found = new Set<SideId>();
      for (const list of byConflict.values()) {
        const one = sole(list, side);
        if (one) found.add(one);
      }
      return found.size === 1 ? ([...found][0] as SideId) : null;
    },
    rivals: (side, id) => {
      const place = places.place(id);
      const fighting = place?.conflict ? (byConflict.get(place.conflict) ?? []) : (place?.claimedBy ?? []);
      return fighting.includes(side) ? fighting.filter((one) => one !== side && one !== 'independent') : [];
    },
    fights: (side, id) => {
      const place = places.place(id);
      if (!place?.conflict) return true;
      const fighting = byConflict.get(place.conflict) ?? [];
      return (
        fighting.length < 2 ||
        fighting.includes(side) ||
        place.claimedBy.includes(side) ||
        place.country === side
      );
    },
    state: (id) => {
      const place = places.place(id);
      return place?.country ? homeOf(place) : null;
    },
    home: (id) => {
      const place = places.place(id);
      return place ? homeOf(place) : null;
    },
  };
}
