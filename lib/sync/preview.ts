/** Looks at a dataset before a reader adds it: whose it is, what it holds, and the key that is to be pinned. */
import { fail, type Outcome, succeed } from '../core/dataset/errors.ts';
import {
  MANIFEST_FILE,
  MAX_MANIFEST_UNITS,
  type Manifest,
  parseManifest,
  SIGNATURE_FILE,
} from '../core/dataset/manifest.ts';
import { fromHex, readSignatures, type TrustedKey, verifyManifest } from '../core/dataset/signature.ts';
import { download } from './download.ts';
import type { SyncPorts } from './ports.ts';
import { folderOf, getSignature } from './sync.ts';

/** What is on offer at an address. */
export interface Preview {
  readonly manifest: Manifest;
  /** The key that signed it, whose id is shown as the fingerprint. */
  readonly signer: TrustedKey;
  /** The keys to pin: the signer's, and those it names beside it. */
  readonly keys: readonly TrustedKey[];
}

const KEY_ID_DIGITS = 16;

/** Gets manifest and signature and checks that the key beside the signature made it. Changes nothing. */
export async function previewDataset(
  ports: SyncPorts,
  url: string,
  signal: AbortSignal,
): Promise<Outcome<Preview>> {
  const base = folderOf(url);
  const got = await download(ports, {
    url: base + MANIFEST_FILE,
    file: MANIFEST_FILE,
    cap: MAX_MANIFEST_UNITS,
    tooLarge: 'oversized-manifest',
    signal,
  });
  if (!got.ok) return got;
  const bytes = got.value.bytes ?? new Uint8Array();
  const signature = await getSignature(ports, base, signal);
  if (!signature.ok) return signature;
  const offered: TrustedKey[] = [];
  for (const { key, publicKey } of readSignatures(signature.value ?? '')) {
    if (publicKey === undefined) continue;
    // A name is only believed of the key it is made of.
    const id = (await ports.sha256(fromHex(publicKey))).slice(0, KEY_ID_DIGITS);
    if (id === key) offered.push({ id, ed25519: publicKey });
  }
  const verified = await verifyManifest({
    manifest: bytes,
    signatureFile: signature.value,
    trusted: offered,
    verify: ports.verify,
  });
  if (!verified.ok) return verified;
  const signer = offered.find(({ id }) => id === verified.value);
  if (signer === undefined)
    return fail('no-signature', { file: SIGNATURE_FILE, message: 'The signature names no key.' });
  const manifest = parseManifest(new TextDecoder().decode(bytes));
  if (!manifest.ok) return manifest;
  const named = manifest.value.keys ?? [];
  const keys = named.some(({ ed25519 }) => ed25519 === signer.ed25519)
    ? named.map(({ id, ed25519 }) => ({ id, ed25519 }))
    : [signer];
  return succeed({ manifest: manifest.value, signer, keys });
}
