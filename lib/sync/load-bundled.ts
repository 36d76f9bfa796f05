/** Brings the dataset that is part of the extension into the store: whole, checked, or not at all. */
import { type DatasetError, fail, type Outcome, succeed } from '../core/dataset/errors.ts';
import { MANIFEST_FILE, type Manifest, parseManifest } from '../core/dataset/manifest.ts';
import { idsOfText } from '../core/dataset/records.ts';
import type { ActiveGeneration, DatasetStore } from '../store/dataset-store.ts';
import type { Files } from '../store/packs.ts';
import { checkFile, openChecked } from './check-file.ts';

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
 * Loads the bundled dataset unless the store has a newer sequence, or the same and it is not to be read again.
 * On any failure the active generation stays, and the failure is kept for the options page.
 */
export async function loadBundled(
  ports: LoadPorts,
  { again = false }: { again?: boolean } = {},
): Promise<LoadResult> {
  const { store } = ports;
  const before = await store.active();
  const outcome = await load(ports, before, again);
  if (outcome.ok) {
    if (outcome.value !== null) {
      const { manifest, bytes } = outcome.value;
      await store.putFiles(bytes);
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
  /** The files by hash. */
  readonly bytes: Files;
}

/** Null means that there is nothing to do. */
async function load(
  ports: LoadPorts,
  before: ActiveGeneration | null,
  again: boolean,
): Promise<Outcome<Loaded | null>> {
  const bytes = await readOrFail(ports, MANIFEST_FILE);
  if (!bytes.ok) return bytes;
  const manifest = parseManifest(new TextDecoder().decode(bytes.value));
  if (!manifest.ok) return manifest;
  const sequence = before?.manifest.sequence ?? 0;
  if (sequence > manifest.value.sequence || (sequence === manifest.value.sequence && !again))
    return succeed(null);
  const { files } = manifest.value;
  const read = await Promise.all(files.map(({ path }) => readOrFail(ports, path)));
  const checked = openChecked();
  const kept = new Map<string, Uint8Array>();
  for (const [index, file] of files.entries()) {
    const content = read[index];
    if (content === undefined) continue;
    if (!content.ok) return content;
    const outcome = await checkFile(file, content.value, { checked, sha256: ports.sha256 });
    if (!outcome.ok) return outcome;
    kept.set(file.sha256, content.value);
  }
  const decoder = new TextDecoder();
  const references = checked.book.check(
    (kind) =>
      new Set(
        files
          .filter((file) => file.kind === kind)
          .flatMap(({ sha256 }) => idsOfText(decoder.decode(kept.get(sha256)))),
      ),
  );
  return references.ok ? succeed({ manifest: manifest.value, bytes: kept }) : references;
}

async function readOrFail(ports: LoadPorts, path: string): Promise<Outcome<Uint8Array>> {
  try {
    return succeed(await ports.readBundled(path));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return fail('missing-file', { file: path, message: `The file cannot be read (${detail}); restore it.` });
  }
}
