/** Checks one file of a manifest: size and hash before anything reads it as text, then every record. */
import { fail, type Outcome, succeed } from '../core/dataset/errors.ts';
import type { ManifestFile } from '../core/dataset/manifest.ts';
import { parseRecords } from '../core/dataset/parse.ts';
import { openQuickReader, type QuickReader } from '../core/dataset/quick/quick-read.ts';
import { openReferenceBook, type ReferenceBook } from '../core/dataset/references.ts';

type Sha256 = (bytes: Uint8Array) => Promise<string>;

/** What checked files are remembered by: what they name, and a reader that is quick where nothing is wrong. */
export interface Checked {
  readonly book: ReferenceBook;
  readonly quick: QuickReader;
}

/** Opens what checking an edition notes down. */
export function openChecked(): Checked {
  return { book: openReferenceBook(), quick: openQuickReader() };
}

/** Checks size, hash, encoding, records and their number, and notes down what the file names. */
export async function checkFile(
  file: ManifestFile,
  bytes: Uint8Array,
  { checked, sha256 }: { readonly checked: Checked; readonly sha256: Sha256 },
): Promise<Outcome<true>> {
  const whole = await checkBytes(file, bytes, sha256);
  return whole.ok ? checkRecords(file, bytes, checked) : whole;
}

/** Checks encoding, records and their number, and notes down what the file names. */
export function checkRecords(file: ManifestFile, bytes: Uint8Array, { book, quick }: Checked): Outcome<true> {
  const seen = quick(file.kind, bytes);
  if (seen !== null && seen.records === file.records) {
    book.note(file.path, seen.named);
    return succeed(true);
  }
  const text = decoded(file, bytes);
  if (!text.ok) return text;
  const read = parseRecords(file.kind, file.path, text.value);
  if (!read.ok) return read;
  const count = read.value.records.length + read.value.notices.length;
  if (count !== file.records) return wrongCount(file, count);
  book.add({ kind: file.kind, file: file.path, records: read.value.records });
  return succeed(true);
}

/** Checks size and hash. */
export async function checkBytes(
  { kind, path, bytes: declared, sha256: hash }: ManifestFile,
  bytes: Uint8Array,
  sha256: Sha256,
): Promise<Outcome<true>> {
  if (bytes.byteLength !== declared) {
    const message = `The file has ${bytes.byteLength} bytes where the manifest declares ${declared}; it may be cut off. Restore it.`;
    return fail('wrong-size', { file: path, line: lastLine(bytes), message });
  }
  if ((await sha256(bytes)) !== hash) {
    // A damaged line often shows itself; the hash alone can only name the file.
    const damaged = parseRecords(kind, path, new TextDecoder().decode(bytes));
    const line = damaged.ok ? null : damaged.error.line;
    const detail = damaged.ok ? '' : ` ${damaged.error.message}`;
    const message = `The file is not the one the manifest declares.${detail} Restore it.`;
    return fail('wrong-hash', { file: path, line, message });
  }
  return succeed(true);
}

function decoded({ path }: ManifestFile, bytes: Uint8Array): Outcome<string> {
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail('bad-text', { file: path, message: 'The file is not UTF-8; save it as UTF-8.' });
  }
}

/** Refuses a file whose number of records is not the declared one. */
export function wrongCount({ path, records }: ManifestFile, count: number) {
  const message = `The file has ${count} records where the manifest declares ${records}; build the manifest again.`;
  return fail('wrong-count', { file: path, message });
}

/** The line on which a file that is cut off ends. */
function lastLine(bytes: Uint8Array): number {
  const NEWLINE = 10;
  let line = 1;
  for (let i = 0; i < bytes.length - 1; i++) if (bytes[i] === NEWLINE) line++;
  return line;
}
