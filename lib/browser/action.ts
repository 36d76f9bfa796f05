/** The toolbar button. */
import browser from 'webextension-polyfill';

/** Above this the badge says "99+": four characters are all a toolbar shows. */
const MOST = 99;

/** Shows the number of claims of a tab's page on the toolbar button; zero shows nothing. */
export async function showCount(tab: number, count: number): Promise<void> {
  // Nothing of its own lets a tab show what all tabs show: the count of news.
  const text = count === 0 ? null : short(count);
  // The tab may be closed by now, which is nobody's error.
  await browser.action.setBadgeText({ tabId: tab, text }).catch(() => undefined);
}

/** Shows the number of news of watched places on the button of every tab that has no count of its own. */
export async function showNews(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count === 0 ? '' : short(count) });
}

function short(count: number): string {
  return count > MOST ? `${MOST}+` : String(count);
}

/** Gives the count a quiet look, the same for every page. */
export async function styleCount(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#44546a' });
}
