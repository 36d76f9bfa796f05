/** Looks at pages of the extension as a reader or an assistive technology does. */
import type { Driver, Tab } from '../../lib/cli/browsers/driver.ts';
import { expect } from './fixtures.ts';
import { violationsOf } from './marks.ts';

/** Every page of the extension, with what its address names. */
export const SURFACES: Readonly<Record<string, string>> = {
  popup: 'popup.html',
  'side panel': 'sidepanel.html',
  options: 'options.html',
  welcome: 'welcome.html',
  'dossier of a place': 'dossier.html?place=pokrovsk-donetsk',
  'index of the records': 'dossier.html',
};

/** Waits until a page of the extension has drawn itself and waits for nothing more. */
export async function settled(tab: Tab): Promise<void> {
  await expect
    .poll(() =>
      tab.evaluate(() => {
        const root = document.querySelector('#root');
        return (
          root !== null && root.childElementCount > 0 && document.querySelector('[aria-busy="true"]') === null
        );
      }),
    )
    .toBe(true);
}

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

/** Opens a page of the extension in a given browser and waits for it. */
export async function openSurface(driver: Driver, path: string): Promise<Tab> {
  const tab = await driver.openTab(driver.extensionUrl(path));
  await settled(tab);
  // A colour on its way to another has a contrast nobody is meant to read at: here they change at once.
  await tab.evaluate(() => document.documentElement.style.setProperty('--motion', '0s'));
  return tab;
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
