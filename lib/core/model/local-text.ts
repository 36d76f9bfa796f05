/** Chooses from texts that stand in several languages. */
import type { Lang, LocalNames, LocalText } from './domain.ts';

/** A text with the language it is in, so that a reader's device can pronounce and set it. */
export interface ChosenText {
  readonly text: string;
  readonly lang: Lang;
}

/** Returns a text in the reader's language, else in English, else in whatever language it has; empty for no text. */
export function inLanguage(texts: LocalText, language: string): ChosenText {
  const primary = language.split(/[-_]/)[0]?.toLowerCase() ?? 'en';
  for (const lang of [primary, 'en', ...Object.keys(texts)]) {
    const text = texts[lang];
    if (text !== undefined && text !== '') return { text, lang };
  }
  return { text: '', lang: primary };
}

/** Returns the preferred name in the reader's language, else in English, else in whatever language there is. */
export function nameInLanguage(names: LocalNames, language: string): ChosenText {
  const first: Record<Lang, string> = {};
  for (const [lang, list] of Object.entries(names)) if (list[0] !== undefined) first[lang] = list[0];
  return inLanguage(first, language);
}
