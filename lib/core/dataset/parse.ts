/** Reads one file of records, JSON Lines: one bad record refuses the file, and the error names its line. */
import * as v from 'valibot';
import { type RecordKind, recordSchemas, topics } from '../model/schema.ts';
import { fail, type Outcome, succeed } from './errors.ts';

/** Characters that can make a text look like another: bidirectional overrides and isolates, and control characters. */
const TREACHEROUS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]|\\u(?:000|001|202[a-e]|206[6-9])/i;
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

/** Parses and validates all lines of a file of one kind; ids must be unique within it. */
export function parseRecords(kind: RecordKind, file: string, jsonl: string): Outcome<ReadFile> {
  const schema: v.GenericSchema<unknown, unknown> = recordSchemas[kind];
  const records: ReadRecord[] = [];
  const notices: { line: number; message: string }[] = [];
  const lineOf = new Map<string, number>();
  let line = 0;
  for (const text of jsonl.split('\n')) {
    line++;
    if (text === '') continue;
    const at = { file, line };
    if (text.length > MAX_LINE_UNITS)
      return fail('bad-record', { ...at, message: 'The record is longer than any real one.' });
    if (TREACHEROUS.test(text)) {
      return fail('bad-record', {
        ...at,
        message: 'The record has control or direction-changing characters; remove them.',
      });
    }
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return fail('bad-json', {
        ...at,
        message: 'The line is no JSON; it may be cut off. Restore the file or delete the line.',
      });
    }
    if (text.includes('"__proto__"'))
      return fail('bad-record', { ...at, message: 'A field may not be called "__proto__".' });
    const topic = kind === 'statements' && isRecord(value) ? value.topic : undefined;
    if (typeof topic === 'string' && !topics.some((known) => known === topic)) {
      notices.push({
        line,
        message: `The topic "${topic}" is not known to this version; the statement is left out.`,
      });
      continue;
    }
    const parsed = v.safeParse(schema, value);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      return fail('bad-record', { ...at, message: `${v.getDotPath(issue) ?? 'record'}: ${issue.message}` });
    }
    // The schema has just shown that the line is an object.
    const record = value as Readonly<Record<string, unknown>>;
    const id = String(kind === 'ambiguous' ? `${record.lang} ${record.name}` : record.id);
    const earlier = lineOf.get(id);
    if (earlier !== undefined) {
      return fail('duplicate', {
        ...at,
        message: `"${id}" stands on line ${earlier} already; delete one of the two.`,
      });
    }
    lineOf.set(id, line);
    records.push({ id, line, value: record });
  }
  return succeed({ records, notices });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
