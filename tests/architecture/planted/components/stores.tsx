// Leak: a component sends a message by itself.
import { ask } from '../lib/browser/ask.ts';
export const component = ask;
