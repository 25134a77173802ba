import type { Page } from '@playwright/test';

/**
 * Interaction to next paint (https://web.dev/articles/inp): the time from a click, a tap or a key
 * to the frame that shows its effect, by the browser's event timing.
 */
export interface Interactions {
  readonly count: number;
  /** 75th percentile in milliseconds, in the browser's steps of 8. */
  readonly p75: number;
  /** The slowest interactions: event, target and milliseconds. */
  readonly slowest: readonly string[];
}

/** The browser reports no interaction shorter than this; unreported ones count as this. */
const SHORTEST = 16;
const SLOWEST = 5;

/** Measures the interactions that `gestures` make on one document. */
export async function interactionsDuring(page: Page, gestures: () => Promise<void>): Promise<Interactions> {
  const watch = await page.evaluateHandle((durationThreshold) => {
    const told = new Map<number, { duration: number; what: string }>();
    const take = (entries: PerformanceEntry[]) => {
      for (const entry of entries) {
        if (!(entry instanceof PerformanceEventTiming) || !entry.interactionId) continue;
        // One interaction has several events (down, up, click); its duration is that of the
        // longest.
        if ((told.get(entry.interactionId)?.duration ?? 0) >= entry.duration) continue;
        const { target } = entry;
        const name =
          target instanceof Element ? (target.getAttribute('aria-label') ?? target.textContent) : '';
        const what = `${entry.name} "${name?.trim().slice(0, 40)}", of it ${Math.round(entry.processingStart - entry.startTime)} + ${Math.round(entry.processingEnd - entry.processingStart)}`;
        told.set(entry.interactionId, { duration: entry.duration, what });
      }
    };
    const observer = new PerformanceObserver((list) => take(list.getEntries()));
    const options: PerformanceObserverInit & { durationThreshold: number } = {
      type: 'event',
      durationThreshold,
    };
    observer.observe(options);
    return { told, take, observer, before: performance.interactionCount };
  }, SHORTEST);
  await gestures();
  const { count, told } = await watch.evaluate(async ({ told, take, observer, before }) => {
    // An interaction is reported once its frame is drawn.
    for (let frames = 0; frames < 2; frames++)
      await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    take(observer.takeRecords());
    observer.disconnect();
    return { count: performance.interactionCount - before, told: [...told.values()] };
  });
  const slowestFirst = told.toSorted((a, b) => b.duration - a.duration);
  return {
    count,
    p75: slowestFirst[Math.floor(count / 4)]?.duration ?? SHORTEST,
    slowest: slowestFirst.slice(0, SLOWEST).map(({ duration, what }) => `${duration} ms: ${what}`),
  };
}
