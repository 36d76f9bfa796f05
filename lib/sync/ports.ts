/** What syncing asks of the world; lib/sync/web-ports has the platform's own, tests have fakes that fail on demand. */
import type { Verifier } from '../core/dataset/signature.ts';
import type { DatasetStore } from '../store/dataset-store.ts';

/** What a server answered; the body is read only as far as it is wanted. */
export interface Fetched {
  readonly status: number;
  /** Where the answer came from in the end. */
  readonly url: string;
  readonly etag: string | null;
  readonly body: AsyncIterable<Uint8Array>;
}
/** Asks for an address; with an etag, the server may answer 304. Rejects where nothing answers or the signal aborts. */
export type Fetcher = (request: {
  readonly url: string;
  readonly etag: string | null;
  readonly signal: AbortSignal;
}) => Promise<Fetched>;

/** Unpacks gzip chunk by chunk, so that a reader may stop early; throws at what is no gzip. */
export type Gunzip = (packed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

export interface SyncPorts {
  readonly store: DatasetStore;
  readonly fetch: Fetcher;
  readonly gunzip: Gunzip;
  /** SHA-256 in lower-case hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  readonly verify: Verifier;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 inclusive to 1 exclusive. */
  readonly random: () => number;
  /** Whether http on this machine itself will do; in development and tests only. */
  readonly allowLoopback: boolean;
}
