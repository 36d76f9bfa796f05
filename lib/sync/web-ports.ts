/** The platform's own ports, the same in the background of every browser and in Node. */
import type { Verifier } from '../core/dataset/signature.ts';
import type { Fetcher, Gunzip } from './ports.ts';

/**
 * Fetches without cookies and past the browser's cache. `mayAskConditionally` tells whether a header of our own is
 * allowed, which needs access to the host: without it a server would first be asked for its leave, and most static
 * ones refuse. The browser then compares by itself, with the same few bytes and the answer 200.
 */
export function openFetcher(mayAskConditionally: (url: string) => Promise<boolean>): Fetcher {
  return async ({ url, etag, signal }) => {
    const own = await mayAskConditionally(url);
    const response = await fetch(url, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: own ? 'no-store' : 'no-cache',
      ...(own && etag !== null && { headers: { 'If-None-Match': etag } }),
    });
    return {
      status: response.status,
      url: response.url === '' ? url : response.url,
      etag: response.headers.get('etag'),
      body: response.body === null ? none() : chunksOf(response.body),
    };
  };
}

/** Unpacks gzip with the platform's own decompressor, which a writer of our own feeds faster than a pipe does. */
export const gunzip: Gunzip = async function* (packed) {
  const { readable, writable } = new DecompressionStream('gzip');
  const feeding = feed(packed, writable.getWriter());
  yield* chunksOf(readable);
  await feeding;
};

/** Writes all chunks; a failure of their source is the reader's to see. */
async function feed(source: AsyncIterable<Uint8Array>, writer: WritableStreamDefaultWriter<BufferSource>) {
  try {
    for await (const chunk of source) {
      await writer.ready;
      // Whether it could be unpacked, the reader is told.
      writer.write(owned(chunk)).catch(() => undefined);
    }
    await writer.close();
  } catch (cause) {
    await writer.abort(cause).catch(() => undefined);
  }
}

/** SHA-256 in lower-case hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', owned(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Checks an Ed25519 signature; a key that is none is as good as a wrong signature. */
export const verify: Verifier = async ({ key, signature, message }) => {
  let publicKey: CryptoKey;
  try {
    publicKey = await crypto.subtle.importKey('raw', owned(key), 'Ed25519', false, ['verify']);
  } catch {
    return false;
  }
  return crypto.subtle.verify('Ed25519', publicKey, owned(signature), owned(message));
};

/** Streams are no async iterables in every browser yet. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    // Whoever stops early wants no further byte; at the end there is nothing left to cancel.
    await reader.cancel().catch(() => undefined);
  }
}

async function* none(): AsyncIterable<Uint8Array> {}

/** Copies bytes only where they may lie in shared memory, which cryptography refuses by its type. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : Uint8Array.from(bytes);
}
