/** Knowledge over lookups in memory, with a store that pays what it owes. */
import type { Edition } from '../../../lib/cli/dataset/publish.ts';
import { buildLookup, filesToRead, type Lookup } from '../../../lib/core/dataset/lookup/lookup.ts';
import {
  openStoredKnowledge,
  type StoredKnowledge,
} from '../../../lib/core/dataset/lookup/stored-knowledge.ts';
import { fileKey } from '../../../lib/core/dataset/manifest.ts';
import type { Knowledge } from '../../../lib/core/ports.ts';

export interface GivenPart {
  readonly dataset: string;
  readonly name: string | null;
  readonly edition: Pick<Edition, 'manifest' | 'texts'>;
}
export interface OpenedParts extends StoredKnowledge {
  /** What was read of each dataset, in ranges. */
  readonly reads: string[];
  readonly files: readonly ReadonlyMap<string, Uint8Array>[];
}

const decoder = new TextDecoder();
export const decode = (bytes: Uint8Array): string => decoder.decode(bytes);

/** An edition's files by their hashes. */
export function filesOf({ manifest, texts }: GivenPart['edition']): ReadonlyMap<string, Uint8Array> {
  return new Map(
    manifest.files.map((file) => [file.sha256, new TextEncoder().encode(texts.get(fileKey(file)) ?? '')]),
  );
}

/** The lookup of an edition, which may read only what it says it reads. */
export function lookupOf(edition: GivenPart['edition'], before: Lookup | null = null): Lookup {
  const files = filesOf(edition);
  const allowed = new Set(filesToRead(edition.manifest, before));
  return buildLookup(edition.manifest, {
    before,
    decode,
    read: (hash) => {
      const bytes = allowed.has(hash) ? files.get(hash) : undefined;
      if (bytes === undefined) throw new Error(`${hash} was not to be read`);
      return bytes;
    },
  });
}

export function knowledgeOf(parts: readonly GivenPart[]): OpenedParts {
  const opened = openStoredKnowledge(
    parts.map(({ dataset, name, edition }) => ({ dataset, name, lookup: lookupOf(edition) })),
    decode,
  );
  return { ...opened, reads: [], files: parts.map(({ edition }) => filesOf(edition)) };
}

/** Asks until nothing is owed, as the background does. */
export function settled<T>(
  { knowledge, debts, files, reads }: OpenedParts,
  run: (knowledge: Knowledge) => T,
): T {
  for (;;) {
    const answer = run(knowledge);
    let paid = false;
    for (const [index, { owed, pay }] of debts.entries()) {
      const ranges = owed();
      if (ranges.length === 0) continue;
      paid = true;
      pay(
        ranges.map(({ sha256, start, end }) => {
          reads.push(`${sha256} ${start} ${end}`);
          return files[index]?.get(sha256)?.subarray(start, end) ?? new Uint8Array();
        }),
      );
    }
    if (!paid) return answer;
  }
}
