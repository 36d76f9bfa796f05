/**
 * The notation of inflection rules, and the engine that applies them.
 *
 * A rule says which words it is for and which further forms they have. A form is a digit, how many letters of
 * the word are cut off, and the letters put in their place; "*" repeats the letter before it. The first rule
 * that fits is the word's own. Where usage wavers a rule gives every form, for the aim is to recognise, not to write.
 */

/** Where in a name of several words a word stands. */
export type Position = 'alone' | 'first' | 'last';

/** One class of words with its case forms. */
export interface InflectionRule {
  readonly when: RegExp;
  /** The positions in a name the rule is for; all, when left out. */
  readonly at?: readonly Position[];
  readonly forms: string;
}
/** How one language inflects the names of places. */
export interface Inflection {
  readonly rules: readonly InflectionRule[];
  /** Words that stay as they are within a name: prepositions, numbers, prefixes such as "Усть". */
  readonly frozen: RegExp;
  /** Words that stay as they are before a hyphen. */
  readonly frozenBeforeHyphen: RegExp;
}

const MAX_FORMS = 16;

/** Returns all forms of a lower-cased name, itself the first, without repetitions. */
export function inflect(name: string, { rules, frozen, frozenBeforeHyphen }: Inflection): readonly string[] {
  const parts = name.split(/([ -])/);
  const words = parts.filter((_, i) => i % 2 === 0);
  const gaps = parts.filter((_, i) => i % 2 === 1);
  const last = words.length - 1;
  const columns = words.map((word, i) => {
    const position = last === 0 ? 'alone' : i === last ? 'last' : 'first';
    const isFrozen = frozen.test(word) || (i < last && gaps[i] === '-' && frozenBeforeHyphen.test(word));
    return last > 0 && isFrozen ? [[word]] : inflectWord(word, position, rules);
  });
  // Words of a name agree in case, so forms pair up by case; where one has more variants, all of them are tried.
  const forms = new Set<string>([name]);
  const cases = Math.max(...columns.map((column) => column.length));
  for (let c = 0; c < cases; c++) {
    let joined = [''];
    columns.forEach((column, i) => {
      const variants =
        column.length === 1 ? (column[0] ?? []) : (column[Math.min(c, column.length - 1)] ?? []);
      joined = joined.flatMap((head) => variants.map((variant) => head + variant + (gaps[i] ?? '')));
    });
    for (const form of joined.slice(0, MAX_FORMS)) forms.add(form);
  }
  return [...forms];
}

/** Returns a word's forms by case: a rule separates cases by a space and variants within a case by a stroke. */
function inflectWord(word: string, position: Position, rules: readonly InflectionRule[]): string[][] {
  const rule = rules.find(({ when, at }) => when.test(word) && (at === undefined || at.includes(position)));
  if (rule === undefined || rule.forms === '') return [[word]];
  return rule.forms.split(' ').map((variants) => variants.split('|').map((form) => applyForm(word, form)));
}

function applyForm(word: string, form: string): string {
  const stem = word.slice(0, word.length - Number(form[0]));
  return stem + form.slice(1).replace('*', stem.at(-1) ?? '');
}
