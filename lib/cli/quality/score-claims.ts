/** Scores the claims a reader found in one text against its labels, one topic at a time. */
import type { Position, Topic } from '../../core/model/domain.ts';
import type { Crosswalk } from './crosswalk.ts';
import type { Fault, FaultKind } from './faults.ts';
import type { LabelledClaim, LabelledText } from './labels.ts';

/** A claim found by the reader; offsets as in the labels. */
export interface FoundClaim {
  readonly start: number;
  readonly end: number;
  readonly topic: Topic;
  readonly places: readonly string[];
  readonly position: Position;
  readonly asserter: string | null;
  readonly attribution: string;
  readonly stance: string;
  /** Ids of the opposing statements, best first. */
  readonly opposing: readonly string[];
}
/** Counts over the claims of one topic in one or more texts. */
export interface ClaimCounts {
  readonly expected: number;
  readonly met: number;
  readonly found: number;
  readonly foundRight: number;
  /** Of the labelled claims met: those read with the right value. */
  readonly holderRight: number;
  readonly extentRight: number;
  readonly stanceRight: number;
  /** Of the labelled claims met that are attributed. */
  readonly attributed: number;
  readonly asserterRight: number;
  readonly traps: number;
  readonly trapsRead: number;
  /** Of the labelled claims met that list what an editor would show and were answered. */
  readonly answered: number;
  readonly answeredRight: number;
  /** Labelled claims about places that the dataset does not hold: no misses. */
  readonly absent: number;
}

export const NO_CLAIMS: ClaimCounts = {
  expected: 0,
  met: 0,
  found: 0,
  foundRight: 0,
  holderRight: 0,
  extentRight: 0,
  stanceRight: 0,
  attributed: 0,
  asserterRight: 0,
  traps: 0,
  trapsRead: 0,
  answered: 0,
  answeredRight: 0,
  absent: 0,
};

interface Spanned {
  readonly start: number;
  readonly end: number;
}
interface Label {
  readonly claim: LabelledClaim;
  /** For each place of the label, the dataset's ids for it. */
  readonly places: readonly ReadonlySet<string>[];
}

/** Whether one side holds something of the place, or nothing. */
const holdsNone = ({ extent }: Position): boolean => extent === 'none';

const sameHolder = (a: Position, b: Position): boolean =>
  (a.holder ?? null) === (b.holder ?? null) && holdsNone(a) === holdsNone(b);

const overlaps = (a: Spanned, b: Spanned): boolean => a.start < b.end && b.start < a.end;

const sharesPlace = (label: Label, found: FoundClaim): boolean =>
  (label.places.length === 0 && found.places.length === 0) ||
  label.places.some((ids) => found.places.some((place) => ids.has(place)));

/** How well a found claim reads a labelled one; nought where it is not about the same. */
function closeness(label: Label, found: FoundClaim): number {
  if (!overlaps(label.claim, found) || !sharesPlace(label, found)) return 0;
  const { claim } = label;
  const all = label.places.every((ids) => found.places.some((place) => ids.has(place)));
  return (
    1 +
    (claim.stance === found.stance ? 4 : 0) +
    (sameHolder(claim.position, found.position) ? 4 : 0) +
    (claim.asserter === found.asserter ? 2 : 0) +
    (all ? 1 : 0)
  );
}

/** Pairs labels and findings one to one, the closest first; a label of several places may take several findings. */
function pair(labels: readonly Label[], found: readonly FoundClaim[]): ReadonlyMap<FoundClaim, Label> {
  const candidates = labels.flatMap((label) =>
    found.map((one) => ({ label, one, score: closeness(label, one) })),
  );
  candidates.sort((a, b) => b.score - a.score);
  const pairs = new Map<FoundClaim, Label>();
  const open = new Map(labels.map((label) => [label, Math.max(1, label.places.length)]));
  const used = new Map<Label, Set<string>>();
  for (const { label, one, score } of candidates) {
    if (score === 0 || pairs.has(one) || (open.get(label) ?? 0) <= 0) continue;
    const taken = used.get(label) ?? new Set<string>();
    const covered = one.places.filter((place) => label.places.some((ids) => ids.has(place)));
    // The same place of a label cannot be met twice.
    if (taken.size > 0 && covered.every((place) => taken.has(place))) continue;
    for (const place of covered) taken.add(place);
    used.set(label, taken);
    open.set(label, (open.get(label) ?? 0) - Math.max(1, covered.length));
    pairs.set(one, label);
  }
  return pairs;
}

