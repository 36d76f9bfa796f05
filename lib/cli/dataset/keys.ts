/** The publisher's keys: the verbs `key` and `sign`. The private key never leaves its file. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE, SIGNATURE_FILE } from '../../core/dataset/manifest.ts';
import {
  readSignatures,
  signedMessage,
  type TrustedKey,
  toHex,
  writeSignatures,
} from '../../core/dataset/signature.ts';

/** The raw key is the last 32 bytes of its DER form. */
const RAW_BYTES = 32;

/** Makes a key pair, writes the private key to a new file that only its owner can read, and returns the public one. */
export function createKey(file: string): TrustedKey {
  if (existsSync(file)) throw new Error(`${file} exists already; a key is never written over.`);
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  return publicKeyOf(privateKey);
}

/** Reads a private key in PEM from a file; throws where it is none of Ed25519. */
export function readKey(file: string): KeyObject {
  const key = createPrivateKey(readFileSync(file, 'utf8'));
  if (key.asymmetricKeyType !== 'ed25519')
    throw new Error(`${file} holds no Ed25519 key; make one with "key".`);
  return key;
}

/** Returns the public half of a private key with its fingerprint. */
export function publicKeyOf(key: KeyObject): TrustedKey {
  const raw = createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-RAW_BYTES);
  return { id: createHash('sha256').update(raw).digest('hex').slice(0, 16), ed25519: toHex(raw) };
}

/** Signs manifest bytes and returns the text of the signature file. The same bytes and keys give the same text. */
export function signatureOf(manifest: Uint8Array, keys: readonly KeyObject[]): string {
  return writeSignatures(
    keys.map((key) => {
      const { id, ed25519: publicKey } = publicKeyOf(key);
      return { key: id, ed25519: toHex(sign(null, signedMessage(manifest), key)), publicKey };
    }),
  );
}

/** Signs the manifest of a folder; signatures by other keys stay, as two keys may both be trusted. */
export function signFolder(folder: string, keyFile: string): TrustedKey {
  const manifest = readFileSync(join(folder, MANIFEST_FILE));
  const key = readKey(keyFile);
  const own = readSignatures(signatureOf(manifest, [key]));
  const path = join(folder, SIGNATURE_FILE);
  const others = existsSync(path) ? readSignatures(readFileSync(path, 'utf8')) : [];
  const kept = others.filter((other) => own.every(({ key: id }) => id !== other.key));
  writeFileSync(path, writeSignatures([...kept, ...own]));
  return publicKeyOf(key);
}
