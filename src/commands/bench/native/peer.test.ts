import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPeer } from './peer';
import type { NativeProblem } from './problem';

const problem: NativeProblem = {
  settings: { model: 'sum', scale: 2 },
  arrays: [
    { name: 'weights', shape: [2, 2], values: Float32Array.of(1, 2, 3, 4.5) },
    { name: 'tokens', shape: [2], values: Int32Array.of(7, -8) },
  ],
  note: '',
};

/** Reads a problem as peer.py does and prints what it read. */
const ECHO = `
import { readFileSync } from 'node:fs';
const [folder, threads] = process.argv.slice(2);
const { settings, arrays } = JSON.parse(readFileSync(folder + '/problem.json', 'utf8'));
let sum = 0;
for (const { file, type, shape } of arrays) {
  const { buffer } = Uint8Array.from(readFileSync(folder + '/' + file));
  const values = type === 'int32' ? new Int32Array(buffer) : new Float32Array(buffer);
  if (values.length !== shape.reduce((size, n) => size * n, 1)) throw new Error('wrong size of ' + file);
  for (const value of values) sum += value;
}
console.error(folder);
const limits = ['OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS', 'MKL_NUM_THREADS'];
if (limits.some((name) => process.env[name] !== threads)) throw new Error('other threads');
console.log(JSON.stringify({ check: settings.scale * sum }));
let steps = 0;
process.stdin.on('data', () => {
  if (++steps > 2) {
    console.error('no third step from ' + folder);
    process.exit(1);
  }
  console.log(JSON.stringify({ milliseconds: 10 * steps }));
});
`;

describe('a native step', { timeout: 60_000 }, () => {
  let folder = '';
  let script = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vitrine-peer-test-'));
    script = join(folder, 'echo.mjs');
    await writeFile(script, ECHO);
  });
  afterAll(() => rm(folder, { recursive: true }));
  const start = () => startPeer(problem, 3, [process.execPath, script]);

  it('gets the arrays and settings in files, and answers with its first result', async () => {
    const peer = await start();
    expect(peer.check).toBe(2 * (1 + 2 + 3 + 4.5 + 7 - 8));
    await peer.close();
  });

  it('is done once for each call, timed by its own clock', async () => {
    const peer = await start();
    expect([await peer.step(), await peer.step()]).toEqual([10, 20]);
    await peer.close();
  });

  it('reports its standard error when it ends early, and leaves no files', async () => {
    const peer = await start();
    await peer.step();
    await peer.step();
    const error = await peer.step().then(
      () => '',
      (reason: Error) => reason.message,
    );
    const [, left] = /no third step from (.+)/.exec(error) ?? [];
    expect(error).toContain('ended early');
    expect(left).toContain('vitrine-native-');
    expect(existsSync(left)).toBe(false);
    await peer.close();
  });

  it('refuses a program that does not start or does not answer', async () => {
    await expect(startPeer(problem, 1, [join(folder, 'absent')])).rejects.toThrow('ENOENT');
    await expect(startPeer(problem, 1, [process.execPath, '-e', 'console.log("{}")'])).rejects.toThrow(
      'check',
    );
  });
});
