/** Notifications, where the reader granted them; without the permission everything here does nothing. */
import browser from 'webextension-polyfill';

/** Shows one notification; another of the same id takes its place. False where the browser may not show any. */
export async function notify(
  id: string,
  { title, text, icon }: { readonly title: string; readonly text: string; readonly icon: string },
): Promise<boolean> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return false;
  await browser.notifications.create(id, {
    type: 'basic',
    title,
    message: text,
    iconUrl: browser.runtime.getURL(icon),
  });
  return true;
}

/** Calls back with the id of a notification that was clicked; must run synchronously at start. */
export function onNotificationClicked(callback: (id: string) => void): void {
  // Without the optional permission the browser has no such interface, whatever the types say.
  const notifications = browser.notifications as typeof browser.notifications | undefined;
  notifications?.onClicked.addListener(callback);
}

/** Asks the reader for notifications; must be called from a click. False where the reader declines. */
export async function requestNotifications(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}
