import { createSocket } from 'node:dgram';
import { createServer, type Socket } from 'node:net';

/** A connection alone says only that somebody was there; a message may carry anything. */
export type Arrived = 'nothing' | 'connection' | 'message';

/** A server of another origin that notices TCP connections and UDP datagrams. */
export interface Sink {
  /** Such as `http://127.0.0.1:40000`. */
  readonly address: string;
  /** What has arrived so far. */
  arrived(): Arrived;
  /** The first line that came over each TCP connection, such as `GET /?secret HTTP/1.1`. */
  readonly lines: readonly string[];
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
  let arrived: Arrived = 'nothing';
  const gotMessage = () => {
    arrived = 'message';
  };
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    if (arrived === 'nothing') arrived = 'connection';
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', (message) => {
      gotMessage();
      lines.push(message.toString('latin1').split('\r\n')[0] ?? '');
      socket.end(ANSWER);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the server gave no port');
  const datagrams = createSocket('udp4', gotMessage);
  await new Promise<void>((resolve) => datagrams.bind(address.port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${address.port}`,
    arrived: () => arrived,
    lines,
    async close() {
      datagrams.close();
      // A connection made ahead stays open without a request.
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
