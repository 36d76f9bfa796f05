/** Places days on a line and chooses the days worth writing below it. */

/** A span of days as UTC milliseconds, `from` before `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
/** A day to write at the axis, with how it is written. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

export const DAY_MS = 86_400_000;
/** Room for one written date, in pixels. */
const LABEL_WIDTH = 76;
/** Steps between ticks in months; shorter ones are in days. */
const MONTHS = [1, 3, 6, 12, 24, 60, 120, 240] as const;
const DAYS = [1, 7, 14] as const;

/** Reads a day as UTC milliseconds. */
export function dayToMs(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Returns the span of some days with room at both ends, so that no mark stands on the edge. */
export function rangeOf(days: readonly string[]): Range {
  const times = days.map(dayToMs).filter((time) => !Number.isNaN(time));
  if (times.length === 0) return { from: 0, to: DAY_MS };
  const from = times.reduce((least, time) => Math.min(least, time));
  const to = times.reduce((most, time) => Math.max(most, time));
  const margin = Math.max((to - from) * 0.03, 3 * DAY_MS);
  return { from: from - margin, to: to + margin };
}

/** Zooms around the middle by a factor below 1 (closer) or above (wider); never out of `whole`, never under four days. */
export function zoomed({ from, to }: Range, factor: number, whole: Range): Range {
  const middle = (from + to) / 2;
  const half = Math.max(((to - from) * factor) / 2, 2 * DAY_MS);
  return within({ from: middle - half, to: middle + half }, whole);
}

/** Moves by a share of the span, earlier or later. */
export function moved({ from, to }: Range, share: number, whole: Range): Range {
  const by = (to - from) * share;
  return within({ from: from + by, to: to + by }, whole);
}

function within({ from, to }: Range, whole: Range): Range {
  const length = Math.min(to - from, whole.to - whole.from);
  const start = Math.min(Math.max(from, whole.from), whole.to - length);
  return { from: start, to: start + length };
}

/** Chooses ticks for a width in pixels, on the first of days, months or years, and writes them in a language. */
export function ticksOf({ from, to }: Range, width: number, lang: string): readonly Tick[] {
  const most = Math.max(1, Math.floor(width / LABEL_WIDTH));
  const days = (to - from) / DAY_MS;
  const daily = DAYS.find((step) => days / step <= most);
  if (daily !== undefined) {
    const write = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short', timeZone: 'UTC' });
    const first = Math.ceil(from / DAY_MS / daily) * daily * DAY_MS;
    return steps(first, to, (at) => at + daily * DAY_MS).map((at) => ({ at, label: write.format(at) }));
  }
  const step = MONTHS.find((months) => days / 30.4 / months <= most) ?? 480;
  const write = new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    ...(step < 12 && { month: 'short' }),
    timeZone: 'UTC',
  });
  const monthOf = (time: number) => new Date(time).getUTCFullYear() * 12 + new Date(time).getUTCMonth();
  const timeOf = (month: number) => Date.UTC(Math.floor(month / 12), month % 12);
  const begun = Math.ceil(monthOf(from) / step) * step;
  const first = timeOf(begun) < from ? begun + step : begun;
  const months = steps(first, monthOf(to), (month) => month + step);
  return months.map((month) => ({ at: timeOf(month), label: write.format(timeOf(month)) }));
}

function steps(first: number, last: number, next: (now: number) => number): readonly number[] {
  const list: number[] = [];
  for (let now = first; now <= last; now = next(now)) list.push(now);
  return list;
}
