import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const ROOT = resolve(fileURLToPath(import.meta.url), '../../../..');

/** The packages whose commands are run here. */
const PACKAGES: Readonly<Record<string, string>> = {
  biome: '@biomejs/biome',
  playwright: '@playwright/test',
  tsc: 'typescript',
  vite: 'vite',
  vitest: 'vitest',
};

/**
 * How to start a command of a local package: with this Node, from this project's node_modules, on
 * every system alike. Throws for a command that is not one of ours, naming those that are.
 */
export function localBinary(name: string, given: readonly string[]): [command: string, given: string[]] {
  const owner = PACKAGES[name];
  if (!owner) throw new Error(`unknown command "${name}"; known are ${Object.keys(PACKAGES).join(', ')}`);
  const folder = resolve(ROOT, 'node_modules', owner);
  const { bin }: { bin: string | Record<string, string> } = JSON.parse(
    readFileSync(resolve(folder, 'package.json'), 'utf8'),
  );
  const script = typeof bin === 'string' ? bin : bin[name];
  if (!script) throw new Error(`${owner} has no command "${name}"`);
  return [process.execPath, [resolve(folder, script), ...given]];
}
