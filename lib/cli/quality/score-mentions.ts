/** Scores the places a reader marked in one text against its labels. */
import type { Crosswalk } from './crosswalk.ts';
import type { Fault } from './faults.ts';
import type { LabelledMention, LabelledText } from './labels.ts';

/** A place marked by the reader; offsets as in the labels. */
export interface MarkedPlace {
  readonly start: number;
  readonly end: number;
  readonly place: string;
}
/** Counts over the mentions of one or more texts. */
export interface MentionCounts {
  /** Names of contested places that ought to be marked and are in the dataset. */
  readonly expected: number;
  readonly right: number;
  readonly missed: number;
  /** Marked, as another place. */
  readonly wrongPlace: number;
  /** Marks on words that name no place, or no place as such; traps, metonyms and organisations among them. */
  readonly spurious: number;
  readonly metonyms: number;
  readonly metonymsMarked: number;
  readonly traps: number;
  readonly trapsMarked: number;
  readonly inOrgs: number;
  readonly inOrgsMarked: number;
  /** Names of contested places that the dataset does not hold: no misses. */
  readonly absent: number;
}

export const NO_MENTIONS: MentionCounts = {
  expected: 0,
  right: 0,
  missed: 0,
  wrongPlace: 0,
  spurious: 0,
  metonyms: 0,
  metonymsMarked: 0,
  traps: 0,
  trapsMarked: 0,
  inOrgs: 0,
  inOrgsMarked: 0,
  absent: 0,
};

/** How a label counts: to be marked, never to be marked, or either way. */
type Role = 'wanted' | 'absent' | 'neutral' | 'metonym' | 'trap' | 'inOrg';

function roleOf(label: LabelledMention, ids: ReadonlySet<string>): Role {
  if (label.trap === true || label.place === null) return 'trap';
  if (label.metonym === true) return 'metonym';
  if (label.inOrg === true) return 'inOrg';
  if (label.contested === false) return 'neutral';
  return ids.size === 0 ? 'absent' : 'wanted';
}

const overlaps = (a: MarkedPlace | LabelledMention, b: MarkedPlace | LabelledMention): boolean =>
  a.start < b.end && b.start < a.end;

/** Counts what is right and wrong, and lists each fault with its words. */
export function scoreMentions(
  labelled: LabelledText,
  marked: readonly MarkedPlace[],
  crosswalk: Crosswalk,
): { readonly counts: MentionCounts; readonly faults: readonly Fault[] } {
  const counts: { -readonly [Key in keyof MentionCounts]: number } = { ...NO_MENTIONS };
  const faults: Fault[] = [];
  const labels = (labelled.mentions ?? []).map((label) => {
    const ids = label.place === null ? new Set<string>() : crosswalk(label.place, label.kind);
    return { label, ids, role: roleOf(label, ids), met: [] as MarkedPlace[] };
  });
  const fault = (
    kind: Fault['kind'],
    { start, end }: { start: number; end: number },
    detail: string,
  ): void => {
    faults.push({ kind, id: labelled.id, lang: labelled.lang, start, end, detail });
  };
  for (const mark of marked) {
    const met = labels.filter(({ label }) => overlaps(label, mark));
    // Of several names under one mark, the one it reads rightly counts, else the first.
    const one = met.find(({ ids }) => ids.has(mark.place)) ?? met[0];
    if (one === undefined) {
      counts.spurious += 1;
      fault('spurious mark', mark, mark.place);
    } else one.met.push(mark);
  }
  for (const { label, ids, role, met } of labels) {
    const right = met.some(({ place }) => ids.has(place));
    const [first] = met;
    if (role === 'wanted') counts.expected += 1;
    if (role === 'absent') counts.absent += 1;
    if (role === 'metonym') counts.metonyms += 1;
    if (role === 'trap') counts.traps += 1;
    if (role === 'inOrg') counts.inOrgs += 1;
    if (first === undefined) {
      if (role !== 'wanted') continue;
      counts.missed += 1;
      fault('missed place', label, label.place ?? '');
    } else if (role === 'metonym' || role === 'trap' || role === 'inOrg') {
      counts.spurious += 1;
      if (role === 'metonym') counts.metonymsMarked += 1;
      else if (role === 'trap') counts.trapsMarked += 1;
      else counts.inOrgsMarked += 1;
      fault(role === 'inOrg' ? 'organisation marked' : `${role} marked`, label, first.place);
    } else if (right) {
      if (role === 'wanted') counts.right += 1;
    } else {
      counts.wrongPlace += 1;
      fault('wrong place', label, `${first.place}, not ${label.place}`);
    }
  }
  return { counts, faults };
}
