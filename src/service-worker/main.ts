import { COUNT_REQUESTS, TAKE_OVER } from '../offline/messages';
import { Counter } from './counter';
import { disarm } from './disarm';
import { Keeper } from './keeper';
import type { Build } from './shop-files';

/**
 * The service worker: answers every request of the shop's pages from this device, with the shop's
 * response headers, and lets none through to a server. So after the first visit the server learns
 * nothing, the shop works without a network, and a host without headers has them too.
 */

declare const BUILD: Build;
declare const self: ServiceWorkerGlobalScope;

disarm(self);
const keeper = new Keeper(self, BUILD);
const counter = new Counter();

self.addEventListener('install', (event) => event.waitUntil(keeper.keep()));

self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([keeper.deleteOlder(), self.clients.claim()])),
);

self.addEventListener('fetch', (event) => event.respondWith(answer(event)));

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.data === TAKE_OVER) event.waitUntil(self.skipWaiting());
  if (event.data === COUNT_REQUESTS) port?.postMessage(counter.total);
});

async function answer({ request, clientId, resultingClientId }: FetchEvent): Promise<Response> {
  const isOwn = new URL(request.url).origin === self.origin;
  const found = isOwn && request.method === 'GET' ? await keeper.find(request) : undefined;
  if (request.mode === 'navigate') await forgetClosed();
  counter.count(resultingClientId || clientId, found ? 'kept' : 'refused');
  return found ?? (isOwn ? new Response('', { status: 404 }) : Response.error());
}

async function forgetClosed(): Promise<void> {
  const open = await self.clients.matchAll({ type: 'all', includeUncontrolled: true });
  counter.keepOnly(new Set(open.map(({ id }) => id)));
}
