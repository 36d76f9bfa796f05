/** End to end: the built extension in real browsers. One browser at a time, each started once. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // What was seen before; the first part of a name says in which browser, or that it holds in both.
  snapshotPathTemplate: '{testDir}/seen/{arg}{ext}',
  // A picture that is missing is a mistake, not a wish for a new one.
  updateSnapshots: 'none',
  // Browsers share the machine's cores; two of them would only wait for each other.
  workers: 1,
  // A busy machine of two cores starts a browser in ten seconds.
  timeout: 120_000,
  // A shared machine may starve a browser once; what fails twice has failed. The sum names what needed two tries.
  retries: 1,
  expect: { timeout: 30_000 },
  reporter: 'list',
  projects: [{ name: 'chromium' }, { name: 'firefox', testIgnore: '*-chromium.spec.ts' }],
});
