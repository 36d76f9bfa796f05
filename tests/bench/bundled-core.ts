/**
 * Bundles the core as it is shipped. Run from its sources every inner function is wrapped to keep its name, which costs
 * a fifth of the time of reading claims and is no part of the extension.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

/** Bundles and loads what core.ts names. */
export async function bundledCore(): Promise<typeof import('./core.ts')> {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        lib: {
          entry: fileURLToPath(new URL('core.ts', import.meta.url)),
          formats: ['es'],
          fileName: () => 'core.mjs',
        },
      },
    });
    return await import(pathToFileURL(join(folder, 'core.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
