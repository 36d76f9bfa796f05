import { describe, expect, test } from 'vitest';
import { readWatchList, writeWatchList } from '../../../entrypoints/options/watch-list.ts';

const kupiansk = { id: 'kupiansk', name: 'Kupiansk', matched: 'Kupiansk', region: 'Kharkiv', watched: false };
const search = async (query: string) => (query === 'Куп’янськ' || query === 'Kupiansk' ? [kupiansk] : []);

describe('a list of watched places', () => {
  test('comes back from its own file, groups included', async () => {
    const groups = [{ name: 'North', paused: true, places: ['kupiansk'] }];
    const read = await readWatchList(writeWatchList({ places: [kupiansk], groups }), search);
    expect(read).toEqual({ watched: ['kupiansk'], groups, unknown: [] });
  });

  test('is read from one name a line, in any script, and tells the names it did not find', async () => {
    const read = await readWatchList('Куп’янськ\r\n\nAtlantis\n', search);
    expect(read).toEqual({ watched: ['kupiansk'], groups: [], unknown: ['Atlantis'] });
  });

  test.each(['{"something":1}', '{broken'])('refuses %s', async (text) => {
    await expect(readWatchList(text, search)).rejects.toThrow();
  });
});
