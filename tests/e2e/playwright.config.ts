/** End to end: the built extension in real browsers. One browser at a time, each started once. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // Browsers share the machine's cores; two of them would only wait for each other.
  workers: 1,
  // A busy machine of two cores starts a browser in ten seconds.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  projects: [{ name: 'chromium' }, { name: 'firefox' }],
});
