import { findChromium } from '../../src/commands/shared/find-chromium';
import { localBinary } from '../../src/commands/shared/local-binary';
import { runCommand } from '../../src/commands/shared/run-command';

/**
 * `tsx e2e/tooling/with-browser.ts vitest run ...`: finds a browser, then runs the command with it.
 */

const [name, ...given] = process.argv.slice(2);
try {
  if (!name) throw new Error('Which command? For example: tsx e2e/tooling/with-browser.ts vitest run');
  const command = localBinary(name, given);
  findChromium();
  process.exitCode = await runCommand(command);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
