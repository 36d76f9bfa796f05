/** The verb `pack`: a whole dataset in one file, for a reader to open by hand. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileKey } from '../../core/dataset/manifest.ts';
import { writePack } from '../../core/dataset/pack.ts';
import { readManifest } from './build.ts';
import { readFolder, worded } from './files.ts';

/** Writes a built folder into one file; returns the exit code. */
export function pack(folder: string, file: string): number {
  const { read, errors } = readFolder(folder);
  for (const error of errors) console.error(worded(folder, error));
  if (read === null) return 1;
  const manifest = readManifest(folder);
  if (manifest === null) throw new Error(`${folder} has no manifest yet; run build.`);
  const texts = manifest.files.map(
    (listed) => [fileKey(listed), readFileSync(join(folder, listed.path), 'utf8')] as const,
  );
  const text = writePack(manifest, new Map(texts));
  writeFileSync(file, text);
  console.log(`${file}: ${text.split('\n').length - 2} records, ${Buffer.byteLength(text)} bytes`);
  return 0;
}
