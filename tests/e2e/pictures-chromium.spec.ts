/**
 * Further ways of seeing, in Chromium alone: Firefox's windows have a least width, its own colours differ by system,
 * and one browser is enough to see the order from right to left.
 */
import { openDesk } from './desk.ts';
import { test } from './fixtures.ts';
import { compare, FORCED, NARROW_LOOK, RTL } from './looks.ts';

test('every surface looks as it did, narrow and in the system’s own colours', async ({ desk }) => {
  await compare(desk, [NARROW_LOOK, FORCED]);
});

test('every surface looks as it did from right to left', async ({ site, scratch, browserKind }) => {
  const desk = await openDesk({ browser: browserKind, origin: site.origin, scratch, language: 'ar' });
  try {
    await compare(desk, [RTL]);
  } finally {
    await desk.close();
  }
});
