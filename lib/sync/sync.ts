/**
 * One sync of one dataset: manifest → signature → plan → files → whole → switch.
 *
 * It may be stopped at any line. Until the switch, which is one transaction, the old edition answers readers; staged
 * files stay under their hashes, so that the next sync gets only what is missing.
 */
import { type DatasetError, fail, type Outcome, succeed } from '../core/dataset/errors.ts';
import {
  isStale,
  MANIFEST_FILE,
  MAX_MANIFEST_UNITS,
  type Manifest,
  parseManifest,
  SIGNATURE_FILE,
} from '../core/dataset/manifest.ts';
import { plan, worthBundle } from '../core/dataset/plan.ts';
import { MAX_SIGNATURE_UNITS, type TrustedKey, verifyManifest } from '../core/dataset/signature.ts';
import { download } from './download.ts';
import { failureOf } from './failures.ts';
import type { SyncPorts } from './ports.ts';
import { type Staging, stageBundle, stageDeltas, stageFiles } from './stage.ts';
import { parseState, reduce, type SyncEvent, type SyncState } from './state.ts';
import { checkWhole, openStagedRecords } from './whole.ts';

/** Which dataset comes from where, and whose signature counts. */
export interface SyncTarget {
  readonly dataset: string;
  /** The address of the dataset's folder or of its manifest. */
  readonly url: string;
  readonly trusted: readonly TrustedKey[];
  /** Whether a reader pinned the keys; another key is then a change of keys, not a stranger's. */
  readonly pinned: boolean;
}
export interface SyncOptions {
  readonly signal: AbortSignal;
  /** Called with every new state. */
  readonly onState?: (state: SyncState) => void;
}
/** How a sync ended; what answers readers is the store's active generation in any case. */
export interface SyncResult {
  readonly outcome: 'unchanged' | 'switched' | 'failed';
  readonly state: SyncState;
  readonly error: DatasetError | null;
}
/** What the server offers, with its signature checked. */
interface Offer {
  readonly manifest: Manifest;
  readonly etag: string | null;
}
interface Done {
  readonly switched: boolean;
  readonly etag: string | null;
  readonly stale: boolean;
}

/** Syncs a dataset; never throws. */
export async function syncDataset(
  ports: SyncPorts,
  target: SyncTarget,
  { signal, onState }: SyncOptions,
): Promise<SyncResult> {
  let state = reduce(parseState(null), { type: 'started' });
  const dispatch = (event: SyncEvent) => {
    state = reduce(state, event);
    onState?.(state);
  };
  let done: Outcome<Done>;
  try {
    state = parseState(await ports.store.readState());
    dispatch({ type: 'started' });
    done = await attempt(ports, target, { signal, dispatch, etag: state.etag });
  } catch (cause) {
    done = { ok: false, error: failureOf(cause, signal) };
  }
  const when = { at: ports.now(), random: ports.random() };
  if (done.ok) {
    const { switched, etag, stale } = done.value;
    dispatch({ type: switched ? 'switched' : 'unchanged', ...when, etag, stale });
  } else dispatch({ type: 'failed', ...when, error: done.error });
  try {
    await ports.store.writeState(state);
  } catch {
    // What is not remembered is asked again.
  }
  if (!done.ok) return { outcome: 'failed', state, error: done.error };
  return { outcome: done.value.switched ? 'switched' : 'unchanged', state, error: null };
}

/** Returns the address of a dataset's folder, with a slash at its end. */
export function folderOf(url: string): string {
  const folder = url.endsWith(`/${MANIFEST_FILE}`) ? url.slice(0, -MANIFEST_FILE.length) : url;
  return folder.endsWith('/') ? folder : `${folder}/`;
}

interface Attempt {
  readonly signal: AbortSignal;
  readonly dispatch: (event: SyncEvent) => void;
  readonly etag: string | null;
}

