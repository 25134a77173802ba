import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript } from './command-line.fixture';
import { ROOT } from './local-binary';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
);
/** npm scripts of this project's programs that have no arguments of their own. */
const programs = Object.entries(scripts).flatMap(([name, command]) => {
  const script = /^tsx (\S+)$/.exec(command)?.[1];
  return script ? [[name, script] as const] : [];
});

describe('every program', () => {
  it.each(programs)(
    'tells with --help what npm run %s does, and refuses other flags',
    async (name, script) => {
      const [help, unknown] = await Promise.all([
        runScript(script, ['--help']),
        runScript(script, ['--no-such-flag']),
      ]);
      expect(help.out).toMatch(new RegExp(`^Usage: npm (run )?${name} `));
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(unknown.err).toContain('unknown flag --no-such-flag');
      expect(unknown).toMatchObject({ code: 2, out: '' });
    },
  );
});
