// Leak: the card takes more of the page's side than the handover.
import type { Root } from '../../lib/page/root.ts';
export type Card = Root;
