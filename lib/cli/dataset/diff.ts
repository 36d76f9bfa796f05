/** The verb `diff`: what changes between two folders, record by record, for an editor to read before publishing. */
import { canonicalRecord, recordKey } from '../../core/dataset/canonical.ts';
import type { ReadDataset } from '../../core/dataset/references.ts';
import { recordKinds } from '../../core/model/schema.ts';
import { readFolder, worded } from './files.ts';

/** What became of one record. */
export interface Change {
  readonly kind: string;
  readonly id: string;
  readonly what: 'added' | 'dropped' | 'changed';
  /** The fields that differ; empty for records that came or went. */
  readonly fields: readonly string[];
}

/** Lists the changes from one dataset to another, by kind and id. */
export function changesOf(before: ReadDataset, after: ReadDataset): readonly Change[] {
  return recordKinds.flatMap((kind): Change[] => {
    const byKey = (dataset: ReadDataset) =>
      new Map(dataset[kind].records.map(({ value }) => [recordKey(kind, value), value]));
    const [old, young] = [byKey(before), byKey(after)];
    const ids = [...new Set([...old.keys(), ...young.keys()])].sort();
    return ids.flatMap((id): Change[] => {
      const [from, to] = [old.get(id), young.get(id)];
      if (from === undefined) return [{ kind, id, what: 'added', fields: [] }];
      if (to === undefined) return [{ kind, id, what: 'dropped', fields: [] }];
      const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
        (field) => canonicalRecord({ value: from[field] }) !== canonicalRecord({ value: to[field] }),
      );
      return fields.length === 0 ? [] : [{ kind, id, what: 'changed', fields: fields.sort() }];
    });
  });
}

/** Prints the changes between two folders; returns 0 where they are the same, 1 where not, 2 where one cannot be read. */
export function diff(before: string, after: string): number {
  const [old, young] = [readFolder(before), readFolder(after)];
  for (const [folder, { errors }] of [[before, old] as const, [after, young] as const])
    for (const error of errors) console.error(worded(folder, error));
  if (old.read === null || young.read === null) return 2;
  const changes = changesOf(old.read.dataset, young.read.dataset);
  const SIGN = { added: '+', dropped: '-', changed: '~' } as const;
  for (const { kind, id, what, fields } of changes)
    console.log(`${SIGN[what]} ${kind} ${id}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}`);
  const count = (what: Change['what']) => changes.filter((change) => change.what === what).length;
  console.log(`${count('added')} added, ${count('dropped')} dropped, ${count('changed')} changed`);
  return changes.length === 0 ? 0 : 1;
}
