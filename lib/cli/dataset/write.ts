/** Writes converted records as the files of a dataset. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from './convert.ts';

/** Converts a source folder and writes one JSON Lines file for each kind of record. */
export function convertTo(source: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [kind, records] of Object.entries(convert(source))) {
    writeFileSync(
      join(folder, `${kind}.jsonl`),
      records.map((record) => `${JSON.stringify(record)}\n`).join(''),
    );
    console.log(`${kind}: ${records.length} records`);
  }
}
