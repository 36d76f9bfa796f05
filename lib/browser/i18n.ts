/** The interface's texts, from public/_locales. */
import { native as browser } from './native.ts';

const RTL = new Set(['ar', 'fa', 'he', 'ur', 'ckb', 'ps']);

/** Returns the text of a key in the browser's language, with its substitutions; the key itself where there is none. */
export function message(key: string, substitutions?: string | readonly string[]): string {
  const given =
    typeof substitutions === 'string' ? [substitutions] : substitutions ? [...substitutions] : undefined;
  return browser.i18n.getMessage(key, given) || key;
}

/**
 * Returns the BCP 47 tag of the language the texts are in: the browser's own with its region where there are texts in
 * it, else the one they fall back to, so that nothing is announced in a language it is not in.
 */
export function uiLanguage(): string {
  const asked = browser.i18n.getUILanguage();
  const spoken = message('interface_language');
  return asked.split('-')[0] === spoken ? asked : spoken;
}

/** Returns the writing direction of the interface's language. */
export function direction(language: string = uiLanguage()): 'ltr' | 'rtl' {
  return RTL.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
