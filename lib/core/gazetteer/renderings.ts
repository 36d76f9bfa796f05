/**
 * Other ways in which the press of a language writes a name that the records hold in one: an old name's part
 * translated, an ending that wavers, a Ukrainian name taken over letter by letter.
 */
type Rewriting = readonly (readonly [RegExp, string])[];

const UKRAINIAN: Rewriting = [
  // Сторожеве, Сторожове; Красний Лиман, Червоний Лиман.
  [/([жчшщц])еве$/, '$1ове'],
  [/^красн(ий|а|е|і) /, 'червон$1 '],
];
const RUSSIAN: Rewriting = [
  // Ровнополье, Равнополье; Великая Новоселка, Большая Новоселка.
  [/^ровно/, 'равно'],
  [/^велик(ая|ое|ие) /, 'больш$1 '],
  [/^великий /, 'большой '],
];
/** Names of possession keep their Ukrainian stem in Russian print: Роботине, Роботино. */
const POSSESSIVE = /[иі]не$/;
const TAKEN_OVER: Rewriting = [
  [/е$/, 'о'],
  [/['’ʼ]/g, 'ъ'],
  [/[іїи]/g, 'и'],
  [/є/g, 'е'],
  [/ьо/g, 'е'],
];

const rewrite = (name: string, rules: Rewriting): string =>
  rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), name);

/** Returns how else the press of a language writes a lower-cased name of it. */
export function renderings(name: string, lang: 'uk' | 'ru'): readonly string[] {
  return (lang === 'uk' ? UKRAINIAN : RUSSIAN)
    .filter(([pattern]) => pattern.test(name))
    .map((rule) => rewrite(name, [rule]));
}

/** Returns a lower-cased Ukrainian name as Russian takes it over, or null where it translates it. */
export function takenOver(name: string): string | null {
  return POSSESSIVE.test(name) ? rewrite(name, TAKEN_OVER) : null;
}

/** From Latin letters as English writes foreign names; the longer ones first. */
const FROM_LATIN: Rewriting = [
  [/sch/g, 'ш'],
  [/sh/g, 'ш'],
  [/ch/g, 'ч'],
  [/kh/g, 'х'],
  [/zh/g, 'ж'],
  [/th/g, 'т'],
  [/ph/g, 'ф'],
  [/ts/g, 'ц'],
  [/ou|oo/g, 'у'],
  [/ee/g, 'и'],
  [/ya/g, 'я'],
  [/yu/g, 'ю'],
  [/j/g, 'дж'],
  [/qu/g, 'кв'],
  [/x/g, 'кс'],
  [/([aeiou])y/g, '$1й'],
];
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghiklmnopqrstuvwyz'].map((letter, i) => [
    letter,
    [...('абкдефгхиклмнопкрстувви' + 'з')][i] ?? '',
  ]),
);

/** Returns a lower-cased foreign name in Latin letters as Russian spells it by sound, or null where it cannot. */
export function cyrillize(name: string): string | null {
  if (!/^[a-z -]+$/.test(name)) return null;
  return rewrite(name, FROM_LATIN).replace(/[a-z]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Returns a lower-cased Russian spelling of a foreign name as Ukrainian has it. */
export function ukrainize(name: string): string {
  return name
    .replace(/и/g, 'і')
    .replace(/ы/g, 'и')
    .replace(/э/g, 'е')
    .replace(/ё/g, 'йо')
    .replace(/([джшчцрст])і(?=[^аеиіоуюя]|$)/g, '$1и');
}
