/**
 * The canonical form: the one way to write a record, so that equal records are equal bytes and hashes mean content.
 *
 * No white space; a record's `id` first, all other keys by UTF-16 code units; texts in NFC; numbers as JavaScript
 * writes them. A file has one record a line, lines sorted by key, `\n` after each. RFC 8785 is the same but for `id`,
 * which stands first so that a line's key is found without parsing it.
 */
import type { RecordKind } from '../model/schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** Writes a record in the canonical form. */
export function canonicalRecord(record: Json): string {
  const { id, ...rest } = record;
  if (id === undefined) return canonicalJson(rest);
  const tail = canonicalJson(rest);
  return tail === '{}' ? `{"id":${canonicalJson(id)}}` : `{"id":${canonicalJson(id)},${tail.slice(1)}`;
}

/** Writes a JSON value with sorted keys and no white space; throws TypeError at what JSON cannot say. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`JSON has no ${value}.`);
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`JSON has no ${typeof value}.`);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([key, field]) => [key.normalize('NFC'), field] as const)
    .sort(([a], [b]) => byCodeUnits(a, b));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}

/** Returns what a record is known by within its file: its id, or language and name of an ambiguous name. */
export function recordKey(kind: RecordKind, record: Json): string {
  return kind === 'ambiguous' ? `${String(record.lang)} ${String(record.name)}` : String(record.id);
}

/** Writes the records of a file, sorted by key. */
export function canonicalFile(kind: RecordKind, records: readonly Json[]): string {
  const lines = records.map((record) => ({ key: recordKey(kind, record), line: canonicalRecord(record) }));
  lines.sort((a, b) => byCodeUnits(a.key, b.key));
  return lines.map(({ line }) => `${line}\n`).join('');
}

/** Orders by code units, which is the same on every machine; a locale's order is not. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
