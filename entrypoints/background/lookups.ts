/** Opens what leads from places to records, and reads what an answer turns out to need. */
import {
  buildLookup,
  filesToRead,
  LOOKUP_VERSION,
  type Lookup,
} from '../../lib/core/dataset/lookup/lookup.ts';
import type { Debt } from '../../lib/core/dataset/lookup/stored-knowledge.ts';
import type { Manifest } from '../../lib/core/dataset/manifest.ts';
import type { DatasetStore } from '../../lib/store/dataset-store.ts';
import { sha256 } from '../../lib/sync/web-ports.ts';

const decoder = new TextDecoder();

/** Reads bytes as UTF-8, as they were checked to be when they were kept. */
export function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Opens the lookup of an edition that the store holds, making it where it is missing or of another one. */
export async function openLookup(store: DatasetStore, manifest: Manifest): Promise<Lookup> {
  const names = manifest.files.map(({ kind, sha256: hash }) => `${kind} ${hash}`).join('\n');
  const of = `${LOOKUP_VERSION}-${await sha256(new TextEncoder().encode(names))}`;
  // Only this function writes what the store keeps here.
  const kept = (await store.readLookup()) as { readonly of: string; readonly value: Lookup } | null;
  if (kept?.of === of) return kept.value;
  const before = kept?.value.version === LOOKUP_VERSION ? kept.value : null;
  const files = await store.readFiles(filesToRead(manifest, before));
  const lookup = buildLookup(manifest, { before, decode, read: (hash) => found(files.get(hash)) });
  // Without it the next background makes it again.
  await store.writeLookup({ of, value: lookup }).catch(() => undefined);
  return lookup;
}

/** A dataset whose store may owe parts of it. */
export interface Owing {
  readonly store: DatasetStore;
  readonly debt: Debt;
}

/** Runs until the answer rests on nothing that was not at hand; rejects where a store has lost what it had. */
export async function answerFrom<T>(datasets: readonly Owing[], run: () => T): Promise<T> {
  await payAll(datasets);
  for (;;) {
    const answer = run();
    if (!(await payAll(datasets))) return answer;
  }
}

/** Returns whether anything was owed. */
async function payAll(datasets: readonly Owing[]): Promise<boolean> {
  const paid = await Promise.all(
    datasets.map(async ({ store, debt }) => {
      const owed = debt.owed();
      if (owed.length === 0) return false;
      debt.pay((await store.readRanges(owed)).map((bytes) => found(bytes)));
      return true;
    }),
  );
  return paid.some((one) => one);
}

function found(bytes: Uint8Array | null | undefined): Uint8Array {
  if (bytes === null || bytes === undefined)
    throw new Error('The browser has cleared a part of its storage.');
  return bytes;
}
