/** Brings the files of an edition into the store, by deltas or whole, each checked before it is kept. */
import { applyDelta, type FileTexts, type ReadDelta, readDelta } from '../core/dataset/delta.ts';
import { type DatasetErrorCode, fail, type Outcome, succeed } from '../core/dataset/errors.ts';
import {
  fileKey,
  type Manifest,
  type ManifestBundle,
  type ManifestDelta,
  type ManifestFile,
} from '../core/dataset/manifest.ts';
import type { DatasetStore } from '../store/dataset-store.ts';
import { carve } from './carve.ts';
import { checkFile } from './check-file.ts';
import { download, openDownload } from './download.ts';
import type { SyncPorts } from './ports.ts';
import type { StagedRecords } from './whole.ts';

/** What staging works on. */
export interface Staging {
  readonly ports: SyncPorts;
  readonly base: string;
  readonly current: Manifest | null;
  readonly next: Manifest;
  readonly signal: AbortSignal;
  readonly staged: StagedRecords;
  readonly onReceived: (bytes: number) => void;
}

/** Enough to hide the way to the server, few enough for a small device to hold. */
const PARALLEL = 4;
/** Failures that say nothing against the way by deltas: the next sync tries it again. */
const PASSING: readonly DatasetErrorCode[] = ['aborted', 'unreachable', 'insecure-address'];

/** Gets files whole, several at a time; the first failure stops the rest. What is kept by then is kept for next time. */
export async function stageFiles(work: Staging, files: readonly ManifestFile[]): Promise<Outcome<true>> {
  const queue = [...new Map(files.map((file) => [file.sha256, file])).values()];
  const shelf = openShelf(work.ports.store);
  let failure: Outcome<true> | null = null;
  const take = async () => {
    for (let file = queue.shift(); file !== undefined && failure === null; file = queue.shift()) {
      const staged = await stageFile(work, file, shelf);
      if (!staged.ok) failure ??= staged;
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, take));
  await shelf.keep();
  return failure ?? succeed(true);
}

async function stageFile(work: Staging, file: ManifestFile, shelf: Shelf): Promise<Outcome<true>> {
  const bytes = await getFile(work, file);
  if (!bytes.ok) return bytes;
  const kept = await keepFile(work, { file, bytes: bytes.value, shelf });
  if (kept.ok) work.onReceived(file.packed ?? file.bytes);
  return kept;
}

/** Checks a file and puts it on the shelf. */
async function keepFile(
  { ports, staged }: Staging,
  { file, bytes, shelf }: { readonly file: ManifestFile; readonly bytes: Uint8Array; readonly shelf: Shelf },
): Promise<Outcome<true>> {
  const outcome = await checkFile(file, bytes, { checked: staged.checked, sha256: ports.sha256 });
  if (!outcome.ok) return outcome;
  staged.booked.add(file.sha256);
  await shelf.put(file.sha256, bytes);
  return outcome;
}

/**
 * Gets the bundle and keeps every file of it that is not at hand, checked by its own hash as it arrives. False where
 * the bundle is not what its files are; then they are to be got one by one.
 */
export async function stageBundle(
  work: Staging,
  bundle: ManifestBundle,
  wanted: ReadonlySet<string>,
): Promise<Outcome<boolean>> {
  const { ports, next, signal } = work;
  const packed = bundle.packed !== undefined;
  const opened = await openDownload(ports, {
    url: `${work.base}${bundle.path}${packed ? '.gz' : ''}`,
    file: bundle.path,
    cap: bundle.bytes,
    packed,
    signal,
  });
  if (!opened.ok) return PASSING.includes(opened.error.code) ? opened : succeed(false);
  const shelf = openShelf(ports.store);
  const keeping = new Set<Promise<void>>();
  let failed = false;
  let thrown: { readonly cause: unknown } | null = null;
  const received = await carve(opened.value.chunks, {
    files: next.files,
    take: async (file, bytes) => {
      work.onReceived(((file.packed ?? file.bytes) * (bundle.packed ?? bundle.bytes)) / weightOf(next));
      if (failed || !wanted.has(file.sha256)) return !failed;
      const task = keepFile(work, { file, bytes, shelf })
        .then(
          ({ ok }) => {
            failed ||= !ok;
          },
          (cause: unknown) => {
            failed = true;
            thrown ??= { cause };
          },
        )
        .finally(() => keeping.delete(task));
      keeping.add(task);
      // Hashes are made beside the script, which unpacks on meanwhile.
      if (keeping.size >= PARALLEL) await Promise.race(keeping);
      return !failed;
    },
  });
  await Promise.all(keeping);
  // The narrowing does not see the assignment in the task.
  const why = thrown as { readonly cause: unknown } | null;
  if (why !== null) throw why.cause;
  await shelf.keep();
  if (!received.ok) return PASSING.includes(received.error.code) ? received : succeed(false);
  return succeed(!failed && received.value);
}

