/** Reads the record files of a dataset's folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetError } from '../../core/dataset/errors.ts';
import { parseRecords } from '../../core/dataset/parse.ts';
import { checkReferences, idsOf, type ReadDataset } from '../../core/dataset/references.ts';
import { recordKinds } from '../../core/model/schema.ts';

/** Returns the file name of a kind of record. */
export function fileOf(kind: string): string {
  return `${kind}.jsonl`;
}

/** Reads and validates all files; the failures hold at most one for each file, then the first broken reference. */
export function readFolder(folder: string): {
  readonly dataset: ReadDataset | null;
  readonly errors: readonly DatasetError[];
} {
  const errors: DatasetError[] = [];
  const read: Record<string, unknown> = {};
  for (const kind of recordKinds) {
    const file = fileOf(kind);
    const parsed = parseRecords(kind, file, readFileSync(join(folder, file), 'utf8'));
    if (parsed.ok) read[kind] = parsed.value;
    else errors.push(parsed.error);
  }
  if (errors.length > 0) return { dataset: null, errors };
  // Every kind was read, or there would be an error.
  const dataset = read as ReadDataset;
  const files = recordKinds.map((kind) => ({ kind, file: fileOf(kind), records: dataset[kind].records }));
  const references = checkReferences(files, idsOf(dataset));
  return references.ok ? { dataset, errors } : { dataset: null, errors: [references.error] };
}

/** Words an error as `file:line: message`. */
export function worded(folder: string, { file, line, message }: DatasetError): string {
  return `${join(folder, file)}${line === null ? '' : `:${line}`}: ${message}`;
}
