/** Gets one file: from a secure address, up to a cap of bytes, unpacked up to another. */
import { type DatasetErrorCode, fail, type Outcome, succeed } from '../core/dataset/errors.ts';
import type { Fetched, SyncPorts } from './ports.ts';

/** What to get and how much of it at most. */
export interface DownloadRequest {
  readonly url: string;
  /** How errors name the file. */
  readonly file: string;
  /** Bytes after unpacking; one more ends the download. */
  readonly cap: number;
  /** The code for a file that goes beyond its cap. */
  readonly tooLarge?: DatasetErrorCode;
  readonly packed?: boolean;
  readonly etag?: string | null;
  readonly signal: AbortSignal;
}
/** The bytes; null where the server says that nothing has changed since the etag. */
export interface Downloaded {
  readonly bytes: Uint8Array | null;
  readonly etag: string | null;
}

type Ports = Pick<SyncPorts, 'fetch' | 'gunzip' | 'allowLoopback'>;

const GZIP_MAGIC = [0x1f, 0x8b] as const;
const NOT_MODIFIED = 304;
const GONE: readonly number[] = [404, 410];
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Tells whether a dataset may come from an address: https, or where it is allowed http on this machine itself. */
export function isSecureAddress(url: string, allowLoopback: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (allowLoopback && protocol === 'http:' && LOOPBACK.includes(hostname));
}

/** A file's chunks as they arrive, unpacked; the last may be a failure. */
export type DownloadedChunks = AsyncIterable<Outcome<Uint8Array>>;
/** A download that has begun; null chunks where the server says that nothing has changed since the etag. */
export interface OpenedDownload {
  readonly chunks: DownloadedChunks;
  readonly etag: string | null;
  readonly unchanged: boolean;
}

/** Downloads a file; the failure says what to do about it. Never throws. */
export async function download(ports: Ports, request: DownloadRequest): Promise<Outcome<Downloaded>> {
  const opened = await openDownload(ports, request);
  if (!opened.ok) return opened;
  const { chunks, etag, unchanged } = opened.value;
  if (unchanged) return succeed({ bytes: null, etag });
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) {
    if (!chunk.ok) return chunk;
    parts.push(chunk.value);
  }
  return succeed({ bytes: joined(parts), etag });
}

/** Begins a download: from a secure address, with an answer that is the file. Never throws, nor do the chunks. */
export async function openDownload(ports: Ports, request: DownloadRequest): Promise<Outcome<OpenedDownload>> {
  const { url, file, etag = null, packed = false, signal } = request;
  const insecure = (where: string) =>
    fail('insecure-address', {
      file,
      message: `${where} is no secure address; datasets come over https only.`,
    });
  if (!isSecureAddress(url, ports.allowLoopback)) return insecure(url);
  let fetched: Fetched;
  try {
    fetched = await ports.fetch({ url, etag, signal });
  } catch (cause) {
    return broken(cause, request);
  }
  if (!isSecureAddress(fetched.url, ports.allowLoopback)) return insecure(fetched.url);
  const { status } = fetched;
  const unchanged = status === NOT_MODIFIED && etag !== null;
  if (unchanged) return succeed({ chunks: capped(none(), request), etag, unchanged });
  if (GONE.includes(status))
    return fail('missing-file', { file, message: `The server has no such file (status ${status}).` });
  if (status !== 200)
    return fail('unreachable', {
      file,
      message: `The server answered with status ${status}; try again later.`,
    });
  const body = packed ? unpacked(ports, fetched.body) : fetched.body;
  return succeed({ chunks: capped(body, request), etag: fetched.etag, unchanged });
}

async function* none(): AsyncIterable<Uint8Array> {}

/** Ends beyond the cap, and asks for no further chunk. */
async function* capped(body: AsyncIterable<Uint8Array>, request: DownloadRequest): DownloadedChunks {
  const { file, cap, packed = false, tooLarge = 'too-large' } = request;
  let length = 0;
  try {
    for await (const chunk of body) {
      length += chunk.byteLength;
      if (length > cap) {
        const message = `The file goes beyond ${cap} bytes, which is all that was announced; the rest was not read.`;
        yield fail(packed ? 'decompression-bomb' : tooLarge, { file, message });
        return;
      }
      yield succeed(chunk);
    }
  } catch (cause) {
    yield cause instanceof PackedError
      ? fail('wrong-hash', { file, message: `The packed copy is damaged (${cause.message}).` })
      : broken(cause, request);
  }
}

/** Fails while unpacking; failures of the network under it pass through as they are. */
class PackedError extends Error {}

/** Unpacks what begins like gzip; a server that declares its packed files has had them unpacked already. */
async function* unpacked({ gunzip }: Ports, body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = body[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done === true) return;
  let network: { readonly cause: unknown } | null = null;
  const whole = (async function* () {
    try {
      yield first.value;
      for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
    } catch (cause) {
      network = { cause };
      throw cause;
    } finally {
      await source.return?.();
    }
  })();
  if (GZIP_MAGIC.some((byte, at) => first.value[at] !== byte)) {
    yield* whole;
    return;
  }
  try {
    yield* gunzip(whole);
  } catch (cause) {
    // The narrowing does not see the assignment in the generator.
    const under = network as { readonly cause: unknown } | null;
    if (under !== null) throw under.cause;
    throw new PackedError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

function broken(cause: unknown, { file, signal }: DownloadRequest) {
  if (signal.aborted) return fail('aborted', { file, message: 'The download was stopped.' });
  const detail = cause instanceof Error ? cause.message : String(cause);
  return fail('unreachable', { file, message: `The file cannot be reached (${detail}); try again later.` });
}
