// Leak: the core takes a type from the page's side.
import type { Root } from '../page/root.ts';
export type Drawn = Root;
