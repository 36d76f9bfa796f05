/** Alarms that wake the background, and a way to stay awake while it works. */
import browser from 'webextension-polyfill';

/** Both browsers stop a background that called none of their functions for thirty seconds, however busy it is. */
const AWAKE_MS = 10_000;

/** Calls back whenever the alarm of that name goes off; must run synchronously at start. */
export function onAlarm(name: string, callback: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) callback();
  });
}

/** Sets an alarm that repeats every so many minutes unless it is set already; browsers may lose alarms, so call it at every start. */
export async function ensureAlarm(name: string, minutes: number): Promise<void> {
  if ((await browser.alarms.get(name)) === undefined)
    browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes: minutes });
}

/** Keeps the background from being stopped while a task runs. */
export async function stayAwake<T>(task: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo().catch(() => undefined), AWAKE_MS);
  try {
    return await task();
  } finally {
    clearInterval(timer);
  }
}
