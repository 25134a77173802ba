import { PATHS, SUBJECT_OF } from '../../core/address/address.ts';
import { keptFor, responseHeaders } from '../../policy/headers.ts';

/**
 * Settings for common static hosts: the response headers, and the page for every address of the
 * shop. Each is read by its host from the folder that is served.
 */

/** Paths of the pages besides `/`, and what older addresses had behind them. */
const REWRITTEN = PATHS.filter((path) => path !== '/').flatMap((path) =>
  path in SUBJECT_OF ? [path, `${path}/*`] : [path],
);

const { assets, serviceWorker } = keptFor;
/** Path, as most hosts match it: how long the browser may keep it. */
const KEPT = [
  [`${assets.below}*`, assets.cacheControl],
  [serviceWorker.path, serviceWorker.cacheControl],
] as const;

const headers = Object.entries(responseHeaders);
const lines = (each: (name: string, value: string) => string): string =>
  headers.map(([name, value]) => `${each(name, value)}\n`).join('');
const quoted = (value: string): string => `"${value.replaceAll('"', '\\"')}"`;

/** Netlify and Cloudflare Pages. */
const headersFile = `/*\n${lines((name, value) => `  ${name}: ${value}`)}${KEPT.map(([path, value]) => `\n${path}\n  Cache-Control: ${value}\n`).join('')}`;
const redirectsFile = REWRITTEN.map((path) => `${path}  /index.html  200\n`).join('');

const vercel = {
  headers: [
    { source: '/(.*)', headers: headers.map(([key, value]) => ({ key, value })) },
    ...KEPT.map(([path, value]) => ({
      source: path.replace('*', '(.*)'),
      headers: [{ key: 'Cache-Control', value }],
    })),
  ],
  rewrites: REWRITTEN.map((path) => ({ source: path.replace('*', '(.*)'), destination: '/index.html' })),
};

const apache = `# Needs mod_headers and AllowOverride All.
${lines((name, value) => `Header always set ${name} ${quoted(value)}`)}
<If "%{REQUEST_URI} =~ m#^${assets.below}#">
  Header always set Cache-Control "${assets.cacheControl}"
</If>
<If "%{REQUEST_URI} == '${serviceWorker.path}'">
  Header always set Cache-Control "${serviceWorker.cacheControl}"
</If>

AddType text/javascript .js
AddType application/manifest+json .webmanifest
FallbackResource /index.html
`;

const nginx = `# Inside a server block: include this file, and set root to its folder.
${lines((name, value) => `add_header ${name} ${quoted(value)} always;`)}
location ${assets.below} {
  expires 1y;
  try_files $uri =404;
}

location = ${serviceWorker.path} {
  expires 1h;
}

location / {
  try_files $uri /index.html;
}
`;

/** File name: text. */
export const hostFiles: Readonly<Record<string, string>> = {
  _headers: headersFile,
  _redirects: redirectsFile,
  'vercel.json': `${JSON.stringify(vercel, undefined, 2)}\n`,
  '.htaccess': apache,
  'nginx.conf': nginx,
};

/** A copy of the page for each of its paths, for hosts without settings. */
export const pageCopies: readonly string[] = PATHS.filter((path) => path !== '/').map(
  (path) => `${path.slice(1)}/index.html`,
);
