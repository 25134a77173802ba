import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const QUERY = '?gzip';

/**
 * `import('file?gzip')` gives the file's bytes, compressed with gzip, in base64. So a binary file
 * comes as a module, which the page may load while nothing may connect.
 */
export function bytesInModules(): Plugin {
  return {
    name: 'vitrine:bytes-in-modules',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(QUERY)) return undefined;
      const found = await this.resolve(source.slice(0, -QUERY.length), importer, { skipSelf: true });
      return found && `\0${found.id}${QUERY}`;
    },
    async load(id) {
      if (!id.startsWith('\0') || !id.endsWith(QUERY)) return undefined;
      const bytes = await readFile(id.slice(1, -QUERY.length));
      return `export default ${JSON.stringify(gzipSync(bytes, { level: 9 }).toString('base64'))};`;
    },
  };
}
