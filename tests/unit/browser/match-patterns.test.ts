import { describe, expect, test } from 'vitest';
import { matchesAny } from '../../../lib/browser/match-patterns.ts';
import { newsSites } from '../../../lib/browser/news-sites.ts';

describe('match patterns', () => {
  test.each([
    ['*://*.example.org/*', 'https://example.org/a', true],
    ['*://*.example.org/*', 'http://news.example.org/', true],
    ['*://*.example.org/*', 'https://notexample.org/', false],
    ['*://*.example.org/*', 'https://example.org.evil.test/', false],
    ['*://www.example.org/*', 'https://example.org/', false],
    ['https://example.org/*', 'http://example.org/', false],
    ['*://*/*', 'https://anything.test/', true],
    ['*://*/*', 'file:///etc/hosts', false],
    ['<all_urls>', 'https://anything.test/', true],
    ['no pattern', 'https://example.org/', false],
    ['*://*/*', 'no address', false],
  ])('%s against %s is %s', (pattern, url, expected) => {
    expect(matchesAny([pattern], url)).toBe(expected);
  });

  test('the default list has no site twice and only host patterns', () => {
    expect(new Set(newsSites).size).toBe(newsSites.length);
    for (const site of newsSites) expect(site).toMatch(/^\*:\/\/\*\.[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
  });
});
