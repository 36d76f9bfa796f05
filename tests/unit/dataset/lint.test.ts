import { describe, expect, test } from 'vitest';
import { balanceOf, balanceTable } from '../../../lib/cli/dataset/balance.ts';
import { changesOf } from '../../../lib/cli/dataset/diff.ts';
import { lint } from '../../../lib/cli/dataset/lint.ts';
import type { ReadDataset } from '../../../lib/core/dataset/references.ts';
import type { RecordKind } from '../../../lib/core/model/schema.ts';
import { type Records, records, statement } from '../sync/world.ts';

const TODAY = '2026-11-20';

function readOf(given: Records): ReadDataset {
  // The keys are the record kinds themselves.
  return Object.fromEntries(
    Object.entries(given).map(([kind, list]) => [
      kind,
      { records: list.map((value, n) => ({ id: String(value.id), line: n + 1, value })), notices: [] },
    ]),
  ) as unknown as ReadDataset;
}

const lintStatements = (...statements: Record<string, unknown>[]) =>
  lint(
    {
      files: [
        {
          kind: 'statements',
          file: 'statements.jsonl',
          records: statements.map((value, n) => ({ id: String(value.id), line: n + 1, value })),
        },
      ],
    },
    TODAY,
  );
const source = (url: string, more = {}) => ({ sources: [{ url, publisher: 'Example', ...more }] });

describe('lint', () => {
  test('says nothing of a clean statement', () => {
    expect(lintStatements(statement(1))).toEqual([]);
  });

  test.each([
    ['a day that has not come', { date: '2027-01-01' }, 'error', 'date'],
    ['a day out of all memory', { date: '1026-01-01' }, 'error', 'date'],
    ['a summary that does not fit', { summary: { en: 'x'.repeat(241) } }, 'error', 'summary.en'],
    ['a summary without English', { summary: { uk: 'Слова.' } }, 'warning', 'summary.en'],
    ['a judging word', { summary: { en: 'The ministry debunked it.' } }, 'warning', 'summary.en'],
    [
      'a judging word in Russian',
      { summary: { en: 'x', ru: 'Это опроверг штаб.' } },
      'warning',
      'summary.ru',
    ],
    ['a link that is not secure', source('http://example.org/1'), 'warning', 'sources.0.url'],
    ['a link to a machine', source('https://10.1.2.3/1'), 'warning', 'sources.0.url'],
    [
      'a source older than the statement',
      source('https://e.org', { published: '2026-01-01' }),
      'warning',
      'sources.0.published',
    ],
  ])('names %s with line and field', (_what, change, severity, field) => {
    expect(lintStatements(statement(7), statement(1, change))).toMatchObject([{ severity, field, line: 2 }]);
  });

  test('leaves the speaker’s own words in quotation marks alone', () => {
    expect(lintStatements(statement(1, { summary: { en: 'The ministry spoke of “terrorists”.' } }))).toEqual(
      [],
    );
  });

  test('names a statement that says the same as another, and a link named twice', () => {
    const [model] = [statement(1)];
    expect(lintStatements(model, { ...model, id: 'copy' })).toMatchObject([{ field: 'id', line: 2 }]);
    const twice = [
      { url: 'https://e.org', publisher: 'E' },
      { url: 'https://e.org', publisher: 'E' },
    ];
    expect(lintStatements(statement(1, { sources: twice }))).toMatchObject([{ field: 'sources.1.url' }]);
  });
});

describe('the balance', () => {
  test('counts sides, keeps assessors apart and names events with one side only', () => {
    const given = records(4, {
      statements: [statement(0), statement(2), statement(4, { side: 'independent' }), statement(3)],
    });
    const [war, islands] = balanceOf(readOf(given));
    expect(war).toMatchObject({
      statements: 3,
      sides: [
        ['north', 1],
        ['south', 1],
      ],
      assessors: 1,
      oneSided: [],
    });
    expect(islands).toMatchObject({ oneSided: ['islands-event'] });
    expect(balanceTable(balanceOf(readOf(given)))).toContain('| war | 3 | north 1, south 1 | 1 | 1 | 0 |');
  });
});

describe('the comparison of two datasets', () => {
  test('names what came, went and changed, by field', () => {
    const before = readOf(records(2));
    const after = readOf(records(2, { statements: [statement(1, { date: '2026-10-30' }), statement(9)] }));
    expect(
      changesOf(before, after).map(({ kind, id, what, fields }) => [kind as RecordKind, id, what, ...fields]),
    ).toEqual([
      ['statements', 's-0000', 'dropped'],
      ['statements', 's-0001', 'changed', 'date'],
      ['statements', 's-0009', 'added'],
    ]);
  });
});
