import { describe, expect, test } from 'vitest';
import { compileGazetteer } from '../../../lib/core/gazetteer/compile.ts';
import { findMentions } from '../../../lib/core/gazetteer/find-mentions.ts';
import { openGazetteer } from '../../../lib/core/gazetteer/open.ts';
import type { Place } from '../../../lib/core/model/domain.ts';
import type { RecordedPlace } from '../../../lib/core/ports.ts';

const place = (id: string, names: Place['names'], more: Partial<Place> = {}): Place => ({
  id,
  kind: 'village',
  names,
  conflict: 'russo-ukrainian-war',
  claimedBy: [],
  within: [],
  ...more,
});
const gazetteer = openGazetteer(
  compileGazetteer({
    places: [
      place(
        'sloviansk',
        { uk: ['Слов’янськ'], en: ['Sloviansk'] },
        { kind: 'city', population: 90_000, lat: 48.85, lon: 37.6 },
      ),
      place('pology', { uk: ['Пологи'] }, { kind: 'town', population: 15_000, lat: 47.48, lon: 36.25 }),
      place('east', { uk: ['Федорівка'], ru: ['Федоровка'], en: ['Fedorivka'] }, { lat: 48.9, lon: 37.9 }),
      place('south', { uk: ['Федорівка'], ru: ['Федоровка'], en: ['Fedorivka'] }, { lat: 47.4, lon: 36.2 }),
      place('north', { uk: ['Зарічне'] }, { lat: 48.95, lon: 37.95 }),
      place('far', { uk: ['Роботине'] }, { lat: 47.45, lon: 35.8 }),
      place('makiivka', { uk: ['Макіївка'] }, { kind: 'city', population: 350_000, lat: 48.05, lon: 37.9 }),
      place('makiivka-village', { uk: ['Макіївка'] }, { lat: 49.2, lon: 38.0 }),
      place('strip', { uk: ['Смуга', 'Газа'] }, { kind: 'territory', conflict: 'other' }),
      place(
        'strip-city',
        { uk: ['Газа'] },
        { kind: 'city', population: 600_000, conflict: 'other', within: ['strip'] },
      ),
    ],
    ambiguous: [],
  }),
);
const read = (texts: readonly string[], onRecord?: readonly RecordedPlace[], published?: string) =>
  findMentions({
    gazetteer,
    page: {
      lang: 'uk',
      passages: texts.map((text, id) => ({ id, text })),
      ...(published === undefined ? {} : { published }),
    },
    ...(onRecord === undefined ? {} : { onRecord }),
  }).map(({ surface, place: id }) => `${surface}: ${id}`);

describe('of villages that share a name', () => {
  test('the one near the sector of its sentence is meant', () => {
    expect(read(["На Слов'янському напрямку ворог атакував біля Федорівки."])).toContain('Федорівки: east');
    expect(read(['На Пологівському напрямку ворог атакував біля Федорівки.'])).toContain('Федорівки: south');
  });

  test('two sectors of a page may each have one', () => {
    const found = read([
      "На Слов'янському напрямку ворог атакував біля Федорівки та Зарічного.",
      'На Пологівському ворог атакував біля Федорівки.',
    ]);
    expect(found).toContain('Федорівки: east');
    expect(found).toContain('Федорівки: south');
  });

  test('the one said to lie beside a town is meant', () => {
    expect(read(['Росіяни захопили Федорівку поблизу Пологів.'])).toContain('Федорівку: south');
  });

  test('the one where the front was in the months of the page is meant', () => {
    const onRecord = [
      { id: 'north', days: ['2025-11-01'] },
      { id: 'far', days: ['2023-08-01'] },
    ];
    expect(read(['Ворог захопив Федорівку.'], onRecord, '2025-11-20')).toEqual(['Федорівку: east']);
    expect(read(['Ворог захопив Федорівку.'], onRecord, '2023-08-10')).toEqual(['Федорівку: south']);
  });

  test('none is meant where nothing tells them apart', () => {
    expect(read(['Ворог захопив Федорівку.'])).toEqual([]);
  });

  test('the noun of a village or of a town decides between them', () => {
    expect(read(['Ворог обстріляв Макіївку.'])).toEqual(['Макіївку: makiivka']);
    expect(read(['Полонених розстріляли під Макіївкою, селом на заході області.'])).toEqual([
      'Макіївкою: makiivka-village',
    ]);
  });

  test('the territory is meant rather than its city of the same name', () => {
    expect(read(['Війська увійшли в Газу.'])).toEqual(['Газу: strip']);
    expect(read(['Війська увійшли в місто Газа.'])).toEqual(['Газа: strip-city']);
  });
});
