import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, platform } from 'node:os';
import type { Provenance } from './report/stored-result';

/** The commit checked out, with "+" after local changes; null outside of a git checkout. */
function commit(): string | null {
  const git = (...given: string[]) =>
    execFileSync('git', given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return `${git('rev-parse', 'HEAD')}${git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+'}`;
  } catch {
    return null;
  }
}

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** The command, commit, versions and machine of a run: all that is needed to repeat it but data. */
export function describeRun(argv: readonly string[], browser: string, now: Date): Provenance {
  const require = createRequire(import.meta.url);
  const own: { readonly version: string; readonly dependencies: Readonly<Record<string, string>> } =
    require('../../../package.json');
  return {
    at: now.toISOString(),
    command: `npm run evaluate -- ${argv.map(quoted).join(' ')}`,
    commit: commit(),
    versions: {
      vitrine: own.version,
      '@tensorflow/tfjs': own.dependencies['@tensorflow/tfjs'],
      chromium: browser,
      node: process.versions.node,
    },
    machine: {
      hardwareConcurrency: availableParallelism(),
      processor: cpus()[0]?.model.trim() || 'unknown',
      platform: platform(),
    },
  };
}
