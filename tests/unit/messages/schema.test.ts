import { describe, expect, test } from 'vitest';
import { parseParams, parseSettings } from '../../../lib/messages/schema.ts';

const page = { published: '2025-12-02', passages: [{ id: 0, text: 'Kupiansk' }] };

describe('message parameters', () => {
  test('a page as the protocol says is taken as it is', () => {
    expect(parseParams('annotatePage', page)).toEqual(page);
  });

  test.each([
    ['no passages', {}],
    ['a text that is no string', { passages: [{ id: 0, text: 7 }] }],
    ['a date that is no day', { ...page, published: 'yesterday' }],
    ['a passage longer than any prose', { passages: [{ id: 0, text: 'x'.repeat(100_001) }] }],
    ['null', null],
  ])('refuses %s', (_what, params) => {
    expect(parseParams('annotatePage', params)).toBeNull();
  });
});

describe('settings', () => {
  test('are the defaults where nothing is stored', () => {
    expect(parseSettings(undefined)).toMatchObject({ watched: [], offSites: [], showDelay: 500 });
  });

  test('keep what is sound and mend only what is broken', () => {
    expect(parseSettings({ watched: ['kupiansk'], showDelay: 90_000, offSites: 'all' })).toMatchObject({
      watched: ['kupiansk'],
      offSites: [],
      showDelay: 500,
    });
  });
});
