/** The verb `build`: canonical files and a manifest, in the dataset's own folder. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileTexts } from '../../core/dataset/delta.ts';
import { MANIFEST_FILE, type Manifest, parseManifest, SIGNATURE_FILE } from '../../core/dataset/manifest.ts';
import { declare, fileOf, filesOf, partsOf, readAbout, VALID_DAYS } from './edition.ts';
import { listFiles, pathOf, readFolder, worded } from './files.ts';
import { signFolder } from './keys.ts';

/** What the command line may say of an edition. */
export interface BuildOptions {
  readonly sequence?: string | undefined;
  readonly issued?: string | undefined;
  readonly days?: string | undefined;
  /** File of the private key to sign with. */
  readonly key?: string | undefined;
}

/** Rewrites a folder's record files in the canonical form, writes and signs the manifest; returns the exit code. */
export function build(folder: string, options: BuildOptions): number {
  const { read, errors } = readFolder(folder);
  for (const error of errors) console.error(worded(folder, error));
  if (read === null) return 1;
  const files = filesOf(read.dataset);
  const last = readManifest(folder);
  const manifest = declare(
    [...files].map(([key, text]) => fileOf(key, text)),
    {
      about: readAbout(folder),
      options: {
        sequence: Number(options.sequence ?? (last?.sequence ?? 0) + 1),
        issued: options.issued ?? new Date().toISOString(),
        validDays: Number(options.days ?? VALID_DAYS),
      },
    },
  );
  writeFiles(folder, files);
  writeFileSync(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 1)}\n`);
  // A signature of the edition before would be a wrong one.
  rmSync(join(folder, SIGNATURE_FILE), { force: true });
  console.log(`edition ${manifest.sequence}, issued ${manifest.issued}, ${manifest.files.length} files`);
  if (options.key === undefined) console.log('not signed yet; see "sign"');
  else console.log(`signed by ${signFolder(folder, options.key).id}`);
  return 0;
}

/** Writes canonical files and deletes record files that no longer belong. */
export function writeFiles(folder: string, files: FileTexts): void {
  const paths = new Set<string>();
  for (const [key, text] of files) {
    const { kind, shard } = partsOf(key);
    const path = pathOf(kind, shard);
    paths.add(path);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const { path } of listFiles(folder)) if (!paths.has(path)) rmSync(join(folder, path));
}

/** Reads the manifest of a folder; null where there is none that can be read. */
export function readManifest(folder: string): Manifest | null {
  const path = join(folder, MANIFEST_FILE);
  if (!existsSync(path)) return null;
  const manifest = parseManifest(readFileSync(path, 'utf8'));
  return manifest.ok ? manifest.value : null;
}
