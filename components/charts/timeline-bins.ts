/** Gathers statements that would stand on one another into marks that can be told apart and reached. */
import type { SideId } from '../../lib/core/model/domain.ts';
import type { StatementView } from '../../lib/core/model/page.ts';
import { dayToMs, type Range } from './time-scale.ts';

/** One mark of a lane: the statements of a side within a few pixels. */
export interface Bin {
  readonly side: SideId;
  /** Pixels from the chart's start edge. */
  readonly x: number;
  /** Newest first, as they came. */
  readonly statements: readonly StatementView[];
}

/** The distance under which two marks could not be hit apart; WCAG 2.2, 2.5.8. */
const BIN_WIDTH = 24;

/** Returns one list of bins for each side, in order of time; statements out of range are left out. */
export function binsOf(
  statements: readonly StatementView[],
  {
    sides,
    range,
    width,
  }: { readonly sides: readonly SideId[]; readonly range: Range; readonly width: number },
): readonly (readonly Bin[])[] {
  const scale = width / (range.to - range.from);
  return sides.map((side) => {
    const bins = new Map<number, { sum: number; list: StatementView[] }>();
    for (const statement of statements) {
      if (statement.side !== side) continue;
      const time = dayToMs(statement.date);
      if (!(time >= range.from && time <= range.to)) continue;
      const x = (time - range.from) * scale;
      const key = Math.floor(x / BIN_WIDTH);
      const bin = bins.get(key) ?? { sum: 0, list: [] };
      bin.sum += x;
      bin.list.push(statement);
      bins.set(key, bin);
    }
    return [...bins]
      .sort(([a], [b]) => a - b)
      .map(([, { sum, list }]) => ({ side, x: sum / list.length, statements: list }));
  });
}
