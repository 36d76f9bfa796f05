/** Reads one file of records, JSON Lines: one bad record refuses the file, and the error names its line. */
import * as v from 'valibot';
import { type RecordKind, recordSchemas, topics } from '../model/schema.ts';
import { recordKey } from './canonical.ts';
import { type DatasetErrorCode, fail, type Outcome, succeed } from './errors.ts';
import { findHiddenTrouble, findTrouble, isSuspicious } from './treacherous.ts';

/** No record of ours is a tenth as long. */
const MAX_LINE_UNITS = 200_000;

/** A record with the line it stands on, 1-based. */
export interface ReadRecord {
  readonly id: string;
  readonly line: number;
  readonly value: Readonly<Record<string, unknown>>;
}
/** The records of a file, and notices about what was left out because this reader does not know it yet. */
export interface ReadFile {
  readonly records: readonly ReadRecord[];
  readonly notices: readonly { readonly line: number; readonly message: string }[];
}
/** What is wrong with one line. */
interface Fault {
  readonly code: DatasetErrorCode;
  readonly message: string;
}
/** What reading a record came to. */
export type ReadLine =
  | { readonly record: Readonly<Record<string, unknown>> }
  | { readonly notice: string }
  | Fault;

/** Parses and validates all lines of a file of one kind; ids must be unique within it. */
export function parseRecords(kind: RecordKind, file: string, jsonl: string): Outcome<ReadFile> {
  const records: ReadRecord[] = [];
  const notices: { line: number; message: string }[] = [];
  const lineOf = new Map<string, number>();
  const find = isSuspicious(jsonl) ? findTrouble : findHiddenTrouble;
  let line = 0;
  for (const text of jsonl.split('\n')) {
    line++;
    if (text === '') continue;
    const read = readLine(kind, text, find);
    if ('code' in read) return fail(read.code, { file, line, message: read.message });
    if ('notice' in read) {
      notices.push({ line, message: read.notice });
      continue;
    }
    const id = recordKey(kind, read.record);
    const earlier = lineOf.get(id);
    if (earlier !== undefined) {
      const message = `"${id}" stands on line ${earlier} already; delete one of the two.`;
      return fail('duplicate', { file, line, message });
    }
    lineOf.set(id, line);
    records.push({ id, line, value: read.record });
  }
  return succeed({ records, notices });
}

/** Reads one line of a file: its record, why it is left out, or what is wrong with it. */
export function readLine(kind: RecordKind, text: string, find = findTrouble): ReadLine {
  if (text.length > MAX_LINE_UNITS)
    return { code: 'bad-record', message: 'The record is longer than any real one.' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {
      code: 'bad-json',
      message: 'The line is no JSON; it may be cut off. Restore the file or delete the line.',
    };
  }
  return readValue(kind, value, find);
}

/** Reads a parsed record: itself, why it is left out, or what is wrong with it. */
export function readValue(kind: RecordKind, value: unknown, find = findTrouble): ReadLine {
  const trouble = find(value);
  if (trouble !== null) return trouble;
  const topic = kind === 'statements' && isRecord(value) ? value.topic : undefined;
  if (typeof topic === 'string' && !topics.some((known) => known === topic))
    return { notice: `The topic "${topic}" is not known to this version; the statement is left out.` };
  const schema: v.GenericSchema<unknown, unknown> = recordSchemas[kind];
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return {
      code: isLink(issue) ? 'bad-link' : 'bad-record',
      message: `${v.getDotPath(issue) ?? 'record'}: ${issue.message}`,
    };
  }
  // The schema has just shown that the line is an object.
  return { record: value as Readonly<Record<string, unknown>> };
}

/** Links have an error of their own: a script in the place of an address is an attack, not a slip. */
function isLink(issue: v.BaseIssue<unknown>): boolean {
  return v.getDotPath(issue)?.endsWith('.url') === true && typeof issue.input === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
