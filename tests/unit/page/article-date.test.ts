import { describe, expect, it } from 'vitest';
import { articleDay, parseDay } from '../../../lib/page/article-date.ts';
import { page } from './document.ts';

const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const dayOf = (head: string, options: { body?: string; url?: string } = {}): string | undefined =>
  articleDay(page(options.body ?? '', { head }), options.url);

describe('the article’s day', () => {
  it.each([
    [
      'a news article in linked data',
      ld({ '@type': 'NewsArticle', datePublished: '2025-12-01T23:30:00+02:00' }),
    ],
    [
      'a graph',
      ld({
        '@graph': [
          { '@type': 'WebPage', datePublished: '2020-01-01' },
          { '@type': ['ReportageNewsArticle'], datePublished: '2025-12-01' },
        ],
      }),
    ],
    ['a page that is no article, for want of one', ld([{ '@type': 'WebPage', datePublished: '2025-12-01' }])],
    ['open graph', '<meta property="article:published_time" content="2025-12-01T08:00:00Z">'],
    ['a meta element', '<meta name="date" content="2025-12-01 10:00">'],
    ['a meta element in words', '<meta name="pubdate" content="Mon, 01 Dec 2025 23:00:00 GMT">'],
    [
      'good linked data beside broken',
      `<script type="application/ld+json">{oops</script>${ld({ '@type': 'Article', datePublished: '2025-12-01' })}`,
    ],
  ])('is read from %s', (_where, head) => {
    expect(dayOf(head)).toBe('2025-12-01');
  });
  it('is read from a time element', () => {
    expect(dayOf('', { body: '<time datetime="2025-12-01T08:00">1 December</time>' })).toBe('2025-12-01');
  });
  it.each([
    'https://example.org/2025/12/01/pokrovsk',
    'https://example.org/news/2025-12-01-pokrovsk?x=2020-01-01',
    'https://example.org/a/20251201/pokrovsk.html',
    'https://example.org/world/2025/12/1/pokrovsk',
  ])('is read from the address %s', (url) => {
    expect(dayOf('', { url })).toBe('2025-12-01');
  });
  it('is the publisher’s word before the address', () => {
    expect(
      dayOf(ld({ '@type': 'NewsArticle', datePublished: '2025-12-02' }), {
        url: 'https://example.org/2025/12/01/',
      }),
    ).toBe('2025-12-02');
  });
  it.each([
    'https://example.org/article-20259901',
    'https://example.org/12345678',
    'https://example.org/2025/13/01/',
  ])('is not guessed from %s', (url) => {
    expect(dayOf('', { url })).toBeUndefined();
  });
});

describe('a written date', () => {
  it.each([
    ['2025-12-01', '2025-12-01'],
    ['20251201T1200', '2025-12-01'],
    ['2024-02-29', '2024-02-29'],
    ['2025-02-29', undefined],
    ['0001-01-01', undefined],
    ['yesterday', undefined],
    ['', undefined],
    [undefined, undefined],
    ['x'.repeat(1_000), undefined],
  ])('%s is %s', (written, day) => {
    expect(parseDay(written)).toBe(day);
  });
});
