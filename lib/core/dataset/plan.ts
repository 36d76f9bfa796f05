/** Decides what a new manifest asks for; pure, so that every attack on updating is a line in a test. */
import { fail, type Outcome, succeed } from './errors.ts';
import {
  isStale,
  MANIFEST_FILE,
  type Manifest,
  type ManifestBundle,
  type ManifestDelta,
  type ManifestFile,
} from './manifest.ts';

/** What to do. `stale` says that the newest edition on offer should have been followed by another. */
export type Plan =
  | { readonly action: 'nothing'; readonly stale: boolean }
  /** Apply the deltas in order; if their result is not what the manifest declares, get the snapshot. */
  | {
      readonly action: 'deltas';
      readonly deltas: readonly ManifestDelta[];
      readonly snapshot: readonly ManifestFile[];
    }
  /** Get these files; all others of the manifest are at hand by their hash. */
  | { readonly action: 'snapshot'; readonly files: readonly ManifestFile[] };

/** A delta must save at least half the bytes to be worth its computing. */
const WORTH = 0.5;

/**
 * Plans the step from the current edition to the next one. `have` holds the hashes of files at hand, `now` is in
 * milliseconds since 1970. Refusals: other-dataset, rollback, mix-and-match.
 */
export function plan({
  dataset,
  current,
  next,
  have,
  now,
}: {
  dataset: string;
  current: Manifest | null;
  next: Manifest;
  have: ReadonlySet<string>;
  now: number;
}): Outcome<Plan> {
  const file = MANIFEST_FILE;
  if (next.dataset !== dataset) {
    const message = `This is the dataset "${next.dataset}" where "${dataset}" is due.`;
    return fail('other-dataset', { file, message });
  }
  if (current !== null && next.sequence < current.sequence) {
    const message = `Edition ${next.sequence} is older than edition ${current.sequence}, which is here already.`;
    return fail('rollback', { file, message });
  }
  if (current !== null && next.sequence === current.sequence) {
    if (!sameContent(current, next)) {
      const message = `There are two different editions ${next.sequence}; nothing was taken from the second.`;
      return fail('mix-and-match', { file, message });
    }
    return succeed({ action: 'nothing', stale: isStale(next, now) });
  }
  if (current !== null && Date.parse(next.issued) < Date.parse(current.issued)) {
    const message = `Edition ${next.sequence} was issued before edition ${current.sequence}.`;
    return fail('mix-and-match', { file, message });
  }
  // An old edition that somebody keeps serving is no news: what is here stays, and is shown as stale.
  if (current !== null && isStale(next, now)) return succeed({ action: 'nothing', stale: true });
  const missing = next.files.filter(({ sha256 }) => !have.has(sha256));
  const deltas = current === null ? null : chain(current.sequence, next);
  if (deltas === null || weight(deltas) > WORTH * weight(missing)) {
    return succeed({ action: 'snapshot', files: missing });
  }
  return succeed({ action: 'deltas', deltas, snapshot: missing });
}

/** Fewer files are got one by one as fast. */
export const MANY_FILES = 24;

/** Returns the bundle where it is the shorter way to these files: many, and most of the edition. */
export function worthBundle({ bundle }: Manifest, missing: readonly ManifestFile[]): ManifestBundle | null {
  if (bundle === undefined || missing.length < MANY_FILES) return null;
  return weight(missing) > WORTH * weight([bundle]) ? bundle : null;
}

/** Returns the deltas that lead from a sequence to the manifest's, or null where one is missing. */
function chain(from: number, next: Manifest): readonly ManifestDelta[] | null {
  const steps: ManifestDelta[] = [];
  for (let at = from; at < next.sequence; ) {
    const step = next.deltas?.find(
      (delta) => delta.from === at && delta.to > at && delta.to <= next.sequence,
    );
    if (step === undefined) return null;
    steps.push(step);
    at = step.to;
  }
  return steps;
}

function weight(files: readonly { readonly bytes: number; readonly packed?: number | undefined }[]): number {
  return files.reduce((sum, { bytes, packed }) => sum + (packed ?? bytes), 0);
}

function sameContent(a: Manifest, b: Manifest): boolean {
  const content = ({ files }: Manifest) =>
    files.map(({ kind, shard = '', sha256 }) => `${kind}/${shard} ${sha256}`);
  return content(a).sort().join('\n') === content(b).sort().join('\n');
}
