import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { onTestFailed, onTestFinished } from 'vitest';
import { ROOT } from './local-binary';

interface Ran {
  /** 1 when a signal ended the command. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a script from the project's root, as a person would, and waits for its end. A failed test
 * prints the command's output. When the test ends first, the command is stopped.
 * @param script relative to the project's root
 */
export function runScript(
  script: string,
  given: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Ran> {
  const words = [resolve(ROOT, 'node_modules/tsx/dist/cli.mjs'), resolve(ROOT, script), ...given];
  const child = spawn(process.execPath, words, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  let end = 'has not ended';
  onTestFailed(({ task }) => {
    const told = [
      `$ ${script} ${given.join(' ')}`,
      end,
      `standard output:\n${said.out.trimEnd() || '(nothing)'}`,
      `standard error:\n${said.err.trimEnd() || '(nothing)'}`,
    ];
    for (const error of task.result?.errors ?? []) error.message += `\n\n${told.join('\n')}\n`;
  });
  onTestFinished(() => void child.kill());
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (exitCode, signal) => {
      end = signal ? `ended by ${signal}` : `exit code ${exitCode}`;
      done({ code: exitCode ?? 1, ...said });
    });
  });
}
