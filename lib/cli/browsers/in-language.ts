/** Makes a built extension speak another language than the browser, which has no setting for one extension alone. */
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The languages the interface speaks. */
export const interfaceLanguages = ['ar', 'de', 'en', 'es', 'fr', 'pl', 'ru', 'uk'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Copies a built extension to a folder, with the texts of one language in the place of the default ones. */
export function inLanguage(
  extension: string,
  { language, folder }: { readonly language: InterfaceLanguage; readonly folder: string },
): string {
  cpSync(extension, folder, { recursive: true });
  const locales = join(folder, '_locales');
  const texts = join(extension, '_locales', language, 'messages.json');
  for (const name of readdirSync(locales))
    if (name !== 'en') rmSync(join(locales, name), { recursive: true });
  cpSync(texts, join(locales, 'en', 'messages.json'));
  return folder;
}
