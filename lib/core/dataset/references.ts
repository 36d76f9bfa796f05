/** Checks that records name only records that exist. */
import type { RecordKind } from '../model/schema.ts';
import { fail, type Outcome, succeed } from './errors.ts';
import type { ReadFile } from './parse.ts';

/** All files of a dataset by kind. */
export type ReadDataset = Readonly<Record<RecordKind, ReadFile>>;

/** Which field of which kind names records of which other kind. */
const REFERENCES: readonly { readonly kind: RecordKind; readonly field: string; readonly to: RecordKind }[] =
  [
    { kind: 'conflicts', field: 'sides', to: 'sides' },
    { kind: 'sides', field: 'conflicts', to: 'conflicts' },
    { kind: 'speakers', field: 'side', to: 'sides' },
    { kind: 'speakers', field: 'leaning', to: 'sides' },
    { kind: 'places', field: 'conflict', to: 'conflicts' },
    { kind: 'events', field: 'conflict', to: 'conflicts' },
    { kind: 'events', field: 'places', to: 'places' },
    { kind: 'statements', field: 'conflict', to: 'conflicts' },
    { kind: 'statements', field: 'event', to: 'events' },
    { kind: 'statements', field: 'places', to: 'places' },
    { kind: 'statements', field: 'side', to: 'sides' },
    { kind: 'statements', field: 'speaker', to: 'speakers' },
  ];

/** Returns the first reference that leads nowhere, with its file and line, or nothing wrong. */
export function checkReferences(dataset: ReadDataset, fileOf: (kind: RecordKind) => string): Outcome<true> {
  const known = new Map<RecordKind, ReadonlySet<string>>();
  const idsOf = (kind: RecordKind) => {
    const ids = known.get(kind) ?? new Set(dataset[kind].records.map(({ id }) => id));
    known.set(kind, ids);
    return ids;
  };
  for (const { kind, field, to } of REFERENCES) {
    const ids = idsOf(to);
    for (const { line, value } of dataset[kind].records) {
      const named = value[field];
      for (const id of Array.isArray(named) ? named : [named]) {
        if (id === undefined || id === null || ids.has(id)) continue;
        const message = `${field}: "${String(id)}" is not among the ${to}; add it there or correct the id.`;
        return fail('bad-reference', { file: fileOf(kind), line, message });
      }
    }
  }
  return succeed(true);
}
