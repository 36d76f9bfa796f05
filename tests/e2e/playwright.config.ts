/** End to end: the built extension in real browsers. One browser at a time, each started once. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // Browsers share the machine's cores; two of them would only wait for each other.
  workers: 1,
  // A busy machine of two cores starts a browser in ten seconds.
  timeout: 120_000,
  // A shared machine may starve a browser once; what fails twice has failed. The sum names what needed two tries.
  retries: 1,
  expect: { timeout: 30_000 },
  reporter: 'list',
  projects: [{ name: 'chromium' }, { name: 'firefox' }],
});
