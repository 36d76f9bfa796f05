/** Starts whichever browser is asked for. */
import { launchChromium } from './chromium.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

/** Starts a browser with the extension loaded; an offline one reaches this machine only. */
export function launch(
  name: BrowserName,
  options: LaunchOptions & { readonly offline: boolean },
): Promise<Driver> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
