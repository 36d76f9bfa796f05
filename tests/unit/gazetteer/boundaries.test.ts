import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../../lib/core/gazetteer/compile.ts';
import { openGazetteer } from '../../../lib/core/gazetteer/open.ts';
import { createScanner } from '../../../lib/core/gazetteer/scan.ts';
import type { Place } from '../../../lib/core/model/domain.ts';

const town = (id: string, names: Place['names']): Place => ({
  id,
  kind: 'city',
  names,
  conflict: 'russo-ukrainian-war',
  claimedBy: [],
  within: [],
  population: 50_000,
});
const places = [
  town('kupiansk', { en: ['Kupiansk'], uk: ['Куп’янськ'], ru: ['Купянск'] }),
  town('pokrovsk', { en: ['Pokrovsk'], uk: ['Покровськ'], ru: ['Покровск'] }),
  town('chasiv-yar', { en: ['Chasiv Yar'], uk: ['Часів Яр'], ru: ['Часов Яр'] }),
  town('new-york', { uk: ['Нью-Йорк'], ru: ['Нью-Йорк'] }),
  town('avdiivka', { en: ['Avdiivka'], uk: ['Авдіївка'], ru: ['Авдеевка'] }),
  town('izium', { en: ['Izium'], uk: ['Ізюм'], ru: ['Изюм'] }),
  town('tyotkino', { ru: ['Тёткино'] }),
  town('stepanakert', { en: ['Stepanakert'], tr: ['İnebolu'] }),
  town('gross', { de: ['Großdorf'] }),
  town('gaza', { en: ['Gaza City'] }),
  town('republic', { en: ["Donetsk People's Republic"] }),
];
const { scan } = createScanner(openGazetteer(compileGazetteer({ places, ambiguous: [] })));

/** Returns the found names as they stand in the text. */
function found(text: string): string[] {
  const hits = scan(text);
  const names: string[] = [];
  for (let i = 0; i < hits.length; i += 3)
    if ((hits[i + 2] ?? -1) >= 0) names.push(text.slice(hits[i], hits[i + 1]));
  return names;
}

