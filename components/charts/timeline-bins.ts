/** Gathers statements that would stand on one another into marks that can be told apart and reached. */
import type { SideId } from '../../lib/core/model/domain.ts';
import type { StatementView } from '../../lib/core/model/page.ts';
import { dayToMs, type Range } from './time-scale.ts';

/** One mark of a lane: the statements of a side within a few pixels. */
export interface Bin {
  readonly side: SideId;
  /** Pixels from the chart's start edge. */
  readonly x: number;
  /** Newest first. */
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
    const placed = statements
      .filter((statement) => statement.side === side)
      .map((statement) => ({ statement, x: (dayToMs(statement.date) - range.from) * scale }))
      .filter(({ x }) => x >= 0 && x <= width)
      .sort((a, b) => a.x - b.x);
    const bins: { start: number; sum: number; list: StatementView[] }[] = [];
    for (const { statement, x } of placed) {
      const last = bins.at(-1);
      if (last !== undefined && x - last.start < BIN_WIDTH) {
        last.sum += x;
        last.list.push(statement);
      } else bins.push({ start: x, sum: x, list: [statement] });
    }
    return bins.map(({ sum, list }) => ({ side, x: sum / list.length, statements: list.toReversed() }));
  });
}
