/** The entry in the menu of selected text. */
import browser from 'webextension-polyfill';
import { message } from './i18n.ts';

const BOTH_SIDES = 'both-sides';

/** Puts the entry into the menu; to be called once at every install and update, as browsers keep it. */
export async function installMenu(): Promise<void> {
  if (browser.contextMenus === undefined) return;
  await browser.contextMenus.removeAll();
  // The browser writes the selected words in the place of %s.
  browser.contextMenus.create({
    id: BOTH_SIDES,
    title: message('menu_both_sides', '%s'),
    contexts: ['selection'],
  });
}

/** Calls back with the selected words; the listener must be set synchronously at start. */
export function onBothSides(callback: (selection: string) => void): void {
  browser.contextMenus?.onClicked.addListener((info) => {
    if (info.menuItemId === BOTH_SIDES && info.selectionText !== undefined) callback(info.selectionText);
  });
}
