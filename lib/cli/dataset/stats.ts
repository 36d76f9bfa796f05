/** The verb `stats`: how much there is of what. */
import { decodeDataset } from '../../core/dataset/records.ts';
import type { Statement } from '../../core/model/domain.ts';
import { recordKinds } from '../../core/model/schema.ts';
import { readFolder, readTexts, worded } from './files.ts';

/** Counts by name, largest first. */
export type Counts = Readonly<Record<string, number>>;
/** What a dataset has. */
export interface Stats {
  readonly records: Counts;
  readonly byConflict: Counts;
  readonly bySide: Counts;
  readonly byTopic: Counts;
  readonly byYear: Counts;
  /** How many statements have a summary in each language. */
  readonly byLanguage: Counts;
  /** How many statements rest on one, two … sources. */
  readonly bySources: Counts;
  readonly withoutPosition: number;
  readonly oldest: string | null;
  readonly newest: string | null;
}

/** Prints a folder's figures and returns the exit code. */
export function printStats(folder: string, { json }: { readonly json: boolean }): number {
  const { read, errors } = readFolder(folder);
  for (const error of errors) console.error(worded(folder, error));
  if (read === null) return 1;
  const dataset = decodeDataset(readTexts(folder));
  const records = Object.fromEntries(recordKinds.map((kind) => [kind, dataset[kind].length]));
  const stats = { records, ...statsOf(dataset.statements) };
  if (json) console.log(JSON.stringify(stats));
  else for (const line of lines(stats)) console.log(line);
  return 0;
}

/** Counts statements. */
export function statsOf(statements: readonly Statement[]): Omit<Stats, 'records'> {
  const YEAR_UNITS = 4;
  const dates = statements.map(({ date }) => date).sort();
  return {
    byConflict: count(statements, ({ conflict }) => [conflict]),
    bySide: count(statements, ({ side }) => [side]),
    byTopic: count(statements, ({ topic }) => [topic]),
    byYear: count(statements, ({ date }) => [date.slice(0, YEAR_UNITS)]),
    byLanguage: count(statements, ({ summary }) => Object.keys(summary)),
    bySources: count(statements, ({ sources }) => [String(sources.length)]),
    withoutPosition: statements.filter(({ position }) => position === null).length,
    oldest: dates[0] ?? null,
    newest: dates.at(-1) ?? null,
  };
}

function count(
  statements: readonly Statement[],
  keysOf: (statement: Statement) => readonly string[],
): Counts {
  const counts = new Map<string, number>();
  for (const key of statements.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

function* lines(stats: Stats): Generator<string> {
  for (const [name, value] of Object.entries(stats)) {
    if (typeof value !== 'object' || value === null) {
      yield `${name}: ${value}`;
      continue;
    }
    yield `${name}:`;
    for (const [key, number] of Object.entries(value)) yield `  ${key}: ${number}`;
  }
}
