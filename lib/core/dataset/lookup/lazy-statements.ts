/** Statements over a table: made as they are asked for, their summaries and sources read when they are shown. */
import type { LocalText, Position, Source, Statement, Topic } from '../../model/domain.ts';
import { type DatasetName, ownId } from '../merge.ts';
import { firstRows, type LineRange, type StatementTable } from './statement-table.ts';

/** The statements of one dataset; numbers are rows of its table. */
export interface LazyStatements {
  readonly count: number;
  readonly statement: (row: number) => Statement;
  readonly aboutPlace: (place: string) => readonly number[];
  /** By the event's id within its dataset. */
  readonly ofEvent: (event: string) => readonly number[];
  /** Ids of all places that statements name. */
  readonly places: () => readonly string[];
  /** Days of the statements about a place that say who controls it, in the order of the rows. */
  readonly controlDays: (place: string) => readonly string[];
  /** Day and id of the first statement about a place; null where there is none. */
  readonly oldestAbout: (place: string) => { readonly date: string; readonly id: string } | null;
  /** Lines that were asked for and are not at hand. */
  readonly owed: () => readonly LineRange[];
  /** Takes such lines, in the order of `owed`. */
  readonly pay: (lines: readonly string[]) => void;
}

/** The part of a record that is read when it is shown. */
interface Body {
  readonly summary: LocalText;
  readonly sources: readonly Source[];
}
const NO_BODY: Body = { summary: {}, sources: [] };

