import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withProcessLock } from './process-lock';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-lock-'));
  for (const name of ['TMPDIR', 'TEMP']) vi.stubEnv(name, folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const lock = () => join(folder, `vitrine-test-${process.getuid?.() ?? 'user'}.lock`);
const work = vi.fn(() => 'done');
const onWait = vi.fn();
const TIMES = { staleAfter: 60_000, giveUpAfter: 30_000 };
afterEach(() => vi.clearAllMocks());

/** The id of a process that has ended. */
const deadProcess = (): number => spawnSync(process.execPath, ['--version']).pid;

describe('a lock between processes', () => {
  it('is held during the work and gone after it, also when the work fails', () => {
    expect(withProcessLock('test', () => readdirSync(folder).length, onWait, TIMES)).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
    const fail = () => {
      throw new Error('no network');
    };
    expect(() => withProcessLock('test', fail, onWait, TIMES)).toThrow('no network');
    expect(readdirSync(folder)).toEqual([]);
    expect(onWait).not.toHaveBeenCalled();
  });

  it('is taken over at once from a process that has crashed', () => {
    writeFileSync(lock(), `${deadProcess()} some-token`);
    expect(withProcessLock('test', work, onWait, TIMES)).toBe('done');
    expect(onWait).not.toHaveBeenCalled();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken over when the process that was taking it over has crashed too', () => {
    writeFileSync(lock(), `${deadProcess()} some-token`);
    const marker = `${lock()}.stale`;
    writeFileSync(marker, `${deadProcess()} other-token`);
    const longAgo = Date.now() / 1000 - 60;
    utimesSync(marker, longAgo, longAgo);
    expect(withProcessLock('test', work, onWait, TIMES)).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken over when it is too old or empty', () => {
    writeFileSync(lock(), `${process.pid} some-token`);
    const longAgo = Date.now() / 1000 - 120;
    utimesSync(lock(), longAgo, longAgo);
    expect(withProcessLock('test', work, onWait, TIMES)).toBe('done');
    writeFileSync(lock(), '');
    expect(withProcessLock('test', work, onWait, TIMES)).toBe('done');
    expect(onWait).not.toHaveBeenCalled();
  });

  it('waits for a live process, reports it once, and continues when that process ends', () => {
    const other = spawn(process.execPath, [
      '-e',
      `setTimeout(() => require('node:fs').rmSync(${JSON.stringify(lock())}), 1000)`,
    ]);
    writeFileSync(lock(), `${other.pid} some-token`);
    expect(withProcessLock('test', work, onWait, TIMES)).toBe('done');
    expect(onWait.mock.calls).toEqual([[other.pid]]);
  });

  it('stops waiting after a time, and leaves the lock to its holder', () => {
    writeFileSync(lock(), `${process.pid} some-token`);
    expect(withProcessLock('test', work, onWait, { ...TIMES, giveUpAfter: 500 })).toBe('done');
    expect(readdirSync(folder)).toHaveLength(1);
  });
});
