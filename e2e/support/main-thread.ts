import type { Browser, Page } from '@playwright/test';
import { overlap, type Span, type Task, tasksDuring } from './main-thread-tasks';

/**
 * Long tasks of the page's main thread with their processor time. The browser's `longtask` entries
 * measure wall-clock time, which on a loaded machine is mostly waiting for a core (tasks of 80 ms
 * with 2 ms of work). The processor time is therefore looked up in the browser's trace.
 */

export interface LongTask {
  /** Wall-clock time in milliseconds. */
  readonly duration: number;
  /** Processor time, milliseconds. */
  readonly processor: number;
  /**
   * The shop's scripts in the frame, by the long animation frame entries: function, file and
   * wall-clock duration.
   */
  readonly scripts: readonly string[];
}

interface Observed {
  readonly tasks: readonly Span[];
  readonly frames: readonly (Span & { readonly scripts: readonly string[] })[];
}

/**
 * Runs `gestures` and returns the long tasks (50 ms and more) of the page's main thread during
 * them.
 */
export async function longTasksDuring(
  browser: Browser,
  page: Page,
  gestures: () => Promise<void>,
): Promise<LongTask[]> {
  const { tasks, result } = await tasksDuring(browser, page, (from) => observedDuring(page, from, gestures));
  return withProcessorTime(result, tasks);
}

/** Records the browser's long tasks from now on. */
async function observedDuring(page: Page, from: number, gestures: () => Promise<void>): Promise<Observed> {
  const collector = await page.evaluateHandle((from) => {
    const entries: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
    // Entries of the page's first load are left out.
    for (const type of ['longtask', 'long-animation-frame']) observer.observe({ type, buffered: true });
    return { entries, observer, from };
  }, from);
  await gestures();
  return collector.evaluate(async ({ entries, observer, from }) => {
    // A task is reported once it and its frame are over.
    for (let frames = 0; frames < 2; frames++)
      await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    entries.push(...observer.takeRecords());
    observer.disconnect();
    const found = entries.filter(({ startTime }) => startTime >= from);
    const of = (type: string) => found.filter(({ entryType }) => entryType === type);
    const plain = ({ startTime: start, duration }: PerformanceEntry) => ({ start, duration });
    return {
      tasks: of('longtask').map(plain),
      frames: of('long-animation-frame').map((frame) => ({
        ...plain(frame),
        scripts: (
          frame.toJSON() as {
            scripts: { invoker: string; sourceURL: string; sourceCharPosition: number; duration: number }[];
          }
        ).scripts
          .filter(({ sourceURL }) => sourceURL.startsWith(`${location.origin}/`))
          .map(
            ({ invoker, sourceURL, sourceCharPosition, duration }) =>
              `${invoker} at ${sourceURL}:${sourceCharPosition}, ${Math.round(duration)} ms`,
          ),
      })),
    };
  });
}

const withProcessorTime = ({ tasks, frames }: Observed, traced: readonly Task[]): LongTask[] =>
  tasks.map((task) => {
    const nearest = traced.toSorted((a, b) => overlap(b, task) - overlap(a, task))[0];
    return {
      duration: Math.round(task.duration),
      // A task that is missing in the trace counts with its full duration.
      processor: Math.round(nearest && overlap(nearest, task) > 0 ? nearest.processor : task.duration),
      scripts: frames.filter((frame) => overlap(frame, task) > 0).flatMap(({ scripts }) => scripts),
    };
  });
