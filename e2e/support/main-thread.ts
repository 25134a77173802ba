import type { Browser, Page } from '@playwright/test';
import { overlap, type Span, type Task, tasksDuring } from './main-thread-tasks';

/**
 * Long tasks of the page's main thread, with what they cost. The browser's own `longtask` entries
 * are by the clock, and on a loaded machine most of what they show is the main thread waiting for a
 * core: tasks of 80 ms of which the processor worked 2. What is ours is the processor's time, which
 * the browser's trace holds for every task; so an entry is looked up there.
 */

export interface LongTask {
  /** By the clock, milliseconds. */
  readonly duration: number;
  /** Processor time, milliseconds. */
  readonly processor: number;
  /**
   * Our scripts in the frame, as long animation frames name them: what was called, where, and how
   * long by the clock.
   */
  readonly scripts: readonly string[];
}

interface Observed {
  readonly tasks: readonly Span[];
  readonly frames: readonly (Span & { readonly scripts: readonly string[] })[];
}

/**
 * Runs `gestures` and tells the long tasks (50 ms and more) of the page's main thread meanwhile.
 */
export async function longTasksDuring(
  browser: Browser,
  page: Page,
  gestures: () => Promise<void>,
): Promise<LongTask[]> {
  const { tasks, result } = await tasksDuring(browser, page, (from) => observedDuring(page, from, gestures));
  return withProcessorTime(result, tasks);
}

/** What the browser itself calls long, from then on. */
async function observedDuring(page: Page, from: number, gestures: () => Promise<void>): Promise<Observed> {
  const collector = await page.evaluateHandle((from) => {
    const entries: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
    // Entries from before, of the page's first load, stay out.
    for (const type of ['longtask', 'long-animation-frame']) observer.observe({ type, buffered: true });
    return { entries, observer, from };
  }, from);
  await gestures();
  return collector.evaluate(async ({ entries, observer, from }) => {
    // A task is told of once it and its frame are over.
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
      // A task that the trace does not know counts in full.
      processor: Math.round(nearest && overlap(nearest, task) > 0 ? nearest.processor : task.duration),
      scripts: frames.filter((frame) => overlap(frame, task) > 0).flatMap(({ scripts }) => scripts),
    };
  });
