/** Draws the icons and the store's pictures from their sources: `npm run artwork`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './browsers/find.mjs';

const ICON = 'public/icon/icon.svg';
const STORE = '.github/store';
const DRAWINGS = [
  ...[16, 32, 48, 96, 128].map((size) => ({
    from: ICON,
    to: `public/icon/${size}.png`,
    width: size,
    height: size,
  })),
  { from: ICON, to: `${STORE}/icon-300.png`, width: 300, height: 300 },
  { from: `${STORE}/tile.svg`, to: `${STORE}/tile.png`, width: 440, height: 280 },
  { from: `${STORE}/marquee.svg`, to: `${STORE}/marquee.png`, width: 1_400, height: 560 },
];

const executablePath = findChromium();
if (executablePath === null) throw new Error('Drawing needs Chromium.');
// The sandbox does not work for root, and a container's user often is root.
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
try {
  for (const { from, to, width, height } of DRAWINGS) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${readFileSync(from, 'utf8')}`,
    );
    writeFileSync(to, await page.screenshot({ omitBackground: true }));
    await page.close();
    console.log(to);
  }
} finally {
  await browser.close();
}
