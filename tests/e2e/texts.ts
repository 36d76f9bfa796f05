/** The interface's English texts, so that a scenario names what a reader sees without repeating it. */
import { readFileSync } from 'node:fs';

const messages: Readonly<Record<string, { readonly message: string }>> = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);

/** Returns an English text with its substitutions. */
export function textFor(key: string, ...substitutions: readonly string[]): string {
  const found = messages[key];
  if (found === undefined) throw new Error(`There is no text "${key}".`);
  return found.message.replace(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? '');
}
