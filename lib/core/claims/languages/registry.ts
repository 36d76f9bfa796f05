import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';
import type { ClaimLanguage } from './language.ts';
import { POLISH } from './pl.ts';
import { RUSSIAN } from './ru.ts';
import { UKRAINIAN } from './uk.ts';

/** Every language the reader knows, by BCP 47 primary tag. */
export const CLAIM_LANGUAGES: Readonly<Record<string, ClaimLanguage>> = {
  de: GERMAN,
  en: ENGLISH,
  es: SPANISH,
  fr: FRENCH,
  pl: POLISH,
  ru: RUSSIAN,
  uk: UKRAINIAN,
};
