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

/** Where an id was named first. */
interface NamedAt {
  readonly file: string;
  readonly line: number;
}
/** An id that a field names, as `referenceOf` numbers the fields, and the line that does so. */
export interface Naming {
  readonly reference: number;
  readonly id: string;
  readonly line: number;
}
/** References of files that need not stay in memory: of each, only what it names and where it does so first. */
export interface ReferenceBook {
  readonly add: (file: CheckedFile) => void;
  /** Notes what a file was already found to name. */
  readonly note: (file: string, named: readonly Naming[]) => void;
  /** Returns the kinds whose ids checking needs. */
  readonly named: () => readonly RecordKind[];
  /** Returns the first reference that leads nowhere, with its file and line, or nothing wrong. */
  readonly check: (known: (kind: RecordKind) => ReadonlySet<string>) => Outcome<true>;
}

/** Opens an empty book of references. */
export function openReferenceBook(): ReferenceBook {
  const named = REFERENCES.map(() => new Map<string, NamedAt>());
  return {
    add: ({ kind, file, records }) => {
      for (const [index, reference] of REFERENCES.entries()) {
        if (reference.kind !== kind) continue;
        for (const { line, value } of records) note(named[index], value[reference.field], { file, line });
      }
    },
    note: (file, namings) => {
      for (const { reference, id, line } of namings) note(named[reference], id, { file, line });
    },
    named: () => [...new Set(REFERENCES.flatMap(({ to }, index) => (named[index]?.size ? [to] : [])))],
    check: (known) => {
      for (const [index, { field, to }] of REFERENCES.entries()) {
        const ids = known(to);
        for (const [id, { file, line }] of named[index] ?? []) {
          if (ids.has(id)) continue;
          const message = `${field}: "${id}" is not among the ${to}; add it there or correct the id.`;
          return fail('bad-reference', { file, line, message });
        }
      }
      return succeed(true);
    },
  };
}

/** Returns the first reference of some files that leads nowhere, with its file and line, or nothing wrong. */
export function checkReferences(
  files: readonly CheckedFile[],
  known: (kind: RecordKind) => ReadonlySet<string>,
): Outcome<true> {
  const book = openReferenceBook();
  for (const file of files) book.add(file);
  return book.check(known);
}

/** Numbers the fields that name other records; throws for one that does not. */
export function referenceOf(kind: RecordKind, field: string): number {
  const index = REFERENCES.findIndex((reference) => reference.kind === kind && reference.field === field);
  if (index < 0) throw new Error(`${kind}.${field} names no record.`);
  return index;
}

/** Kinds of records that name records of this kind. */
export function kindsReferringTo(kind: RecordKind): readonly RecordKind[] {
  return recordKinds.filter((other) =>
    REFERENCES.some((reference) => reference.to === kind && reference.kind === other),
  );
}

function note(named: Map<string, NamedAt> | undefined, value: unknown, at: NamedAt): void {
  for (const id of Array.isArray(value) ? value : [value]) {
    if (id === undefined || id === null) continue;
    const key = String(id);
    if (named?.has(key) === false) named.set(key, at);
  }
}
