import { spawn } from 'node:child_process';
import { build, preview } from 'vite';
import { OWN_MACHINE } from './build/kept-for.ts';
import { takesNoArguments } from './shared/command-line';
import { freePort } from './shared/free-port';
import { ROOT } from './shared/local-binary';

/**
 * `npm start`: builds the shop, serves it on this machine alone, and opens it where there is a
 * browser to open it in.
 */

takesNoArguments(
  'npm start',
  'Builds the shop, serves it on this machine alone, and opens it where there is a browser to open it in.',
);
await build({ root: ROOT, logLevel: 'warn' });
const server = await preview({
  root: ROOT,
  mode: OWN_MACHINE,
  preview: { host: '127.0.0.1', port: await freePort(4173), strictPort: true, open: false },
});
const address = server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:4173/';
process.stdout.write(`\n  Vitrine is at ${address}\n  Ctrl-C stops it.\n\n`);
openInBrowser(address);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    // Open pages keep connections alive, which would hold the server up.
    server.close().finally(() => process.exit(0));
  });

function openInBrowser(url: string): void {
  if (process.env.CI) return;
  const opener = openerOf(url);
  if (!opener) return;
  const [command, given] = opener;
  // The address was printed, so the server goes on where no browser can be opened.
  spawn(command, given, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

function openerOf(url: string): [command: string, given: string[]] | undefined {
  if (process.platform === 'darwin') return ['open', [url]];
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '', url]];
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return display ? ['xdg-open', [url]] : undefined;
}
