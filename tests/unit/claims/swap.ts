/**
 * Swaps the two sides of the war in a sentence: names, adjectives, capitals and speakers, by tables of each language.
 * A pair of stems (`stem~`) keeps the ending; every word stands in one pair only, so that swapping twice gives the
 * sentence back. Sentences with other words of a side are no clean swap: see `isClean`.
 */
import type { Party } from '../../../lib/core/claims/item.ts';
import { itemize } from '../../../lib/core/claims/items.ts';
import { CLAIM_LANGUAGES } from '../../../lib/core/claims/languages/registry.ts';
import { tokenize } from '../../../lib/core/claims/tokens.ts';
import { compileVocabulary } from '../../../lib/core/claims/vocabulary.ts';
import type { Speaker } from '../../../lib/core/model/domain.ts';

type Pair = readonly [string, string];

const PAIRS: Readonly<Record<string, readonly Pair[]>> = {
  en: [
    ['Russia', 'Ukraine'],
    ['Russian', 'Ukrainian'],
    ['Russians', 'Ukrainians'],
    ['Moscow', 'Kyiv'],
    ['the Kremlin', 'Bankova'],
    ['Vladimir Putin', 'Volodymyr Zelensky'],
    ['Putin', 'Zelensky'],
    ['Medvedev', 'Zelenskyy'],
    ['Valery Gerasimov', 'Oleksandr Syrskyi'],
    ['Gerasimov', 'Syrskyi'],
    ['Peskov', 'Podolyak'],
    ['Konashenkov', 'Trehubov'],
  ],
  de: [
    ['Russland', 'die Ukraine'],
    ['russisch~', 'ukrainisch~'],
    ['Russen', 'Ukrainer'],
    ['Moskau', 'Kiew'],
    ['Moskaus', 'Kiews'],
    ['Putin', 'Selenskyj'],
    ['Gerassimow', 'Syrskyj'],
    ['Peskow', 'Podoljak'],
  ],
  fr: [
    ['la Russie', "l'Ukraine"],
    ['La Russie', "L'Ukraine"],
    ['Russie', 'Ukraine'],
    ['Russes', 'Ukrainiens'],
    ['russe', 'ukrainienne'],
    ['russes', 'ukrainiennes'],
    ['Moscou', 'Kiev'],
    ['Vladimir Poutine', 'Volodymyr Zelensky'],
    ['Poutine', 'Zelensky'],
    ['Guerassimov', 'Syrsky'],
  ],
  es: [
    ['Rusia', 'Ucrania'],
    ['ruso', 'ucraniano'],
    ['rusa', 'ucraniana'],
    ['rusos', 'ucranianos'],
    ['rusas', 'ucranianas'],
    ['Moscú', 'Kiev'],
    ['Putin', 'Zelenski'],
  ],
  pl: [
    ['Rosja', 'Ukraina'],
    ['Rosję', 'Ukrainę'],
    ['Rosją', 'Ukrainą'],
    ['Rosji', 'Ukrainy'],
    ['Rosjanie', 'Ukraińcy'],
    ['Rosjan', 'Ukraińców'],
    ['Rosjanom', 'Ukraińcom'],
    ['rosyjsk~', 'ukraińsk~'],
    ['rosyjsc~', 'ukraińsc~'],
    ['Moskwa', 'Kijów'],
    ['Moskwie', 'Kijowie'],
    ['Moskwy', 'Kijowa'],
    ['Putin', 'Zełenski'],
    ['Putina', 'Zełenskiego'],
    ['Gierasimow', 'Syrski'],
  ],
  uk: [
    ['Росія', 'Україна'],
    ['Росії', 'України'],
    ['Росію', 'Україну'],
    ['Росією', 'Україною'],
    ['російськ~', 'українськ~'],
    ['росіяни', 'українці'],
    ['росіян', 'українців'],
    ['росіянам', 'українцям'],
    ['росіянами', 'українцями'],
    ['Москва', 'Київ'],
    ['Москві', 'Києві'],
    ['Путін', 'Зеленський'],
    ['Путіна', 'Зеленського'],
    ['Герасимов', 'Сирський'],
  ],
  ru: [
    ['Россия', 'Украина'],
    ['России', 'Украины'],
    ['Россию', 'Украину'],
    ['Россией', 'Украиной'],
    ['российск~', 'украинск~'],
    ['россияне', 'украинцы'],
    ['россиян', 'украинцев'],
    ['Москва', 'Киев'],
    ['Москве', 'Киеве'],
    ['Путин', 'Зеленский'],
    ['Путина', 'Зеленского'],
    ['Герасимов', 'Сырский'],
  ],
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface Table {
  readonly words: RegExp;
  readonly other: ReadonlyMap<string, string>;
}
function tableOf(lang: string): Table {
  const other = new Map<string, string>();
  const sources: string[] = [];
  for (const [a, b] of PAIRS[lang] ?? []) {
    const stem = a.endsWith('~');
    const [one, two] = stem ? [a.slice(0, -1), b.slice(0, -1)] : [a, b];
    for (const [from, to] of [
      [one, two],
      [two, one],
      [upper(one), upper(two)],
      [upper(two), upper(one)],
    ] as const) {
      if (other.has(from)) continue;
      other.set(from, to);
      sources.push(stem ? `${escaped(from)}(?=\\p{L})` : `${escaped(from)}(?!\\p{L})`);
    }
  }
  sources.sort((a, b) => b.length - a.length);
  return { words: new RegExp(`(?<!\\p{L})(?:${sources.join('|')})`, 'gu'), other };
}
const tables = new Map(Object.keys(PAIRS).map((lang) => [lang, tableOf(lang)]));

/** Languages that have a table. */
export const SWAPPED_LANGUAGES = [...tables.keys()];

const outside = (line: string, change: (words: string) => string): string =>
  line
    .split(/(\[[^\]]*\])/u)
    .map((part) => (part.startsWith('[') ? part : change(part)))
    .join('');

