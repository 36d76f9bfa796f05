/** The verb `serve`: a published folder on this machine, with the headers a plain static host sends. */

import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import { MANIFEST_FILE, SIGNATURE_FILE } from '../../core/dataset/manifest.ts';
import { sha256 } from './edition.ts';

/** One answered request. */
export interface Answered {
  readonly path: string;
  readonly status: number;
  /** Bytes of the body. */
  readonly bytes: number;
}
export interface DatasetServer {
  /** Address of the dataset, with a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}
export interface ServeOptions {
  /** 0 or absent takes any free one. */
  readonly port?: number;
  readonly onAnswer?: (answered: Answered) => void;
  /** Awaited before an answer is sent, with the path from the folder. */
  readonly before?: (path: string) => Promise<void>;
}

/** Only what is asked for again changes; everything else is named by its content. */
const HEADS: readonly string[] = [MANIFEST_FILE, SIGNATURE_FILE];
const CHANGING = 'public, max-age=60';
const FOREVER = 'public, max-age=31536000, immutable';

/** Serves a folder on the loopback address. */
export async function serveDataset(folder: string, options: ServeOptions = {}): Promise<DatasetServer> {
  const server = createServer((request, response) => {
    answer(folder, { request, response, options }).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function answer(
  folder: string,
  {
    request,
    response,
    options,
  }: { request: IncomingMessage; response: ServerResponse; options: ServeOptions },
): Promise<void> {
  const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname).replace(/^\/+/, '');
  await options.before?.(path);
  const done = (status: number, headers: Record<string, string>, body = Buffer.alloc(0)) => {
    response.writeHead(status, { 'access-control-allow-origin': '*', ...headers }).end(body);
    options.onAnswer?.({ path, status, bytes: body.byteLength });
  };
  const body = await readFile(join(folder, path)).catch(() => null);
  if (body === null) return done(404, {});
  const etag = `"${sha256(body).slice(0, 32)}"`;
  const headers = {
    etag,
    'cache-control': HEADS.includes(path) ? CHANGING : FOREVER,
    'content-type': path.endsWith('.gz') ? 'application/gzip' : 'application/json; charset=utf-8',
  };
  if (request.headers['if-none-match'] === etag) return done(304, headers);
  return done(200, headers, body);
}

/** Serves until the process is stopped and names every request. */
export async function serveUntilStopped(folder: string, port: number): Promise<never> {
  const { url } = await serveDataset(folder, {
    port,
    onAnswer: ({ path, status, bytes }) => console.log(`${status} ${path} ${bytes} bytes`),
  });
  console.log(`${folder} at ${url} (stop with Ctrl+C)`);
  return new Promise<never>(() => undefined);
}
