/** What the sample article's sentences are read as, asked of the page itself. */
import { expect, test } from './fixtures.ts';
import { askTab, badgesOf, hover, marksOf, openedCard, scrollTo } from './marks.ts';

interface ReadClaim {
  readonly claim: {
    readonly topic: string;
    readonly places: readonly string[];
    readonly position: { readonly holder?: string; readonly extent?: string };
    readonly asserter: string | null;
    readonly stance: string;
  };
}

test("the president's claim and the General Staff's denial are read for what they are", async ({
  open,
  openExtension,
}) => {
  const article = await open('sample/en.html');
  await marksOf(article);
  const options = await openExtension('options.html');
  const page = (await askTab(options, 'sample/en.html', { type: 'pageState', params: {} })) as unknown as {
    readonly claims: readonly ReadClaim[];
  };
  const about = (place: string) =>
    page.claims.map(({ claim }) => claim).filter(({ places }) => places.includes(place));
  for (const city of ['pokrovsk-donetsk', 'vovchansk']) {
    expect(about(city)).toContainEqual(
      expect.objectContaining({
        topic: 'control',
        position: expect.objectContaining({ holder: 'ru', extent: 'full' }),
        asserter: 'ru',
        stance: 'asserts',
      }),
    );
  }
  expect(about('pokrovsk-donetsk')).toContainEqual(
    expect.objectContaining({ topic: 'control', asserter: 'ua', stance: 'denies' }),
  );
});

test("the General Staff's denial is answered with the Russian claim", async ({ open }) => {
  const tab = await open('sample/en.html');
  await marksOf(tab);
  await scrollTo(tab, 'article h1');
  await expect
    .poll(async () => (await badgesOf(tab)).some(({ label }) => /by Ukraine/.test(label)))
    .toBe(true);
  const badge = (await badgesOf(tab)).find(({ label }) => /by Ukraine/.test(label));
  if (badge === undefined) throw new Error('No badge says that Ukraine claims something.');
  await tab.evaluate((y) => window.scrollBy({ top: y - 300, behavior: 'instant' }), badge.y);
  await expect
    .poll(async () => {
      const now = (await badgesOf(tab)).find(({ label }) => label === badge.label);
      return now !== undefined && now.y > 0 && now.y < 800;
    })
    .toBe(true);
  const placed = (await badgesOf(tab)).find(({ label }) => label === badge.label);
  await hover(tab, placed ?? badge);
  const card = await openedCard(tab);
  expect(card.text).toMatch(/Ukraine (denies|claims)/);
  expect(card.text).toMatch(/Russia/);
  expect(card.links.length).toBeGreaterThan(0);
});
