/**
 * The verb `publish`: an edition as a static host serves it. Every file but the manifest and its signature is named by
 * its content and never changes, so that a CDN may keep it for ever, and a reader in the middle of a sync finds the
 * files of the edition it began with.
 */
import type { KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { diffFiles, type FileTexts } from '../../core/dataset/delta.ts';
import {
  fileKey,
  MANIFEST_FILE,
  type Manifest,
  type ManifestBundle,
  type ManifestDelta,
  type ManifestFile,
  SIGNATURE_FILE,
} from '../../core/dataset/manifest.ts';
import { MANY_FILES } from '../../core/dataset/plan.ts';
import { type BuildOptions, readManifest } from './build.ts';
import { declare, type EditionOptions, fileOf, filesOf, readAbout, sha256, VALID_DAYS } from './edition.ts';
import { readFolder, worded } from './files.ts';
import { readKey, signatureOf } from './keys.ts';

/** An edition: its files' texts by key, and all a host serves by path. */
export interface Edition {
  readonly manifest: Manifest;
  readonly texts: FileTexts;
  readonly served: ReadonlyMap<string, Uint8Array>;
}

/** Beyond a month of daily editions the files themselves are the shorter way. */
const MAX_DELTAS = 30;
/** Digits of the hash in a name: enough that two contents of one file never meet. */
const NAME_DIGITS = 16;

/** Makes an edition in memory; with the one before, also the delta that leads from it. The same input gives the same bytes. */
export function makeEdition({
  texts,
  before,
  about,
  options,
  keys,
}: {
  texts: FileTexts;
  before: Pick<Edition, 'manifest' | 'texts'> | null;
  about: Readonly<Record<string, unknown>>;
  options: EditionOptions;
  keys: readonly KeyObject[];
}): Edition {
  const served = new Map<string, Uint8Array>();
  const serve = (path: string, bytes: Uint8Array): number => {
    const packed = gzipSync(bytes, { level: 9 });
    served.set(path, bytes);
    served.set(`${path}.gz`, packed);
    return packed.byteLength;
  };
  const known = new Map(before?.manifest.files.map((file) => [file.sha256, file]));
  const files = [...texts].map(([key, text]): ManifestFile => {
    const file = fileOf(key, text);
    const same = known.get(file.sha256);
    if (same !== undefined && fileKey(same) === key) return same;
    const path = file.path.replace(/\.jsonl$/, `.${file.sha256.slice(0, NAME_DIGITS)}.jsonl`);
    return { ...file, path, packed: serve(path, Buffer.from(text)) };
  });
  const deltas =
    before === null
      ? []
      : [...(before.manifest.deltas ?? []), deltaOf(before, { texts, to: options.sequence, serve })];
  const manifest = {
    ...declare(files, { about, options }),
    ...(files.length >= MANY_FILES && { bundle: bundleOf(files, { texts, serve }) }),
    ...(deltas.length > 0 && { deltas: deltas.slice(-MAX_DELTAS) }),
  };
  const bytes = Buffer.from(`${JSON.stringify(manifest)}\n`);
  served.set(MANIFEST_FILE, bytes);
  if (keys.length > 0) served.set(SIGNATURE_FILE, Buffer.from(signatureOf(bytes, keys)));
  return { manifest, texts, served };
}

/** All files in one, so that a reader's first sync is one request and not hundreds. */
function bundleOf(
  files: readonly ManifestFile[],
  { texts, serve }: { texts: FileTexts; serve: (path: string, bytes: Uint8Array) => number },
): ManifestBundle {
  const bytes = Buffer.from(files.map((file) => texts.get(fileKey(file)) ?? '').join(''));
  const path = `bundle.${sha256(bytes).slice(0, NAME_DIGITS)}.jsonl`;
  return { path, bytes: bytes.byteLength, packed: serve(path, bytes) };
}

function deltaOf(
  before: Pick<Edition, 'manifest' | 'texts'>,
  { texts, to, serve }: { texts: FileTexts; to: number; serve: (path: string, bytes: Uint8Array) => number },
): ManifestDelta {
  const from = before.manifest.sequence;
  const bytes = Buffer.from(diffFiles({ from, to, before: before.texts, after: texts }));
  const hash = sha256(bytes);
  const path = `deltas/${from}-${to}.${hash.slice(0, NAME_DIGITS)}.jsonl`;
  return { from, to, path, sha256: hash, bytes: bytes.byteLength, packed: serve(path, bytes) };
}

/** Reads the edition that a published folder holds; null where it holds none. */
export function readEdition(folder: string): Pick<Edition, 'manifest' | 'texts'> | null {
  const manifest = readManifest(folder);
  if (manifest === null) return null;
  const texts = manifest.files.map(
    (file) => [fileKey(file), readFileSync(join(folder, file.path), 'utf8')] as const,
  );
  return { manifest, texts: new Map(texts) };
}

/** Publishes a source folder into another; returns the exit code. Files of editions older than the last are deleted. */
export function publish(source: string, target: string, options: BuildOptions): number {
  const { read, errors } = readFolder(source);
  for (const error of errors) console.error(worded(source, error));
  if (read === null) return 1;
  if (options.key === undefined)
    throw new Error('publish needs --key FILE: readers refuse what is not signed.');
  const before = readEdition(target);
  const edition = makeEdition({
    texts: filesOf(read.dataset),
    before,
    about: readAbout(source),
    options: {
      sequence: Number(options.sequence ?? (before?.manifest.sequence ?? 0) + 1),
      issued: options.issued ?? new Date().toISOString(),
      validDays: Number(options.days ?? VALID_DAYS),
    },
    keys: [readKey(options.key)],
  });
  // The manifest last: until it stands there, nobody asks for the new files.
  const order = [...edition.served].sort(([a], [b]) => Number(isHead(a)) - Number(isHead(b)));
  for (const [path, bytes] of order) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), bytes);
  }
  const dropped = prune(target, [edition.manifest, ...(before === null ? [] : [before.manifest])]);
  const { sequence, files, deltas = [] } = edition.manifest;
  console.log(
    `edition ${sequence}: ${files.length} files, ${deltas.length} deltas, ${dropped} old files deleted`,
  );
  return 0;
}

const isHead = (path: string): boolean => path === MANIFEST_FILE || path === SIGNATURE_FILE;

function prune(target: string, manifests: readonly Manifest[]): number {
  const used = new Set(
    manifests.flatMap(({ files, deltas = [], bundle }) =>
      [...files, ...deltas, ...(bundle === undefined ? [] : [bundle])].flatMap(({ path }) => [
        path,
        `${path}.gz`,
      ]),
    ),
  );
  let dropped = 0;
  for (const folder of ['', 'deltas', 'places', 'ambiguous', 'events', 'statements']) {
    if (!existsSync(join(target, folder))) continue;
    for (const name of readdirSync(join(target, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (!/\.[0-9a-f]{16}\.jsonl(?:\.gz)?$/.test(name) || used.has(path)) continue;
      rmSync(join(target, path));
      dropped++;
    }
  }
  return dropped;
}
