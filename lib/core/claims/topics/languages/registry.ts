import type { TopicLanguage } from '../topic-language.ts';
import { ENGLISH_TOPICS } from './en.ts';
import { RUSSIAN_TOPICS } from './ru.ts';
import { UKRAINIAN_TOPICS } from './uk.ts';

/** The languages whose sentences on topics other than control are read, by BCP 47 primary tag. */
export const TOPIC_LANGUAGES: Readonly<Record<string, TopicLanguage>> = {
  en: ENGLISH_TOPICS,
  ru: RUSSIAN_TOPICS,
  uk: UKRAINIAN_TOPICS,
};
