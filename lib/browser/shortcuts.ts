/** The keys of the commands as the reader has them, and the browser's own page for changing them. */
import browser from 'webextension-polyfill';

/** A command with its present key; empty where none is bound. */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  readonly keys: string;
}

/** Lists the commands; empty in browsers that have none. */
export async function listShortcuts(): Promise<readonly Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    // The toolbar button's own command has no description of ours.
    description: description === '' ? name : description,
    keys: shortcut,
  }));
}

/** Opens the browser's page for changing keys; false where it lets no extension open it. */
export async function openShortcutSettings(): Promise<boolean> {
  // Firefox has a function for it, which the polyfill's types do not know yet; Chromium has an address.
  const open: unknown = Reflect.get(browser.commands ?? {}, 'openShortcutSettings');
  try {
    if (typeof open === 'function') await open.call(browser.commands);
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
