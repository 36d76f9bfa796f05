/** Writes the pictures that the README shows: small enough to load at once, sharp enough to read. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/** Every surface at least once; light, dark, right to left, narrow, and Firefox among them. */
const SHOWN = [
  'card-claim',
  'card-place-dark',
  'card-claim-rtl',
  'card-claim-narrow',
  'popup',
  'popup-dark-firefox',
  'popup-rtl',
  'side-panel',
  'options',
  'options-narrow',
  'welcome-firefox',
  'dossier',
  'dossier-dark-firefox',
  'dossier-narrow',
] as const;
/** Of 1; below, letters get a halo. */
const QUALITY = 0.8;

/** Turns the pictures into WebP, which only a browser writes here; a picture that was not taken is left as it was. */
export async function writeReadmePictures(options: {
  readonly executable: string;
  readonly from: string;
  readonly to: string;
}): Promise<void> {
  const { executable, from, to } = options;
  mkdirSync(to, { recursive: true });
  // The sandbox does not work for root, and a container's user often is root.
  const browser = await chromium.launch({
    executablePath: executable,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const page = await browser.newPage();
    for (const name of SHOWN) {
      const source = join(from, `${name}.png`);
      if (!existsSync(source)) continue;
      const webp = await page.evaluate(
        async ({ png, quality }) => {
          const image = new Image();
          image.src = `data:image/png;base64,${png}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = image.width;
          canvas.height = image.height;
          canvas.getContext('2d')?.drawImage(image, 0, 0);
          return canvas.toDataURL('image/webp', quality).replace(/^[^,]*,/, '');
        },
        { png: readFileSync(source).toString('base64'), quality: QUALITY },
      );
      const target = join(to, `${name}.webp`);
      writeFileSync(target, Buffer.from(webp, 'base64'));
      console.log(target);
    }
  } finally {
    await browser.close();
  }
}
