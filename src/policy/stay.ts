/**
 * Keeps the shop's own code from leaving the page by ways that no `<meta>` policy covers: going to
 * another origin, opening a window, WebRTC. The header `Connection-Allowlist` does the same where
 * the host sends it and the browser knows it. Code that wants to can take these objects from a
 * fresh frame instead, so this is a rail and not a wall.
 */
export function stayHere(page: Window & typeof globalThis): void {
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) Reflect.deleteProperty(page, name);
  Object.defineProperty(page, 'open', { value: () => null });
  // Addresses that the shopper types do not raise this event.
  page.navigation?.addEventListener('navigate', (event) => {
    if (event.cancelable && new URL(event.destination.url).origin !== page.origin) event.preventDefault();
  });
}
