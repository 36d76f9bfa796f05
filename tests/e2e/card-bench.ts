/** Opens cards, and lays a copy of one on a page that can be examined: its own stands in a closed root. */
import type { Tab } from '../../lib/cli/browsers/driver.ts';
import { expect } from './fixtures.ts';
import { badgesOf, closedCard, hover, marksOf, openedCard, scrollTo } from './marks.ts';

/** Opens the card of the article's first claim by its badge, which keeps it open. */
export async function pinFirstClaim(article: Tab): Promise<void> {
  await article.show();
  await scrollTo(article, 'h1');
  await expect.poll(async () => (await badgesOf(article)).length).toBeGreaterThan(0);
  const [badge] = await badgesOf(article);
  if (badge === undefined) throw new Error('There is no badge.');
  await article.click(badge.x, badge.y);
  await openedCard(article);
  await atRest(article);
}

/** Rests the pointer on the last place that is named, which opens its card for as long as it rests. */
export async function hoverLastPlace(article: Tab): Promise<void> {
  await article.show();
  const places = (await marksOf(article)).filter(({ kind }) => kind === 'mention' || kind === 'watched');
  const place = places.at(-1);
  if (place === undefined) throw new Error('No place is marked.');
  await hover(article, place);
  await openedCard(article);
  await atRest(article);
}

/** Closes whichever card is open and takes the pointer away. */
export async function closeCard(article: Tab): Promise<void> {
  await article.press('Escape');
  await article.move(2, 2);
  await closedCard(article);
}

/** Opens all that a card folds away: why it was marked, and what could be wrong with it. */
export async function unfold(article: Tab): Promise<void> {
  await article.inLayer((root) => {
    for (const details of root.querySelectorAll('details')) details.open = true;
    root.querySelector<HTMLElement>('.actions button[aria-expanded="false"]')?.click();
  });
  await expect
    .poll(() => article.inLayer((root) => root.querySelector('.panel fieldset') !== null))
    .toBe(true);
}

/** Lays a copy of the open card on a page made for it, in the same browser. */
export async function layOut(article: Tab, bench: Tab): Promise<void> {
  const copy = await article.inLayer((root) => {
    const surface = root.querySelector('.surface');
    const styles = [...root.querySelectorAll('style')].map((style) => style.textContent).join('\n');
    return {
      html: surface?.innerHTML ?? '',
      mode: surface?.className ?? '',
      css: styles.replaceAll(':host', ':root'),
    };
  });
  if (copy === null || copy.html === '') throw new Error('The card is gone.');
  await bench.evaluate(
    (html, mode, css) => {
      const style = document.createElement('style');
      style.textContent = `${css}\nhtml { background: var(--paper); color: var(--ink); }\n.surface { display: block; position: static; max-height: none; }`;
      document.head.replaceChildren(style);
      document.title = 'The card';
      const surface = document.createElement('div');
      surface.className = mode;
      surface.innerHTML = html;
      document.querySelector('#card')?.replaceChildren(surface);
    },
    copy.html,
    copy.mode,
    copy.css,
  );
}

/** Waits until the card has faded in. */
function atRest(article: Tab): Promise<void> {
  return expect
    .poll(() =>
      article.inLayer((root) =>
        (root.querySelector('.surface')?.getAnimations({ subtree: true }) ?? []).every(
          ({ playState }) => playState !== 'running',
        ),
      ),
    )
    .toBe(true);
}
