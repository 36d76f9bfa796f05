/** The extension's own sample article, where the content script runs as a script of the page. */
import { native as browser } from './native.ts';

/** Is an address one of the extension's own pages? */
export function isOwnPage(url: string): boolean {
  return url.startsWith(browser.runtime.getURL(''));
}

/** Loads a script of the extension into its own page, where browsers inject none; false where that failed. */
export function loadOwnScript(document: Document, file: string): Promise<boolean> {
  const script = document.createElement('script');
  script.src = browser.runtime.getURL(file);
  return new Promise((resolve) => {
    script.addEventListener('load', () => resolve(true));
    script.addEventListener('error', () => resolve(false));
    document.head.append(script);
  });
}
