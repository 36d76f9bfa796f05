/**
 * What answering needs of every statement, in columns: a dataset of fifty thousand opens without parsing one of them.
 *
 *   row        0     1     2   …   in the order of the manifest's files and of the lines in each
 *   starts     0   913  1820       where the line begins in its file, in bytes
 *   dates  20251102  …             year, month and day as digits
 *   events, heads, positions       which of the texts below: most records share them
 *   placeEnds  1     3     4       places of row n are placeRefs from placeEnds[n − 1] to placeEnds[n]
 *
 * Summaries and sources, most of the bytes, stay in the files until a statement is shown.
 */
import type { ManifestFile } from '../manifest.ts';

/** A file as the table knows it. */
export interface TableFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
  /** The rows' ids, a line each. */
  readonly ids: string;
}
export interface StatementTable {
  readonly files: readonly TableFile[];
  readonly starts: Uint32Array;
  readonly dates: Uint32Array;
  readonly events: Uint32Array;
  readonly heads: Uint32Array;
  readonly positions: Uint32Array;
  readonly placeEnds: Uint32Array;
  readonly placeRefs: Uint32Array;
  /** Ids of events and places. */
  readonly names: readonly string[];
  /** Conflict, side, speaker, topic and, where there is one, the precision of the date; in one line, tabs between. */
  readonly headTexts: readonly string[];
  /** Positions as JSON. */
  readonly positionTexts: readonly string[];
}
/** Where a statement's line lies. */
export interface LineRange {
  readonly sha256: string;
  readonly start: number;
  readonly end: number;
}

/** What a line of a file of statements is; fields that are not listed do not matter here. */
interface Line {
  readonly id: string;
  readonly conflict: string;
  readonly event: string;
  readonly places: readonly string[];
  readonly side: string;
  readonly speaker: string;
  readonly date: string;
  readonly datePrecision?: string;
  readonly topic: string;
  readonly position: unknown;
}

const NEWLINE = 10;

/**
 * Makes the table of some files, all validated, taking over what `before` has of them; `read` returns a file's bytes
 * and is called for the others only. `isKnown` tells topics this version knows from later ones, which are left out.
 */
export function buildStatementTable(
  files: readonly ManifestFile[],
  {
    before,
    read,
    decode,
    isKnown,
  }: {
    readonly before: StatementTable | null;
    readonly read: (sha256: string) => Uint8Array;
    readonly decode: (bytes: Uint8Array) => string;
    readonly isKnown: (topic: string) => boolean;
  },
): StatementTable {
  const rows = openRows();
  const old = before === null ? null : openCopy(before, rows);
  const listed = files.map(({ sha256, bytes }): TableFile => {
    const first = rows.count();
    const ids = old?.(sha256) ?? addLines(read(sha256), { rows, decode, isKnown });
    return { sha256, bytes, rows: rows.count() - first, ids };
  });
  return rows.table(listed);
}

/** Returns where the rows of each file begin, and after the last file where they end. */
export function firstRows(table: StatementTable): Uint32Array {
  const first = new Uint32Array(table.files.length + 1);
  for (const [index, { rows }] of table.files.entries()) first[index + 1] = (first[index] ?? 0) + rows;
  return first;
}

interface Row {
  readonly start: number;
  readonly date: number;
  readonly event: number;
  readonly head: number;
  readonly position: number;
  readonly places: readonly number[];
}

function openRows() {
  const starts: number[] = [];
  const dates: number[] = [];
  const events: number[] = [];
  const heads: number[] = [];
  const positions: number[] = [];
  const placeEnds: number[] = [];
  const placeRefs: number[] = [];
  const names = openTexts();
  const headTexts = openTexts();
  const positionTexts = openTexts();
  return {
    names,
    headTexts,
    positionTexts,
    count: () => starts.length,
    add: ({ start, date, event, head, position, places }: Row) => {
      starts.push(start);
      dates.push(date);
      events.push(event);
      heads.push(head);
      positions.push(position);
      placeRefs.push(...places);
      placeEnds.push(placeRefs.length);
    },
    table: (files: readonly TableFile[]): StatementTable => ({
      files,
      starts: Uint32Array.from(starts),
      dates: Uint32Array.from(dates),
      events: Uint32Array.from(events),
      heads: Uint32Array.from(heads),
      positions: Uint32Array.from(positions),
      placeEnds: Uint32Array.from(placeEnds),
      placeRefs: Uint32Array.from(placeRefs),
      names: names.all,
      headTexts: headTexts.all,
      positionTexts: positionTexts.all,
    }),
  };
}
type Rows = ReturnType<typeof openRows>;

/** Gives equal texts one number. */
function openTexts() {
  const all: string[] = [];
  const numbers = new Map<string, number>();
  return {
    all,
    numberOf: (text: string): number => {
      let number = numbers.get(text);
      if (number === undefined) {
        number = all.push(text) - 1;
        numbers.set(text, number);
      }
      return number;
    },
  };
}

function addLines(
  bytes: Uint8Array,
  {
    rows,
    decode,
    isKnown,
  }: {
    readonly rows: Rows;
    readonly decode: (bytes: Uint8Array) => string;
    readonly isKnown: (topic: string) => boolean;
  },
): string {
  const ids: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline;
    // The caller vouches that the file was validated.
    const line = end > start ? (JSON.parse(decode(bytes.subarray(start, end))) as Line) : null;
    if (line !== null && isKnown(line.topic)) {
      ids.push(line.id);
      const { conflict, side, speaker, topic, datePrecision } = line;
      const head = [conflict, side, speaker, topic, ...(datePrecision === undefined ? [] : [datePrecision])];
      rows.add({
        start,
        date: Number(line.date.replaceAll('-', '')),
        event: rows.names.numberOf(line.event),
        head: rows.headTexts.numberOf(head.join('\t')),
        position: rows.positionTexts.numberOf(JSON.stringify(line.position)),
        places: [...new Set(line.places)].map(rows.names.numberOf),
      });
    }
    start = end + 1;
  }
  return ids.join('\n');
}

/** Copies a file's rows from a table, with the numbers its texts have in the new one; null for a file it has not. */
function openCopy(table: StatementTable, rows: Rows): (sha256: string) => string | null {
  const first = firstRows(table);
  const indexes = new Map(table.files.map(({ sha256 }, index) => [sha256, index]));
  const translate = (texts: readonly string[], numberOf: (text: string) => number) => {
    const known = new Map<number, number>();
    return (number: number): number => {
      let found = known.get(number);
      if (found === undefined) {
        found = numberOf(texts[number] ?? '');
        known.set(number, found);
      }
      return found;
    };
  };
  const name = translate(table.names, rows.names.numberOf);
  const head = translate(table.headTexts, rows.headTexts.numberOf);
  const position = translate(table.positionTexts, rows.positionTexts.numberOf);
  const at = (column: Uint32Array, row: number): number => column[row] ?? 0;
  return (sha256) => {
    const index = indexes.get(sha256);
    if (index === undefined) return null;
    for (let row = at(first, index); row < at(first, index + 1); row++) {
      const places = table.placeRefs.subarray(
        row === 0 ? 0 : at(table.placeEnds, row - 1),
        at(table.placeEnds, row),
      );
      rows.add({
        start: at(table.starts, row),
        date: at(table.dates, row),
        event: name(at(table.events, row)),
        head: head(at(table.heads, row)),
        position: position(at(table.positions, row)),
        places: Array.from(places, name),
      });
    }
    return table.files[index]?.ids ?? null;
  };
}
