/** What the inflection of all languages shares: the cases, and names of several words. */

export const CASES = ['gen', 'dat', 'acc', 'ins', 'loc', 'voc'] as const;
export type Case = (typeof CASES)[number];
/** Forms by case; one or several where usage wavers. */
export type CaseForms = Readonly<Partial<Record<Case, string | readonly string[]>>>;
/** All forms of one word by case. */
export type WordForms = Readonly<Record<Case, readonly string[]>>;
/** Where a word stands in a name: alone, or as the last part of several. */
export interface Position {
  readonly alone: boolean;
  readonly second: boolean;
}
/** More combinations than this of wavering parts are not in use. */
const MAX_FORMS_PER_CASE = 8;

/** First parts that stay as they are: Усть-, Нью-, Дар- and Turkic heads. */
const INVARIANT_HEAD =
  /^(усть|юр|рай|дар|нью|сан|санта|порт|ель|аль|ор|кур|бай|кара|ак|джан|яни|мамут|орак|біюк|кучук|улу|тав|таш)$/i;
const PARTICLE = /^(на|над|під|под|и|й|і|імені|имени)$/i;

/** Completes the forms of a word: a case that is not given is the word itself. */
export function wordForms(word: string, forms: CaseForms): WordForms {
  const of = (name: Case) => {
    const given = forms[name] ?? word;
    return [...new Set(typeof given === 'string' ? [given] : given)];
  };
  return { gen: of('gen'), dat: of('dat'), acc: of('acc'), ins: of('ins'), loc: of('loc'), voc: of('voc') };
}

/** Gives a changed stem the capital of the original. */
export function capitalAs(model: string, stem: string): string {
  const first = model.slice(0, 1);
  return first === first.toUpperCase() ? stem.slice(0, 1).toUpperCase() + stem.slice(1) : stem;
}

/** Declines each part of a name by the language's rule for one word and returns all forms, the nominative first. */
export function declineCompound(
  name: string,
  decline: (word: string, position: Position) => WordForms,
): readonly string[] {
  const parts = name.split(/([ -])/);
  const words = parts.filter((_, i) => i % 2 === 0);
  const separators = parts.filter((_, i) => i % 2 === 1);
  const hyphened = separators.every((separator) => separator === '-');
  const forms = words.map((word, i) => {
    if (words.length === 1) return decline(word, { alone: true, second: false });
    const last = i === words.length - 1;
    // Івано-Франківськ: a first part in -о does not decline; Рава-Руська, Білгород-Дністровський: both do.
    const frozen = !last && ((hyphened && /[оеєіу]$/i.test(word)) || INVARIANT_HEAD.test(word));
    if (frozen || PARTICLE.test(word) || /^\d/.test(word)) return null;
    return decline(word, { alone: false, second: last });
  });
  const all = new Set([name]);
  for (const grammaticalCase of CASES) {
    let built = [''];
    for (const [i, word] of words.entries()) {
      const variants = forms[i]?.[grammaticalCase] ?? [word];
      built = built.flatMap((head) => variants.map((variant) => head + variant + (separators[i] ?? '')));
    }
    for (const form of built.slice(0, MAX_FORMS_PER_CASE)) all.add(form);
  }
  return [...all];
}
