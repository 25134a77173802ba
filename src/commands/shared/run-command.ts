import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './local-binary';

/**
 * Runs a command from the project's root with nothing on standard input, and passes Ctrl-C and
 * termination on to it.
 * @param output what becomes of its standard output
 * @returns its exit code; 128 plus the signal's number when a signal ended it
 */
export function runCommand(
  [command, given]: [command: string, given: string[]],
  env: NodeJS.ProcessEnv = process.env,
  output: 'inherit' | 'ignore' = 'inherit',
): Promise<number> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  return new Promise((resolve, reject) => {
    const child = spawn(command, given, { cwd: ROOT, env, stdio: ['ignore', output, 'inherit'] });
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    for (const signal of signals) process.on(signal, pass);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const each of signals) process.off(each, pass);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
