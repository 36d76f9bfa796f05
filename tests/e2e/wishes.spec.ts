/** Readers who ask the system for its own colours, more contrast or less motion get them on every surface. */
import type { Tab, Wishes } from '../../lib/cli/browsers/driver.ts';
import { closeCard, hoverLastPlace, layOut, pinFirstClaim } from './card-bench.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { SURFACES, settledViolations } from './interface.ts';
import { marksOf } from './marks.ts';

/** Lists drawings that carry a meaning and stand out from what is behind them by less than 3 to 1: WCAG 2.2, 1.4.11. */
function faintDrawings(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() => {
    type Colour = readonly [number, number, number, number];
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const colourOf = (css: string): Colour => {
      if (canvas === null || css === 'none' || css.startsWith('url')) return [0, 0, 0, 0];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [r, g, b, a];
    };
    const light = ([r, g, b]: Colour): number => {
      const [x = 0, y = 0, z = 0] = [r, g, b].map((part) => {
        const share = part / 255;
        return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const behind = (element: Element): Colour => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const colour = colourOf(getComputedStyle(at).backgroundColor);
        if (colour[3] === 255) return colour;
      }
      return colourOf(getComputedStyle(document.documentElement).colorScheme === 'dark' ? '#000' : '#fff');
    };
    const contrast = (one: Colour, other: Colour): number => {
      const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    };
    const faint: string[] = [];
    const shapes = '.side-mark *, .button:not(:disabled) svg *, .timeline-mark :not(.hit), .own-dot *';
    for (const shape of document.querySelectorAll<SVGElement>(shapes)) {
      if (shape.closest('svg')?.getBoundingClientRect().width === 0 || shape.childElementCount > 0) continue;
      const style = getComputedStyle(shape);
      const paint = [style.fill, style.stroke].map(colourOf).filter(([, , , alpha]) => alpha > 0);
      const back = behind(shape);
      if (paint.length === 0 || paint.every((colour) => contrast(colour, back) < 3))
        faint.push(`${shape.parentElement?.getAttribute('class')} ${style.fill} ${style.stroke} on ${back}`);
    }
    for (const track of document.querySelectorAll('.switch-track')) {
      const edge = colourOf(getComputedStyle(track).borderTopColor);
      if (contrast(edge, behind(track.parentElement ?? track)) < 3) faint.push('switch');
    }
    return [...new Set(faint)];
  });
}

/** Goes to the first controls by keyboard and lists those whose focus cannot be seen. */
async function unseenFocus(tab: Tab): Promise<readonly string[]> {
  const unseen: string[] = [];
  const STOPS = 6;
  for (let stop = 0; stop < STOPS; stop++) {
    await tab.press('Tab');
    const told = await tab.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return '';
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      return seen || element.matches('.timeline-mark') ? '' : element.outerHTML.slice(0, 120);
    });
    if (told !== '') unseen.push(told);
  }
  return unseen;
}

/** Lists what still moves on a page: transitions that take time, and animations. */
function moving(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      const takes = transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0);
      return takes || animationName !== 'none' ? [element.outerHTML.slice(0, 120)] : [];
    }),
  );
}

/** Asks the browser for something and waits until the page knows. */
async function ask(tab: Tab, wishes: Wishes): Promise<void> {
  await tab.wishes(wishes);
  const queries = [
    ...(wishes.forcedColors === true ? ['(forced-colors: active)'] : []),
    ...(wishes.moreContrast === true ? ['(prefers-contrast: more)'] : []),
    ...(wishes.reducedMotion === true ? ['(prefers-reduced-motion: reduce)'] : []),
  ];
  for (const query of queries)
    await expect.poll(() => tab.evaluate((media) => matchMedia(media).matches, query), query).toBe(true);
}

async function onEachSurface(desk: Desk, look: (tab: Tab, name: string) => Promise<void>): Promise<void> {
  for (const surface of SURFACES) {
    const tab = await desk.open(surface);
    await look(tab, surface);
    await tab.wishes({});
    await tab.close();
  }
}

for (const [asked, wishes] of [
  ['the system’s own colours', { forcedColors: true }],
  ['more contrast', { moreContrast: true }],
] as const)
  test(`with ${asked} all is told apart, reached and named`, async ({ desk, site }) => {
    await onEachSurface(desk, async (tab, name) => {
      for (const scheme of ['light', 'dark'] as const) {
        await tab.scheme(scheme);
        await ask(tab, wishes);
        expect(await settledViolations(tab), `${name}, ${scheme}`).toEqual([]);
        expect(await faintDrawings(tab), `${name}, ${scheme}`).toEqual([]);
      }
      expect(await unseenFocus(tab), name).toEqual([]);
    });
    const bench = await desk.driver.openTab(`${site.origin}/card-bench.html`);
    for (const open of [pinFirstClaim, hoverLastPlace]) {
      await open(desk.article);
      await layOut(desk.article, bench);
      await ask(bench, wishes);
      expect(await settledViolations(bench)).toEqual([]);
      expect(await faintDrawings(bench)).toEqual([]);
      await bench.wishes({});
      await closeCard(desk.article);
    }
    await bench.close();
  });

test('with the system’s own colours the words are still marked', async ({ desk }) => {
  const { article } = desk;
  await article.show();
  await ask(article, { forcedColors: true });
  const marks = await marksOf(article);
  const decoration = await article.evaluate(
    (kind) => getComputedStyle(document.body, `::highlight(counterclaim-${kind})`).textDecorationLine,
    marks[0]?.kind ?? '',
  );
  expect(decoration).toContain('underline');
  await article.wishes({});
});

test('with less motion nothing moves', async ({ desk }) => {
  await onEachSurface(desk, async (tab, name) => {
    // The desk switches transitions off for other scenarios.
    await tab.evaluate(() => document.documentElement.style.removeProperty('--motion'));
    await ask(tab, { reducedMotion: true });
    // A wish reaches what is drawn with the next frame, and a started transition ends on its own.
    await expect.poll(() => moving(tab), { message: name }).toEqual([]);
    const smooth = await tab.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
    expect(smooth, name).toBe('auto');
  });
  await ask(desk.article, { reducedMotion: true });
  await pinFirstClaim(desk.article);
  const moved = await desk.article.inLayer((root) =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      const takes = transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0);
      return takes || animationName !== 'none' ? [element.className] : [];
    }),
  );
  expect(moved).toEqual([]);
  await closeCard(desk.article);
  await desk.article.wishes({});
});
