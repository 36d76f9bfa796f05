/** The verb `build`. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT, MANIFEST_FILE, type Manifest, parseManifest } from '../../core/dataset/manifest.ts';
import { recordKinds } from '../../core/model/schema.ts';
import { credits } from './credits.ts';
import { fileOf, readFolder, worded } from './files.ts';

/** Writes the manifest of a folder's valid record files and returns the exit code. */
export function buildManifest(folder: string, options: { sequence?: string; issued?: string }): number {
  const { dataset, errors } = readFolder(folder);
  for (const error of errors) console.error(worded(folder, error));
  if (dataset === null) return 1;
  const path = join(folder, MANIFEST_FILE);
  const last = existsSync(path) ? parseManifest(readFileSync(path, 'utf8')) : null;
  const manifest: Manifest = {
    format: FORMAT,
    dataset: 'counterclaim',
    sequence: Number(options.sequence ?? (last?.ok ? last.value.sequence + 1 : 1)),
    issued: options.issued ?? new Date().toISOString(),
    files: recordKinds.map((kind) => {
      const bytes = readFileSync(join(folder, fileOf(kind)));
      const { records, notices } = dataset[kind];
      return {
        kind,
        path: fileOf(kind),
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: bytes.byteLength,
        records: records.length + notices.length,
      };
    }),
    credits,
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const valid = parseManifest(text);
  if (!valid.ok) {
    console.error(worded(folder, valid.error));
    return 1;
  }
  writeFileSync(path, text);
  console.log(`sequence ${manifest.sequence}, issued ${manifest.issued}`);
  return 0;
}
