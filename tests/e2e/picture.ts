/** Compares what a reader sees with a picture taken before, or, where the fonts are others, how it is laid out. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import type { Tab } from '../../lib/cli/browsers/driver.ts';
import { expect } from './fixtures.ts';
import { fontsOf } from './fonts.ts';

/** A part of a page that stands where it stands whatever the fonts. */
export interface Block {
  readonly kind: string;
  readonly left: number;
  readonly right: number;
}

/** Of all pixels. A letter drawn a shade darker is none; a word in another place is. */
const MOST_DIFFERENT = 0.004;
/** Between 0 and 1, of one pixel's colour. */
const THRESHOLD = 0.25;
/** Pixels that the edge of a block may move where the fonts are others. */
const BLOCK_TOLERANCE = 12;
const SEEN = 'tests/e2e/seen';
const RENEW =
  'It looks different. If it is meant to, renew the pictures by "npm run seen" and look at what changed.';

/** Compares a tab with the picture of this name; `blocks` says how it is laid out. */
export async function expectAsBefore(
  tab: Tab,
  {
    name,
    blocks,
    info,
  }: { readonly name: string; readonly blocks: readonly Block[]; readonly info: TestInfo },
): Promise<void> {
  const browser = info.project.name;
  const file = join(SEEN, browser, 'layout.json');
  const before = readLayout(file);
  const fonts = createHash('sha256')
    .update(await fontsOf(tab))
    .digest('hex')
    .slice(0, 16);
  if (info.config.updateSnapshots === 'all' || info.config.updateSnapshots === 'changed') {
    mkdirSync(dirname(file), { recursive: true });
    const pictures = { ...before.pictures, [name]: blocks };
    writeFileSync(file, `${JSON.stringify({ fonts: { ...before.fonts, [name]: fonts }, pictures })}\n`);
  } else if (before.fonts[name] !== fonts) {
    const told = `${name}: other fonts or another browser than in the pictures, so the layout was compared instead`;
    info.annotations.push({ type: 'layout only', description: told });
    console.log(`  ${told}`);
    const known = before.pictures[name] ?? [];
    expect(
      blocks.map(({ kind }) => kind),
      RENEW,
    ).toEqual(known.map(({ kind }) => kind));
    for (const [index, block] of blocks.entries()) {
      const old = known[index] ?? block;
      const moved = Math.max(Math.abs(block.left - old.left), Math.abs(block.right - old.right));
      expect(moved, `${block.kind} ${index}: ${RENEW}`).toBeLessThanOrEqual(BLOCK_TOLERANCE);
    }
    return;
  }
  expect(await tab.screenshot(), RENEW).toMatchSnapshot([browser, `${name}.png`], {
    maxDiffPixelRatio: MOST_DIFFERENT,
    threshold: THRESHOLD,
  });
}

interface Layout {
  readonly fonts: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, readonly Block[]>>;
}

function readLayout(file: string): Layout {
  // Written by the lines above.
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Layout) : { fonts: {}, pictures: {} };
}

/** Lists the blocks of a page of the extension. */
export function blocksOf(tab: Tab): Promise<readonly Block[]> {
  return tab.evaluate(() => {
    const found = document.querySelectorAll(
      'header, nav, main, footer, section, search, figure, table, form, fieldset, dl, ul, ol, h1, h2, h3',
    );
    return [...found].map((element) => {
      const { left, right } = element.getBoundingClientRect();
      return { kind: element.localName, left: Math.round(left), right: Math.round(right) };
    });
  });
}

/** Lists the blocks of an open card. */
export async function blocksOfCard(article: Tab): Promise<readonly Block[]> {
  const blocks = await article.inLayer((root) => {
    const found = root.querySelectorAll('.surface, .surface :is(.head, .body, .foot, section, h2, h3, ul)');
    return [...found].map((element) => {
      const { left, right } = element.getBoundingClientRect();
      return { kind: element.localName, left: Math.round(left), right: Math.round(right) };
    });
  });
  return blocks ?? [];
}
