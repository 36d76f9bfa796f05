/**
 * How records are spread over files: small enough to be got anew alone, stable enough that a change touches few.
 *
 *   statements, events   by conflict
 *   places               by the outermost oblast around them, else by conflict
 *   ambiguous            by language
 *   all others           one file
 *
 * A reader never applies this rule: the manifest names every file, so that a publisher may cut otherwise.
 */
import type { RecordKind } from '../model/schema.ts';
import { byCodeUnits, canonicalFile } from './canonical.ts';
import type { FileTexts } from './delta.ts';
import { fileKey } from './manifest.ts';

type Json = Readonly<Record<string, unknown>>;

/** Records that belong to no conflict; no conflict may be called so. */
export const NO_SHARD = 'other';

/** Makes the rule that names a record's shard; `places` are all places of the dataset. Undefined means one file. */
export function openSharding(
  places: readonly Json[],
): (kind: RecordKind, record: Json) => string | undefined {
  const oblasts = new Set(places.filter(({ kind }) => kind === 'oblast').map(({ id }) => String(id)));
  return (kind, record) => {
    if (kind === 'statements' || kind === 'events') return named(record.conflict);
    if (kind === 'ambiguous') return named(record.lang);
    if (kind !== 'places') return undefined;
    const within = Array.isArray(record.within) ? record.within.map(String) : [];
    const around = [String(record.id), ...within].findLast((id) => oblasts.has(id));
    return around ?? named(record.conflict);
  };
}

/** Writes records as canonical files by key, in the order in which a manifest lists them; kinds without records have one empty file. */
export function shardRecords(records: Readonly<Record<RecordKind, readonly Json[]>>): FileTexts {
  const shardOf = openSharding(records.places);
  const files = new Map<string, string>();
  // The keys of the table are the record kinds themselves.
  for (const [kind, list] of Object.entries(records) as [RecordKind, readonly Json[]][]) {
    const shards = groupBy(list, (record) => shardOf(kind, record));
    if (shards.size === 0) files.set(fileKey({ kind }), '');
    for (const [shard, members] of [...shards].sort(([a = ''], [b = '']) => byCodeUnits(a, b)))
      files.set(fileKey({ kind, shard }), canonicalFile(kind, members));
  }
  return files;
}

function named(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase() : NO_SHARD;
}

function groupBy<T, K>(list: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
