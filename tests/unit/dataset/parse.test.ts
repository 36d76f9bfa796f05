import { describe, expect, test } from 'vitest';
import { parseRecords } from '../../../lib/core/dataset/parse.ts';

const side = (id: string, more: object = {}) =>
  JSON.stringify({ id, name: { en: id }, conflicts: [], ...more });
const statement = (more: object = {}) =>
  JSON.stringify({
    id: 's1',
    conflict: 'c',
    event: 'e',
    places: ['p'],
    side: 'a',
    speaker: 'x',
    date: '2025-12-01',
    topic: 'control',
    position: { holder: 'a', extent: 'full' },
    summary: { en: 'Said so.' },
    sources: [{ url: 'https://example.org/1', publisher: 'Example' }],
    ...more,
  });
const read = (kind: 'sides' | 'statements', ...lines: string[]) =>
  parseRecords(kind, `${kind}.jsonl`, `${lines.join('\n')}\n`);
const errorOf = (outcome: ReturnType<typeof parseRecords>) => (outcome.ok ? null : outcome.error);

describe('records', () => {
  test('are read with the line they stand on', () => {
    const outcome = read('sides', side('a'), side('b'));
    expect(outcome.ok && outcome.value.records.map(({ id, line }) => [id, line])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  test('keep fields this version does not know', () => {
    const outcome = read('sides', side('a', { anthem: 'la la' }));
    expect(outcome.ok && outcome.value.records[0]?.value.anthem).toBe('la la');
  });

  test('of a topic this version does not know are left out with a notice', () => {
    const outcome = read('statements', statement(), statement({ id: 's2', topic: 'weather' }));
    expect(outcome.ok && outcome.value.records.length).toBe(1);
    expect(outcome.ok && outcome.value.notices).toEqual([
      { line: 2, message: expect.stringContaining('weather') },
    ]);
  });
});

describe('a file is refused, by line, for', () => {
  test('a line that is cut off', () => {
    expect(errorOf(read('sides', side('a'), side('b').slice(0, 9)))).toMatchObject({
      code: 'bad-json',
      line: 2,
      file: 'sides.jsonl',
    });
  });

  test('a missing field', () => {
    expect(errorOf(read('sides', '{"id":"a"}'))).toMatchObject({
      code: 'bad-record',
      line: 1,
      message: expect.stringContaining('name'),
    });
  });

  test('an id that stands twice', () => {
    expect(errorOf(read('sides', side('a'), side('b'), side('a')))).toMatchObject({
      code: 'duplicate',
      line: 3,
    });
  });

  test.each([['javascript:alert(1)'], ['data:text/html,hi'], ['no address']])('a source at %s', (url) => {
    const outcome = read('statements', statement({ sources: [{ url, publisher: 'Example' }] }));
    expect(errorOf(outcome)).toMatchObject({
      code: 'bad-link',
      line: 1,
      message: expect.stringContaining('sources.0.url'),
    });
  });

  test('a day that is none', () => {
    expect(errorOf(read('statements', statement({ date: '2025-13-01' })))).toMatchObject({
      code: 'bad-record',
    });
  });

  test('characters that change the direction of text, written or escaped', () => {
    expect(errorOf(read('sides', side('a', { name: { en: 'a\u202eb' } })))).toMatchObject({
      code: 'invisible-characters',
      line: 1,
    });
    expect(errorOf(read('sides', side('a').replace('"a"', '"a","note":"\\u202E"')))).toMatchObject({
      code: 'invisible-characters',
      line: 1,
    });
  });

  test('a field that would reach for the prototype', () => {
    expect(errorOf(read('sides', side('a').replace('{', '{"__proto__":{"polluted":true},')))).toMatchObject({
      code: 'forbidden-field',
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
