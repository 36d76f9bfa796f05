/** Leads the place ids of labels to ids of the dataset: by rule first, by a small reviewed table for the rest. */
import { readFileSync } from 'node:fs';
import type { Place } from '../../core/model/domain.ts';

/** Says which dataset ids are right for the id of a label; none where the place is not in the dataset. */
export type Crosswalk = (label: string, kind?: string) => ReadonlySet<string>;

/** Ids of labels by hand, each with all ids of the dataset that are right for it. */
export type ReviewedIds = Readonly<Record<string, readonly string[]>>;

/** Labels shorten one oblast. */
const OBLAST_SHORT: Readonly<Record<string, string>> = { dnipro: 'dnipropetrovsk' };
const SIZE = ['city', 'town', 'village'];

export function readReviewedIds(file: string | URL): ReviewedIds {
  return JSON.parse(readFileSync(file, 'utf8')) as ReviewedIds;
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/['’ʼ]/g, '')
    .replaceAll(/[^a-z]+/g, '-');

/** Makes the crosswalk; the answer for an id is computed once. */
export function openCrosswalk(places: readonly Place[], reviewed: ReviewedIds): Crosswalk {
  const known = new Set(places.map(({ id }) => id));
  const bySlug = groupBySlug(places);
  const answers = new Map<string, ReadonlySet<string>>();
  return (label, kind) => {
    const kept = answers.get(label);
    if (kept !== undefined) return kept;
    const hand = reviewed[label]?.filter((id) => known.has(id));
    const ids = hand ?? (known.has(label) ? [label] : byRule(label, kind, bySlug));
    const answer = new Set(ids);
    answers.set(label, answer);
    return answer;
  };
}

function groupBySlug(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const bySlug = new Map<string, Place[]>();
  for (const place of places) {
    const key = slug(place.names.en?.[0] ?? '');
    const group = bySlug.get(key);
    if (group === undefined) bySlug.set(key, [place]);
    else group.push(place);
  }
  return bySlug;
}

/** Reads an id as a name with or without its oblast; the answer counts only where one place fits. */
function byRule(
  label: string,
  kind: string | undefined,
  bySlug: ReadonlyMap<string, readonly Place[]>,
): readonly string[] {
  const parts = label.split('-');
  for (let cut = parts.length; cut > 0; cut -= 1) {
    const rest = parts.slice(cut).join('-');
    const oblast = OBLAST_SHORT[rest] ?? rest;
    const named = bySlug.get(parts.slice(0, cut).join('-')) ?? [];
    const fits = named.filter(
      (place) =>
        (rest === '' || rest === 'city' || place.within.some((id) => id.startsWith(oblast))) &&
        (kind === undefined || kind === place.kind || !SIZE.includes(kind)),
    );
    const largest = SIZE.map((size) => fits.filter((place) => place.kind === size)).find(
      ({ length }) => length > 0,
    );
    const best = largest ?? fits;
    if (best.length === 1 && best[0] !== undefined) return [best[0].id];
    if (best.length > 1) return [];
  }
  return [];
}
