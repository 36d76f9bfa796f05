/**
 * How the datasets a reader follows are joined, in the reader's order.
 *
 *   conflicts, sides, places   shared words: the first dataset that has an id says what it is, later ones only add
 *   speakers, events,          each publisher's own: ids of a dataset other than the bundled one are kept apart as
 *   statements                 "<dataset>:<id>", which no record's id can be, so that nobody overwrites another
 *
 * Statements keep the name of the dataset they come from.
 */

/** What a dataset is called among others. */
export interface DatasetName {
  readonly dataset: string;
  /** What readers know it by; null for the bundled dataset, whose statements need no such note. */
  readonly name: string | null;
}

/** Returns an id as it is known among several datasets. */
export function ownId({ dataset, name }: DatasetName, id: string): string {
  return name === null ? id : `${dataset}:${id}`;
}

/** Returns a record with the id it has among several datasets. */
export function ownRecord<T extends { readonly id: string }>(part: DatasetName, record: T): T {
  return part.name === null ? record : { ...record, id: ownId(part, record.id) };
}

/** Returns the first record of each id. */
export function firstOfEach<T extends { readonly id: string }>(records: readonly T[]): readonly T[] {
  const found = new Map<string, T>();
  for (const record of records) if (!found.has(record.id)) found.set(record.id, record);
  return [...found.values()];
}
