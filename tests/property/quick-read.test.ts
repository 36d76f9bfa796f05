/** The quick reader only ever says yes, and never to what the parser and the schema refuse. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../lib/cli/dataset/files.ts';
import { canonicalRecord } from '../../lib/core/dataset/canonical.ts';
import { parseRecords } from '../../lib/core/dataset/parse.ts';
import { openQuickReader } from '../../lib/core/dataset/quick/quick-read.ts';
import { openReferenceBook } from '../../lib/core/dataset/references.ts';
import { type RecordKind, recordKinds } from '../../lib/core/model/schema.ts';

const folder = fileURLToPath(new URL('../../public/dataset/', import.meta.url));
const files = listFiles(folder).map(({ kind, path }) => ({
  kind,
  path,
  text: readFileSync(folder + path, 'utf8'),
}));
/** Some lines of every kind, spread over its files. */
const samples = new Map<RecordKind, readonly string[]>(
  recordKinds.map((kind) => {
    const lines = files
      .filter((file) => file.kind === kind)
      .flatMap(({ text }) => text.trimEnd().split('\n'));
    const step = Math.ceil(lines.length / 150);
    return [kind, lines.filter((_, index) => index % step === 0)];
  }),
);
const encoder = new TextEncoder();

/** Whether the parser takes the bytes for so many records; text that is no UTF-8 is refused before it. */
function parsed(kind: RecordKind, bytes: Uint8Array): number | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  const read = parseRecords(kind, 'f', text);
  return read.ok && read.value.notices.length === 0 ? read.value.records.length : null;
}
/** Fails where the quick reader takes what the parser does not. Returns whether it took it. */
function checked(kind: RecordKind, bytes: Uint8Array): boolean {
  const quick = openQuickReader()(kind, bytes);
  if (quick !== null) expect(parsed(kind, bytes), new TextDecoder().decode(bytes)).toBe(quick.records);
  return quick !== null;
}
const aLine = fc
  .constantFrom(...recordKinds)
  .chain((kind) => fc.tuple(fc.constant(kind), fc.constantFrom(...(samples.get(kind) ?? []))));

describe('the quick reader', () => {
  test('takes every file of the bundled dataset, and notes what the parser finds named', () => {
    const quick = openQuickReader();
    const [seen, read] = [openReferenceBook(), openReferenceBook()];
    for (const { kind, path, text } of files) {
      const taken = quick(kind, encoder.encode(text));
      expect(taken, path).not.toBeNull();
      seen.note(path, taken?.named ?? []);
      const parsed = parseRecords(kind, path, text);
      if (parsed.ok) read.add({ kind, file: path, records: parsed.value.records });
    }
    // Whatever is not known, the first to name it is the same.
    const errors = recordKinds.map((missing) => {
      const known = (kind: RecordKind) => (kind === missing ? new Set<string>() : everything);
      return [seen.check(known), read.check(known)] as const;
    });
    for (const [one, other] of errors) expect(one).toEqual(other);
    expect(errors.some(([{ ok }]) => !ok)).toBe(true);
  });

  test('takes nothing with bytes exchanged, dropped or put in that the parser would refuse', () => {
    let taken = 0;
    const byte = fc.oneof(fc.constantFrom(...encoder.encode('"\\{}[]:,.- 0e9aА«\u202e\u0085ʼ')), fc.nat(255));
    const edits = fc.array(fc.tuple(fc.nat(), byte, fc.constantFrom('set', 'drop', 'insert')), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(aLine, edits, ([kind, line], changes) => {
        const bytes = [...encoder.encode(`${line}\n`)];
        for (const [where, value, how] of changes) {
          const at = where % bytes.length;
          bytes.splice(at, how === 'insert' ? 0 : 1, ...(how === 'drop' ? [] : [value]));
        }
        if (checked(kind, Uint8Array.from(bytes))) taken++;
      }),
      { numRuns: 4_000 },
    );
    // A reader that took nothing would pass as well.
    expect(taken).toBeGreaterThan(100);
  });

  test('takes nothing with values exchanged that the parser would refuse', () => {
    let taken = 0;
    const odd = fc.oneof(
      fc.constantFrom<unknown>(
        '',
        ' ',
        'x',
        'ab',
        'en-GB',
        'EN',
        '2024-13-01',
        '2024-02-31',
        '0000-01-01',
        'а-b',
        'Kиев',
        'Вʼєтнам',
        'http://',
        'https://a',
        'https://a.b',
        'https://A.example/',
        'javascript:alert(1)',
        'http://1.2.3.4.5/',
        'http://256.1.1.1/',
        'http://1.2.3.4/x',
        'https://x.123/',
        'https://xn--a.example/',
        'https://a.example:99999/',
        'https://-a.example/',
        'https://a_b.example/',
        'https://a.example./',
        'https://a.example?q',
        '\t',
        '\u202e',
        'full',
        'control',
        'weather',
        'constructor',
        '__proto__',
        'x'.repeat(4_001),
        'a'.repeat(121),
        null,
        true,
        0,
        -1,
        1.5,
        90,
        91,
        -90.5,
        100,
        100.1,
        1e9,
        1e10,
        1e11,
        1e-7,
        [],
        {},
        [[]],
        [null],
        [''],
        { en: '' },
        { en: 'x' },
        { english: 'x' },
        { constructor: 'x' },
        { 'en-GB': 'x' },
        { uk: ['Kиев'] },
      ),
      fc.jsonValue({ maxDepth: 3 }),
    );
    const keys = fc.constantFrom(
      'id',
      'name',
      'names',
      'kind',
      'lat',
      'lon',
      'population',
      'within',
      'ids',
      'lang',
      'settlements',
      'from',
      'date',
      'topic',
      'position',
      'summary',
      'sources',
      'places',
      'side',
      'url',
      'percent',
      'holder',
      'excludes',
      'extent',
      'datePrecision',
      'aliases',
      'title',
      'country',
      'published',
      'detail',
      'constructor',
      'killed',
    );
    fc.assert(
      fc.property(aLine, keys, odd, fc.boolean(), ([kind, line], key, value, inner) => {
        const record = JSON.parse(line);
        const inside = inner ? (record.position ?? record.sources?.[0] ?? record) : record;
        if (inner && Array.isArray(record.sources) && key === 'url') record.sources[0][key] = value;
        else inside[key] = value;
        let text: string;
        try {
          text = canonicalRecord(record);
        } catch {
          return;
        }
        if (checked(kind, encoder.encode(`${text}\n`))) taken++;
      }),
      { numRuns: 4_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  test('takes no file with a record twice, out of order, or without its last line’s end', () => {
    const [one = '', two = ''] = samples.get('statements') ?? [];
    const taken = (text: string) => checked('statements', encoder.encode(text));
    expect(taken(`${one}\n${two}\n`)).toBe(true);
    expect(taken(`${one}\n${one}\n`)).toBe(false);
    expect(taken(`${two}\n${one}\n`)).toBe(false);
    expect(taken(`${one}\n${two}`)).toBe(false);
    expect(taken(`${one}\n\n${two}\n`)).toBe(false);
  });
});

/** A set that has whatever it is asked for. */
const everything: ReadonlySet<string> = new (class extends Set<string> {
  override has(): boolean {
    return true;
  }
})();