/** What is written, and the names that are found in it, as they stand. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['a typewriter apostrophe', "у Куп'янську", ["Куп'янську"]],
  ['a typographic apostrophe', 'у Куп’янську', ['Куп’янську']],
  ['a letter apostrophe', 'у Купʼянську', ['Купʼянську']],
  ['a backtick', 'у Куп`янську', ['Куп`янську']],
  ['an opening quotation mark as apostrophe', 'у Куп‘янську', ['Куп‘янську']],
  ['no apostrophe at all', 'у Купянську', ['Купянську']],
  ['a soft hyphen', 'у Покров\u00adську', ['Покров\u00adську']],
  ['two soft hyphens', 'По\u00adкров\u00adськ', ['По\u00adкров\u00adськ']],
  ['a zero-width space within', 'Пок\u200bровськ', ['Пок\u200bровськ']],
  ['a zero-width joiner within', 'Пок\u200dровськ', ['Пок\u200dровськ']],
  ['a word joiner within', 'Pok\u2060rovsk', ['Pok\u2060rovsk']],
  ['a byte-order mark before', '\ufeffПокровськ', ['Покровськ']],
  ['a soft hyphen after', 'Pokrovsk\u00ad.', ['Pokrovsk']],
  ['a stress mark', 'Покро\u0301вськ', ['Покро\u0301вськ']],
  ['a stress mark on the last letter of a case', 'Покровська\u0301', ['Покровська\u0301']],
  ['decomposed letters', 'Авдіївка'.normalize('NFD'), ['Авдіївка'.normalize('NFD')]],
  ['decomposed й', 'Нью-Йорк'.normalize('NFD'), ['Нью-Йорк'.normalize('NFD')]],
  ['decomposed ё', 'Тёткино'.normalize('NFD'), ['Тёткино'.normalize('NFD')]],
  ['е for ё', 'у Теткино', ['Теткино']],
  ['ё for ё', 'у Тёткино', ['Тёткино']],
  ['a hyphen', 'Нью-Йорк', ['Нью-Йорк']],
  ['a typographic hyphen', 'Нью\u2010Йорк', ['Нью\u2010Йорк']],
  ['a non-breaking hyphen', 'Нью\u2011Йорк', ['Нью\u2011Йорк']],
  ['a declined hyphenated name', 'під Нью-Йорком', ['Нью-Йорком']],
  ['a space in a name', 'Часів Яр', ['Часів Яр']],
  ['a no-break space in a name', 'Часів\u00a0Яр', ['Часів\u00a0Яр']],
  ['a narrow no-break space in a name', 'Часів\u202fЯр', ['Часів\u202fЯр']],
  ['a line break in a name', 'Часів\nЯр', ['Часів\nЯр']],
  ['two spaces in a name', 'Chasiv  Yar', ['Chasiv  Yar']],
  ['both words declined', 'у Часовому Ярі', ['Часовому Ярі']],
  ['both words declined in Russian', 'под Часовым Яром', ['Часовым Яром']],
  ['half a name', 'Chasiv was', []],
  ['the other half of a name', 'Yar was', []],
  ['a longer name cut by a comma', 'Chasiv, Yar', []],
  ['capitals', 'ПОКРОВСЬК', ['ПОКРОВСЬК']],
  ['capitals with an apostrophe', "КУП'ЯНСЬК", ["КУП'ЯНСЬК"]],
  ['capitals of two words', 'CHASIV YAR', ['CHASIV YAR']],
  ['capitals in a case form', 'У ПОКРОВСЬКУ', ['ПОКРОВСЬКУ']],
  ['small letters, which make a common word', 'покровськ', []],
  ['small letters in Latin', 'pokrovsk', []],
  ['a possessive', "Pokrovsk's defenders", ['Pokrovsk']],
  ['a possessive with a typographic apostrophe', 'Pokrovsk’s defenders', ['Pokrovsk']],
  ['a possessive within a name', "Donetsk People's Republic", ["Donetsk People's Republic"]],
  ['the same with a typographic apostrophe', 'Donetsk People’s Republic', ['Donetsk People’s Republic']],
  ['an elided article', "l'Avdiivka", ['Avdiivka']],
  ['an elided preposition', "près d'Avdiivka", ['Avdiivka']],
  ['the same with a typographic apostrophe', 'près d’Avdiivka', ['Avdiivka']],
  ['a full stop after', 'Izium.', ['Izium']],
  ['quotation marks around', '«Ізюм»', ['Ізюм']],
  ['brackets around', '(Ізюм)', ['Ізюм']],
  ['a name within a longer word before', 'Новопокровськ', []],
  ['a name within a longer word after', 'Pokrovskaya', []],
  ['digits stuck to it', 'Pokrovsk2', []],
  ['an underscore beside it', 'Pokrovsk_', ['Pokrovsk']],
  ['a slash between two', 'Pokrovsk/Izium', ['Pokrovsk', 'Izium']],
  ['a dash between two', 'Покровськ — Ізюм', ['Покровськ', 'Ізюм']],
  ['an en dash between two', 'Pokrovsk–Izium', ['Pokrovsk', 'Izium']],
  ['a hyphen between two', 'Pokrovsk-Izium', ['Pokrovsk', 'Izium']],
  ['a Latin letter of the same look', 'Пoкровськ', ['Пoкровськ']],
  ['a Latin capital of the same look', 'Iзюм', ['Iзюм']],
  ['a Cyrillic letter of the same look', 'Pоkrovsk', ['Pоkrovsk']],
  ['a spelling with y', 'Kupyansk', ['Kupyansk']],
  ['a German spelling', 'Pokrowsk', ['Pokrowsk']],
  ['a Polish case', 'w Pokrowsku', ['Pokrowsku']],
  ['a Turkish capital', 'İnebolu', ['İnebolu']],
  ['a Turkish capital written without its dot', 'Inebolu', ['Inebolu']],
  ['a sharp s', 'Großdorf', ['Großdorf']],
  ['marks of other languages', 'Pokróvsk', ['Pokróvsk']],
  ['an emoji beside it', '🇺🇦Pokrovsk', ['Pokrovsk']],
  ['a mark of writing direction', '\u200fPokrovsk\u200f', ['Pokrovsk']],
  ['a lone surrogate beside it', '\ud800Pokrovsk', ['Pokrovsk']],
  ['an empty text', '', []],
];

describe('the bounds of a name', () => {
  it.each(CASES)('%s', (_, text, names) => {
    expect(found(text)).toEqual(names);
  });
});
