/** What must hold of the format for any records, any histories and any bytes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../lib/cli/dataset/keys.ts';
import { canonicalRecord } from '../../lib/core/dataset/canonical.ts';
import { applyDelta, diffFiles, readDelta } from '../../lib/core/dataset/delta.ts';
import { parseManifest } from '../../lib/core/dataset/manifest.ts';
import { parseRecords } from '../../lib/core/dataset/parse.ts';
import { shardRecords } from '../../lib/core/dataset/shards.ts';
import { readSignatures, verifyManifest } from '../../lib/core/dataset/signature.ts';
import { recordKinds } from '../../lib/core/model/schema.ts';
import { verify } from '../../lib/sync/web-ports.ts';
import { newPublisher, records, statement } from '../unit/sync/world.ts';

/** A statement with a random id, conflict, text and fields of later versions. */
const anyStatement = fc
  .record({
    n: fc.nat(40),
    text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    extra: fc.dictionary(fc.stringMatching(/^x[a-z]{1,5}$/), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
  })
  .map(({ n, text, extra }) => statement(n, { summary: { en: `T ${text}` }, ...extra }))
  // Characters that the format refuses are the concern of other tests.
  .filter((record) => parseRecords('statements', '', JSON.stringify(record)).ok);
const anyStatements = fc
  .array(anyStatement, { maxLength: 30 })
  .map((list) => [...new Map(list.map((record) => [record.id, record])).values()]);
const textsOf = (statements: readonly Readonly<Record<string, unknown>>[]) =>
  shardRecords(records(0, { statements }));

describe('the canonical form', () => {
  it('is the same whatever the order of records and fields', () => {
    fc.assert(
      fc.property(anyStatements, fc.infiniteStream(fc.nat()), (list, order) => {
        const shuffled = list
          .map((record) => ({
            record: Object.fromEntries(Object.entries(record).reverse()),
            at: order.next().value,
          }))
          .sort((a, b) => a.at - b.at)
          .map(({ record }) => record);
        expect([...textsOf(shuffled)]).toEqual([...textsOf(list)]);
      }),
    );
  });

  it('of what it wrote is itself', () => {
    fc.assert(
      fc.property(anyStatement, (record) => {
        const line = canonicalRecord(record);
        expect(canonicalRecord(JSON.parse(line))).toBe(line);
      }),
    );
  });
});

describe('deltas', () => {
  /** A file without records holds nothing, whether it is there or not. */
  const held = (texts: ReadonlyMap<string, string>) => [...texts].filter(([, text]) => text !== '').sort();

  it('lead from one edition to the next byte for byte, through any history', () => {
    fc.assert(
      fc.property(fc.array(anyStatements, { minLength: 2, maxLength: 5 }), (history) => {
        const editions = history.map(textsOf);
        let here = new Map(editions[0]);
        for (const [at, after] of editions.slice(1).entries()) {
          const step = { from: at + 1, to: at + 2 };
          const delta = diffFiles({ ...step, before: here, after });
          const read = readDelta(delta, { path: 'd', ...step });
          if (!read.ok) throw new Error(read.error.message);
          const changed = applyDelta(here, read.value, 'd');
          if (!changed.ok) throw new Error(changed.error.message);
          here = new Map([...here, ...changed.value]);
          expect(held(here)).toEqual(held(after));
        }
      }),
    );
  });
});

describe('a signature', () => {
  const publisher = newPublisher();
  const manifest = new TextEncoder().encode('{"format":1,"dataset":"test","sequence":4}');
  const signature = signatureOf(manifest, [publisher.key]);

  it('is refused with any bit of the manifest or of itself flipped', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(7), fc.boolean(), async (at, bit, ofSignature) => {
        const bytes = Uint8Array.from(manifest);
        const digits = readSignatures(signature)[0]?.ed25519 ?? '';
        const raw = Buffer.from(digits, 'hex');
        const target = ofSignature ? raw : bytes;
        const place = at % target.byteLength;
        target[place] = (target[place] ?? 0) ^ (1 << bit);
        const verified = await verifyManifest({
          manifest: bytes,
          signatureFile: signature.replace(digits, raw.toString('hex')),
          trusted: [publisher.trusted],
          verify,
        });
        expect(verified).toMatchObject({ ok: false, error: { code: 'bad-signature' } });
      }),
      { numRuns: 300 },
    );
  });
});

describe('whatever the bytes', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.json({ maxDepth: 6 }),
    fc.json({ maxDepth: 4 }).map((json) => `{"file":"statements/war","put":${json}}`),
    fc.nat(200).map((n) => JSON.stringify(statement(1)).slice(0, n)),
    fc.nat(3_000).map((depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`),
    fc.nat(3_000).map((depth) => `{"file":"sides","put":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`),
  );

  it('readers answer with a value or an error of the dataset and never throw', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), fc.constantFrom(...recordKinds), (lines, kind) => {
        const text = lines.join('\n');
        const outcomes = [
          parseRecords(kind, 'f', text),
          parseManifest(text),
          readDelta(text, { path: 'd', from: 1, to: 2 }),
          readDelta(`{"delta":1,"from":1,"to":2}\n${text}`, { path: 'd', from: 1, to: 2 }),
        ];
        for (const outcome of outcomes) if (!outcome.ok) expect(outcome.error.code).toMatch(/^[a-z][a-z-]+$/);
        readSignatures(text);
      }),
      { numRuns: 1_000 },
    );
  });
});
