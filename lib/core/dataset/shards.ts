/**
 * How records are spread over files: small enough to be got anew alone, stable enough that a change touches few.
 *
 *   events               by conflict
 *   statements           by conflict; a big conflict's by year, a big year's by month
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

/** Some megabyte of statements: what a change to one of them makes a reader hash and write again. */
const BIG_SHARD = 1_500;

/** Records of a dataset by kind. */
export type Records = Readonly<Record<RecordKind, readonly Json[]>>;

/** Makes the rule that names a record's shard from all records of the dataset. Undefined means one file. */
function openSharding({
  places,
  statements,
}: Records): (kind: RecordKind, record: Json) => string | undefined {
  const oblasts = new Set(places.filter(({ kind }) => kind === 'oblast').map(({ id }) => String(id)));
  const spans = (record: Json) => {
    const conflict = named(record.conflict);
    const date = String(record.date);
    return [conflict, `${conflict}.${date.slice(0, 4)}`, `${conflict}.${date.slice(0, 7)}`];
  };
  const counts = new Map<string, number>();
  for (const record of statements)
    for (const span of spans(record)) counts.set(span, (counts.get(span) ?? 0) + 1);
  return (kind, record) => {
    if (kind === 'statements') {
      const [whole, year, month] = spans(record);
      return [whole, year].find((span) => (counts.get(span ?? '') ?? 0) <= BIG_SHARD) ?? month;
    }
    if (kind === 'events') return named(record.conflict);
    if (kind === 'ambiguous') return named(record.lang);
    if (kind !== 'places') return undefined;
    const within = Array.isArray(record.within) ? record.within.map(String) : [];
    const around = [String(record.id), ...within].findLast((id) => oblasts.has(id));
    return around ?? named(record.conflict);
  };
}

/** Writes records as canonical files by key, in the order in which a manifest lists them; kinds without records have one empty file. */
export function shardRecords(records: Records): FileTexts {
  const shardOf = openSharding(records);
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
