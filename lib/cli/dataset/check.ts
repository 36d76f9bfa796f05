/** The verb `check`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordKinds } from '../../core/model/schema.ts';
import { readManifest } from './build.ts';
import { sha256 } from './edition.ts';
import { readFolder, worded } from './files.ts';

/** Validates a folder, prints what is wrong with file and line, and returns the exit code. */
export function check(folder: string): number {
  const { read, errors } = readFolder(folder);
  for (const error of errors) console.error(worded(folder, error));
  if (read === null) return 1;
  const manifest = readManifest(folder);
  const stale = (manifest?.files ?? []).filter(
    ({ path, sha256: declared }) =>
      !existsSync(join(folder, path)) || sha256(readFileSync(join(folder, path))) !== declared,
  );
  for (const { path } of stale)
    console.error(`${join(folder, path)}: changed since the manifest was built; run build.`);
  if (stale.length > 0) return 1;
  console.log(recordKinds.map((kind) => `${kind} ${read.dataset[kind].records.length}`).join(', '));
  return 0;
}
