import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface LockTimes {
  /** Milliseconds after which a lock counts as abandoned even if its process is alive. */
  readonly staleAfter: number;
  /** Milliseconds to wait for the lock before the work is done without it. */
  readonly giveUpAfter: number;
}

const TIMES: LockTimes = { staleAfter: 30 * 60_000, giveUpAfter: 40 * 60_000 };
const POLL = 200;

/**
 * Does `work` while no other process of this user does work under the same `name`. Blocks the
 * thread while it waits. A lock whose process has died is taken over, and waiting ends after
 * `giveUpAfter` in any case: the lock spares double work, it does not guard data.
 * @param onWait called once, with the holder's process id, when another process has the lock
 */
export function withProcessLock<T>(
  name: string,
  work: () => T,
  onWait: (holder: number) => void,
  times = TIMES,
): T {
  const file = join(tmpdir(), `vitrine-${name}-${process.getuid?.() ?? 'user'}.lock`);
  const token = `${process.pid} ${randomUUID()}`;
  const deadline = Date.now() + times.giveUpAfter;
  let waiting = false;
  while (!create(file, token) && Date.now() < deadline) {
    const holder = readLock(file);
    if (!holder) continue;
    if (isStale(holder, times.staleAfter)) removeStale(file, holder.token);
    else {
      if (!waiting) onWait(holder.pid);
      waiting = true;
      sleep(POLL);
    }
  }
  try {
    return work();
  } finally {
    if (readLock(file)?.token === token) rmSync(file, { force: true });
  }
}

interface Holder {
  readonly token: string;
  readonly pid: number;
  /** Of the lock, in milliseconds. */
  readonly age: number;
}

/** Creates the lock with its content in one step, so that no process reads half a token. */
function create(file: string, token: string): boolean {
  const own = `${file}.${randomUUID()}`;
  writeFileSync(own, token, { flag: 'wx' });
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (isNodeError(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Undefined when the lock is free. */
function readLock(file: string): Holder | undefined {
  try {
    const token = readFileSync(file, 'utf8');
    return { token, pid: Number.parseInt(token, 10), age: Date.now() - statSync(file).mtimeMs };
  } catch (error) {
    if (isNodeError(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isStale({ pid, age }: Holder, staleAfter: number): boolean {
  if (age > staleAfter || !(pid > 0)) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return isNodeError(error, 'ESRCH');
  }
}

/**
 * Removes a lock that still holds this token. Among several processes that found it stale, the one
 * that creates the marker removes it, so that no process removes its successor's lock.
 */
function removeStale(file: string, token: string): void {
  const marker = `${file}.stale`;
  if (!create(marker, token)) {
    const other = readLock(marker);
    // Taking over takes milliseconds: an old marker was left by a process that ended early.
    if (other && other.age > 10_000) rmSync(marker, { force: true });
    sleep(POLL);
    return;
  }
  try {
    if (readLock(file)?.token === token) rmSync(file, { force: true });
  } finally {
    rmSync(marker, { force: true });
  }
}

const isNodeError = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** Blocks the thread. */
export function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
