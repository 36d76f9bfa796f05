/** Brings the dataset that is part of the extension into the store: whole, checked, or not at all. */
import { type DatasetError, fail, type Outcome, succeed } from '../core/dataset/errors.ts';
import { MANIFEST_FILE, type Manifest, type ManifestFile, parseManifest } from '../core/dataset/manifest.ts';
import { parseRecords } from '../core/dataset/parse.ts';
import { type CheckedFile, checkReferences } from '../core/dataset/references.ts';
import type { RecordKind } from '../core/model/schema.ts';
import type { ActiveGeneration, DatasetStore } from '../store/dataset-store.ts';

/** What loading asks of the world. */
export interface LoadPorts {
  readonly store: DatasetStore;
  /** Reads a file of the bundled dataset; rejects where it cannot. */
  readonly readBundled: (path: string) => Promise<Uint8Array>;
  /** SHA-256 in lower-case hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
}
/** What stands in the store after loading, and what went wrong, if anything did. */
export interface LoadResult {
  readonly active: ActiveGeneration | null;
  readonly error: DatasetError | null;
}

/**
 * Loads the bundled dataset unless the store has its sequence or a newer one already.
 * On any failure the active generation stays, and the failure is kept for the options page.
 */
export async function loadBundled(
  ports: LoadPorts,
  { force = false }: { force?: boolean } = {},
): Promise<LoadResult> {
  const { store } = ports;
  const before = await store.active();
  const outcome = await load(ports, before, force);
  if (outcome.ok) {
    if (outcome.value !== null) {
      const { manifest, texts } = outcome.value;
      await store.putBlobs(texts);
      await store.switchTo(manifest);
      await store.sweep();
    }
    return { active: await store.active(), error: null };
  }
  await store.setLastError(outcome.error);
  return { active: before, error: outcome.error };
}

interface Loaded {
  readonly manifest: Manifest;
  /** The files' texts by hash. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Null means that there is nothing to do. */
async function load(
  ports: LoadPorts,
  before: ActiveGeneration | null,
  force: boolean,
): Promise<Outcome<Loaded | null>> {
  const bytes = await readOrFail(ports, MANIFEST_FILE);
  if (!bytes.ok) return bytes;
  const manifest = parseManifest(new TextDecoder().decode(bytes.value));
  if (!manifest.ok) return manifest;
  if (!force && before !== null && before.manifest.sequence >= manifest.value.sequence) return succeed(null);
  const texts = new Map<string, string>();
  const read: CheckedFile[] = [];
  const { files } = manifest.value;
  const checked = await Promise.all(files.map((file) => checkedText(ports, file)));
  for (const [index, file] of files.entries()) {
    const text = checked[index];
    if (text === undefined) continue;
    if (!text.ok) return text;
    const records = parseRecords(file.kind, file.path, text.value);
    if (!records.ok) return records;
    const count = records.value.records.length + records.value.notices.length;
    if (count !== file.records) {
      const message = `The file has ${count} records where the manifest declares ${file.records}; build the manifest again.`;
      return fail('wrong-count', { file: file.path, message });
    }
    texts.set(file.sha256, text.value);
    read.push({ kind: file.kind, file: file.path, records: records.value.records });
  }
  const ids = (kind: RecordKind) =>
    new Set(read.filter((file) => file.kind === kind).flatMap(({ records }) => records.map(({ id }) => id)));
  const references = checkReferences(read, ids);
  return references.ok ? succeed({ manifest: manifest.value, texts }) : references;
}

/** Checks size and hash of the bytes before anything reads them as text. */
async function checkedText(ports: LoadPorts, file: ManifestFile): Promise<Outcome<string>> {
  const bytes = await readOrFail(ports, file.path);
  if (!bytes.ok) return bytes;
  if (bytes.value.byteLength !== file.bytes) {
    const message = `The file has ${bytes.value.byteLength} bytes where the manifest declares ${file.bytes}; it may be cut off. Restore it.`;
    return fail('wrong-size', { file: file.path, line: lastLine(bytes.value), message });
  }
  if ((await ports.sha256(bytes.value)) !== file.sha256) {
    // A damaged line often shows itself; the hash alone can only name the file.
    const damaged = parseRecords(file.kind, file.path, new TextDecoder().decode(bytes.value));
    const line = damaged.ok ? null : damaged.error.line;
    const detail = damaged.ok ? '' : ` ${damaged.error.message}`;
    return fail('wrong-hash', {
      file: file.path,
      line,
      message: `The file is not the one the manifest declares.${detail} Restore it.`,
    });
  }
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return fail('bad-text', { file: file.path, message: 'The file is not UTF-8; save it as UTF-8.' });
  }
}

/** The line on which a file that is cut off ends. */
function lastLine(bytes: Uint8Array): number {
  const NEWLINE = 10;
  let line = 1;
  for (let i = 0; i < bytes.length - 1; i++) if (bytes[i] === NEWLINE) line++;
  return line;
}

async function readOrFail(ports: LoadPorts, path: string): Promise<Outcome<Uint8Array>> {
  try {
    return succeed(await ports.readBundled(path));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return fail('missing-file', { file: path, message: `The file cannot be read (${detail}); restore it.` });
  }
}
