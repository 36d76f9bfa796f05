/** The closed list of what can be wrong with a dataset. */

export type DatasetErrorCode =
  // Getting hold of it.
  | 'unreachable'
  | 'insecure-address'
  | 'missing-file'
  | 'aborted'
  // Whom it is from, and which edition it is.
  | 'no-signature'
  | 'unknown-key'
  | 'bad-signature'
  | 'key-changed'
  | 'other-dataset'
  | 'rollback'
  | 'mix-and-match'
  // Its bytes.
  | 'oversized-manifest'
  | 'bad-manifest'
  | 'unsupported-format'
  | 'too-large'
  | 'decompression-bomb'
  | 'wrong-size'
  | 'wrong-hash'
  | 'bad-delta'
  // Its records.
  | 'bad-text'
  | 'bad-json'
  | 'too-deep'
  | 'forbidden-field'
  | 'invisible-characters'
  | 'mixed-script'
  | 'bad-link'
  | 'bad-record'
  | 'duplicate'
  | 'bad-reference'
  | 'wrong-count'
  // Keeping it.
  | 'quota'
  | 'storage';

/** One failure: what, in which file, on which line (1-based; null where no line is meant), and how to mend it. */
export interface DatasetError {
  readonly code: DatasetErrorCode;
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}

/** A value or the failure that stands in its place. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: DatasetError };

/** Wraps a value. */
export function succeed<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Wraps a failure. */
export function fail(
  code: DatasetErrorCode,
  { file, line = null, message }: { file: string; line?: number | null; message: string },
): { readonly ok: false; readonly error: DatasetError } {
  return { ok: false, error: { code, file, line, message } };
}
