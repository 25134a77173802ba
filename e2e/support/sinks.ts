import { createSocket } from 'node:dgram';
import { createServer, type Socket } from 'node:net';

/**
 * A server of another origin. It counts TCP connections and UDP datagrams, so that even a
 * connection without a request counts.
 */
export interface Sink {
  /** Such as `http://127.0.0.1:40000`. */
  readonly address: string;
  /** What has arrived so far. */
  arrived(): number;
  close(): Promise<void>;
}

/** Whoever asks may read the answer, so that nothing but the shop's own policy holds it back. */
const ANSWER = [
  'HTTP/1.1 200 OK',
  'Access-Control-Allow-Origin: *',
  'Cross-Origin-Resource-Policy: cross-origin',
  'Cross-Origin-Embedder-Policy: require-corp',
  'Content-Type: text/html',
  'Content-Length: 0',
  'Connection: close',
  '\r\n',
].join('\r\n');

export async function openSink(): Promise<Sink> {
  let arrived = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    arrived++;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', () => socket.end(ANSWER));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server gave no port');
  const datagrams = createSocket('udp4', () => arrived++);
  await new Promise<void>((resolve) => datagrams.bind(address.port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${address.port}`,
    arrived: () => arrived,
    async close() {
      datagrams.close();
      // A connection made ahead stays open without a request.
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
