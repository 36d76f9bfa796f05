/** Checks that records name only records that exist. */
import { type RecordKind, recordKinds } from '../model/schema.ts';
import { fail, type Outcome, succeed } from './errors.ts';
import type { ReadFile, ReadRecord } from './parse.ts';

/** All files of a dataset by kind. */
export type ReadDataset = Readonly<Record<RecordKind, ReadFile>>;
/** A file whose references are to be checked, with the name errors give it. */
export interface CheckedFile {
  readonly kind: RecordKind;
  readonly file: string;
  readonly records: readonly ReadRecord[];
}

/** Which field of which kind names records of which other kind. */
const REFERENCES: readonly { readonly kind: RecordKind; readonly field: string; readonly to: RecordKind }[] =
  [
    { kind: 'conflicts', field: 'sides', to: 'sides' },
    { kind: 'sides', field: 'conflicts', to: 'conflicts' },
    { kind: 'speakers', field: 'side', to: 'sides' },
    { kind: 'speakers', field: 'leaning', to: 'sides' },
    { kind: 'places', field: 'conflict', to: 'conflicts' },
    { kind: 'places', field: 'within', to: 'places' },
    { kind: 'ambiguous', field: 'ids', to: 'places' },
    { kind: 'events', field: 'conflict', to: 'conflicts' },
    { kind: 'events', field: 'places', to: 'places' },
    { kind: 'statements', field: 'conflict', to: 'conflicts' },
    { kind: 'statements', field: 'event', to: 'events' },
    { kind: 'statements', field: 'places', to: 'places' },
    { kind: 'statements', field: 'side', to: 'sides' },
    { kind: 'statements', field: 'speaker', to: 'speakers' },
  ];

/** Returns the first reference that leads nowhere, with its file and line, or nothing wrong. */
export function checkReferences(
  files: readonly CheckedFile[],
  known: (kind: RecordKind) => ReadonlySet<string>,
): Outcome<true> {
  for (const { kind, field, to } of REFERENCES) {
    const ids = known(to);
    for (const { file, records } of files.filter((candidate) => candidate.kind === kind)) {
      for (const { line, value } of records) {
        const missing = missingId(value[field], ids);
        if (missing === null) continue;
        const message = `${field}: "${missing}" is not among the ${to}; add it there or correct the id.`;
        return fail('bad-reference', { file, line, message });
      }
    }
  }
  return succeed(true);
}

/** Returns the ids of a dataset's records by kind. */
export function idsOf(dataset: ReadDataset): (kind: RecordKind) => ReadonlySet<string> {
  const ids = new Map(
    recordKinds.map((kind) => [kind, new Set(dataset[kind].records.map(({ id }) => id))] as const),
  );
  return (kind) => ids.get(kind) ?? new Set();
}

function missingId(named: unknown, ids: ReadonlySet<string>): string | null {
  for (const id of Array.isArray(named) ? named : [named]) {
    if (id !== undefined && id !== null && !ids.has(String(id))) return String(id);
  }
  return null;
}
