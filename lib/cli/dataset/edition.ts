/** Makes an edition in memory: canonical files, their hashes, and the manifest that declares them. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileTexts } from '../../core/dataset/delta.ts';
import { FORMAT, type Manifest, type ManifestFile, parseManifest } from '../../core/dataset/manifest.ts';
import type { ReadDataset } from '../../core/dataset/references.ts';
import { shardRecords } from '../../core/dataset/shards.ts';
import { type RecordKind, recordKinds } from '../../core/model/schema.ts';
import { pathOf } from './files.ts';

/** What an edition says of itself besides its records: the file about.json of a dataset's folder. */
export const ABOUT_FILE = 'about.json';
/** Days until an edition that was not followed by another is shown as stale, unless the publisher says otherwise. */
export const VALID_DAYS = 30;
const DAY_MS = 86_400_000;

/** The number and time of an edition. */
export interface EditionOptions {
  readonly sequence: number;
  /** ISO time, UTC. */
  readonly issued: string;
  readonly validDays: number;
}

/** Writes the records of a dataset as canonical files by key. */
export function filesOf(dataset: ReadDataset): FileTexts {
  const records = recordKinds.map((kind) => [kind, dataset[kind].records.map(({ value }) => value)] as const);
  // The keys are the record kinds themselves.
  return shardRecords(Object.fromEntries(records) as Record<RecordKind, Readonly<Record<string, unknown>>[]>);
}

/** Reads about.json; an empty object where there is none. */
export function readAbout(folder: string): Readonly<Record<string, unknown>> {
  const path = join(folder, ABOUT_FILE);
  if (!existsSync(path)) return {};
  const about: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof about !== 'object' || about === null) throw new Error(`${path} is no JSON object.`);
  return { ...about };
}

/** Declares files in a manifest; throws with the field where the manifest would not be valid. */
export function declare(
  files: readonly ManifestFile[],
  { about, options }: { about: Readonly<Record<string, unknown>>; options: EditionOptions },
): Manifest {
  const { sequence, issued, validDays } = options;
  const manifest = {
    format: FORMAT,
    ...about,
    sequence,
    issued,
    expires: new Date(Date.parse(issued) + validDays * DAY_MS).toISOString(),
    files,
  };
  const valid = parseManifest(JSON.stringify(manifest));
  if (!valid.ok) throw new Error(`${valid.error.file}: ${valid.error.message}`);
  return valid.value;
}

/** Describes a canonical text as a file of the manifest. */
export function fileOf(key: string, text: string): ManifestFile {
  const { kind, shard } = partsOf(key);
  const bytes = Buffer.from(text);
  return {
    kind,
    ...(shard === undefined ? {} : { shard }),
    path: pathOf(kind, shard),
    sha256: sha256(bytes),
    bytes: bytes.byteLength,
    records: text.split('\n').length - 1,
  };
}

/** Splits a file's key into kind and shard. */
export function partsOf(key: string): { readonly kind: RecordKind; readonly shard?: string } {
  const slash = key.indexOf('/');
  const name = slash < 0 ? key : key.slice(0, slash);
  const kind = recordKinds.find((known) => known === name);
  if (kind === undefined) throw new Error(`"${key}" names no kind of record.`);
  return slash < 0 ? { kind } : { kind, shard: key.slice(slash + 1) };
}

/** SHA-256 in lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
