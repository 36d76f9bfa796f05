// Leak: the core reads a file.
import { readFileSync } from 'node:fs';
export const text = readFileSync('x');
