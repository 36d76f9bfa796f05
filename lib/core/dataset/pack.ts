/**
 * A whole dataset in one file, for passing on by hand: a first line that says what it is, then every record.
 *
 *   {"pack":1,"dataset":"my-notes","publisher":{"name":"Me"},"sequence":3,"issued":"2026-11-20T00:00:00.000Z"}
 *   {"file":"statements/cyprus","put":{…the whole record…}}
 *
 * It bears no signature: a reader who opens a file of their own vouches for it themselves.
 */
import * as v from 'valibot';
import { byCodeUnits, canonicalJson } from './canonical.ts';
import { applyDelta, diffFiles, type FileTexts, type ReadDelta, readDelta } from './delta.ts';
import { fail, type Outcome, succeed } from './errors.ts';
import type { Manifest } from './manifest.ts';

const VERSION = 1;
const headSchema = v.looseObject({
  pack: v.literal(VERSION),
  dataset: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/)),
  publisher: v.optional(v.looseObject({ name: v.pipe(v.string(), v.maxLength(500)) })),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  issued: v.pipe(v.string(), v.isoTimestamp()),
});

/** What a pack holds: its files' texts by key, and its records line by line for checking references. */
export interface Pack extends Pick<Manifest, 'dataset' | 'sequence' | 'issued' | 'publisher'> {
  readonly texts: FileTexts;
  readonly steps: ReadDelta['steps'];
}

/** Writes a dataset as one file. */
export function writePack({ dataset, publisher, sequence, issued }: Manifest, texts: FileTexts): string {
  const head = canonicalJson({ pack: VERSION, dataset, publisher, sequence, issued });
  const lines = diffFiles({ from: 0, to: sequence, before: new Map(), after: texts });
  return `${head}\n${lines.slice(lines.indexOf('\n') + 1)}`;
}

/** Reads and validates a pack; `file` is the name errors give it. */
export function readPack(file: string, text: string): Outcome<Pack> {
  const end = text.indexOf('\n');
  const head = readHead(end < 0 ? text : text.slice(0, end));
  if (head === null)
    return fail('bad-manifest', { file, line: 1, message: 'This is no dataset file; make one with "pack".' });
  const { dataset, publisher, sequence, issued } = head;
  // The lines are those of a delta from nothing; its own first line takes the place of the head.
  const step = { path: file, from: 0, to: sequence };
  const delta = `{"delta":1,"from":0,"to":${sequence}}\n${end < 0 ? '' : text.slice(end + 1)}`;
  const read = readDelta(delta, step);
  if (!read.ok) return read;
  const texts = applyDelta(new Map(), read.value, file);
  if (!texts.ok) return texts;
  const sorted = new Map([...texts.value].sort(([a], [b]) => byCodeUnits(a, b)));
  return succeed({ dataset, publisher, sequence, issued, texts: sorted, steps: read.value.steps });
}

function readHead(line: string): v.InferOutput<typeof headSchema> | null {
  try {
    const parsed = v.safeParse(headSchema, JSON.parse(line));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
