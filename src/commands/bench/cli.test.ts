import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usage } from './arguments';

/** The command line as a person runs it. */
function run(...given: string[]): Promise<{ code: number; out: string; err: string }> {
  const tsx = resolve('node_modules/tsx/dist/cli.mjs');
  return new Promise((done) => {
    execFile(process.execPath, [tsx, 'src/commands/bench/cli.ts', ...given], (error, out, err) => {
      done({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err });
    });
  });
}

describe('npm run bench', () => {
  it('explains itself', async () => {
    expect(await run('--help')).toEqual({ code: 0, out: usage, err: '' });
  }, 30_000);

  it('refuses what it does not know before it starts a browser', async () => {
    const { code, out, err } = await run('--fast');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('unknown flag --fast');
    expect(err).toContain(usage);
  }, 30_000);
});
