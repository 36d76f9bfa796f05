/** Floors under the figures: what was once reached may not fall. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS_FOLDER } from './corpora.ts';
import type { Ratios } from './ratios.ts';
import type { Row } from './table.ts';

export const FLOORS_FILE = join(CORPUS_FOLDER, 'floors.json');

/** Ratios that have a floor; of the others a ceiling is the honest bound, and precision covers them. */
const FLOORED = [
  'mentionPrecision',
  'mentionRecall',
  'claimPrecision',
  'claimRecall',
  'holder',
  'stance',
  'asserter',
  'firstAnswer',
] as const satisfies readonly (keyof Ratios)[];
/** How far below the figure its floor stands, so that one text more or less breaks nothing. */
const SLACK = 0.015;

/** Floors by language, then by the ratio's name. */
export type Floors = Readonly<Record<string, Readonly<Partial<Record<keyof Ratios, number>>>>>;

/** A figure that fell below its floor. */
export interface Fall {
  readonly lang: string;
  readonly figure: keyof Ratios;
  readonly floor: number;
  readonly value: number | null;
}

export function readFloors(file: string = FLOORS_FILE): Floors {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Floors) : {};
}

/** Floors hold for a language over all corpora together. */
const floored = (rows: readonly Row[]): readonly Row[] => rows.filter(({ corpus }) => corpus === 'all');

/** Lists the figures that stand below their floors. */
export function falls(rows: readonly Row[], floors: Floors): readonly Fall[] {
  const ratios = new Map(floored(rows).map((row) => [row.lang, row.ratios]));
  return Object.entries(floors).flatMap(([lang, figures]) =>
    FLOORED.flatMap((figure) => {
      const floor = figures[figure];
      const value = ratios.get(lang)?.[figure] ?? null;
      return floor === undefined || (value !== null && value >= floor)
        ? []
        : [{ lang, figure, floor, value }];
    }),
  );
}

/** Gives floors just under the figures; none is ever lowered. */
export function raised(rows: readonly Row[], floors: Floors): Floors {
  return Object.fromEntries(
    floored(rows).map(({ lang, ratios }) => [
      lang,
      Object.fromEntries(
        FLOORED.flatMap((figure) => {
          const value = ratios[figure];
          const under = value === null ? 0 : Math.max(0, Math.floor((value - SLACK) * 1000) / 1000);
          const floor = Math.max(under, floors[lang]?.[figure] ?? 0);
          return floor === 0 ? [] : [[figure, floor]];
        }),
      ),
    ]),
  );
}

export function writeFloors(floors: Floors, file: string = FLOORS_FILE): void {
  writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`);
}
