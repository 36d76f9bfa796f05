// Leak: the browser's side uses a rule of the core, not its model.
import { rule } from '../core/rule.ts';
export const computed = rule;
