/** What the resolving of a page's names works on: the names with their readings, and what was settled so far. */
import type { Candidate, Item, ReadPassage } from './items.ts';
import type { Nearness } from './nearness.ts';
import type { Gazetteer } from './open.ts';

/** One reading of a name, with its weight by itself. */
export interface Reading {
  readonly candidate: Candidate;
  readonly alone: number;
}

/** A name of the page with all its readings. */
export interface Entry {
  readonly item: Item;
  readonly read: ReadPassage;
  readonly readings: readonly Reading[];
  /** The same for all mentions of one name. */
  readonly name: number;
  /** The number of its row of readings, see nearness.ts. Mentions of one name may differ in it. */
  readonly row: number;
  /** By what the weight of its unsettled readings is divided, as many places bear the name. */
  readonly fade: number;
  /** How many places bear the name. */
  readonly bearers: number;
}

/** A name and the place it was found to mean. */
export interface Settled {
  readonly item: Item;
  readonly place: number;
}

/** What a name was found to mean: its place's number, the other readings (likelier first), and why. */
export interface Resolution extends Settled {
  readonly others: readonly number[];
  readonly evidence: readonly string[];
}

/** What the round before settled. */
export interface Anchors {
  /** Settled settlements and other points, most frequent first. */
  readonly points: readonly number[];
  readonly areas: ReadonlyMap<number, number>;
  /** By what names each of the places was settled. */
  readonly names: ReadonlyMap<number, ReadonlySet<number>>;
}

/** All that the support of a reading is drawn from in one round. */
export interface Page {
  readonly gazetteer: Gazetteer;
  readonly nearness: Nearness;
  readonly entries: readonly Entry[];
  readonly known: readonly (Settled | null)[];
  /** Which of the known are names of areas. */
  readonly isAreaAt: readonly boolean[];
  readonly anchors: Anchors;
  /** The entries of each name. */
  readonly twins: ReadonlyMap<number, readonly number[]>;
}

const names = new WeakMap<readonly Candidate[], string>();

/** Returns a key that all mentions of one name share. */
export function nameOf({ candidates }: Item): string {
  let name = names.get(candidates);
  if (name === undefined) {
    name = candidates.map(({ place }) => place).join();
    names.set(candidates, name);
  }
  return name;
}
