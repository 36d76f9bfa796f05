/** Texts that depend on a number. */
import type { Messages } from './messages.tsx';

/**
 * Returns the text for a number by the plural rules of the interface's language: of the keys `base_one`, `base_few` …
 * the one that fits, else `base_other`. The written number is $1, further substitutions follow.
 */
export function plural(
  { t, lang }: Pick<Messages, 't' | 'lang'>,
  base: string,
  { count, with: rest = [] }: { readonly count: number; readonly with?: readonly string[] },
): string {
  const substitutions = [new Intl.NumberFormat(lang).format(count), ...rest];
  const key = `${base}_${new Intl.PluralRules(lang).select(count)}`;
  const text = t(key, substitutions);
  // A text that is missing comes back as its key.
  return text === key ? t(`${base}_other`, substitutions) : text;
}