/** Counts what is right and wrong in the claims of one topic, and lists each fault. */
export function scoreClaims(
  labelled: LabelledText,
  findings: readonly FoundClaim[],
  { topic, crosswalk }: { readonly topic: Topic; readonly crosswalk: Crosswalk },
): { readonly counts: ClaimCounts; readonly faults: readonly Fault[] } {
  const counts: { -readonly [Key in keyof ClaimCounts]: number } = { ...NO_CLAIMS };
  const faults: Fault[] = [];
  const fault = (kind: FaultKind, { start, end }: Spanned, detail: string): void => {
    faults.push({ kind, id: labelled.id, lang: labelled.lang, start, end, detail });
  };
  const labels = (labelled.claims ?? [])
    .filter((claim) => claim.topic === topic)
    .map((claim): Label => ({ claim, places: claim.places.map((place) => crosswalk(place)) }));
  const known = labels.filter(({ places }) => places.length === 0 || places.some(({ size }) => size > 0));
  const unknown = labels.filter((label) => !known.includes(label));
  const found = findings.filter((one) => one.topic === topic);
  const pairs = pair(known, found);
  counts.expected = known.length;
  counts.absent = unknown.length;
  for (const one of found) {
    if (pairs.has(one)) {
      counts.found += 1;
      counts.foundRight += 1;
    } else if (!unknown.some(({ claim }) => overlaps(claim, one))) {
      counts.found += 1;
      const inTrap = labelled.traps.some((trap) => overlaps(trap, one));
      fault(inTrap ? 'trap read as claim' : 'spurious claim', one, worded(one));
    }
  }
  if (topic === 'control') {
    counts.traps = labelled.traps.length;
    counts.trapsRead = labelled.traps.filter((trap) =>
      found.some((one) => !pairs.has(one) && overlaps(trap, one)),
    ).length;
  }
  for (const label of known) {
    const one = found.find((candidate) => pairs.get(candidate) === label);
    if (one === undefined) fault('missed claim', label.claim, worded(label.claim));
    else compare(label.claim, one, { counts, fault });
  }
  return { counts, faults };
}

interface Tally {
  readonly counts: { -readonly [Key in keyof ClaimCounts]: number };
  readonly fault: (kind: FaultKind, span: Spanned, detail: string) => void;
}

function compare(claim: LabelledClaim, one: FoundClaim, { counts, fault }: Tally): void {
  counts.met += 1;
  const instead = `${worded(one)}; it is ${worded(claim)}`;
  if (sameHolder(claim.position, one.position)) counts.holderRight += 1;
  else fault('wrong holder', claim, instead);
  if (claim.position.extent === one.position.extent) counts.extentRight += 1;
  else if (sameHolder(claim.position, one.position)) fault('wrong extent', claim, instead);
  if (claim.stance === one.stance) counts.stanceRight += 1;
  else fault('wrong stance', claim, instead);
  if (claim.attribution === 'attributed') {
    counts.attributed += 1;
    if (claim.asserter === one.asserter) counts.asserterRight += 1;
    else fault('wrong asserter', claim, instead);
  }
  const [first] = one.opposing;
  if (claim.show !== undefined && first !== undefined) {
    counts.answered += 1;
    if (claim.show.includes(first)) counts.answeredRight += 1;
    else fault('wrong first answer', claim, first);
  }
}

/** Words a claim shortly: "ua denies: ru none of pokrovsk-donetsk". */
function worded(claim: Omit<LabelledClaim, 'attribution'> | FoundClaim): string {
  const { holder, extent, ...other } = claim.position;
  const what =
    claim.topic === 'control'
      ? `${holder ?? 'nobody named'} ${extent ?? ''}`
      : Object.entries(other)
          .map(([key, value]) => `${key} ${value}`)
          .join(' ');
  return `${claim.asserter ?? 'narrator'} ${claim.stance}: ${claim.topic} ${what} of ${claim.places.join(' + ')}`;
}
