/** Runs the card's script in a page, on the first hover or focus only. */
import browser from 'webextension-polyfill';

/** Injects a file of the extension into one frame, beside the content script; throws where the page forbids it. */
export async function injectFile(
  file: string,
  at: { readonly tab: number; readonly frame: number },
): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: at.tab, frameIds: [at.frame] },
    files: [file],
  });
}
