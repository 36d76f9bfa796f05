/** The manifest: what a dataset consists of, so that every byte can be checked before it is read. */
import * as v from 'valibot';
import { type RecordKind, recordKinds } from '../model/schema.ts';
import { fail, type Outcome, succeed } from './errors.ts';

/** The format this reader knows; a manifest of another is refused, not guessed at. */
export const FORMAT = 1;
export const MANIFEST_FILE = 'manifest.json';
export const SIGNATURE_FILE = 'manifest.sig';
/** A thousand shards and a year of deltas are 400 kB; a manifest beyond a megabyte is an attack or a mistake. */
export const MAX_MANIFEST_UNITS = 1_000_000;
/** Several times the bundled dataset, and still harmless to hold in memory. */
const MAX_FILE_BYTES = 50_000_000;
/** Five hundred thousand statements are some 400 MB; more belongs in several datasets. */
const MAX_TOTAL_BYTES = 500_000_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sequence = v.pipe(count, v.minValue(1));
const time = v.pipe(v.string(), v.isoTimestamp());
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits'));
const path = v.pipe(
  v.string(),
  v.regex(
    /^(?:[a-z]{1,20}\/)?[A-Za-z0-9][A-Za-z0-9._-]{0,149}$/,
    'must be a plain file name, in one folder at most',
  ),
);
const bytes = v.pipe(count, v.maxValue(MAX_FILE_BYTES));
const webAddress = v.pipe(v.string(), v.maxLength(2_000), v.regex(/^https?:\/\//));
const shortText = v.pipe(v.string(), v.maxLength(500));

const fileSchema = v.looseObject({
  kind: v.picklist(recordKinds),
  shard: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{0,119}$/))),
  path,
  sha256,
  bytes,
  records: count,
  packed: v.optional(bytes),
});
const deltaSchema = v.looseObject({
  from: sequence,
  to: sequence,
  path,
  sha256,
  bytes,
  packed: v.optional(bytes),
});
const keySchema = v.looseObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  ed25519: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
const manifestSchema = v.looseObject({
  format: v.literal(FORMAT),
  dataset: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/)),
  publisher: v.optional(v.looseObject({ name: shortText, url: v.optional(webAddress) })),
  keys: v.optional(v.pipe(v.array(keySchema), v.maxLength(4))),
  sequence,
  issued: time,
  expires: v.optional(time),
  files: v.pipe(
    v.array(fileSchema),
    v.maxLength(5_000),
    v.check(
      (files) => recordKinds.every((kind) => files.some((file) => file.kind === kind)),
      'must list each kind of record',
    ),
    v.check(
      (files) => new Set(files.map(({ kind, shard = '' }) => `${kind}/${shard}`)).size === files.length,
      'must list each kind of record and shard once',
    ),
    v.check(
      (files) => files.reduce((sum, file) => sum + file.bytes, 0) <= MAX_TOTAL_BYTES,
      'must not sum to more than 500 MB',
    ),
  ),
  bundle: v.optional(
    v.looseObject({ path, bytes: v.pipe(count, v.maxValue(MAX_TOTAL_BYTES)), packed: v.optional(bytes) }),
  ),
  deltas: v.optional(v.pipe(v.array(deltaSchema), v.maxLength(400))),
  credits: v.optional(v.array(v.looseObject({ name: shortText, licence: shortText, url: webAddress }))),
});

/** One file of a dataset as the manifest declares it; sha256 is lower-case hexadecimal. */
export interface ManifestFile {
  readonly kind: RecordKind;
  /** The part of its kind that the file holds, where a kind has several files. */
  readonly shard?: string | undefined;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly records: number;
  /** Bytes of the gzipped copy at `path` + ".gz", where there is one. */
  readonly packed?: number | undefined;
}
/** The changes from one edition to the next. */
export interface ManifestDelta {
  readonly from: number;
  readonly to: number;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly packed?: number | undefined;
}
/** All files of an edition in one, in the manifest's order: a first sync in one request. Each file's own hash counts. */
export interface ManifestBundle {
  readonly path: string;
  readonly bytes: number;
  readonly packed?: number | undefined;
}
/** Whom the dataset owes what, to be shown to readers. */
export interface Credit {
  readonly name: string;
  readonly licence: string;
  readonly url: string;
}
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly dataset: string;
  readonly publisher?: { readonly name: string; readonly url?: string | undefined } | undefined;
  /** The keys its publisher signs with, so that one can retire; pinned when a reader adds the dataset. */
  readonly keys?: readonly { readonly id: string; readonly ed25519: string }[] | undefined;
  readonly sequence: number;
  /** ISO time, UTC. */
  readonly issued: string;
  /** ISO time, UTC, after which an edition that was not followed by another is shown as stale. */
  readonly expires?: string | undefined;
  readonly files: readonly ManifestFile[];
  readonly bundle?: ManifestBundle | undefined;
  readonly deltas?: readonly ManifestDelta[] | undefined;
  readonly credits?: readonly Credit[] | undefined;
}

/** Names a file by what it holds: "statements/cyprus", or "places" where the kind has one file. */
export function fileKey({
  kind,
  shard,
}: {
  readonly kind: RecordKind;
  readonly shard?: string | undefined;
}): string {
  return shard === undefined ? kind : `${kind}/${shard}`;
}

/** Tells whether an edition should have been followed by another by now (milliseconds since 1970). */
export function isStale({ expires }: Pick<Manifest, 'expires'>, now: number): boolean {
  return expires !== undefined && Date.parse(expires) <= now;
}

/** Reads a manifest; the failure names the field that is wrong. */
export function parseManifest(json: string): Outcome<Manifest> {
  const file = MANIFEST_FILE;
  if (json.length > MAX_MANIFEST_UNITS)
    return fail('oversized-manifest', { file, message: 'The manifest is larger than any real one.' });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return fail('bad-manifest', { file, message: 'The manifest is no JSON; build it again.' });
  }
  if (typeof value === 'object' && value !== null && 'format' in value && value.format !== FORMAT) {
    return fail('unsupported-format', {
      file,
      message: `The format ${String(value.format)} is not ${FORMAT}; update the extension.`,
    });
  }
  const parsed = v.safeParse(manifestSchema, value);
  if (parsed.success) return succeed(parsed.output);
  const [issue] = parsed.issues;
  return fail('bad-manifest', { file, message: `${v.getDotPath(issue) ?? 'manifest'}: ${issue.message}` });
}
