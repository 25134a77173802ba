import type { Browser, Page } from '@playwright/test';

/**
 * Long tasks of the page's main thread, with what they cost. The browser's own `longtask` entries are by the clock, and on a loaded
 * machine most of what they show is the main thread waiting for a core: tasks of 80 ms of which the processor worked 2. What is ours is
 * the processor's time, which the browser's trace holds for every task; so an entry is looked up there.
 */

export interface LongTask {
  /** By the clock, milliseconds. */
  readonly duration: number;
  /** Processor time, milliseconds. */
  readonly processor: number;
  /** Our scripts in the frame, as long animation frames name them: what was called, where, and how long by the clock. */
  readonly scripts: readonly string[];
}

const OBSERVED_FROM = 'observed-from';

interface Entry {
  readonly start: number;
  readonly duration: number;
}

interface Observed {
  /** Milliseconds since the page's time origin. */
  readonly from: number;
  readonly tasks: readonly Entry[];
  readonly frames: readonly (Entry & { readonly scripts: readonly string[] })[];
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

/** Runs `gestures` and tells the long tasks (50 ms and more) of the page's main thread meanwhile. */
export async function longTasksDuring(
  browser: Browser,
  page: Page,
  gestures: () => Promise<void>,
): Promise<LongTask[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  const collector = await page.evaluateHandle((mark) => {
    const entries: PerformanceEntry[] = [];
    const { startTime: from } = performance.mark(mark);
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
    // Entries from before, of the page's first load, stay out.
    for (const type of ['longtask', 'long-animation-frame']) observer.observe({ type, buffered: true });
    return { entries, observer, from };
  }, OBSERVED_FROM);
  await gestures();
  const observed: Observed = await collector.evaluate(async ({ entries, observer, from }) => {
    // A task is told of once it and its frame are over.
    for (let frames = 0; frames < 2; frames++)
      await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    entries.push(...observer.takeRecords());
    observer.disconnect();
    const found = entries.filter(({ startTime }) => startTime >= from);
    const of = (type: string) => found.filter(({ entryType }) => entryType === type);
    const plain = ({ startTime: start, duration }: PerformanceEntry) => ({ start, duration });
    return {
      from,
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
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  return withProcessorTime(observed, trace.traceEvents);
}

function withProcessorTime({ from, tasks, frames }: Observed, trace: readonly TraceEvent[]): LongTask[] {
  const mark = trace.find(({ name }) => name === OBSERVED_FROM);
  if (!mark) throw new Error('the trace does not hold the mark that it is read by');
  const main = trace.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && pid === mark.pid && tid === mark.tid,
  );
  const overlap = (a: Entry, b: Entry) =>
    Math.min(a.start + a.duration, b.start + b.duration) - Math.max(a.start, b.start);
  return tasks.map((task) => {
    const traced = main
      .map(({ ts, dur = 0, tdur = dur }) => ({
        start: from + (ts - mark.ts) / 1000,
        duration: dur / 1000,
        processor: tdur / 1000,
      }))
      .toSorted((a, b) => overlap(b, task) - overlap(a, task))[0];
    return {
      duration: Math.round(task.duration),
      // A task that the trace does not know counts in full.
      processor: Math.round(traced && overlap(traced, task) > 0 ? traced.processor : task.duration),
      scripts: frames.filter((frame) => overlap(frame, task) > 0).flatMap(({ scripts }) => scripts),
    };
  });
}
