/** Counts who speaks in a dataset, so that a one-sided record is seen before readers see it. */
import type { ReadDataset } from '../../core/dataset/references.ts';

/** The statements of one conflict by side. */
export interface ConflictBalance {
  readonly conflict: string;
  readonly name: string;
  readonly statements: number;
  readonly events: number;
  /** Sides with the number of their statements, most first; assessors apart. */
  readonly sides: readonly (readonly [string, number])[];
  readonly assessors: number;
  /** Events to which one side alone has spoken. */
  readonly oneSided: readonly string[];
}

const INDEPENDENT = 'independent';

/** Counts statements by conflict, side and event. */
export function balanceOf(dataset: ReadDataset): readonly ConflictBalance[] {
  const statements = dataset.statements.records.map(({ value }) => value);
  const events = dataset.events.records.map(({ value }) => value);
  return dataset.conflicts.records.map(({ id, value }) => {
    const own = statements.filter(({ conflict }) => conflict === id);
    const ownEvents = events.filter(({ conflict }) => conflict === id);
    const sides = new Map<string, number>();
    for (const { side } of own) sides.set(String(side), (sides.get(String(side)) ?? 0) + 1);
    const assessors = sides.get(INDEPENDENT) ?? 0;
    sides.delete(INDEPENDENT);
    return {
      conflict: id,
      name: (value.name as { readonly en?: string }).en ?? id,
      statements: own.length,
      events: ownEvents.length,
      sides: [...sides].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
      assessors,
      oneSided: ownEvents
        .map((event) => String(event.id))
        .filter((event) => {
          const speaking = own.filter((statement) => statement.event === event).map(({ side }) => side);
          return new Set(speaking.filter((side) => side !== INDEPENDENT)).size === 1;
        }),
    };
  });
}

/** Writes the balance as a Markdown table, the most spoken-of conflict first. */
export function balanceTable(balance: readonly ConflictBalance[]): string {
  const rows = [...balance]
    .filter(({ statements }) => statements > 0)
    .sort((a, b) => b.statements - a.statements || (a.conflict < b.conflict ? -1 : 1))
    .map(({ name, statements, sides, assessors, events, oneSided }) => {
      const spoken = sides.map(([side, count]) => `${side} ${count}`).join(', ');
      return `| ${name} | ${statements} | ${spoken} | ${assessors} | ${events} | ${oneSided.length} |`;
    });
  return [
    '| Conflict | Statements | By side | Assessors | Events | One side only |',
    '| --- | ---: | --- | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}
