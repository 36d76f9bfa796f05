/** What the resolving of a page's names works on: the names with their readings, and what was settled so far. */
import type { Candidate, Item, ReadPassage } from './items.ts';
import type { Gazetteer } from './open.ts';

/** One reading of a name, with its weight by itself. */
export interface Reading {
  readonly candidate: Candidate;
  readonly alone: number;
  readonly evidence: readonly string[];
}

/** A name of the page with all its readings. */
export interface Entry {
  readonly item: Item;
  readonly read: ReadPassage;
  readonly readings: readonly Reading[];
  /** The same for all mentions of one name. */
  readonly name: string;
  /** How many places bear the name. */
  readonly bearers: number;
}

/** What a name was found to mean: its place's number, the other readings (likelier first), and why. */
export interface Resolution {
  readonly item: Item;
  readonly place: number;
  readonly others: readonly number[];
  readonly evidence: readonly string[];
}

/** What the round before settled. */
export interface Anchors {
  /** Settled settlements and other points, most frequent first. */
  readonly points: readonly number[];
  readonly areas: ReadonlyMap<number, number>;
  /** By what names each of the places was settled. */
  readonly names: ReadonlyMap<number, ReadonlySet<string>>;
}

/** All that the support of a reading is drawn from. */
export interface Page {
  readonly gazetteer: Gazetteer;
  readonly entries: readonly Entry[];
  readonly known: readonly (Resolution | null)[];
  readonly anchors: Anchors;
  /** The entries of each name. */
  readonly twins: ReadonlyMap<string, readonly number[]>;
  /** Whether an area right after the entry says where it lies. */
  readonly isSettledBeside: (at: number) => boolean;
}

/** Returns a key that all mentions of one name share. */
export const nameOf = ({ candidates }: Item): string => candidates.map(({ place }) => place).join();