/** Swaps the sides in a line of examples, names of places in brackets left as they are. */
export function swapSides(line: string, lang: string): string {
  const table = tables.get(lang);
  if (!table) return line;
  return outside(line, (words) => words.replace(table.words, (word) => table.other.get(word) ?? word));
}

/** Says whether a line names a side, every word of a side in it is in the table, and a second swap gives it back. */
export function isClean(
  line: string,
  { lang, speakers }: { readonly lang: string; readonly speakers: readonly Speaker[] },
): boolean {
  const language = CLAIM_LANGUAGES[lang];
  const table = tables.get(lang);
  const swapped = swapSides(line, lang);
  if (!language || !table || swapped === line || swapSides(swapped, lang) !== line) return false;
  const { rules } = vocabularyOf(lang, speakers);
  const partiesOf = (text: string): readonly Party[] => {
    const tokens = tokenize(text, { span: { start: 0, end: text.length }, lang, cuts: new Set() });
    return itemize(tokens, { mentions: [], rules: { ...rules, placeKindOf: () => 'town' } }).flatMap(
      ({ party }) => (party ? [party] : []),
    );
  };
  const unnamed = (text: string): string => text.replace(/\[[^\]]*\]/gu, '—');
  // Where the press of a language leaves its own side unsaid, "the enemy" and "a soldier" have a side by custom.
  const custom = language.enemyOf !== undefined || language.homeVoice !== undefined;
  if (custom && partiesOf(unnamed(line)).some((one) => one.side === null && one.deixis !== 'own'))
    return false;
  return [line, swapped].every((one) => {
    // What is left when the words of the table are taken out.
    const rest = unnamed(outside(one, (words) => words.replace(table.words, '—')));
    return !partiesOf(rest).some(({ side }) => side === 'ru' || side === 'ua');
  });
}

const vocabularies = new Map<string, ReturnType<typeof compileVocabulary>>();
function vocabularyOf(lang: string, speakers: readonly Speaker[]): ReturnType<typeof compileVocabulary> {
  const known = vocabularies.get(lang);
  if (known) return known;
  const language = CLAIM_LANGUAGES[lang];
  if (!language) throw new Error(`no claims are read in ${lang}`);
  const made = compileVocabulary(language, speakers);
  vocabularies.set(lang, made);
  return made;
}
