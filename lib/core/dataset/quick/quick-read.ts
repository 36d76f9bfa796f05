/** Reads files of records without making records: their number, and which ids they name for the first time. */
import type { RecordKind } from '../../model/schema.ts';
import type { Naming } from '../references.ts';
import { openRecordChecks } from './record-checks.ts';
import { type Cursor, comesAfter } from './scanner.ts';

/** A file every line of which holds a record of its kind, no id twice. */
export interface QuickRead {
  readonly records: number;
  /** Ids that no file read before names in the same field. */
  readonly named: readonly Naming[];
}
/** Returns null for a file that a parser must look at: it may be wrong, or only written in another way. */
export type QuickReader = (kind: RecordKind, bytes: Uint8Array) => QuickRead | null;

/** As parseRecords has it, in bytes, of which a line has no fewer than characters. */
const MAX_LINE_BYTES = 200_000;
const NEWLINE = 10;

/** Opens a reader for the files of one edition. */
export function openQuickReader(): QuickReader {
  const cursor: Cursor = { bytes: new Uint8Array(), at: 0 };
  const ids = openIds();
  let named: Naming[] = [];
  let line = 0;
  let [known, knownEnd] = [0, 0];
  const checks = openRecordChecks(cursor, {
    named: (reference, [start, end, hash]) => {
      if (ids.isFirst(reference, cursor.bytes.subarray(start, end), hash))
        named.push({ reference, id: asciiOf(cursor.bytes, start, end), line });
    },
    known: (start, end) => {
      known = start;
      knownEnd = end;
    },
  });
  return (kind, bytes) => {
    cursor.bytes = bytes;
    cursor.at = 0;
    named = [];
    line = 1;
    const check = checks[kind];
    let [before, beforeEnd] = [-1, -1];
    for (; cursor.at < bytes.length; line++) {
      const start = cursor.at;
      if (!check() || bytes[cursor.at] !== NEWLINE || cursor.at - start > MAX_LINE_BYTES) return null;
      cursor.at++;
      // Files are sorted, so that whatever stands twice stands side by side.
      if (before >= 0 && !comesAfter(bytes, [before, beforeEnd, known, knownEnd])) return null;
      [before, beforeEnd] = [known, knownEnd];
    }
    return { records: line - 1, named };
  };
}

interface KnownId {
  readonly bytes: Uint8Array;
  /** A bit for each field that has named it. */
  fields: number;
}

/** Remembers ids by their bytes, as making a text of each costs more than all the rest. */
function openIds() {
  const byHash = new Map<number, KnownId[]>();
  return {
    isFirst: (reference: number, bytes: Uint8Array, hash: number): boolean => {
      const bit = 1 << reference;
      const alike = byHash.get(hash);
      const known = alike?.find((id) => isSame(id.bytes, bytes));
      if (known !== undefined) {
        if ((known.fields & bit) !== 0) return false;
        known.fields |= bit;
        return true;
      }
      const id = { bytes: bytes.slice(), fields: bit };
      if (alike === undefined) byHash.set(hash, [id]);
      else alike.push(id);
      return true;
    },
  };
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

function asciiOf(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
