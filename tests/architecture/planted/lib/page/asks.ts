// Leak: the page's side speaks to the browser.
import { ask } from '../browser/ask.ts';
export const asks = ask;
