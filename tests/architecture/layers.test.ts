import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { breaches } from './cruise.ts';
import { layers } from './layers.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const planted = fileURLToPath(new URL('planted', import.meta.url));

describe('layers', () => {
  test('no file imports what its layer may not', async () => {
    expect(await breaches(root)).toEqual([]);
  });

  test('each planted leak is reported', async () => {
    const reported = new Set((await breaches(planted)).map(({ from }) => from));
    expect([...reported].sort()).toEqual(plantedLeaks());
  });

  test('every folder of code stands in the table', () => {
    const folders = ['lib', 'entrypoints'].flatMap((top) =>
      readdirSync(join(root, top), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && readdirSync(join(root, top, entry.name)).length > 0)
        .map((entry) => `${top}/${entry.name}`),
    );
    const known = new Set(layers.map(({ folder }) => folder));
    expect(folders.filter((folder) => !known.has(folder))).toEqual([]);
  });

  test('only lib/browser speaks to the polyfill', () => {
    const importers = sourceFiles(root).filter((file) =>
      readFileSync(join(root, file), 'utf8').includes("'webextension-polyfill'"),
    );
    expect(importers.length).toBeGreaterThan(0);
    expect(importers.filter((file) => !file.startsWith('lib/browser/'))).toEqual([]);
  });
});

/** The planted files whose first line says that they leak; the others are there to be imported. */
function plantedLeaks(): string[] {
  return sourceFiles(planted)
    .filter((file) => readFileSync(join(planted, file), 'utf8').startsWith('// Leak:'))
    .sort();
}

function sourceFiles(base: string): string[] {
  return ['lib', 'components', 'entrypoints'].flatMap((top) =>
    readdirSync(join(base, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(base.length)
          .replace(/^[/\\]/, '')
          .replaceAll('\\', '/'),
      ),
  );
}
