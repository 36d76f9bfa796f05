import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MANIFEST_FILE } from '../../../lib/core/dataset/manifest.ts';
import { type DatasetStore, openDatasetStore } from '../../../lib/store/dataset-store.ts';
import { loadBundled } from '../../../lib/sync/load-bundled.ts';

const folder = new URL('../../../public/dataset/', import.meta.url);
const bundled = (path: string) => Uint8Array.from(readFileSync(new URL(path, folder)));
const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const manifest = JSON.parse(readFileSync(new URL(MANIFEST_FILE, folder), 'utf8'));
/** The biggest of the statements' files; a fault in any other is found in the same way. */
const FILE = 'statements/russo-ukrainian-war.jsonl';
const statementsOnDisk = manifest.files
  .filter(({ kind }: { kind: string }) => kind === 'statements')
  .map(({ path }: { path: string }) => new TextDecoder().decode(bundled(path)))
  .join('');
const encode = (text: string) => new TextEncoder().encode(text);

/** The bundled files, some of them replaced; the manifest may be made to fit the replaced bytes. */
function source(changed: Readonly<Record<string, Uint8Array>>, { fitting = false } = {}) {
  const files = manifest.files.map((file: { path: string }) => {
    const bytes = changed[file.path];
    if (bytes === undefined || !fitting) return file;
    return { ...file, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const newer = encode(JSON.stringify({ ...manifest, sequence: manifest.sequence + 1, files }));
  return async (path: string) => changed[path] ?? (path === MANIFEST_FILE ? newer : bundled(path));
}

let store: DatasetStore;
let number = 0;
beforeEach(async () => {
  store = openDatasetStore(`test-${number++}`);
  const { error } = await loadBundled({ store, readBundled: async (path) => bundled(path), sha256 });
  expect(error).toBeNull();
});
afterEach(() => store.close());

const statementsText = async () => {
  const active = await store.active();
  return active === null ? null : store.readFile(active.generation, 'statements');
};

describe('loading the bundled dataset', () => {
  test('makes it the active generation, byte for byte', async () => {
    expect((await store.active())?.manifest.sequence).toBe(manifest.sequence);
    expect(await statementsText()).toBe(statementsOnDisk);
  });

  test('does nothing where its sequence is there already', async () => {
    const before = await store.active();
    await loadBundled({ store, readBundled: async (path) => bundled(path), sha256 });
    expect(await store.active()).toEqual(before);
  });

  test('replaces an older sequence and keeps the generation before for whoever has it open', async () => {
    const before = await store.active();
    const { active, error } = await loadBundled({ store, readBundled: source({}), sha256 });
    expect(error).toBeNull();
    expect(active?.manifest.sequence).toBe(manifest.sequence + 1);
    expect(await store.readFile(before?.generation ?? 0, 'statements')).toBe(await statementsText());
    expect(await store.readFile(99, 'statements')).toBeNull();
  });
});

describe('a broken dataset leaves the old one standing', () => {
  const original = bundled(FILE);
  const flipped = Uint8Array.from(original);
  // A quotation mark of the third line becomes another character.
  const third = new TextDecoder().decode(original).split('\n').slice(0, 2).join('\n').length + 2;
  flipped.fill(
    0x21,
    encode(new TextDecoder().decode(original).slice(0, third)).length,
    encode(new TextDecoder().decode(original).slice(0, third)).length + 1,
  );
  const lines = new TextDecoder().decode(original).split('\n');
  const withBadRecord = encode([...lines.slice(0, 4), '{"id":"bad"}', ...lines.slice(5)].join('\n'));
  const dangling = encode(
    lines
      .map((line, i) => (i === 6 ? line.replace(/"speaker":"[^"]*"/, '"speaker":"nobody"') : line))
      .join('\n'),
  );

  test.each([
    ['a flipped bit', source({ [FILE]: flipped }), { code: 'wrong-hash', file: FILE, line: 3 }],
    [
      'a truncated file',
      source({ [FILE]: original.slice(0, 5_000) }),
      { code: 'wrong-size', file: FILE, line: expect.any(Number) },
    ],
    [
      'a bad record',
      source({ [FILE]: withBadRecord }, { fitting: true }),
      { code: 'bad-record', file: FILE, line: 5 },
    ],
    [
      'a reference to nobody',
      source({ [FILE]: dangling }, { fitting: true }),
      { code: 'bad-reference', file: FILE, line: 7 },
    ],
    [
      'a manifest that is no JSON',
      source({ [MANIFEST_FILE]: encode('{') }),
      { code: 'bad-manifest', file: MANIFEST_FILE },
    ],
    [
      'a manifest of another format',
      source({ [MANIFEST_FILE]: encode('{"format":9}') }),
      { code: 'unsupported-format', file: MANIFEST_FILE },
    ],
  ])('%s', async (_what, readBundled, expected) => {
    const before = await store.active();
    const text = await statementsText();
    const { error } = await loadBundled({ store, readBundled, sha256 });
    expect(error).toMatchObject(expected);
    expect(await store.active()).toEqual(before);
    expect(await statementsText()).toBe(text);
    expect(await store.lastError()).toEqual(error);
  });

  test('and the next good one clears the error', async () => {
    await loadBundled({ store, readBundled: source({ [MANIFEST_FILE]: encode('{') }), sha256 });
    expect(await store.lastError()).not.toBeNull();
    const { error } = await loadBundled({ store, readBundled: source({}), sha256 });
    expect(error).toBeNull();
    expect(await store.lastError()).toBeNull();
  });
});
