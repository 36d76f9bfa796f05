import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,property,architecture,quality}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Compiling the whole gazetteer in a test takes seconds on a loaded machine; the limit only ends hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
