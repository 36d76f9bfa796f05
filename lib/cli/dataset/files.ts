/**
 * Reads a dataset's folder: `statements.jsonl`, or `statements/<shard>.jsonl` where a kind has several files.
 * What the folder holds counts, not what its manifest says: an editor may have added a file.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetError } from '../../core/dataset/errors.ts';
import { parseRecords, type ReadFile, readLine } from '../../core/dataset/parse.ts';
import type { DatasetTexts } from '../../core/dataset/records.ts';
import { type CheckedFile, checkReferences, type ReadDataset } from '../../core/dataset/references.ts';
import { type RecordKind, recordKinds } from '../../core/model/schema.ts';

/** A record file of a folder. */
export interface SourceFile {
  readonly kind: RecordKind;
  readonly shard?: string;
  /** From the folder. */
  readonly path: string;
}

const EXTENSION = '.jsonl';

/** Returns the path of a kind's file or shard within a dataset's folder. */
export function pathOf(kind: RecordKind, shard?: string): string {
  return shard === undefined ? `${kind}${EXTENSION}` : `${kind}/${shard}${EXTENSION}`;
}

/** Lists the record files of a folder, in the order of kinds, then by name. */
export function listFiles(folder: string): readonly SourceFile[] {
  return recordKinds.flatMap((kind): SourceFile[] => {
    const shards = existsSync(join(folder, kind))
      ? readdirSync(join(folder, kind)).filter((name) => name.endsWith(EXTENSION))
      : [];
    return [
      ...(existsSync(join(folder, pathOf(kind))) ? [{ kind, path: pathOf(kind) }] : []),
      ...shards.sort().map((name) => {
        const shard = name.slice(0, -EXTENSION.length);
        return { kind, shard, path: pathOf(kind, shard) };
      }),
    ];
  });
}

/** Reads the texts of a folder's records by kind, without checking them; throws where a kind has no file. */
export function readTexts(folder: string): DatasetTexts {
  const files = listFiles(folder);
  const texts = recordKinds.map((kind) => {
    const ofKind = files.filter((file) => file.kind === kind);
    if (ofKind.length === 0) throw new Error(`${join(folder, pathOf(kind))} is missing.`);
    return [
      kind,
      ofKind.map(({ path }) => closed(readFileSync(join(folder, path), 'utf8'))).join(''),
    ] as const;
  });
  // The keys are the record kinds themselves.
  return Object.fromEntries(texts) as DatasetTexts;
}

/** A folder's records, file by file and by kind. */
export interface ReadFolder {
  readonly dataset: ReadDataset;
  readonly files: readonly CheckedFile[];
}

/** Reads and validates all files; the failures are all bad lines, or else the first broken reference. */
export function readFolder(folder: string): {
  readonly read: ReadFolder | null;
  readonly errors: readonly DatasetError[];
} {
  const errors: DatasetError[] = [];
  const files: CheckedFile[] = [];
  const kinds = new Map<
    RecordKind,
    { records: ReadFile['records'][number][]; notices: ReadFile['notices'][number][] }
  >(recordKinds.map((kind) => [kind, { records: [], notices: [] }]));
  for (const { kind, path } of listFiles(folder)) {
    const text = readFileSync(join(folder, path), 'utf8');
    const parsed = parseRecords(kind, path, text);
    if (!parsed.ok) {
      errors.push(
        ...errorsOf(kind, path, text),
        ...(parsed.error.code === 'duplicate' ? [parsed.error] : []),
      );
      continue;
    }
    files.push({ kind, file: path, records: parsed.value.records });
    kinds.get(kind)?.records.push(...parsed.value.records);
    kinds.get(kind)?.notices.push(...parsed.value.notices);
  }
  if (errors.length > 0) return { read: null, errors };
  // Every kind is a key.
  const dataset = Object.fromEntries(kinds) as unknown as ReadDataset;
  const repeated = files.flatMap((file) => repeatedIds(file, files));
  if (repeated.length > 0) return { read: null, errors: repeated };
  const ids = new Map(recordKinds.map((kind) => [kind, new Set(dataset[kind].records.map(({ id }) => id))]));
  const references = checkReferences(files, (kind) => ids.get(kind) ?? new Set());
  return references.ok ? { read: { dataset, files }, errors } : { read: null, errors: [references.error] };
}

/** All bad lines of a file: an editor mends them in one go. */
function errorsOf(kind: RecordKind, file: string, text: string): DatasetError[] {
  return text.split('\n').flatMap((line, index): DatasetError[] => {
    const read = line === '' ? null : readLine(kind, line);
    return read !== null && 'code' in read ? [{ ...read, file, line: index + 1 }] : [];
  });
}

/** Ids that another file of the same kind, earlier in the list, has already. */
function repeatedIds(file: CheckedFile, files: readonly CheckedFile[]): DatasetError[] {
  const earlier = files.slice(0, files.indexOf(file)).filter(({ kind }) => kind === file.kind);
  if (earlier.length === 0) return [];
  const owner = new Map(earlier.flatMap((other) => other.records.map(({ id }) => [id, other.file] as const)));
  return file.records.flatMap(({ id, line }): DatasetError[] => {
    const other = owner.get(id);
    if (other === undefined) return [];
    return [
      {
        code: 'duplicate',
        file: file.file,
        line,
        message: `"${id}" stands in ${other} already; delete one of the two.`,
      },
    ];
  });
}

/** Words an error as `file:line: message`. */
export function worded(folder: string, { file, line, message }: DatasetError): string {
  return `${join(folder, file)}${line === null ? '' : `:${line}`}: ${message}`;
}

/** A hand may leave out the last line's end, which joining files needs. */
function closed(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
