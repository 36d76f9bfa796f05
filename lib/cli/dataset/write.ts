/** The verb `convert`: the editors' collection becomes record files in the canonical form. */
import { mkdirSync } from 'node:fs';
import { shardRecords } from '../../core/dataset/shards.ts';
import type { RecordKind } from '../../core/model/schema.ts';
import { writeFiles } from './build.ts';
import { convert } from './convert.ts';

/** Converts a source folder and writes the record files of a dataset. */
export function convertTo(source: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  // The converter returns a list for each kind of record.
  const records = convert(source) as Record<RecordKind, readonly Readonly<Record<string, unknown>>[]>;
  writeFiles(folder, shardRecords(records));
  for (const [kind, list] of Object.entries(records)) console.log(`${kind}: ${list.length} records`);
}
