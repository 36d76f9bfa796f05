import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine, PROJECT_FOLDERS } from '../../../lib/cli/annotate/engine.ts';

/** A dataset of a handful of places, so that the index compiles in a moment. */
function smallDataset(folder: string): void {
  const manifest = JSON.parse(readFileSync(join(PROJECT_FOLDERS.dataset, 'manifest.json'), 'utf8'));
  for (const { kind, path } of manifest.files) {
    const text = readFileSync(join(PROJECT_FOLDERS.dataset, path), 'utf8');
    const kept =
      kind === 'places'
        ? text
            .split('\n')
            .filter((line) => /^\{"id":"(?:pokrovsk-donetsk|donetsk-oblast)"/.test(line))
            .join('\n')
        : text;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), kind === 'ambiguous' ? '' : kept);
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

describe('the compiled index kept between runs', () => {
  let base = '';
  let dataset = '';
  let cache = '';
  beforeAll(() => {
    base = mkdtempSync(join(tmpdir(), 'counterclaim-'));
    dataset = mkdtempSync(join(base, 'dataset-'));
    cache = join(base, 'cache');
    smallDataset(dataset);
  });
  afterAll(() => rmSync(base, { recursive: true, force: true }));
  const mentions = (folder: string | null): number =>
    openEngine('2026-11-24', { dataset, cache: folder }).annotate({
      passages: [{ id: 0, text: 'Fighting goes on in Pokrovsk.' }],
    }).mentions.length;

  it('is made where it is absent, and read where it is there', () => {
    expect(mentions(cache)).toBe(1);
    const [name] = readdirSync(cache);
    expect(name).toMatch(/^[0-9a-f]{64}\.index$/);
    expect(mentions(cache)).toBe(1);
    expect(readdirSync(cache)).toEqual([name]);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    [
      'changed in one bit',
      (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 4_000 ? byte ^ 1 : byte))),
    ],
    ['empty', () => Buffer.alloc(0)],
  ])('is made again where it is %s', (_, damage) => {
    mentions(cache);
    const file = join(cache, readdirSync(cache)[0] ?? '');
    const sound = readFileSync(file);
    writeFileSync(file, damage(sound));
    expect(mentions(cache)).toBe(1);
    expect(readFileSync(file).equals(sound)).toBe(true);
  });

  it('may be impossible to keep', () => {
    const blocked = join(base, 'blocked');
    writeFileSync(blocked, 'a file where the folder should be');
    expect(mentions(blocked)).toBe(1);
    expect(mentions(null)).toBe(1);
  });

  it('makes room for a new one', () => {
    writeFileSync(join(cache, 'old.index'), 'old');
    rmSync(join(cache, readdirSync(cache).find((name) => name !== 'old.index') ?? ''));
    mentions(cache);
    expect(readdirSync(cache)).not.toContain('old.index');
  });
});

describe('a dataset that cannot be read', () => {
  it('is named', () => {
    expect(() => openEngine('2026-11-24', { dataset: '/no/such/folder', cache: null })).toThrow(
      /no such file/,
    );
  });
});