/** Files on their way to the store. */
interface Shelf {
  readonly put: (sha256: string, bytes: Uint8Array) => Promise<void>;
  /** Writes what is still on the shelf. */
  readonly keep: () => Promise<void>;
}

/** Some megabytes: a write costs as much as reading a file, and what is not written yet is lost with the background. */
const SHELF_BYTES = 8_000_000;

function openShelf(store: DatasetStore): Shelf {
  let files = new Map<string, Uint8Array>();
  let weight = 0;
  const keep = async () => {
    if (files.size === 0) return;
    const full = files;
    files = new Map();
    weight = 0;
    await store.putFiles(full);
  };
  return {
    keep,
    put: async (sha256, bytes) => {
      files.set(sha256, bytes);
      weight += bytes.byteLength;
      if (weight >= SHELF_BYTES) await keep();
    },
  };
}

/**
 * Applies deltas to the files at hand and stages what they yield, which must be what the manifest declares.
 * False where they do not lead there; then the files are to be got whole.
 */
export async function stageDeltas(
  work: Staging,
  deltas: readonly ManifestDelta[],
): Promise<Outcome<boolean>> {
  const { ports, next, staged } = work;
  const texts = new Map<string, string>();
  const puts = new Map<string, Map<string, ReadDelta['steps'][number]>>();
  for (const delta of deltas) {
    const read = await getDelta(work, delta);
    if (!read.ok) return PASSING.includes(read.error.code) ? read : succeed(false);
    for (const key of read.value.files)
      if (!texts.has(key)) texts.set(key, await textNow(ports.store, work.current, key));
    const changed = applyDelta(texts, read.value, delta.path);
    if (!changed.ok) return succeed(false);
    for (const [key, text] of changed.value) texts.set(key, text);
    for (const step of read.value.steps) {
      const steps = puts.get(step.file) ?? new Map();
      puts.set(step.file, steps.set(step.id, step));
    }
  }
  const blobs = await fitting(ports, next, texts);
  if (blobs === null) return succeed(false);
  const encoder = new TextEncoder();
  await ports.store.putFiles(
    new Map([...blobs].map(([key, file]) => [file.sha256, encoder.encode(texts.get(key))])),
  );
  for (const [key, file] of blobs) {
    const records = [...(puts.get(key)?.values() ?? [])].flatMap(({ id, line, put }) =>
      put?.value ? [{ id, line, value: put.value }] : [],
    );
    staged.checked.book.add({ kind: file.kind, file: file.path, records });
    staged.booked.add(file.sha256);
  }
  return succeed(true);
}

/** Pairs the texts that deltas yielded with the manifest's files; null where one is not what it declares. */
async function fitting(
  { sha256 }: SyncPorts,
  next: Manifest,
  texts: FileTexts,
): Promise<ReadonlyMap<string, ManifestFile> | null> {
  const files = new Map(next.files.map((file) => [fileKey(file), file]));
  const found = new Map<string, ManifestFile>();
  for (const [key, text] of texts) {
    const file = files.get(key);
    if (file === undefined && text === '') continue;
    if (file === undefined || text.split('\n').length - 1 !== file.records) return null;
    const bytes = new TextEncoder().encode(text);
    if (bytes.byteLength !== file.bytes || (await sha256(bytes)) !== file.sha256) return null;
    found.set(key, file);
  }
  return found;
}

async function textNow(store: DatasetStore, current: Manifest | null, key: string): Promise<string> {
  const file = current?.files.find((candidate) => fileKey(candidate) === key);
  if (file === undefined) return '';
  const bytes = (await store.readFiles([file.sha256])).get(file.sha256);
  return bytes === undefined ? '' : new TextDecoder().decode(bytes);
}

async function getDelta(work: Staging, delta: ManifestDelta): Promise<Outcome<ReadDelta>> {
  const { path, from, to, sha256: hash } = delta;
  const bytes = await getFile(work, delta);
  if (!bytes.ok) return bytes;
  if ((await work.ports.sha256(bytes.value)) !== hash)
    return fail('wrong-hash', { file: path, message: 'The delta is not the one the manifest declares.' });
  const read = readDelta(new TextDecoder().decode(bytes.value), { path, from, to });
  if (read.ok) work.onReceived(delta.packed ?? delta.bytes);
  return read;
}

/** Gets the packed copy where there is one. */
async function getFile(
  { ports, base, signal }: Staging,
  { path, bytes, packed }: Pick<ManifestFile, 'path' | 'bytes' | 'packed'>,
): Promise<Outcome<Uint8Array>> {
  const isPacked = packed !== undefined;
  const url = `${base}${path}${isPacked ? '.gz' : ''}`;
  const got = await download(ports, { url, file: path, cap: bytes, packed: isPacked, signal });
  // Without an etag in the request there is no answer without bytes.
  return got.ok ? succeed(got.value.bytes ?? new Uint8Array()) : got;
}

function weightOf({ files }: Manifest): number {
  return files.reduce((sum, { bytes, packed }) => sum + (packed ?? bytes), 0);
}
