// Leak: the popup opens the store.
import { planned } from '../../lib/store/syncs.ts';
export const popup = planned;
