import { describe, expect, it } from 'vitest';
import { type GivenDocument, readDocument } from '../../../lib/cli/annotate/documents.ts';

const text = (content: string): GivenDocument => ({ id: 'a', kind: 'text', content });
const passages = (content: string): readonly string[] =>
  readDocument(text(content)).page.passages.map((passage) => passage.text);

describe('a plain text', () => {
  it('is parted at blank lines and at the ends of unwrapped lines', () => {
    expect(passages('A headline\n\nA first paragraph.\nA second one.\n')).toEqual([
      'A headline',
      'A first paragraph.',
      'A second one.',
    ]);
  });
  it('is not parted where lines were wrapped for width', () => {
    const wrapped =
      'Russian forces said on Monday that they had taken the town of Chasiv\nYar after months of fighting, which the Ukrainian General Staff in Kyiv\ndenied.';
    expect(passages(wrapped)).toEqual([wrapped.replaceAll('\n', ' ')]);
  });
  it('is not parted before a small letter', () => {
    expect(passages('The town of Chasiv\nyar stands.')).toHaveLength(1);
  });
  it('keeps the offsets of the text given', () => {
    const given = '\r\n  One line here.\r\n\r\n\tAnother 😀 line.\r\n';
    const read = readDocument(text(given));
    for (const passage of read.page.passages) {
      const start = read.starts[passage.id] ?? -1;
      expect(given.slice(start, start + passage.text.length)).toBe(passage.text);
    }
    expect(read.page.passages.map((passage) => passage.text)).toEqual(['One line here.', 'Another 😀 line.']);
  });
  it('may be empty', () => {
    expect(passages('')).toEqual([]);
    expect(passages(' \n\n ')).toEqual([]);
  });
});

describe('an HTML document', () => {
  const html = `<!doctype html><html lang="uk"><head>
    <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-12-02T08:00:00+02:00"}</script>
    </head><body><article><h1>Заголовок</h1><p>Перший абзац про <b>По</b>кровськ.</p><p>Другий абзац.</p></article></body></html>`;
  it('becomes passages whose text offsets count in the passages joined by line feeds', () => {
    const read = readDocument({ id: 'a', kind: 'html', content: html });
    expect(read.page.lang).toBe('uk');
    expect(read.page.published).toBe('2025-12-02');
    expect(read.text).toContain('Перший абзац про Покровськ.');
    for (const passage of read.page.passages) {
      const start = read.starts[passage.id] ?? -1;
      expect(read.text.slice(start, start + passage.text.length)).toBe(passage.text);
    }
  });
  it('yields to what the caller says of it', () => {
    const read = readDocument({ id: 'a', kind: 'html', content: html, lang: 'ru', published: '2025-12-05' });
    expect(read.page.lang).toBe('ru');
    expect(read.page.published).toBe('2025-12-05');
  });
  it('comes before what holds otherwise', () => {
    const otherwise = { lang: 'ru', published: '2025-12-05' };
    const told = readDocument({ id: 'a', kind: 'html', content: html, otherwise });
    expect([told.page.lang, told.page.published]).toEqual(['uk', '2025-12-02']);
    const silent = readDocument({ id: 'a', kind: 'html', content: '<p>Покровськ</p>', otherwise });
    expect([silent.page.lang, silent.page.published]).toEqual(['ru', '2025-12-05']);
  });
  it('may be a mere fragment, or broken', () => {
    expect(readDocument({ id: 'a', kind: 'html', content: '<p>Покровськ</p>' }).text).toContain('Покровськ');
    expect(readDocument({ id: 'a', kind: 'html', content: '<<<div><p>' }).page.passages).toEqual([]);
    expect(readDocument({ id: 'a', kind: 'html', content: '' }).page.passages).toEqual([]);
  });
});
