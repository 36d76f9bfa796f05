import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { exportFolder } from '../../../lib/cli/dataset/export.ts';
import { readTexts } from '../../../lib/cli/dataset/files.ts';
import { importFile } from '../../../lib/cli/dataset/import.ts';
import { statsOf } from '../../../lib/cli/dataset/stats.ts';
import { decodeDataset } from '../../../lib/core/dataset/records.ts';

const BUNDLED = 'public/dataset';
let scratch = '';
let folder = '';
let said: string[] = [];
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'counterclaim-exchange-'));
  folder = join(scratch, 'dataset');
});
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(BUNDLED, folder, { recursive: true });
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(scratch, { recursive: true, force: true });
});

const file = (name: string, text: string) => {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
};
const take = (path: string, options: { replace?: boolean; defaults?: Record<string, string> } = {}) =>
  importFile(path, folder, { defaults: {}, ...options });
const textsOf = (of: string) => readTexts(of).statements;
const review = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: 'Pokrovsk is wholly in Russian hands.',
  url: 'https://check.example.org/1',
  author: { '@type': 'Organization', name: 'A checker' },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Valery Gerasimov' },
    datePublished: '2025-12-01T10:00:00Z',
  },
};
const about = {
  conflict: 'russo-ukrainian-war',
  event: 'control-of-pokrovsk-2025',
  places: 'pokrovsk-donetsk',
  topic: 'control',
};

describe('what is exported', () => {
  test.each(['csv', 'jsonld'])('as %s and imported again is the same dataset', (format) => {
    const path = join(scratch, `all.${format}`);
    expect(exportFolder(folder, { format, target: path })).toBe(0);
    expect(take(path, { replace: true })).toBe(0);
    expect(textsOf(folder)).toBe(textsOf(BUNDLED));
  });

  test('as a site has a page and a feed for every place and event with statements, and no script', () => {
    const target = join(scratch, 'site');
    expect(exportFolder(folder, { format: 'site', target, base: 'https://example.org/data' })).toBe(0);
    const page = readFileSync(join(target, 'places/pokrovsk-donetsk.html'), 'utf8');
    expect(page).toContain('Statements of the sides');
    expect(page).toContain('Independent assessments');
    expect(page).not.toMatch(/<script/i);
    const feed = readFileSync(join(target, 'events/control-of-pokrovsk-2025.xml'), 'utf8');
    expect(feed).toContain('<id>https://example.org/data/events/control-of-pokrovsk-2025.xml</id>');
  });

  test('as a site shows mark-up in a text as text', () => {
    const first = JSON.parse(textsOf(folder).split('\n', 1)[0] ?? '');
    const path = file(
      'markup.jsonl',
      JSON.stringify({ ...first, summary: { en: 'Said <img src=x onerror=alert(1)> & left.' } }),
    );
    expect(take(path, { replace: true })).toBe(0);
    const target = join(scratch, 'markup');
    exportFolder(folder, { format: 'site', target, base: 'https://example.org/' });
    const page = readFileSync(join(target, `events/${first.event}.html`), 'utf8');
    expect(page).not.toContain('<img');
    expect(page).toContain('&#60;img src=x');
  });

  test('as a site needs an address for its feeds', () => {
    expect(exportFolder(folder, { format: 'site', target: scratch, base: 'ftp://example.org' })).toBe(2);
  });
});

describe('a feed of another publisher', () => {
  test('gives a statement of the speaker its author names, once the question is said', () => {
    expect(take(file('review.json', JSON.stringify(review)), { defaults: about })).toBe(0);
    const { statements } = decodeDataset(readTexts(folder));
    const added = statements.find(({ id }) => id.startsWith('2025-12-01-ru-gerasimov-'));
    expect(added).toMatchObject({
      side: 'ru',
      speaker: 'ru-gerasimov',
      date: '2025-12-01',
      position: null,
      places: ['pokrovsk-donetsk'],
      sources: [{ url: 'https://check.example.org/1', publisher: 'A checker' }],
    });
  });

  test('is refused whole where the question is left open', () => {
    expect(take(file('review.json', JSON.stringify(review)))).toBe(1);
    expect(said.join('\n')).toContain('element 1: ');
    expect(textsOf(folder)).toBe(textsOf(BUNDLED));
  });
});

describe('a table is refused, with its line, for', () => {
  const header =
    'id,conflict,event,places,side,speaker,date,topic,holder,extent,summary_en,source1_url,source1_publisher';
  const row = (more: Record<string, string> = {}) => {
    const cells: Record<string, string> = {
      id: 'new-1',
      conflict: about.conflict,
      event: about.event,
      places: about.places,
      side: 'ru',
      speaker: 'ru-gerasimov',
      date: '2025-12-01',
      topic: 'control',
      holder: 'ru',
      extent: 'full',
      summary_en: 'Said so; and more.',
      source1_url: 'https://example.org/1',
      source1_publisher: 'Example',
      ...more,
    };
    return header.split(',').map((column) => cells[column]);
  };
  const table = (rows: readonly (readonly (string | undefined)[])[], delimiter = ',') =>
    [header.replaceAll(',', delimiter), ...rows.map((cells) => cells.join(delimiter))].join('\n');

  test('nothing, where all is well, semicolons between cells or tabs', () => {
    expect(take(file('good.csv', table([row()])))).toBe(0);
    expect(take(file('good.csv', table([row({ id: 'new-2' })], '\t')))).toBe(0);
  });

  test.each([
    ['an unknown column', 'id,confict\n1,2', 'line 1: there is no column "confict"'],
    [
      'a speaker nobody knows',
      table([row(), row({ id: 'new-2', speaker: 'nobody' })]),
      'line 3: speaker: "nobody"',
    ],
    ['a day that is none', table([row({ date: '1 December' })]), 'line 2: date'],
    ['an id that stands twice', table([row(), row()]), 'line 3: "new-1" stands at line 2 already'],
    [
      'a link that is a script',
      table([row({ source1_url: 'javascript:alert(1)' })]),
      'line 2: sources.0.url',
    ],
    [
      'an id the dataset has',
      table([row({ id: '2013-09-30-sd-karti-no-unilateral-vote' })]),
      'is in the dataset already',
    ],
  ])('%s', (_what, text, message) => {
    expect(take(file('bad.csv', text))).toBe(1);
    expect(said.join('\n')).toContain(message);
    expect(textsOf(folder)).toBe(textsOf(BUNDLED));
  });
});

test('figures count every statement once', () => {
  const { statements } = decodeDataset(readTexts(BUNDLED));
  const { byConflict, bySide, byTopic, newest } = statsOf(statements);
  for (const counts of [byConflict, bySide, byTopic])
    expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(statements.length);
  expect(newest).toBe(
    statements
      .map(({ date }) => date)
      .sort()
      .at(-1),
  );
});
