import { describe, expect, test } from 'vitest';
import { compileGazetteer } from '../../../lib/core/gazetteer/compile.ts';
import { findMentions } from '../../../lib/core/gazetteer/find-mentions.ts';
import { openGazetteer } from '../../../lib/core/gazetteer/open.ts';

const gazetteer = openGazetteer(
  compileGazetteer({
    places: [
      {
        id: 'ukrainsk',
        kind: 'city',
        names: { uk: ['Українськ'], ru: ['Украинск'] },
        conflict: 'russo-ukrainian-war',
        claimedBy: [],
        within: [],
        population: 10_000,
      },
    ],
    ambiguous: [],
  }),
);
const found = (lang: string, text: string) =>
  findMentions({ gazetteer, page: { lang, passages: [{ id: 0, text }] } }).map(({ surface }) => surface);

describe('a town that shares its look with the name of a nation', () => {
  test.each([
    ['uk', 'Українська армія утримує позиції.'],
    ['uk', 'Українське командування мовчить.'],
    ['ru', 'Украинская группировка отступила.'],
    ['ru', 'Украинские военные удерживают позиции.'],
  ])('is not meant by an adjective (%s): %s', (lang, text) => {
    expect(found(lang, text)).toEqual([]);
  });

  test.each([
    ['uk', 'Ворог захопив місто Українськ.', 'Українськ'],
    ['uk', 'Бої точаться поблизу Українська.', 'Українська'],
    ['ru', 'Бои идут в Украинске.', 'Украинске'],
  ])('is meant where it stands as a town (%s): %s', (lang, text, name) => {
    expect(found(lang, text)).toEqual([name]);
  });
});
