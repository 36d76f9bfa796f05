// Leak: the store knows who fills it.
import { plan } from '../sync/plan.ts';
export const planned = plan;
