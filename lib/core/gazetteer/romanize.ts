/**
 * Spells Ukrainian and Russian names in Latin letters as the press of each language does.
 * Only differences that the comparison of letters does not level need an entry of their own: it already takes
 * i, j and y for one letter, v and w too, and one letter for two of the same (see letters.ts).
 */

interface Romanization {
  readonly letters: Readonly<Record<string, string>>;
  /** Replacements made in the finished word, each giving one more spelling. */
  readonly variants: readonly (readonly [RegExp, string])[];
}

const UK_BASE =
  'а:a б:b в:v г:h ґ:g д:d е:e є:ie ж:zh з:z и:y і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ь: ю:iu я:ia';
const RU_BASE =
  'а:a б:b в:v г:g д:d е:e ё:io ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:iu я:ia';
const table = (base: string, changes: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    `${base} ${changes}`
      .trim()
      .split(' ')
      .map((pair) => pair.split(':') as [string, string]), // Every pair of the strings above has one colon.
  );
const DE = 'ё:jo з:s ж:sch х:ch ц:z ч:tsch ш:sch щ:schtsch в:w є:je ю:ju я:ja';
const FR = 'ж:j ч:tch ш:ch щ:chtch у:ou ю:iou';
const ES = 'х:j';
const PL = 'ж:ż х:ch ц:c ч:cz ш:sz щ:szcz в:w';
const AFTER_VOWEL_YE = [/([aeiouy])e/g, '$1ie'] as const;
const SPELLINGS: Readonly<Record<string, Readonly<Record<string, Romanization>>>> = {
  uk: {
    en: { letters: table(UK_BASE, ''), variants: [] },
    de: {
      letters: table(UK_BASE, DE),
      variants: [
        [/([aeiou])s([aeiou])/g, '$1ss$2'],
        [/sch/g, 'sh'],
      ],
    },
    fr: { letters: table(UK_BASE, FR), variants: [] },
    es: {
      letters: table(UK_BASE, ES),
      variants: [
        [/zh/g, 'y'],
        [/h/g, 'g'],
      ],
    },
    pl: {
      letters: table(UK_BASE, PL),
      variants: [
        [/h/g, 'g'],
        [/l+i([aeou])/g, 'l$1'],
      ],
    },
    // Scholarly: č, š, ž, which newspapers of Central Europe print without their marks too.
    sci: { letters: table(UK_BASE, 'ж:z х:ch ц:c ч:c ш:s щ:sc'), variants: [] },
  },
  ru: {
    en: { letters: table(RU_BASE, ''), variants: [AFTER_VOWEL_YE] },
    de: { letters: table(RU_BASE, DE), variants: [AFTER_VOWEL_YE] },
    fr: { letters: table(RU_BASE, FR), variants: [AFTER_VOWEL_YE, [/g([ei])/g, 'gu$1']] },
    es: { letters: table(RU_BASE, ES), variants: [AFTER_VOWEL_YE, [/zh/g, 'y']] },
    pl: {
      letters: table(RU_BASE, PL),
      variants: [AFTER_VOWEL_YE, [/e/g, 'ie'], [/l+i([aeou])/g, 'l$1']],
    },
    sci: { letters: table(RU_BASE, 'ж:z х:ch ц:c ч:c ш:s щ:sc'), variants: [] },
  },
};

/** Returns the Latin spellings of a lower-cased Cyrillic name by the language whose press writes it so. */
export function romanize(name: string, from: 'uk' | 'ru'): Readonly<Record<string, readonly string[]>> {
  const spellings: Record<string, readonly string[]> = {};
  for (const [lang, { letters, variants }] of Object.entries(SPELLINGS[from] ?? {})) {
    let plain = '';
    for (const letter of name) plain += letters[letter] ?? letter;
    plain = plain.replaceAll(/['’]/g, '');
    const all = new Set([plain]);
    for (const [pattern, replacement] of variants) {
      for (const spelling of [...all]) all.add(spelling.replaceAll(pattern, replacement));
    }
    spellings[lang] = [...all];
  }
  return spellings;
}
