import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { build, type Plugin } from 'vite';

/** Media types of the files that the page may ask for; others are for hosts only. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const BINARY = /\.(png|woff2)$/;
/** Copies of the page for hosts, and a file for robots. */
const NOT_KEPT = /^\/(404\.html|robots\.txt|.+\/index\.html)$/;
const ENTRY = 'src/service-worker/main.ts';

/**
 * Writes the service worker and the script that brings it all files of the shop. It comes after the
 * plugins that write the last of those files.
 */
export function serviceWorker(): Plugin {
  let project = '';
  let folder = '';
  return {
    name: 'vitrine:service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved({ root, build: { outDir } }) {
      project = root;
      folder = join(root, outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const files = JSON.stringify(await filesBelow(folder));
        const version = createHash('sha256').update(files).digest('base64url').slice(0, 12);
        const script = `/assets/all-files-${version}.js`;
        await writeFile(
          join(folder, script),
          `self.vitrineFiles = { version: ${JSON.stringify(version)}, files: ${files} };\n`,
        );
        await buildServiceWorker(project, folder, { version, script });
      },
    },
  };
}

async function filesBelow(folder: string): Promise<Readonly<Record<string, object>>> {
  const names = (await readdir(folder, { recursive: true })).map((name) => `/${name.replaceAll('\\', '/')}`);
  const kept = names.filter((name) => extname(name) in TYPES && !NOT_KEPT.test(name)).sort();
  const files = kept.map(async (name) => {
    const binary = BINARY.test(name);
    const content = await readFile(join(folder, name), binary ? 'base64' : 'utf8');
    return [name, { type: TYPES[extname(name)], content, ...(binary ? { binary } : {}) }] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

async function buildServiceWorker(root: string, outDir: string, made: object): Promise<void> {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    define: { BUILD: JSON.stringify(made) },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2023',
      rolldownOptions: {
        input: ENTRY,
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  });
}