/** Opens the statements of a table; of a dataset with a name, ids are those it has among others. */
export function openStatements(table: StatementTable, part: DatasetName): LazyStatements {
  const first = firstRows(table);
  const count = table.starts.length;
  const ids: (readonly string[] | undefined)[] = [];
  const made: (Statement | undefined)[] = [];
  const bodies = new Map<number, Body>();
  const positions = new Map<number, Position | null>();
  let owed: number[] = [];
  const fileOf = (row: number): number => {
    let low = 0;
    let high = table.files.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (at(first, middle + 1) <= row) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const idOf = (row: number): string => {
    const file = fileOf(row);
    ids[file] ??= table.files[file]?.ids.split('\n') ?? [];
    return ids[file]?.[row - at(first, file)] ?? '';
  };
  const bodyOf = (row: number): Body => {
    const body = bodies.get(row);
    if (body === undefined) owed.push(row);
    return body ?? NO_BODY;
  };
  const positionOf = (row: number): Position | null => {
    const number = at(table.positions, row);
    let position = positions.get(number);
    if (position === undefined) {
      position = ownPosition(part, JSON.parse(table.positionTexts[number] ?? 'null') as Position | null);
      positions.set(number, position);
    }
    return position;
  };
  const make = (row: number): Statement => {
    const [conflict = '', side = '', speaker = '', topic, ...precision] = (
      table.headTexts[at(table.heads, row)] ?? ''
    ).split('\t');
    const from = row === 0 ? 0 : at(table.placeEnds, row - 1);
    const places = table.placeRefs.subarray(from, at(table.placeEnds, row));
    return {
      id: ownId(part, idOf(row)),
      conflict,
      event: ownId(part, table.names[at(table.events, row)] ?? ''),
      places: Array.from(places, (number) => table.names[number] ?? ''),
      side,
      speaker: ownId(part, speaker),
      date: dayOf(at(table.dates, row)),
      ...(precision.length === 0 ? {} : { datePrecision: precision.join('\t') }),
      // The table has statements of known topics only.
      topic: topic as Topic,
      get position() {
        return positionOf(row);
      },
      get summary() {
        return bodyOf(row).summary;
      },
      get sources() {
        return bodyOf(row).sources;
      },
      ...(part.name === null ? {} : { dataset: part.name }),
    };
  };
  const byPlace = openPostings(table.names, () =>
    postingsOf(table.names.length, count, (row, add) => {
      for (let ref = row === 0 ? 0 : at(table.placeEnds, row - 1); ref < at(table.placeEnds, row); ref++)
        add(at(table.placeRefs, ref));
    }),
  );
  const byEvent = openPostings(table.names, () =>
    postingsOf(table.names.length, count, (row, add) => add(at(table.events, row))),
  );
  const isControl = table.headTexts.map((head) => head.split('\t')[3] === 'control');
  return {
    count,
    statement: (row) => {
      made[row] ??= make(row);
      return made[row];
    },
    aboutPlace: byPlace.of,
    ofEvent: byEvent.of,
    places: byPlace.names,
    controlDays: (place) =>
      byPlace
        .of(place)
        .filter((row) => isControl[at(table.heads, row)])
        .map((row) => dayOf(at(table.dates, row))),
    oldestAbout: (place) => {
      let oldest: number | null = null;
      for (const row of byPlace.of(place)) {
        const [date, first] = [at(table.dates, row), oldest === null ? null : at(table.dates, oldest)];
        if (oldest === null || first === null || date < first || (date === first && idOf(row) < idOf(oldest)))
          oldest = row;
      }
      return oldest === null ? null : { date: dayOf(at(table.dates, oldest)), id: ownId(part, idOf(oldest)) };
    },
    owed: () => {
      owed = [...new Set(owed)].filter((row) => !bodies.has(row)).sort((a, b) => a - b);
      return owed.map((row) => {
        const file = fileOf(row);
        const next = row + 1 < at(first, file + 1) ? at(table.starts, row + 1) : table.files[file]?.bytes;
        return { sha256: table.files[file]?.sha256 ?? '', start: at(table.starts, row), end: next ?? 0 };
      });
    },
    pay: (lines) => {
      for (const [index, row] of owed.entries()) {
        // A line of a later version's topic may stand between this one and the next row's.
        const [line = ''] = lines[index]?.split('\n', 1) ?? [];
        // Files are validated before they are kept.
        bodies.set(row, line === '' ? NO_BODY : (JSON.parse(line) as Body));
      }
      owed = [];
    },
  };
}

interface Postings {
  /** Where the rows of each name end. */
  readonly ends: Uint32Array;
  readonly rows: Uint32Array;
}

/** Sorts rows by the names they have, keeping their order: counts, then places. */
function postingsOf(
  names: number,
  rows: number,
  each: (row: number, add: (name: number) => void) => void,
): Postings {
  const ends = new Uint32Array(names);
  for (let row = 0; row < rows; row++) each(row, (name) => (ends[name] = at(ends, name) + 1));
  for (let name = 1; name < names; name++) ends[name] = at(ends, name) + at(ends, name - 1);
  const sorted = new Uint32Array(names === 0 ? 0 : at(ends, names - 1));
  const next = Uint32Array.from(ends, (_, name) => (name === 0 ? 0 : at(ends, name - 1)));
  for (let row = 0; row < rows; row++)
    each(row, (name) => {
      sorted[at(next, name)] = row;
      next[name] = at(next, name) + 1;
    });
  return { ends, rows: sorted };
}

function openPostings(names: readonly string[], make: () => Postings) {
  let opened: { readonly postings: Postings; readonly numbers: ReadonlyMap<string, number> } | null = null;
  const open = () => {
    opened ??= { postings: make(), numbers: new Map(names.map((name, number) => [name, number])) };
    return opened;
  };
  return {
    of: (name: string): readonly number[] => {
      const { postings, numbers } = open();
      const number = numbers.get(name);
      if (number === undefined) return [];
      const from = number === 0 ? 0 : at(postings.ends, number - 1);
      return Array.from(postings.rows.subarray(from, at(postings.ends, number)));
    },
    names: (): readonly string[] => {
      const { ends } = open().postings;
      return names.filter((_, number) => at(ends, number) > (number === 0 ? 0 : at(ends, number - 1)));
    },
  };
}

/** Ids of events count within their publisher, in positions too. */
function ownPosition(part: DatasetName, position: Position | null): Position | null {
  if (part.name === null || typeof position?.event !== 'string') return position;
  return { ...position, event: ownId(part, position.event) };
}

function dayOf(date: number): string {
  const digits = String(date).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** Typed arrays have a number at every index within; the compiler cannot know which these are. */
function at(column: Uint32Array, index: number): number {
  return column[index] ?? 0;
}
