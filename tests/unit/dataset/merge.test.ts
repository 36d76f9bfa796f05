import { describe, expect, test } from 'vitest';
import { type DatasetPart, mergeParts } from '../../../lib/core/dataset/merge.ts';
import { readPack, writePack } from '../../../lib/core/dataset/pack.ts';
import type { DatasetTexts } from '../../../lib/core/dataset/records.ts';
import { shardRecords } from '../../../lib/core/dataset/shards.ts';
import { recordKinds } from '../../../lib/core/model/schema.ts';
import { openPack } from '../../../lib/sync/load-pack.ts';
import { sha256 } from '../../../lib/sync/web-ports.ts';
import { edition, newPublisher, type Records, records, statement } from '../sync/world.ts';

function partOf(dataset: string, name: string | null, given: Records): DatasetPart {
  const files = [...shardRecords(given)];
  const texts = recordKinds.map(
    (kind) =>
      [
        kind,
        files
          .filter(([key]) => key === kind || key.startsWith(`${kind}/`))
          .map(([, text]) => text)
          .join(''),
      ] as const,
  );
  // The keys are the record kinds themselves.
  return { dataset, name, texts: Object.fromEntries(texts) as DatasetTexts };
}

const bundled = partOf('counterclaim', null, records(2));
const renamed = records(2, {
  sides: ['north', 'south'].map((id) => ({ id, name: { en: `Not ${id}` }, conflicts: ['war'] })),
  places: [
    { id: 'town', kind: 'town', names: { en: ['Othertown'] }, claimedBy: ['south'], within: [] },
    { id: 'isle', kind: 'island', names: { en: ['Otherisle'] }, claimedBy: [], within: [] },
    { id: 'hill', kind: 'village', names: { en: ['Hill'] }, claimedBy: [], within: [] },
  ],
  statements: [
    statement(1, { topic: 'strike', position: { event: 'islands-event', by: 'north', target: 'port' } }),
  ],
});
const other = partOf('notes', 'My notes', renamed);

describe('several datasets', () => {
  test('are joined without one overwriting another: the first says what a side or place is', () => {
    const merged = mergeParts([bundled, other]);
    expect(merged.sides.map(({ name }) => name.en)).toEqual(['north', 'south']);
    expect(merged.places.place('town')?.names.en).toEqual(['Town']);
    expect(merged.places.place('hill')?.names.en).toEqual(['Hill']);
  });

  test('keep the same ids of different publishers apart, references and all, and name whence a statement comes', () => {
    const { statements, speakers, events } = mergeParts([bundled, other]);
    expect(statements.map(({ id, dataset }) => [id, dataset])).toEqual([
      ['s-0001', undefined],
      ['s-0000', undefined],
      ['notes:s-0001', 'My notes'],
    ]);
    const theirs = statements.at(-1);
    expect(theirs?.event).toBe('notes:islands-event');
    expect(theirs?.position?.event).toBe('notes:islands-event');
    expect(speakers.some(({ id }) => id === theirs?.speaker)).toBe(true);
    expect(events.some(({ id }) => id === theirs?.event)).toBe(true);
  });

  test('count in the reader’s order', () => {
    expect(mergeParts([other, bundled]).places.place('town')?.names.en).toEqual(['Othertown']);
  });
});

describe('a dataset in one file', () => {
  const made = edition(newPublisher(), records(5));
  const text = writePack(made.manifest, made.texts);

  test('has the files it was made of, byte for byte', () => {
    const pack = readPack('mine.jsonl', text);
    expect(pack.ok && new Map(pack.value.texts)).toEqual(new Map(made.texts));
  });

  test('becomes an edition of its own', async () => {
    const opened = await openPack('mine.jsonl', { text, sha256 });
    expect(opened).toMatchObject({ ok: true, value: { manifest: { dataset: 'test-dataset', sequence: 1 } } });
  });

  test.each([
    ['no dataset file', 'hello', 'bad-manifest'],
    ['nothing', '', 'bad-manifest'],
    ['a broken line', `${text}{"file":"statements/war","put":{"id":`, 'bad-delta'],
    ['a bad record', `${text}{"file":"sides","put":{"id":"x"}}\n`, 'bad-record'],
    [
      'a reference to nobody',
      `${text}${JSON.stringify({ file: 'statements/war', put: statement(9, { speaker: 'x' }) })}\n`,
      'bad-reference',
    ],
    ['an id twice', `${text}${JSON.stringify({ file: 'statements/war', put: statement(1) })}\n`, 'duplicate'],
    [
      'a script in the place of a link',
      text.replace('https://example.org/1', 'javascript:alert(1)'),
      'bad-link',
    ],
  ])('with %s is refused', async (_what, broken, code) => {
    expect(await openPack('mine.jsonl', { text: broken, sha256 })).toMatchObject({
      ok: false,
      error: { code },
    });
  });
});
