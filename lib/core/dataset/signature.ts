/**
 * Who vouches for a manifest: Ed25519 over its exact bytes, checked before one of them is read as JSON.
 *
 *   manifest.sig   {"signatures":[{"key":"<id>","ed25519":"<128 hexadecimal digits>","publicKey":"<64>"}]}
 *   signed         the words of SIGNED_CONTEXT in ASCII, then the manifest's bytes
 *
 * The words keep a signature made for something else from being passed off as one of a manifest. The public key
 * beside the signature is read only when a reader adds a dataset, to show and pin it; later it proves nothing.
 */
import * as v from 'valibot';
import { fail, type Outcome, succeed } from './errors.ts';
import { SIGNATURE_FILE } from './manifest.ts';

export const SIGNED_CONTEXT = 'counterclaim dataset manifest 1\n';
/** Two signatures are 500 characters; ten are the most that is read. */
export const MAX_SIGNATURE_UNITS = 4_000;
const MAX_SIGNATURES = 10;

/** A public key that may sign a dataset. */
export interface TrustedKey {
  /** The first 16 hexadecimal digits of the SHA-256 of the raw key: what is shown as its fingerprint. */
  readonly id: string;
  /** The raw key, 64 hexadecimal digits. */
  readonly ed25519: string;
}

/** Checks one signature; resolves to false for a wrong one and rejects only where the platform fails. */
export type Verifier = (check: {
  readonly key: Uint8Array;
  readonly signature: Uint8Array;
  readonly message: Uint8Array;
}) => Promise<boolean>;

/** A signature as its file holds it; all texts are lower-case hexadecimal digits. */
export interface FiledSignature {
  readonly key: string;
  readonly ed25519: string;
  readonly publicKey?: string | undefined;
}

const hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`)));
const signatureSchema = v.looseObject({
  signatures: v.pipe(
    v.array(v.looseObject({ key: hex(16), ed25519: hex(128), publicKey: v.optional(hex(64)) })),
    v.maxLength(MAX_SIGNATURES),
  ),
});

/** Returns the id of the trusted key that signed the manifest's bytes; a null signature file is a stripped one. */
export async function verifyManifest({
  manifest,
  signatureFile,
  trusted,
  verify,
}: {
  manifest: Uint8Array;
  signatureFile: string | null;
  trusted: readonly TrustedKey[];
  verify: Verifier;
}): Promise<Outcome<string>> {
  const file = SIGNATURE_FILE;
  const signatures = signatureFile === null ? [] : readSignatures(signatureFile);
  if (signatures.length === 0) {
    return fail('no-signature', { file, message: 'The manifest is not signed; nothing of it was read.' });
  }
  let known = 0;
  for (const { key, ed25519 } of signatures) {
    const signer = trusted.find(({ id }) => id === key);
    if (signer === undefined) continue;
    known++;
    const right = await verify({
      key: fromHex(signer.ed25519),
      signature: fromHex(ed25519),
      message: signedMessage(manifest),
    });
    if (right) return succeed(signer.id);
  }
  if (known === 0) {
    const message = `The manifest is signed by ${signatures.map(({ key }) => key).join(', ')}, whom nobody here trusts.`;
    return fail('unknown-key', { file, message });
  }
  return fail('bad-signature', {
    file,
    message: 'The signature is not one of these bytes; they were altered.',
  });
}

/** Returns the bytes that are signed for a manifest. */
export function signedMessage(manifest: Uint8Array): Uint8Array {
  const message = new Uint8Array(SIGNED_CONTEXT.length + manifest.byteLength);
  for (let i = 0; i < SIGNED_CONTEXT.length; i++) message[i] = SIGNED_CONTEXT.charCodeAt(i);
  message.set(manifest, SIGNED_CONTEXT.length);
  return message;
}

/** Writes a signature file. */
export function writeSignatures(signatures: readonly FiledSignature[]): string {
  return `${JSON.stringify({ signatures })}\n`;
}

/** Returns the signatures a file holds; none where it is no signature file. */
export function readSignatures(json: string): readonly FiledSignature[] {
  if (json.length > MAX_SIGNATURE_UNITS) return [];
  try {
    const parsed = v.safeParse(signatureSchema, JSON.parse(json));
    return parsed.success ? parsed.output.signatures : [];
  } catch {
    return [];
  }
}

/** Reads hexadecimal digits, two a byte. */
export function fromHex(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** Writes bytes as lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
