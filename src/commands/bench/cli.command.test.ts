import { describe, expect, it } from 'vitest';
import { runScript } from '../shared/command-line.fixture';
import { usage } from './arguments';

const run = (...given: string[]) => runScript('src/commands/bench/cli.ts', given);

describe('npm run bench', () => {
  it('prints its help', async () => {
    expect(await run('--help')).toEqual({ code: 0, out: usage, err: '' });
  });

  it('refuses unknown arguments before it starts a browser', async () => {
    const { code, out, err } = await run('--fast');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('unknown flag --fast');
    expect(err).toContain(usage);
  });
});
