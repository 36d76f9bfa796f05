/** Takes a dataset from a file that the reader opened. */
import { fail, type Outcome } from '../core/dataset/errors.ts';
import { FORMAT, type Manifest, type ManifestFile, parseManifest } from '../core/dataset/manifest.ts';
import { type Pack, readPack } from '../core/dataset/pack.ts';
import { openReferenceBook } from '../core/dataset/references.ts';
import { recordKinds } from '../core/model/schema.ts';
import type { DatasetStore } from '../store/dataset-store.ts';

/** What reading a file came to: its manifest, made from what it holds, and its parts by hash. */
export interface LoadedPack {
  readonly manifest: Manifest;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** Reads a file, checks every record and reference, and hashes its parts. Changes nothing. */
export async function openPack(
  file: string,
  { text, sha256 }: { readonly text: string; readonly sha256: (bytes: Uint8Array) => Promise<string> },
): Promise<Outcome<LoadedPack>> {
  const pack = readPack(file, text);
  if (!pack.ok) return pack;
  const references = checkPack(file, pack.value);
  if (!references.ok) return references;
  const parts = new Map<string, Uint8Array>();
  const files: ManifestFile[] = [];
  const empty = recordKinds.filter(
    (kind) => ![...pack.value.texts.keys()].some((key) => kindOf(key) === kind),
  );
  for (const [key, content] of [...pack.value.texts, ...empty.map((kind) => [kind, ''] as const)]) {
    const bytes = new TextEncoder().encode(content);
    const hash = await sha256(bytes);
    const kind = kindOf(key);
    if (kind === undefined) continue;
    parts.set(hash, bytes);
    const shard = key.includes('/') ? key.slice(key.indexOf('/') + 1) : undefined;
    const records = content.split('\n').length - 1;
    const path = `${key.replace('/', '.')}.jsonl`;
    files.push({
      kind,
      ...(shard === undefined ? {} : { shard }),
      path,
      sha256: hash,
      bytes: bytes.byteLength,
      records,
    });
  }
  const { dataset, publisher, sequence, issued } = pack.value;
  const manifest = parseManifest(
    JSON.stringify({ format: FORMAT, dataset, publisher, sequence, issued, files }),
  );
  return manifest.ok ? { ok: true, value: { manifest: manifest.value, parts } } : manifest;
}

/** Puts a file's dataset into its store in place of what stood there. */
export async function keepPack(store: DatasetStore, { manifest, parts }: LoadedPack): Promise<void> {
  await store.stage(manifest);
  await store.putFiles(parts);
  await store.switchTo(manifest);
  await store.sweep();
}

function checkPack(file: string, { steps }: Pack): Outcome<true> {
  const book = openReferenceBook();
  const ids = new Map(recordKinds.map((kind) => [kind, new Set<string>()]));
  for (const { kind, id, line, put } of steps) {
    if (put === null) return fail('bad-delta', { file, line, message: 'A file of records drops nothing.' });
    if (ids.get(kind)?.has(id))
      return fail('duplicate', { file, line, message: `"${id}" stands here twice; delete one of the two.` });
    ids.get(kind)?.add(id);
    if (put.value !== null) book.add({ kind, file, records: [{ id, line, value: put.value }] });
  }
  return book.check((kind) => ids.get(kind) ?? new Set());
}

function kindOf(key: string) {
  return recordKinds.find((kind) => key === kind || key.startsWith(`${kind}/`));
}
