import { scriptAddress } from '../policy/script-addresses';
import { COUNT_REQUESTS, isRequests, type Requests, TAKE_OVER } from './messages';

/** The page's side of the service worker. */

/** Milliseconds within which the service worker answers; a stopped one has to start first. */
const PATIENCE = 5_000;

const listeners = new Set<() => void>();
let registration: ServiceWorkerRegistration | undefined;
let replaced = false;
let asked = false;

/** Absent on an unencrypted connection, and in some private windows. */
const container = (): ServiceWorkerContainer | undefined => navigator.serviceWorker;

/** Keeps the shop on this device, for a visit without a network; does nothing in development. */
export async function keepOnDevice(): Promise<void> {
  const workers = container();
  if (!workers || !import.meta.env.PROD || registration) return;
  // The first one takes over a page of its own version; a later one is a newer version.
  let served = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    replaced = served;
    served = true;
    changed();
  });
  // The browser asks the server for a newer version at most once a day, as long as the host lets it
  // keep the file that long.
  registration = await workers.register(scriptAddress('/service-worker.js'), { updateViaCache: 'all' });
  registration.addEventListener('updatefound', watchInstalling);
  watchInstalling();
}

function watchInstalling(): void {
  registration?.installing?.addEventListener('statechange', changed);
  changed();
}

function changed(): void {
  for (const listener of listeners) listener();
}

/** @returns ends it */
export function onVersion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a newer version is ready; it is used once the page asks or every tab is closed. */
export const isNewerReady = (): boolean =>
  replaced || Boolean(registration?.waiting && container()?.controller);

/** Reloads the page in the newer version. */
export function takeNewer(): void {
  asked = true;
  if (registration?.waiting) registration.waiting.postMessage(TAKE_OVER);
  else location.reload();
}

/** How the files of this page reach it. */
type Reach = 'device' | 'server' | 'unsupported';

export const reachOfFiles = (): Reach => {
  const workers = container();
  if (!workers) return 'unsupported';
  return workers.controller ? 'device' : 'server';
};

/** @returns undefined when the service worker does not answer */
export function countRequests(): Promise<Requests | undefined> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), PATIENCE);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      port1.close();
      resolve(isRequests(data) ? data : undefined);
    };
    container()?.controller?.postMessage(COUNT_REQUESTS, [port2]);
  });
}

/** Files that this page fetched past the service worker, by the browser's own record. */
export const filesFromServer = (): number =>
  performance
    .getEntriesByType('resource')
    .filter(
      (entry) =>
        entry instanceof PerformanceResourceTiming && entry.workerStart === 0 && /^https?:/.test(entry.name),
    ).length;
