import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { NativeProblem } from './problem';

const SCRIPT = fileURLToPath(new URL('./peer.py', import.meta.url));

/** Limits of the libraries that PyTorch does its arithmetic with: OpenMP, OpenBLAS, Intel's MKL. */
const THREAD_LIMITS = ['OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS'];

/** Lines of a peer's standard error that are reported when it ends early. */
const ERROR_LINES = 5;

const Started = v.object({ check: v.number() });
const Stepped = v.object({ milliseconds: v.number() });

/** A step in a process of its own, ready to be done again and again. */
export interface NativePeer {
  /** Of the first step: its loss, or the score of the last of the best. */
  readonly check: number;
  /** @returns milliseconds of one step by the process's own clock */
  step(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Starts peer.py on a problem and waits for its first step. The arrays are handed over as files in
 * a temporary folder, which is gone when this resolves.
 * @param command Python and what goes before the script's own arguments
 * @throws Error with the last lines of its standard error when the process ends early
 */
export async function startPeer(
  problem: NativeProblem,
  threads: number,
  [python, ...given]: readonly [string, ...string[]],
): Promise<NativePeer> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-native-'));
  try {
    await writeProblem(folder, problem);
    const limits = Object.fromEntries(THREAD_LIMITS.map((name) => [name, String(threads)]));
    const env = { ...process.env, ...limits };
    const child = spawn(python, [...given, folder, String(threads)], { env, stdio: 'pipe' });
    const errors: string[] = [];
    createInterface({ input: child.stderr }).on('line', (line) => errors.push(line));
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.once('error', (error) => errors.push(error.message));
    // A write to a process that has ended: its end is reported by `answer`.
    child.stdin.on('error', () => undefined);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const answer = async (): Promise<unknown> => {
      const { value, done } = await lines.next();
      if (!done) return JSON.parse(value);
      await ended;
      throw new Error(`${python} ended early: ${errors.slice(-ERROR_LINES).join('\n')}`);
    };
    const close = async (): Promise<void> => {
      child.kill();
      await ended;
    };
    try {
      const { check } = v.parse(Started, await answer());
      return {
        check,
        async step() {
          child.stdin.write('\n');
          return v.parse(Stepped, await answer()).milliseconds;
        },
        close,
      };
    } catch (error) {
      await close();
      throw error;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The command of the project's own peer; -B leaves no compiled files in the source. */
export const peerCommand = (python: string): [string, ...string[]] => [python, '-B', SCRIPT];

async function writeProblem(folder: string, { settings, arrays }: NativeProblem): Promise<void> {
  const described = arrays.map(({ name, shape, values }, i) => ({
    name,
    shape,
    file: `${i}.bin`,
    type: values instanceof Int32Array ? 'int32' : 'float32',
  }));
  for (const [i, { file }] of described.entries()) await writeFile(join(folder, file), arrays[i].values);
  await writeFile(join(folder, 'problem.json'), JSON.stringify({ settings, arrays: described }));
}
