/** Reads the files that `import` takes: a table, JSON Lines, or a feed of Claims. */
import { parse } from 'csv-parse/sync';
import type { Speaker } from '../../../core/model/domain.ts';
import { type Defaults, fromClaim, listClaims } from './claim-feed.ts';
import { columns, fromRow, type Row } from './statement-rows.ts';

export const inputFormats = ['csv', 'jsonl', 'jsonld'] as const;
export type InputFormat = (typeof inputFormats)[number];

/** A record as it was read, with what an error calls its place: a line, or the number of an element of a feed. */
export interface InputRecord {
  readonly at: string;
  readonly record: unknown;
}

/** What a table and a feed can say of a statement; JSON Lines are whole records. */
const SAID = [
  'id',
  'conflict',
  'event',
  'side',
  'speaker',
  'date',
  'datePrecision',
  'topic',
  'places',
  'position',
  'summary',
  'sources',
];

/** Puts a new record in the place of an old one; what the format has no words for is kept. */
export function replaceRecord(
  old: Readonly<Record<string, unknown>>,
  { record, format }: { readonly record: Readonly<Record<string, unknown>>; readonly format: InputFormat },
): Readonly<Record<string, unknown>> {
  if (format === 'jsonl') return record;
  const unsaid = Object.entries(old).filter(([field]) => !SAID.includes(field));
  // Both are validated statements, whose summaries are objects by language.
  const summary = { ...(old.summary as object), ...(record.summary as object) };
  return { ...Object.fromEntries(unsaid), ...record, summary };
}

/** Tells a file's format by its name; null where the name does not tell. */
export function formatOf(file: string): InputFormat | null {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'json') return 'jsonld';
  if (ending === 'ndjson') return 'jsonl';
  return inputFormats.find((format) => format === ending) ?? null;
}

/** Returns the records of a text; throws an Error with the place of what cannot be read at all. */
export function readInput(
  text: string,
  {
    format,
    defaults,
    speakers,
  }: { readonly format: InputFormat; readonly defaults: Defaults; readonly speakers: readonly Speaker[] },
): readonly InputRecord[] {
  if (format === 'csv') return readTable(text);
  if (format === 'jsonl') return readLines(text);
  const elements = listClaims(parseJson(text, 'the file'));
  if (elements.length === 0) throw new Error('There is neither a Claim nor a ClaimReview in it.');
  return elements.map((element, index) => ({
    at: `element ${index + 1}`,
    record: fromClaim(element, { defaults, speakers }),
  }));
}

function readTable(text: string): readonly InputRecord[] {
  // The library's types leave open what `info` adds to each row.
  const rows = parse<{ readonly record: Row; readonly info: { readonly lines: number } }>(text, {
    bom: true,
    columns: (header: string[]) => header.map((name) => name.trim()),
    skip_empty_lines: true,
    relax_column_count_less: true,
    delimiter: delimiterOf(text),
    info: true,
  } as never);
  const unknown = Object.keys(rows[0]?.record ?? {}).filter((name) => !columns.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `line 1: there is no column "${unknown.join('", "')}"; the columns are ${columns.join(', ')}.`,
    );
  }
  return rows.map(({ record, info }) => ({ at: `line ${info.lines}`, record: fromRow(record) }));
}

/** Spreadsheets of many countries write semicolons or tabs; the header, which has neither in its names, tells. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  return [',', ';', '\t'].find((delimiter) => header.includes(`id${delimiter}`)) ?? ',';
}

function readLines(text: string): readonly InputRecord[] {
  return text.split('\n').flatMap((line, index) => {
    const at = `line ${index + 1}`;
    return line.trim() === '' ? [] : [{ at, record: parseJson(line, at) }];
  });
}

function parseJson(text: string, at: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${at} is no JSON; it may be cut off.`, { cause });
  }
}
