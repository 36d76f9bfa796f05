/** The dataset that comes with the extension is what its publisher signed, and fit to be published. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { balanceOf, balanceTable } from '../../../lib/cli/dataset/balance.ts';
import { fileOf, filesOf, sha256 } from '../../../lib/cli/dataset/edition.ts';
import { readFolder } from '../../../lib/cli/dataset/files.ts';
import { lint } from '../../../lib/cli/dataset/lint.ts';
import { schemaText } from '../../../lib/cli/dataset/schema.ts';
import { parseManifest } from '../../../lib/core/dataset/manifest.ts';
import { verifyManifest } from '../../../lib/core/dataset/signature.ts';
import { TRUSTED_KEYS } from '../../../lib/core/dataset/trusted-keys.ts';
import { recordKinds } from '../../../lib/core/model/schema.ts';
import { verify } from '../../../lib/sync/web-ports.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, 'public', 'dataset');
const text = (path: string) => readFileSync(join(folder, path), 'utf8');
const manifest = parseManifest(text('manifest.json'));
const { read, errors } = readFolder(folder);

describe('the bundled dataset', () => {
  test('is signed by a key the extension trusts', async () => {
    const verified = await verifyManifest({
      manifest: readFileSync(join(folder, 'manifest.json')),
      signatureFile: text('manifest.sig'),
      trusted: TRUSTED_KEYS,
      verify,
    });
    expect(verified).toMatchObject({ ok: true });
  });

  test('names each trusted key by its fingerprint, and has two, so that either can retire', () => {
    expect(TRUSTED_KEYS.length).toBe(2);
    for (const { id, ed25519 } of TRUSTED_KEYS)
      expect(sha256(Buffer.from(ed25519, 'hex')).slice(0, 16)).toBe(id);
  });

  test('has exactly the files its manifest declares, in the canonical form', () => {
    expect(errors).toEqual([]);
    if (!manifest.ok || read === null) throw new Error('unreadable');
    const built = [...filesOf(read.dataset)].map(([key, content]) => fileOf(key, content));
    expect(manifest.value.files).toEqual(built);
    for (const { path, sha256: hash } of built) expect(sha256(readFileSync(join(folder, path)))).toBe(hash);
  });

  test('has no error an editor must mend', () => {
    if (read === null) throw new Error('unreadable');
    const today = new Date().toISOString().slice(0, 10);
    expect(lint(read, today).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('has the balance that the README shows, and no new event with one side only', () => {
    if (read === null) throw new Error('unreadable');
    const balance = balanceOf(read.dataset);
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(balanceTable(balance));
    expect(balance.flatMap(({ oneSided }) => oneSided).sort()).toEqual(JSON.parse(text('one-sided.json')));
  });

  test.each(recordKinds)('publishes the schema by which %s are checked', (kind) => {
    expect(existsSync(join(folder, 'schema', `${kind}.schema.json`))).toBe(true);
    expect(text(`schema/${kind}.schema.json`)).toBe(schemaText(kind));
  });
});
