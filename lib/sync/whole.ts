/**
 * Checks that a staged edition hangs together: every record names only records that exist.
 *
 * Records of the edition before were checked with it. So only what is new is read again, unless an id was dropped
 * that an old record may name.
 */
import { fail, type Outcome } from '../core/dataset/errors.ts';
import type { Manifest, ManifestFile } from '../core/dataset/manifest.ts';
import { idsOfText } from '../core/dataset/records.ts';
import { kindsReferringTo } from '../core/dataset/references.ts';
import type { RecordKind } from '../core/model/schema.ts';
import type { DatasetStore } from '../store/dataset-store.ts';
import { type Checked, checkRecords, openChecked } from './check-file.ts';

type Kept = Pick<DatasetStore, 'readFiles'>;

/** What staging has read of the new edition. */
export interface StagedRecords {
  readonly checked: Checked;
  /** Hashes of files whose records are noted down. */
  readonly booked: Set<string>;
}

/** Opens what staging notes down. */
export function openStagedRecords(): StagedRecords {
  return { checked: openChecked(), booked: new Set() };
}

/** Checks all references of an edition whose files are all in the store. */
export async function checkWhole(
  store: Kept,
  { current, next, staged }: { current: Manifest | null; next: Manifest; staged: StagedRecords },
): Promise<Outcome<true>> {
  const old = new Set(current?.files.map(({ sha256 }) => sha256));
  const known = new Map<RecordKind, Promise<ReadonlySet<string>>>();
  const idsOf = (kind: RecordKind) => {
    const ids =
      known.get(kind) ??
      idsIn(
        store,
        next.files.filter((file) => file.kind === kind),
      );
    known.set(kind, ids);
    return ids;
  };
  const again = new Set<RecordKind>();
  for (const kind of changedKinds(current, next)) {
    const referring = kindsReferringTo(kind);
    if (referring.length === 0) continue;
    const kept = new Set(next.files.map(({ sha256 }) => sha256));
    const gone = (current?.files ?? []).filter((file) => file.kind === kind && !kept.has(file.sha256));
    const [before, now] = await Promise.all([idsIn(store, gone), idsOf(kind)]);
    if ([...before].some((id) => !now.has(id))) for (const other of referring) again.add(other);
  }
  for (const file of next.files) {
    if (staged.booked.has(file.sha256) || (old.has(file.sha256) && !again.has(file.kind))) continue;
    const bytes = (await store.readFiles([file.sha256])).get(file.sha256);
    if (bytes === undefined) return lost(file);
    const read = checkRecords(file, bytes, staged.checked);
    if (!read.ok) return read;
  }
  const kinds = await Promise.all(
    staged.checked.book.named().map(async (kind) => [kind, await idsOf(kind)] as const),
  );
  const ids = new Map(kinds);
  return staged.checked.book.check((kind) => ids.get(kind) ?? new Set());
}

/** Kinds of which some file is another than before. */
function changedKinds(current: Manifest | null, next: Manifest): ReadonlySet<RecordKind> {
  const old = new Set(current?.files.map(({ sha256 }) => sha256));
  const young = new Set(next.files.map(({ sha256 }) => sha256));
  return new Set([
    ...next.files.filter(({ sha256 }) => !old.has(sha256)).map(({ kind }) => kind),
    ...(current?.files ?? []).filter(({ sha256 }) => !young.has(sha256)).map(({ kind }) => kind),
  ]);
}

async function idsIn(store: Kept, files: readonly ManifestFile[]): Promise<ReadonlySet<string>> {
  const kept = await store.readFiles(files.map(({ sha256 }) => sha256));
  const decoder = new TextDecoder();
  return new Set([...kept.values()].flatMap((bytes) => idsOfText(decoder.decode(bytes))));
}

function lost({ path }: ManifestFile) {
  const message = 'The file was staged and is gone; the browser may have cleared its storage.';
  return fail('storage', { file: path, message });
}
