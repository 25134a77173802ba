import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const Lock = v.object({
  packages: v.record(
    v.string(),
    v.object({
      version: v.optional(v.string()),
      license: v.optional(v.string(), 'no licence stated'),
      dev: v.optional(v.boolean(), false),
    }),
  ),
});

/**
 * Names, licences and licence texts of every package that may be in the built shop, for the file
 * that ships with it.
 * @param root the folder of package-lock.json and node_modules
 */
export function licenceTexts(root: string): string {
  const { packages } = v.parse(Lock, JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev && existsSync(join(root, path)))
    .map(([path, { version, license }]) => {
      const name = path.replace(/^.*node_modules\//, '');
      return `## ${name} ${version} (${license})\n\n${textIn(join(root, path))}\n`;
    })
    .join('\n');
}

function textIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : 'The package comes without the text.';
}
