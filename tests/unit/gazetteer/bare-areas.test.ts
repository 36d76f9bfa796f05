import { describe, expect, test } from 'vitest';
import { compileGazetteer } from '../../../lib/core/gazetteer/compile.ts';
import { findMentions } from '../../../lib/core/gazetteer/find-mentions.ts';
import { openGazetteer } from '../../../lib/core/gazetteer/open.ts';
import type { Place } from '../../../lib/core/model/domain.ts';

const oblast = (id: string, en: string, uk: string): Place => ({
  id,
  kind: 'oblast',
  names: { en: [`${en} Oblast`], uk: [uk] },
  conflict: 'russo-ukrainian-war',
  claimedBy: [],
  within: [],
});
const city = (id: string, en: string): Place => ({
  id,
  kind: 'city',
  names: { en: [en] },
  conflict: 'russo-ukrainian-war',
  claimedBy: [],
  within: [`${id}-oblast`],
  population: 300_000,
});
const gazetteer = openGazetteer(
  compileGazetteer({
    places: [
      oblast('donetsk-oblast', 'Donetsk', 'Донецька область'),
      oblast('luhansk-oblast', 'Luhansk', 'Луганська область'),
      oblast('kharkiv-oblast', 'Kharkiv', 'Харківська область'),
      oblast('kherson-oblast', 'Kherson', 'Херсонська область'),
      oblast('kursk-oblast', 'Kursk', 'Курська область'),
      oblast('khmelnytskyi-oblast', 'Khmelnytskyi', 'Хмельницька область'),
      oblast('ivano-frankivsk-oblast', 'Ivano-Frankivsk', 'Івано-Франківська область'),
      city('donetsk', 'Donetsk'),
      city('luhansk', 'Luhansk'),
      city('kharkiv', 'Kharkiv'),
      city('kherson', 'Kherson'),
      city('kursk', 'Kursk'),
    ],
    ambiguous: [],
  }),
);
const found = (text: string, lang = 'en') =>
  findMentions({ gazetteer, page: { lang, passages: [{ id: 0, text }] } }).map(({ place }) => place);

describe("a town's name without a noun", () => {
  test.each([
    ['In Donetsk and Luhansk, Russia holds most of the land.', ['donetsk-oblast', 'luhansk-oblast']],
    ['Moscow wants Ukraine to withdraw from Donetsk.', ['donetsk-oblast']],
    ['The Kursk incursion surprised everyone.', ['kursk-oblast']],
    ['It holds about 78 percent of neighbouring Donetsk.', ['donetsk-oblast']],
    ['Kharkiv governor Oleh Syniehubov spoke.', ['kharkiv-oblast']],
    ["Kharkiv's governor spoke.", ['kharkiv-oblast']],
    ['North Korean troops in Kursk were seen.', ['kursk-oblast']],
    ['A deal would freeze the front in Kherson.', ['kherson-oblast']],
  ])('means the oblast: %s', (text, places) => {
    expect(found(text)).toEqual(places);
  });

  test.each([
    ['Drones struck a market in Donetsk.', ['donetsk']],
    ['Ukrainian troops liberated Kherson.', ['kherson']],
    ['Explosions were heard in Kharkiv and Kherson.', ['kharkiv', 'kherson']],
    ['He was born in Russian-held Donetsk.', ['donetsk']],
    ['Shakhtar Donetsk took control of the match.', []],
  ])('means the town, or nothing: %s', (text, places) => {
    expect(found(text)).toEqual(places);
  });

  test('is an oblast in other languages too', () => {
    expect(found('Rusia controla el 72% de Kherson.', 'es')).toEqual(['kherson-oblast']);
    expect(found('en la región ucraniana de Donetsk', 'es')).toEqual(['donetsk-oblast']);
    expect(found('Kursk sei befreit, erklärte Putin.', 'de')).toEqual(['kursk-oblast']);
  });
});

describe("an oblast's name by itself", () => {
  test('is known in the cases of both languages', () => {
    expect(found('На Хмельниччині дощ.', 'uk')).toEqual(['khmelnytskyi-oblast']);
    expect(found('Дощ на Хмельниччине.', 'ru')).toEqual(['khmelnytskyi-oblast']);
  });

  test('of two parts is one adjective', () => {
    expect(found('Дощ в Івано-Франківській та Харківській областях.', 'uk')).toEqual([
      'ivano-frankivsk-oblast',
      'kharkiv-oblast',
    ]);
  });
});
