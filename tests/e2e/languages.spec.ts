/** Every page of the extension, in every language, light and dark: nothing for axe to object to. */
import { join } from 'node:path';
import { inLanguage, interfaceLanguages } from '../../lib/cli/browsers/in-language.ts';
import { expect, extensionFor, test } from './fixtures.ts';
import { openSurface, SURFACES, settledViolations } from './interface.ts';

for (const language of interfaceLanguages) {
  test(`all pages are accessible in ${language}, light and dark`, async ({ start, scratch, browserKind }) => {
    const extension = inLanguage(extensionFor(browserKind), { language, folder: join(scratch, 'extension') });
    const driver = await start({ extension });
    for (const [name, path] of Object.entries(SURFACES)) {
      const tab = await openSurface(driver, path);
      const page = await tab.evaluate(() => ({
        lang: document.documentElement.lang.split('-')[0],
        dir: document.documentElement.dir,
      }));
      expect(page).toEqual({ lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' });
      for (const scheme of ['light', 'dark'] as const) {
        await tab.scheme(scheme);
        expect(await settledViolations(tab), `${name}, ${scheme}`).toEqual([]);
      }
      await tab.close();
    }
  });
}
