import { describe, expect, test } from 'vitest';
import { exportAs, statementAsMarkdown } from '../../../components/dossier/export.ts';
import { english, statement } from '../card/builders.ts';

const context = { title: 'Pokrovsk', id: 'pokrovsk', datasetIssued: '2026-11-25', datasetSequence: 2 };
const write = (format: 'markdown' | 'csv' | 'json', own = {}) =>
  exportAs(format, { statements: [statement(own)], context }, english);

describe('an exported dossier', () => {
  test('names the speaker, the side, the day and the source in Markdown', () => {
    const line = statementAsMarkdown(statement(), english);
    expect(line).toContain('**General Staff (Ukraine)** claims');
    expect(line).toContain('2 Dec 2025');
    expect(line).toContain('[Example](<https://example.org/a>)');
  });

  test('names the archived copy of a source where one is on record', () => {
    const archived = 'https://archive.example.org/1/a';
    const sources = [{ url: 'https://example.org/a', publisher: 'Example', archived }];
    expect(statementAsMarkdown(statement({ sources }), english)).toContain(`(<${archived}>)`);
  });

  test('lets no text of others act as Markdown', () => {
    const line = statementAsMarkdown(statement({ summary: { en: '[press](javascript:x) *now*' } }), english);
    expect(line).toContain('\\[press\\]');
    expect(line).toContain('\\*now\\*');
  });

  test('quotes every cell of CSV and defuses formulas', () => {
    const { text } = write('csv', { summary: { en: '=HYPERLINK("x"), said' } });
    expect(text).toContain(`"'=HYPERLINK(""x""), said"`);
    expect(text.startsWith('\uFEFFid,date,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  test('is JSON with the edition it was taken from, and says nothing about a page', () => {
    const read = JSON.parse(write('json').text);
    expect(read.dataset).toEqual({ issued: '2026-11-25', sequence: 2 });
    expect(read.statements[0]).toMatchObject({ id: '2025-12-02-ua-general-staff', label: 'claims' });
    expect(read.statements[0]).not.toHaveProperty('relation');
  });
});
