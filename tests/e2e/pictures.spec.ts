/** Nothing looks different by accident: every surface against a picture of it, light and dark, in either browser. */
import { test } from './fixtures.ts';
import { compare, DARK, FEW_DARK, LIGHT } from './looks.ts';

test('every surface looks as it did, light and dark', async ({ desk, browserKind }) => {
  await compare(desk, [LIGHT, browserKind === 'chromium' ? DARK : FEW_DARK]);
});
