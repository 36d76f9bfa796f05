// The same circle's other half; the circle is reported once.
import { first } from './first.ts';
export const second: number = first;
