/** The interface's texts that go with marks on a page. */

/** Templates in the reader's language; `$1` to `$3` stand for what is put in. */
export interface MarkTexts {
  /** BCP 47 tag of the language the texts are in, and its direction. */
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  readonly toolbar: string;
  /** How a list of two and of three is written. */
  readonly two: string;
  readonly three: string;
  /** A claim about `$1` by `$2`. */
  readonly badge: string;
  /** A claim about `$1` in the article's own voice. */
  readonly narratorBadge: string;
  /** The words `$1`, the mark's number `$2` and the number of marks `$3`. */
  readonly announcement: string;
}

/** Puts words into a template. */
export function filled(template: string, words: readonly string[]): string {
  return template.replace(/\$(\d)/g, (_, n: string) => words[Number(n) - 1] ?? '');
}

/** Lists words as the language does. */
export function listed(words: readonly string[], { two, three }: Pick<MarkTexts, 'two' | 'three'>): string {
  if (words.length < 3) return words.length < 2 ? (words[0] ?? '') : filled(two, words);
  const between = /\$1(.*)\$2/.exec(three)?.[1] ?? ', ';
  return filled(three, [words.slice(0, -2).join(between), ...words.slice(-2)]);
}
