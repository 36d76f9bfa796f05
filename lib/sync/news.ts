/** Finds which statements an edition has that the one before had not. */

import type { Manifest } from '../core/dataset/manifest.ts';
import { idsOfText } from '../core/dataset/records.ts';
import type { DatasetStore } from '../store/dataset-store.ts';

/** Returns the ids of new statements; files that did not change are not read. */
export async function newStatements(
  store: Pick<DatasetStore, 'readFiles'>,
  { before, after }: { readonly before: Manifest; readonly after: Manifest },
): Promise<readonly string[]> {
  const ids = async (manifest: Manifest, other: Manifest): Promise<ReadonlySet<string>> => {
    const same = new Set(other.files.map(({ sha256 }) => sha256));
    const files = manifest.files.filter(({ kind, sha256 }) => kind === 'statements' && !same.has(sha256));
    const kept = await store.readFiles(files.map(({ sha256 }) => sha256));
    const decoder = new TextDecoder();
    return new Set([...kept.values()].flatMap((bytes) => idsOfText(decoder.decode(bytes))));
  };
  const [old, young] = await Promise.all([ids(before, after), ids(after, before)]);
  return [...young].filter((id) => !old.has(id));
}
