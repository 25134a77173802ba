/** What a page can see of how its host serves it. */
interface Served {
  /** Whether the isolation headers came, so that threads may share memory. */
  readonly isolated: boolean;
  /** Whether the connection is encrypted, or is to this machine. */
  readonly secure: boolean;
  /** Whether the page carries its content policy; the server for development leaves it out. */
  readonly hasPolicy: boolean;
}

export const howServed = (page: Window & typeof globalThis): Served => ({
  isolated: page.crossOriginIsolated,
  secure: page.isSecureContext,
  hasPolicy: page.document.querySelector('meta[http-equiv="Content-Security-Policy"]') !== null,
});
