import { describe, expect, test } from 'vitest';
import { readPack, writePack } from '../../../lib/core/dataset/pack.ts';
import { openPack } from '../../../lib/sync/load-pack.ts';
import { sha256 } from '../../../lib/sync/web-ports.ts';
import { edition, newPublisher, records, statement } from '../sync/world.ts';
import { knowledgeOf, settled } from './lookups.ts';

const publisher = newPublisher();
const bundled = { dataset: 'counterclaim', name: null, edition: edition(publisher, records(2)) };
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
const other = { dataset: 'notes', name: 'My notes', edition: edition(publisher, renamed) };

describe('several datasets', () => {
  test('are joined without one overwriting another: the first says what a side or place is', () => {
    const opened = knowledgeOf([bundled, other]);
    expect(opened.knowledge.sides.map(({ name }) => name.en)).toEqual(['north', 'south']);
    expect(settled(opened, ({ place }) => place('town')?.names.en)).toEqual(['Town']);
    expect(settled(opened, ({ place }) => place('hill')?.names.en)).toEqual(['Hill']);
    expect(settled(opened, () => opened.places().map(({ id }) => id))).toEqual(['isle', 'town', 'hill']);
  });

  test('keep the same ids of different publishers apart, references and all, and name whence a statement comes', () => {
    const { knowledge } = knowledgeOf([bundled, other]);
    const about = knowledge.statementsAbout('isle');
    expect(about.map(({ id, dataset }) => [id, dataset])).toEqual([
      ['notes:s-0001', 'My notes'],
      ['s-0001', undefined],
    ]);
    const [theirs] = about;
    expect(theirs?.event).toBe('notes:islands-event');
    expect(theirs?.position?.event).toBe('notes:islands-event');
    expect(knowledge.speaker(theirs?.speaker ?? '')?.id).toBe(theirs?.speaker);
    expect(knowledge.event(theirs?.event ?? '')?.id).toBe(theirs?.event);
    expect(knowledge.statementsOf('notes:islands-event')).toEqual([theirs]);
    expect(knowledge.statementsOf('islands-event').map(({ id }) => id)).toEqual(['s-0001']);
  });

  test('count in the reader’s order', () => {
    const opened = knowledgeOf([other, bundled]);
    expect(settled(opened, ({ place }) => place('town')?.names.en)).toEqual(['Othertown']);
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
