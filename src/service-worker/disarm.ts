/**
 * Takes away the ways in which this service worker could reach a server. Its host may send no
 * policy with it, and a service worker cannot carry one itself; unlike a page, it cannot get these
 * objects back from a fresh frame.
 */
export function disarm(scope: ServiceWorkerGlobalScope): void {
  for (const name of [
    'fetch',
    'WebSocket',
    'WebSocketStream',
    'WebTransport',
    'EventSource',
    'FontFace',
    'fonts',
    'BackgroundFetchManager',
    'PushManager',
  ])
    remove(scope, name);
  for (const [owner, names] of [
    ['Cache', ['add', 'addAll']],
    ['Clients', ['openWindow']],
    ['WindowClient', ['navigate']],
    ['ServiceWorkerRegistration', ['showNotification']],
  ] as const) {
    const prototype: unknown = Reflect.get(scope, owner)?.prototype;
    if (typeof prototype === 'object' && prototype !== null)
      for (const name of names) Reflect.deleteProperty(prototype, name);
  }
}

/** Removes it from the object and from all that the object inherits from. */
function remove(from: object, name: string): void {
  for (let owner: object | null = from; owner; owner = Reflect.getPrototypeOf(owner))
    Reflect.deleteProperty(owner, name);
}
