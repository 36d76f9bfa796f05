/** The verb `check`. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE, parseManifest } from '../../core/dataset/manifest.ts';
import { recordKinds } from '../../core/model/schema.ts';
import { readFolder, worded } from './files.ts';

/** Validates a folder, prints what is wrong with file and line, and returns the exit code. */
export function check(folder: string): number {
  const { dataset, errors } = readFolder(folder);
  for (const error of errors) console.error(worded(folder, error));
  if (dataset === null) return 1;
  const manifest = parseManifest(readFileSync(join(folder, MANIFEST_FILE), 'utf8'));
  if (!manifest.ok) {
    console.error(worded(folder, manifest.error));
    return 1;
  }
  const stale = manifest.value.files.filter(({ path, sha256 }) => {
    return (
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex') !== sha256
    );
  });
  for (const { path } of stale)
    console.error(`${join(folder, path)}: changed since the manifest was built; run build.`);
  if (stale.length > 0) return 1;
  console.log(recordKinds.map((kind) => `${kind} ${dataset[kind].records.length}`).join(', '));
  return 0;
}
