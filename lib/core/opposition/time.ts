/** Judges everything as of the article's day. Days are ISO strings; nothing here reads a clock. */
import type { Day } from '../model/domain.ts';

/** How close a statement is to a claim: the same event, the same place and topic in those weeks, or a standing position. */
export type Tier = 'event' | 'recent' | 'standing';

/** Days within which a statement about the same place and topic counts as said about the same situation. */
export const RECENT_DAYS = 90;
/** Days after which the newest record about a place is called old beside the article. */
export const STALE_DAYS = 30;

const DAY_MS = 86_400_000;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Counts whole days from one day to another, negative backwards; NaN where one is no day. */
export function daysBetween(from: Day, to: Day): number {
  if (!ISO_DAY.test(from) || !ISO_DAY.test(to)) return Number.NaN;
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Tells whether a text is an ISO day that exists in the calendar. */
export function isDay(text: string): boolean {
  if (!ISO_DAY.test(text)) return false;
  const parsed = Date.parse(text);
  return Number.isFinite(parsed) && new Date(parsed).toISOString().startsWith(text);
}

/** Says whether a statement was made by the article's day or came after it. */
export function whenOf(date: Day, day: Day): 'by-then' | 'since-then' {
  return date <= day ? 'by-then' : 'since-then';
}

/** Places a statement in its tier; null for what came so long after the article that it speaks of another situation. */
export function tierOf(options: {
  readonly date: Day;
  readonly day: Day;
  readonly sameEvent: boolean;
  /** Whether positions on this topic stand until withdrawn, as on sovereignty and names. */
  readonly standing: boolean;
}): Tier | null {
  const { date, day, sameEvent, standing } = options;
  const distance = Math.abs(daysBetween(day, date));
  // A campaign may last for years: what was said of a town's holder half a year ago is no longer its news.
  if (sameEvent && (standing || distance <= RECENT_DAYS)) return 'event';
  if (distance <= RECENT_DAYS) return 'recent';
  return date <= day || standing ? 'standing' : null;
}

/** Gives the day our records end on, where that is over thirty days before the article; else null. */
export function staleSince(newest: Day | null, day: Day): Day | null {
  if (newest === null) return null;
  return daysBetween(newest, day) > STALE_DAYS ? newest : null;
}
