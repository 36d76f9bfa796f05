/** The ways in which surfaces are seen, and the comparison of each with its picture. */
import type { Tab, Wishes } from '../../lib/cli/browsers/driver.ts';
import { closeCard, pinFirstClaim } from './card-bench.ts';
import type { Desk, Surface } from './desk.ts';
import { test } from './fixtures.ts';
import { blocksOf, blocksOfCard, expectAsBefore } from './picture.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}
type Pictured = Exclude<Surface, 'event' | 'records'> | 'card';
/** One way of seeing. */
interface Look {
  readonly name: string;
  /** What is looked at like this; each picture is one more to keep. */
  readonly of: readonly Pictured[];
  readonly scheme: 'light' | 'dark';
  readonly wishes?: Wishes;
  readonly narrow?: boolean;
}

const SIZES: Readonly<Record<Pictured, Size>> = {
  popup: { width: 384, height: 560 },
  'side panel': { width: 384, height: 640 },
  options: { width: 760, height: 560 },
  welcome: { width: 700, height: 560 },
  dossier: { width: 760, height: 700 },
  card: { width: 560, height: 560 },
};
const NARROW: Size = { width: 340, height: 560 };
const ALL: readonly Pictured[] = ['popup', 'side panel', 'options', 'welcome', 'dossier', 'card'];
export const LIGHT: Look = { name: 'light', of: ALL, scheme: 'light' };
export const DARK: Look = { name: 'dark', of: ALL, scheme: 'dark' };
/** Firefox draws little else of its own. */
export const FEW_DARK: Look = { ...DARK, of: ['popup', 'dossier', 'card'] };
const WIDE_ONES: readonly Pictured[] = ['options', 'welcome', 'dossier', 'card'];
export const NARROW_LOOK: Look = { name: 'narrow', of: WIDE_ONES, scheme: 'light', narrow: true };
export const FORCED: Look = {
  name: 'forced-colours',
  of: ['popup', 'options', 'dossier', 'card'],
  scheme: 'light',
  wishes: { forcedColors: true },
};
export const RTL: Look = { ...LIGHT, name: 'rtl', of: ['popup', 'options', 'dossier', 'card'] };

async function look(tab: Tab, size: Size, { scheme, wishes = {}, narrow = false }: Look): Promise<void> {
  await tab.scheme(scheme);
  await tab.wishes(wishes);
  await tab.resize(narrow ? NARROW : size);
  await tab.evaluate(() =>
    new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() => null),
  );
}

/** Looks at every surface that is wanted in these ways, in the window's size of each, and compares. */
export async function compare(desk: Desk, looks: readonly Look[]): Promise<void> {
  const info = test.info();
  for (const pictured of ALL) {
    const wanted = looks.filter(({ of }) => of.includes(pictured));
    if (wanted.length === 0) continue;
    const tab = pictured === 'card' ? desk.article : await desk.open(pictured);
    for (const one of wanted) {
      await look(tab, SIZES[pictured], one);
      if (pictured === 'card') await pinFirstClaim(tab);
      const name = `${pictured.replace(' ', '-')}-${one.name}`;
      const blocks = await (pictured === 'card' ? blocksOfCard(tab) : blocksOf(tab));
      await expectAsBefore(tab, { name, blocks, info });
      if (pictured === 'card') await closeCard(tab);
    }
    await look(tab, { width: 1_000, height: 800 }, LIGHT);
    if (pictured !== 'card') await tab.close();
  }
}
