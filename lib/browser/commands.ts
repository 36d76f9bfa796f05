/** The keyboard commands of the manifest; a reader binds them as they like in the browser's own page. */
import browser from 'webextension-polyfill';
import { type MarkCommand, markCommands } from '../messages/protocol.ts';

/** Commands as the manifest names them: what a content script does, and the side panel. */
export type Command = MarkCommand | 'side-panel';

/**
 * Calls back with every command and the tab it was given in. Called within the key press itself, so that what needs
 * the reader's gesture still has it; the listener must be set synchronously at start.
 */
export function onCommand(
  callback: (command: Command, tab: { readonly id: number; readonly window: number } | null) => void,
): void {
  browser.commands?.onCommand.addListener((name, tab) => {
    const command = name === 'side-panel' ? name : markCommands.find((known) => known === name);
    if (command === undefined) return;
    const at = tab?.id !== undefined && tab.windowId !== undefined;
    callback(command, at ? { id: tab.id ?? 0, window: tab.windowId ?? 0 } : null);
  });
}
