import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { metaPolicy } from '../../policy/headers.ts';
import { hostFiles, pageCopies } from './host-files.ts';
import { licenceTexts } from './licence-texts.ts';

const CHARSET = '<meta charset="utf-8" />';
const MANIFEST = 'manifest.webmanifest';
const ICON = 'href="/favicon.svg"';

/**
 * Writes the policy into the built page, and beside it what static hosts read: their settings, a
 * copy of the page for each of its paths and for addresses that they do not find, and the licences
 * of what is built in. The page's icon becomes part of it, since a browser may fetch it again at
 * every page; those of the manifest become part of that.
 */
export function readyForHosts(): Plugin {
  let project = '';
  let folder = '';
  let icon = '';
  return {
    name: 'vitrine:ready-for-hosts',
    apply: 'build',
    enforce: 'post',
    async configResolved({ root, publicDir, build }) {
      project = root;
      folder = join(root, build.outDir);
      const svg = await readFile(join(publicDir, 'favicon.svg'), 'utf8');
      icon = `data:image/svg+xml,${encodeURIComponent(svg.replace(/\s+/g, ' '))}`;
    },
    transformIndexHtml: {
      order: 'post',
      // Behind the charset, which must be among the first bytes, and before all that is loaded.
      handler(html) {
        for (const part of [CHARSET, ICON])
          if (!html.includes(part)) throw new Error(`index.html lacks ${part}`);
        return html
          .replace(CHARSET, `${CHARSET}\n    ${elementsOf(metaPolicy)}`)
          .replace(ICON, () => `href="${icon}"`);
      },
    },
    async closeBundle() {
      const page = await readFile(join(folder, 'index.html'), 'utf8');
      const files: Record<string, string> = {
        ...hostFiles,
        '404.html': page,
        'licences.txt': licenceTexts(project),
        [MANIFEST]: await withIcons(folder, await readFile(join(folder, MANIFEST), 'utf8')),
      };
      for (const copy of pageCopies) files[copy] = page;
      for (const [name, text] of Object.entries(files)) {
        const path = join(folder, name);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text);
      }
    },
  };
}

/** The policy lets no picture come from a server, so the icons become part of the manifest. */
async function withIcons(folder: string, manifest: string): Promise<string> {
  let text = manifest;
  for (const [, path = ''] of manifest.matchAll(/"src": "(\/icons\/[^"]+\.png)"/g)) {
    const bytes = await readFile(join(folder, path), 'base64');
    text = text.replace(path, `data:image/png;base64,${bytes}`);
  }
  await rm(join(folder, 'icons'), { recursive: true });
  return text;
}

const elementsOf = (policy: string): string =>
  [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    '<meta http-equiv="X-DNS-Prefetch-Control" content="off" />',
    '<meta name="referrer" content="no-referrer" />',
  ].join('\n    ');
