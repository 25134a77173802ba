import type { Browser, Page } from '@playwright/test';

/** The tasks of the page's main thread with their processor time, from the browser's trace. */

/** Milliseconds; `start` since the page's time origin. */
export interface Span {
  readonly start: number;
  readonly duration: number;
}

export interface Task extends Span {
  /** Processor time in milliseconds: less than the duration when the thread waited for a core. */
  readonly processor: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread, microseconds. */
  readonly tdur?: number;
}

const BEGAN = 'observed-from';

/** Overlap of two spans in milliseconds; negative when they are apart. */
export const overlap = (a: Span, b: Span): number =>
  Math.min(a.start + a.duration, b.start + b.duration) - Math.max(a.start, b.start);

/**
 * Runs `gestures` and returns their result and the tasks of the page's main thread during them.
 * @param gestures gets the start in milliseconds since the page's time origin
 */
export async function tasksDuring<Result>(
  browser: Browser,
  page: Page,
  gestures: (from: number) => Promise<Result>,
): Promise<{ readonly tasks: readonly Task[]; readonly result: Result }> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  const from = await page.evaluate((mark) => performance.mark(mark).startTime, BEGAN);
  const result = await gestures(from);
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  const mark = traceEvents.find(({ name }) => name === BEGAN);
  if (!mark) throw new Error('the trace does not hold the mark that it is read by');
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && pid === mark.pid && tid === mark.tid)
    .map(({ ts, dur = 0, tdur = dur }) => ({
      start: from + (ts - mark.ts) / 1000,
      duration: dur / 1000,
      processor: tdur / 1000,
    }));
  return { tasks, result };
}
