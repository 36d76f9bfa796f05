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
import { fail, type Outcome, succeed } from './errors.ts';

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

/**
 * Applies a delta and returns the texts of the files it changes; a file left without records is an empty text.
 * Anything that does not fit is a bad-delta with its line.
 */
export function applyDelta(
  texts: FileTexts,
  delta: string,
  { path, from, to }: { path: string; from: number; to: number },
): Outcome<FileTexts> {
  const changed = new Map<string, Map<string, string>>();
  let line = 0;
  for (const text of delta.split('\n')) {
    line++;
    if (text === '') continue;
    const step = readStep(text);
    const wrong = (message: string) => fail('bad-delta', { file: path, line, message });
    if (step === null) return wrong('The line is no step of a delta.');
    if (line === 1) {
      if (step.delta !== VERSION || step.from !== from || step.to !== to)
        return wrong(`The delta does not lead from edition ${from} to ${to}.`);
      continue;
    }
    const key = typeof step.file === 'string' ? step.file : '';
    const kind = kindOf(key);
    if (kind === null) return wrong('The step names no file of a dataset.');
    const records = changed.get(key) ?? keyed(kind, texts.get(key) ?? '');
    changed.set(key, records);
    if (isObject(step.put)) records.set(recordKey(kind, step.put), canonicalRecord(step.put));
    else if (typeof step.drop !== 'string') return wrong('The step neither puts nor drops a record.');
    else if (!records.delete(step.drop)) return wrong(`There is no "${step.drop}" to drop.`);
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