async function attempt(
  ports: SyncPorts,
  target: SyncTarget,
  { signal, dispatch, etag }: Attempt,
): Promise<Outcome<Done>> {
  const { store, now } = ports;
  const active = await store.active();
  const current = active?.manifest ?? null;
  const offer = await getOffer(ports, target, { etag: current === null ? null : etag, signal });
  if (!offer.ok) return offer;
  if (offer.value === null) {
    const stale = current !== null && isStale(current, now());
    return succeed({ switched: false, etag, stale });
  }
  const { manifest: next } = offer.value;
  const have = await store.present(next.files.map(({ sha256 }) => sha256));
  const step = plan({ dataset: target.dataset, current, next, have, now: now() });
  if (!step.ok) return step;
  if (step.value.action === 'nothing')
    return succeed({ switched: false, etag: offer.value.etag, stale: step.value.stale });
  await store.stage(next);
  const work: Staging = {
    ports,
    base: folderOf(target.url),
    current,
    next,
    signal,
    staged: openStagedRecords(),
    onReceived: (bytes) => dispatch({ type: 'received', bytes }),
  };
  const wanted = step.value.action === 'deltas' ? step.value.deltas : step.value.files;
  const lacking = step.value.action === 'deltas' ? step.value.snapshot : step.value.files;
  const bundle = step.value.action === 'snapshot' ? worthBundle(next, lacking) : null;
  dispatch({
    type: 'planned',
    files: (bundle ? next.files : wanted).length,
    bytes: weight(bundle ? [bundle] : wanted),
  });
  if (bundle !== null) {
    const staged = await stageBundle(work, bundle, new Set(lacking.map(({ sha256 }) => sha256)));
    if (!staged.ok) return staged;
  }
  if (step.value.action === 'deltas') {
    const staged = await stageDeltas(work, step.value.deltas);
    if (!staged.ok) return staged;
  }
  // After a bundle or deltas nothing is left to get, unless they did not lead to what the manifest declares.
  const at = await store.present(next.files.map(({ sha256 }) => sha256));
  const missing = next.files.filter(({ sha256 }) => !at.has(sha256));
  if (missing.length > 0) {
    if (step.value.action === 'deltas' || bundle !== null)
      dispatch({ type: 'planned', files: missing.length, bytes: weight(missing) });
    const staged = await stageFiles(work, missing);
    if (!staged.ok) return staged;
  }
  const whole = await checkWhole(store, { current, next, staged: work.staged });
  if (!whole.ok) return whole;
  if (signal.aborted) return fail('aborted', { file: MANIFEST_FILE, message: 'The sync was stopped.' });
  dispatch({ type: 'staged' });
  await store.switchTo(next);
  await store.sweep().catch(() => undefined);
  return succeed({ switched: true, etag: offer.value.etag, stale: isStale(next, now()) });
}

/** Gets manifest and signature and checks the one by the other; null where nothing has changed since the etag. */
async function getOffer(
  ports: SyncPorts,
  { url, trusted, pinned }: SyncTarget,
  { etag, signal }: { readonly etag: string | null; readonly signal: AbortSignal },
): Promise<Outcome<Offer | null>> {
  const base = folderOf(url);
  const manifest = await download(ports, {
    url: base + MANIFEST_FILE,
    file: MANIFEST_FILE,
    cap: MAX_MANIFEST_UNITS,
    tooLarge: 'oversized-manifest',
    etag,
    signal,
  });
  if (!manifest.ok) return manifest;
  const { bytes } = manifest.value;
  if (bytes === null) return succeed(null);
  const signature = await getSignature(ports, base, signal);
  if (!signature.ok) return signature;
  const verified = await verifyManifest({
    manifest: bytes,
    signatureFile: signature.value,
    trusted,
    verify: ports.verify,
  });
  if (!verified.ok) {
    if (!pinned || verified.error.code !== 'unknown-key') return verified;
    const message = 'The dataset is signed by another key than the one you agreed to; nothing was taken.';
    return fail('key-changed', { file: SIGNATURE_FILE, message });
  }
  const read = parseManifest(new TextDecoder().decode(bytes));
  return read.ok ? succeed({ manifest: read.value, etag: manifest.value.etag }) : read;
}

/** Gets the signature file; null where there is none, which is for verifying to judge. */
export async function getSignature(
  ports: SyncPorts,
  base: string,
  signal: AbortSignal,
): Promise<Outcome<string | null>> {
  const got = await download(ports, {
    url: base + SIGNATURE_FILE,
    file: SIGNATURE_FILE,
    cap: MAX_SIGNATURE_UNITS,
    signal,
  });
  if (got.ok) return succeed(new TextDecoder().decode(got.value.bytes ?? new Uint8Array()));
  return got.error.code === 'missing-file' ? succeed(null) : got;
}

function weight(files: readonly { readonly bytes: number; readonly packed?: number | undefined }[]): number {
  return files.reduce((sum, { bytes, packed }) => sum + (packed ?? bytes), 0);
}
