import { createServer } from 'vite';

/** Serves the source with Vite on localhost, at a free port, without reloading on changes. */
export async function serveSource(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server = await createServer({
    logLevel: 'error',
    server: { port: 0, strictPort: false, hmr: false, ws: false, watch: null, open: false },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('the server gave no port');
  return { address: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
