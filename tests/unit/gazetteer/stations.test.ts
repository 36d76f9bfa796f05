import { describe, expect, test } from 'vitest';
import { compileGazetteer } from '../../../lib/core/gazetteer/compile.ts';
import { findMentions } from '../../../lib/core/gazetteer/find-mentions.ts';
import { openGazetteer } from '../../../lib/core/gazetteer/open.ts';
import type { Place } from '../../../lib/core/model/domain.ts';

const place = (id: string, kind: Place['kind'], names: Place['names']): Place => ({
  id,
  kind,
  names,
  conflict: 'russo-ukrainian-war',
  claimedBy: [],
  within: [],
  population: 700_000,
});
const gazetteer = openGazetteer(
  compileGazetteer({
    places: [
      place('znpp', 'facility', { en: ['Zaporizhzhia Nuclear Power Plant'], uk: ['Запорізька АЕС'] }),
      place('zaporizhzhia-zaporizhzhia', 'city', { en: ['Zaporizhzhia'], uk: ['Запоріжжя'] }),
    ],
    ambiguous: [],
  }),
);
const found = (lang: string, text: string) =>
  findMentions({ gazetteer, page: { lang, passages: [{ id: 0, text }] } }).map(({ place: id }) => id);

describe("a power station called by its town's name", () => {
  test.each([
    ['en', 'A nuclear plant in Zaporizhzhia lost power.'],
    ['en', "Zaporizhzhia's nuclear plant lost power."],
    ['fr', 'La centrale nucléaire de Zaporijjia est à l’arrêt.'],
    ['es', 'La central nuclear de Zaporiyia perdió la línea.'],
    ['pl', 'W elektrowni atomowej w Zaporożu odcięto linię.'],
    ['de', 'Das Atomkraftwerk Saporischschja ist abgeschaltet.'],
    ['uk', 'На Запорізькій АЕС вимкнули лінію.'],
    ['uk', 'Запорізька атомна електростанція зупинена.'],
  ])('is the station (%s): %s', (lang, text) => {
    expect(found(lang, text)).toEqual(['znpp']);
  });

  test('is the town where nothing speaks of a station', () => {
    expect(found('en', 'Drones hit Zaporizhzhia overnight.')).toEqual(['zaporizhzhia-zaporizhzhia']);
  });
});
