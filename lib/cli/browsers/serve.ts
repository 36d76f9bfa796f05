/** Serves folders of this machine to its own browsers, for the demonstration and the end-to-end tests. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

export interface Site {
  /** Address without a slash at its end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}
export interface SiteOptions {
  /** Folders searched one after the other for a path. */
  readonly folders: readonly string[];
  /** Headers to send with single paths. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Starts serving on a free port of the loopback address. */
export async function serve({ folders, headers = {} }: SiteOptions): Promise<Site> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    void readFirst(folders.map((folder) => join(folder, path))).then((content) => {
      if (content === null) {
        response.writeHead(404).end();
        return;
      }
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers[path] });
      response.end(content);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${portOf(server)}`, close: () => close(server) };
}

async function readFirst(files: readonly string[]): Promise<Buffer | null> {
  for (const file of files) {
    const content = await readFile(file).catch(() => null);
    if (content !== null) return content;
  }
  return null;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

function close(server: Server): Promise<void> {
  // Browsers keep connections open, which would keep the server.
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
