/** Places over the tables of several datasets: parsed as they are asked for, their files read when one is needed. */
import type { Place } from '../../model/domain.ts';
import { lazyPlaces } from '../records.ts';
import { type PlaceTable, spotsOf } from './place-table.ts';
import type { LineRange } from './statement-table.ts';

/** The places of one dataset. */
export interface TablePlaces {
  /** Undefined where there is none, and where its file is not at hand, which is then owed. */
  readonly place: (id: string) => Place | undefined;
  /** All places whose files are at hand, in the files' order; what is not is then owed. */
  readonly all: () => readonly Place[];
  /** Files that were asked for and are not at hand. */
  readonly owed: () => readonly LineRange[];
  /** Takes such files, in the order of `owed`. */
  readonly pay: (files: readonly Uint8Array[]) => void;
}

const NEWLINE = 10;

/** Opens the places of a table. */
export function openTablePlaces(table: PlaceTable, decode: (bytes: Uint8Array) => string): TablePlaces {
  const hot = lazyPlaces(table.hot);
  const files = new Map<number, Uint8Array>();
  const parsed = new Map<string, Place>();
  const whole = new Map<number, readonly Place[]>();
  let owed = new Set<number>();
  const lineAt = (bytes: Uint8Array, start: number): string => {
    const end = bytes.indexOf(NEWLINE, start);
    return decode(bytes.subarray(start, end < 0 ? bytes.length : end));
  };
  const find = (id: string): Place | undefined => {
    for (const { file, start } of spotsOf(table, id)) {
      const bytes = files.get(file);
      if (bytes === undefined) {
        owed.add(file);
        continue;
      }
      // Files are validated before they are kept.
      const place = JSON.parse(lineAt(bytes, start)) as Place;
      if (place.id === id) return place;
    }
    return undefined;
  };
  return {
    place: (id) => {
      const known = hot.place(id) ?? parsed.get(id);
      if (known !== undefined) return known;
      const place = find(id);
      if (place !== undefined) parsed.set(id, place);
      return place;
    },
    all: () =>
      table.files.flatMap((_, file) => {
        const bytes = files.get(file);
        if (bytes === undefined) owed.add(file);
        else if (!whole.has(file)) whole.set(file, lazyPlaces(decode(bytes)).all());
        return whole.get(file) ?? [];
      }),
    owed: () =>
      [...owed].map((file) => {
        const { sha256 = '', bytes = 0 } = table.files[file] ?? {};
        return { sha256, start: 0, end: bytes };
      }),
    pay: (given) => {
      for (const [index, file] of [...owed].entries()) {
        const bytes = given[index];
        if (bytes !== undefined) files.set(file, bytes);
      }
      owed = new Set();
    },
  };
}
