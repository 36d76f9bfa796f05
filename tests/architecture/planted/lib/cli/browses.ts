// Leak: the command line imports the browser's side.
import { ask } from '../browser/ask.ts';
export const asked = ask;
