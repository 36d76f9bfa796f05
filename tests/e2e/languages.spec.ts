/** Every surface with something in it, in every language, light and dark: nothing for axe to object to. */
import { interfaceLanguages } from '../../lib/cli/browsers/in-language.ts';
import { closeCard, hoverLastPlace, layOut, pinFirstClaim, unfold } from './card-bench.ts';
import { openDesk } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { SURFACES, settledViolations } from './interface.ts';

const SCHEMES = ['light', 'dark'] as const;

for (const language of interfaceLanguages) {
  test(`every surface is accessible in ${language}, light and dark`, async ({
    browserKind,
    site,
    scratch,
  }) => {
    const desk = await openDesk({ browser: browserKind, origin: site.origin, scratch, language });
    try {
      for (const surface of SURFACES) {
        // An event's page is made of the same parts as a place's; once is enough.
        if (surface === 'event' && language !== 'en') continue;
        const tab = await desk.open(surface);
        const page = await tab.evaluate(() => ({
          lang: document.documentElement.lang.split('-')[0],
          dir: document.documentElement.dir,
        }));
        expect(page).toEqual({ lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' });
        for (const scheme of SCHEMES) {
          await tab.scheme(scheme);
          expect(await settledViolations(tab), `${surface}, ${scheme}`).toEqual([]);
        }
        await tab.close();
      }
      const bench = await desk.driver.openTab(`${site.origin}/card-bench.html`);
      const cards = {
        'the card of a claim, kept open and unfolded': async () => {
          await pinFirstClaim(desk.article);
          await unfold(desk.article);
        },
        'the card of a place, under the pointer': () => hoverLastPlace(desk.article),
      };
      for (const [card, open] of Object.entries(cards)) {
        await open();
        await layOut(desk.article, bench);
        for (const scheme of SCHEMES) {
          await bench.scheme(scheme);
          expect(await settledViolations(bench), `${card}, ${scheme}`).toEqual([]);
        }
        await closeCard(desk.article);
      }
    } finally {
      await desk.close();
    }
  });
}
