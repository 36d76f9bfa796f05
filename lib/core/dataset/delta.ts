/**
 * Deltas: the changes between two editions, record by record.
 *
 *   {"delta":1,"from":7,"to":8}
 *   {"file":"statements/cyprus","put":{…the whole record…}}
 *   {"file":"statements/cyprus","drop":"2025-01-02-cy-…"}
 *
 * A delta is only a saving: what it yields must have the hashes the signed manifest declares, byte for byte.
 */
import { type RecordKind, recordKinds } from '../model/schema.ts';
import { byCodeUnits, canonicalJson, canonicalRecord, recordKey } from './canonical.ts';
import { type DatasetErrorCode, fail, type Outcome, succeed } from './errors.ts';
import { type ReadRecord, readValue } from './parse.ts';

/** The texts of a dataset's files by key, as fileKey of the manifest writes it. */
export type FileTexts = ReadonlyMap<string, string>;

const LEADING_ID = /^\{"id":"([^"\\]+)"/;
const VERSION = 1;

/** Writes the delta that leads from one edition's files to another's; both must be in the canonical form. */
export function diffFiles({
  from,
  to,
  before,
  after,
}: {
  from: number;
  to: number;
  before: FileTexts;
  after: FileTexts;
}): string {
  const lines = [canonicalJson({ delta: VERSION, from, to })];
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort(byCodeUnits);
  for (const key of keys) {
    const old = before.get(key) ?? '';
    const young = after.get(key) ?? '';
    if (old === young) continue;
    const kind = kindOf(key);
    if (kind === null) throw new Error(`"${key}" names no kind of record.`);
    const oldLines = keyed(kind, old);
    const youngLines = keyed(kind, young);
    for (const id of oldLines.keys()) {
      if (!youngLines.has(id)) lines.push(`{"file":${JSON.stringify(key)},"drop":${JSON.stringify(id)}}`);
    }
    for (const [id, line] of youngLines) {
      if (oldLines.get(id) !== line) lines.push(`{"file":${JSON.stringify(key)},"put":${line}}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** A delta that was read: what it puts and drops, file by file. */
export interface ReadDelta {
  readonly steps: readonly Step[];
  /** Keys of the files it changes. */
  readonly files: ReadonlySet<string>;
}
interface Step {
  readonly file: string;
  readonly kind: RecordKind;
  readonly id: string;
  /** The line of the delta. */
  readonly line: number;
  /** Null drops the record; the value is null where it is of a topic that is not known yet. */
  readonly put: { readonly text: string; readonly value: ReadRecord['value'] | null } | null;
}

/** Reads a delta and validates every record it puts, so that what it yields need not be validated again. */
export function readDelta(
  delta: string,
  { path, from, to }: { path: string; from: number; to: number },
): Outcome<ReadDelta> {
  const steps: Step[] = [];
  let line = 0;
  for (const text of delta.split('\n')) {
    line++;
    if (text === '') continue;
    const step = readStep(text);
    const wrong = (message: string, code: DatasetErrorCode = 'bad-delta') =>
      fail(code, { file: path, line, message });
    if (step === null) return wrong('The line is no step of a delta.');
    if (line === 1) {
      if (step.delta !== VERSION || step.from !== from || step.to !== to)
        return wrong(`The delta does not lead from edition ${from} to ${to}.`);
      continue;
    }
    const key = typeof step.file === 'string' ? step.file : '';
    const kind = kindOf(key);
    if (kind === null) return wrong('The step names no file of a dataset.');
    if (isObject(step.put)) {
      const read = readValue(kind, step.put);
      if ('code' in read) return wrong(read.message, read.code);
      const value = 'record' in read ? read.record : null;
      const put = { text: canonicalRecord(step.put), value };
      steps.push({ file: key, kind, id: recordKey(kind, step.put), line, put });
    } else if (typeof step.drop === 'string') {
      steps.push({ file: key, kind, id: step.drop, line, put: null });
    } else return wrong('The step neither puts nor drops a record.');
  }
  return succeed({ steps, files: new Set(steps.map(({ file }) => file)) });
}

/**
 * Applies a delta and returns the texts of the files it changes; a file left without records is an empty text.
 * What does not fit these texts is a bad-delta with its line.
 */
export function applyDelta(texts: FileTexts, { steps }: ReadDelta, path: string): Outcome<FileTexts> {
  const changed = new Map<string, Map<string, string>>();
  for (const { file, kind, id, line, put } of steps) {
    const records = changed.get(file) ?? keyed(kind, texts.get(file) ?? '');
    changed.set(file, records);
    if (put !== null) records.set(id, put.text);
    else if (!records.delete(id))
      return fail('bad-delta', { file: path, line, message: `There is no "${id}" to drop.` });
  }
  return succeed(new Map([...changed].map(([key, records]) => [key, joined(records)])));
}

function readStep(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(key: string): RecordKind | null {
  return recordKinds.find((kind) => key === kind || key.startsWith(`${kind}/`)) ?? null;
}

/** Only the lines whose key is not at their front are parsed. */
function keyed(kind: RecordKind, text: string): Map<string, string> {
  const lines = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    lines.set(LEADING_ID.exec(line)?.[1] ?? recordKey(kind, JSON.parse(line)), line);
  }
  return lines;
}

function joined(records: ReadonlyMap<string, string>): string {
  return [...records]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([, line]) => `${line}\n`)
    .join('');
}
