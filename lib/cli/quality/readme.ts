/** Keeps the quality tables of the README current, between two markers. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const README = fileURLToPath(new URL('../../../README.md', import.meta.url));
const START = '<!-- quality: written by npm run quality -- --write -->';
const END = '<!-- /quality -->';

/** Puts a text between the markers. Throws where the markers are missing. */
export function replaceBetweenMarkers(document: string, text: string): string {
  const start = document.indexOf(START);
  const end = document.indexOf(END);
  if (start === -1 || end < start) throw new Error(`The README lacks the markers ${START} and ${END}.`);
  return `${document.slice(0, start + START.length)}\n\n${text}\n\n${document.slice(end)}`;
}

export function writeReadme(text: string, file: string = README): void {
  writeFileSync(file, replaceBetweenMarkers(readFileSync(file, 'utf8'), text));
}
