import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { preview } from 'vite';
import { freePort } from '../../src/commands/shared/free-port';
import { ROOT } from '../../src/commands/shared/local-binary';

/** A server of the built shop that writes down what it is asked for, as a server's log does. */
export interface Host {
  readonly name: string;
  readonly address: string;
  /** The requests so far, such as `GET /assets/first.js`. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
/** Milliseconds. Browsers may keep a file of this age for some hours: a tenth of it. */
const WEEK = 7 * 86_400_000;
/** An empty page without any policy; on every host but the shop's own. */
export const BARE = '/bare.html';
/** A service worker that does nothing, likewise. */
export const BARE_WORKER = '/bare-worker.js';

/** What `npm start` serves, with every header. */
export async function ownHost(): Promise<Host> {
  // Tests that run side by side look for a port at the same moment: each has a hundred of its own.
  const port = await freePort(4300 + 100 * Number(process.env.TEST_PARALLEL_INDEX ?? 0));
  const server = await preview({
    root: ROOT,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port, strictPort: true, open: false },
  });
  const log: string[] = [];
  // Before the server itself, which changes the address when it answers with the page.
  server.httpServer.prependListener('request', ({ method, url }: { method?: string; url?: string }) =>
    log.push(`${method} ${url}`),
  );
  return { name: 'own server', address: `http://127.0.0.1:${port}`, log, close: () => server.close() };
}

/**
 * A plain static server: no headers of the shop, a slash put behind a folder's name, 404.html for
 * what it does not find.
 * @param age of the files, in milliseconds
 */
export async function plainHost(folder = join(ROOT, 'dist'), age = WEEK): Promise<Host> {
  const log: string[] = [];
  const server = createServer(async ({ method, url = '/' }, response) => {
    log.push(`${method} ${url}`);
    const { pathname, search } = new URL(url, 'http://host');
    const path = normalize(decodeURIComponent(pathname));
    if (path === BARE) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><body>');
      return;
    }
    if (path === BARE_WORKER) {
      response
        .writeHead(200, { 'Content-Type': 'text/javascript' })
        .end("addEventListener('fetch', () => {});");
      return;
    }
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (extname(file) === '' && existsSync(join(folder, file, 'index.html'))) {
      response.writeHead(301, { Location: `${path}/${search}` }).end();
      return;
    }
    const found = await readFile(join(folder, file)).catch(() => undefined);
    response.writeHead(found ? 200 : 404, {
      'Content-Type': KINDS[found ? extname(file) : '.html'] ?? '',
      'Last-Modified': new Date(Date.now() - age).toUTCString(),
    });
    response.end(found ?? (await readFile(join(folder, '404.html'))));
  });
  const port = await listening(server);
  return {
    name: 'plain static host',
    address: `http://127.0.0.1:${port}`,
    log,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server gave no port');
  return address.port;
}
