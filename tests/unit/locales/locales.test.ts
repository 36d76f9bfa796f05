import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textsInCode } from './texts-in-code.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
const LOCALES = ['ar', 'de', 'en', 'es', 'fr', 'pl', 'ru', 'uk'] as const;

type Texts = Readonly<Record<string, { readonly message: string }>>;
const read = (locale: string): Texts =>
  JSON.parse(readFileSync(`${ROOT}public/_locales/${locale}/messages.json`, 'utf8'));
const english = read('en');
const { asked, written } = textsInCode(ROOT);

/** Bases of texts that depend on a number: those English has in both of its forms. */
const counted = new Set(
  Object.keys(english).flatMap((key) =>
    key.endsWith('_one') && `${key.slice(0, -4)}_other` in english ? [key.slice(0, -4)] : [],
  ),
);
const baseOf = (key: string): string => {
  const category = CATEGORIES.find((name) => key.endsWith(`_${name}`));
  const base = category === undefined ? key : key.slice(0, -category.length - 1);
  return counted.has(base) ? base : key;
};
const keysFor = (locale: string): readonly string[] => {
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const plain = Object.keys(english).filter((key) => baseOf(key) === key);
  return [...plain, ...[...counted].flatMap((base) => categories.map((name) => `${base}_${name}`))].sort();
};
const slots = (text: string): string => [...new Set(text.match(/\$\d/g) ?? [])].sort().join();

describe('the interface', () => {
  test('speaks exactly the languages it promises', () => {
    expect(readdirSync(`${ROOT}public/_locales`).sort()).toEqual(LOCALES);
  });

  test('asks for no text that there is not', () => {
    const bases = new Set(Object.keys(english).map((key) => key.split('_')[0]));
    const missing = asked.flatMap((one) =>
      'key' in one && bases.has(one.key.split('_')[0]) && !(one.key in english) && !counted.has(one.key)
        ? [`${one.file}: ${one.key}`]
        : [],
    );
    expect(missing).toEqual([]);
  });

  test('keeps no text that nothing asks for', () => {
    const unused = Object.keys(english).filter((key) => {
      const base = baseOf(key);
      return !asked.some((one) =>
        'key' in one ? one.key === base : base.startsWith(one.start) && base.endsWith(one.end),
      );
    });
    expect(unused).toEqual([]);
  });

  test('has no text written into its code', () => {
    expect(written).toEqual([]);
  });
});

describe.each(LOCALES)('the texts in %s', (locale) => {
  const texts = read(locale);

  test('are complete, with every plural form of the language and nothing besides', () => {
    expect(Object.keys(texts).sort()).toEqual(keysFor(locale));
  });

  test('are none of them empty and leave out none of the names and figures put into them', () => {
    const wrong = Object.entries(texts).filter(([key, { message }]) => {
      const model = english[key] ?? english[`${baseOf(key)}_other`];
      // "One place" and "two places" may be written without their figure.
      const free = /_(zero|one|two)$/.test(key) && counted.has(baseOf(key));
      const same = slots(message) === slots(model?.message ?? '');
      return message.trim() === '' || !(same || (free && slots(message) === ''));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});
