/** Looks at pages of the extension as a reader or an assistive technology does. */
import type { Tab } from '../../lib/cli/browsers/driver.ts';
import type { Surface } from './desk.ts';
import { violationsOf } from './marks.ts';

/** Every page of the extension. */
export const SURFACES: readonly Surface[] = [
  'popup',
  'side panel',
  'options',
  'welcome',
  'dossier',
  'event',
  'records',
];

/** Returns what axe objects to, in words, once nothing moves any more; empty where it objects to nothing. */
export async function settledViolations(tab: Tab): Promise<readonly string[]> {
  await tab.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)));
  });
  return violationsOf(tab);
}

/** Presses Tab until the focused element fits, at most `most` times; returns how often, or -1. */
export async function tabTo(tab: Tab, selector: string, most = 60): Promise<number> {
  for (let presses = 1; presses <= most; presses++) {
    await tab.press('Tab');
    if (await tab.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
      return presses;
  }
  return -1;
}
