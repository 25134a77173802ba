/**
 * What the shop asks of the browser, in one place. The servers of `npm start` and of the tests send
 * all of it with every file, `src/commands/build` writes it into files for static hosts, and the
 * built page carries the part that a page can carry itself.
 */

/**
 * Content-Security-Policy (W3C, CSP Level 3) by directive. Nothing may connect: the page and its
 * worker get all they need as modules, style sheets and fonts of their own origin.
 */
const content: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  // wasm-unsafe-eval lets WebAssembly compile, and no JavaScript from text.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': 'data: blob:',
  'font-src': "'self'",
  'manifest-src': "'self'",
  // The worker starts from a blob, so that it has the policy of the page that started it.
  'worker-src': "'self' blob:",
  'connect-src': "'none'",
  'object-src': "'none'",
  'frame-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  // No text becomes HTML or script. The one policy of this name lets workers start.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'vitrine',
};

/** Directives that only a response header can carry. */
const contentOfHeader: Readonly<Record<string, string>> = { 'frame-ancestors': "'none'" };

const serialised = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** The policy as a `<meta>` element carries it. */
export const metaPolicy: string = serialised(content);

/**
 * Everything that a page may ask a device or the browser for, and that the shop does not. WebGPU is
 * no such permission.
 */
const CLOSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'private-state-token-issuance',
  'private-state-token-redemption',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

/**
 * How long a browser may keep files without asking the server again; it asks for all others.
 * Browsers look for a newer service worker at every visit, and would so report the visit.
 */
export const keptFor = {
  /** Files whose names change with their content. */
  assets: { below: '/assets/', cacheControl: 'public, max-age=31536000, immutable' },
  serviceWorker: { path: '/service-worker.js', cacheControl: 'max-age=3600' },
} as const;

/** With these headers the browser lets the page share memory between threads. */
export const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
} as const;

/** The response headers of every file. The page may only load files of its own origin. */
export const responseHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': serialised({ ...content, ...contentOfHeader }),
  // What the directives above leave open: navigation, new windows, WebRTC, connecting ahead. WICG,
  // Connection Allowlists; in Chromium from 152.
  'Connection-Allowlist': '(response-origin)',
  'Permissions-Policy': CLOSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'Cross-Origin-Resource-Policy': 'same-origin',
  ...isolationHeaders,
};
