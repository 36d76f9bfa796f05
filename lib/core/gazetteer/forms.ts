// @ts-nocheck
var __defProp = Object.defineProperty;
var __name = (target, value) => __defProp(target, 'name', { value, configurable: true });

import { isCyrillic } from '../text/scripts.ts';
import { words } from '../text/words.ts';
import { feminineAdjective, townAdjective } from './adjectives.ts';
import { inflectPolish } from './inflect/pl.ts';
import { inflectRussian } from './inflect/ru.ts';
import { inflectUkrainian } from './inflect/uk.ts';
import { regionalNouns } from './regional-nouns.ts';
import { romanize } from './romanize.ts';

const FORM = {
  alias: 1,
  townAdjective: 2,
  regionAdjective: 4,
  commonWord: 8,
  person: 16,
  abroad: 32,
  homonym: 64,
};
const FORM_BITS = 7;
const COMMON = new Set(['common-word', 'common-phrase', 'relational-adjective', 'other']);
const PERSON = new Set(['surname', 'given-name']);
const ABROAD = new Set(['place-abroad', 'place', 'region', 'river']);
function keyOf(name) {
  return words(name)
    .map(({ key }) => key)
    .join(' ');
}
__name(keyOf, 'keyOf');
function meaningsOf(ambiguous) {
  const flags = new Map();
  for (const { name, settlements, meanings, ids } of ambiguous) {
    let bits = settlements > 1 || ids.length > 1 ? FORM.homonym : 0;
    for (const meaning of meanings) {
      if (COMMON.has(meaning)) bits |= FORM.commonWord;
      if (PERSON.has(meaning)) bits |= FORM.person;
      if (ABROAD.has(meaning)) bits |= FORM.abroad;
    }
    const key = keyOf(name);
    flags.set(key, (flags.get(key) ?? 0) | bits);
  }
  return (name) => flags.get(keyOf(name)) ?? 0;
}
__name(meaningsOf, 'meaningsOf');
function formsOf(place, { meanings, cityNames }) {
  const forms = new Map();
  const add = __name((text, flags) => {
    const key = keyOf(text);
    if (key.length < 2) return;
    const known = forms.get(key);
    if (known === void 0 || plainness(flags) < plainness(known)) forms.set(key, flags);
  }, 'add');
  const addName = __name((name, lang, flags) => {
    const known = flags | meanings(name);
    for (const form of inflected(name, lang)) add(form, known);
  }, 'addName');
  for (const [lang, names] of Object.entries(place.names)) {
    names.forEach((name, i) => {
      addName(name, lang, i === 0 ? 0 : FORM.alias);
    });
  }
  for (const names of Object.values(place.sideNames ?? {})) {
    for (const name of names) if (isPlainName(name)) addName(name, languageOfName(name), FORM.alias);
  }
  for (const [lang, names] of Object.entries(place.formerNames ?? {})) {
    for (const name of names) addName(name, lang, FORM.alias);
  }
  for (const name of place.latin ?? []) addName(name, 'en', FORM.alias);
  for (const [name, lang] of cyrillicNames(place)) {
    for (const [target, spellings] of Object.entries(romanize(name, lang))) {
      for (const spelling of spellings)
        addName(spelling, target, FORM.alias | (meanings(name) & FORM.homonym));
    }
  }
  if (place.kind === 'oblast') for (const [text, flags] of oblastForms(place, cityNames)) add(text, flags);
  if (place.kind === 'city' || place.kind === 'town') {
    for (const [name, lang] of cyrillicNames(place)) {
      for (const adjective of townAdjective(name, lang)) add(adjective, FORM.townAdjective);
    }
  }
  return [...forms].map(([key, flags]) => ({ key, flags }));
}
__name(formsOf, 'formsOf');
function plainness(flags) {
  return flags & (FORM.townAdjective | FORM.regionAdjective) ? flags + 1e3 : flags;
}
__name(plainness, 'plainness');
function inflected(name, lang) {
  if (lang === 'uk') return inflectUkrainian(name);
  if (lang === 'ru') return inflectRussian(name);
  if (lang === 'pl') return inflectPolish(name);
  return [name];
}
__name(inflected, 'inflected');
function languageOfName(name) {
  if (!isCyrillic(name)) return 'en';
  return /[іїєґ'’]/i.test(name) ? 'uk' : 'ru';
}
__name(languageOfName, 'languageOfName');
function isPlainName(name) {
  return /^\p{Lu}/u.test(name) || !/^[\p{Ll}]/u.test(name);
}
__name(isPlainName, 'isPlainName');
function* cyrillicNames(place) {
  for (const lang of ['uk', 'ru'])
    for (const name of place.names[lang]?.slice(0, 1) ?? []) yield [name, lang];
}
__name(cyrillicNames, 'cyrillicNames');
const REGION_WORDS = {
  after: ['oblast', 'region', 'province'],
  before: [
    'Oblast',
    'Region',
    'Gebiet',
    'oblast de',
    'r\xE9gion de',
    '\xF3blast de',
    'regi\xF3n de',
    'provincia de',
    "oblast d'",
    'obw\xF3d',
  ],
};
function* oblastForms(place, cityNames) {
  for (const name of place.names.en ?? []) {
    const bare = name.replace(/ (oblast|region|krai)$/i, '');
    if (bare === name) continue;
    for (const word of REGION_WORDS.after) yield [`${bare} ${word}`, 0];
    yield [bare, FORM.regionAdjective];
  }
  for (const city of cityNames) for (const word of REGION_WORDS.before) yield [`${word} ${city}`, 0];
  for (const lang of ['uk', 'ru']) {
    for (const name of place.names[lang] ?? []) {
      const [adjective, noun2] = name.split(' ');
      if (adjective === void 0 || noun2 === void 0) continue;
      for (const form of feminineAdjective(adjective, lang)) {
        yield [form, FORM.regionAdjective];
        for (const abbreviation of [
          '\u043E\u0431\u043B',
          '\u043E\u0431\u043B\u0430\u0441\u0442\u0456',
          '\u043E\u0431\u043B\u0430\u0441\u0442\u0438',
          '\u043E\u0431\u043B\u0430\u0441\u0442\u044F\u0445',
          '\u043E\u0431\u043B\u0430\u0441\u0442\u0435\u0439',
          '\u043E\u0431\u043B\u0430\u0441\u0442\u044F\u043C\u0438',
          '\u043E\u0431\u043B\u0430\u0441\u0442\u044F\u043C',
        ]) {
          yield [`${form} ${abbreviation}`, 0];
        }
      }
    }
    const noun = regionalNouns[place.id]?.[lang];
    if (noun !== void 0) for (const form of inflected(noun, lang)) yield [form, 0];
  }
}
__name(oblastForms, 'oblastForms');

export { FORM, FORM_BITS, formsOf, keyOf, meaningsOf };
