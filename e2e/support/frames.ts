import type { Page } from '@playwright/test';

/** The page's frames while something went on. */
export interface Frames {
  readonly perSecond: number;
  /** Milliseconds between a frame and the next: that 95 of 100 stay within, and the longest. */
  readonly p95: number;
  readonly longest: number;
}

/** Asks for a frame after every frame while `gestures` are made, as an animation does. */
export async function framesDuring(page: Page, gestures: () => Promise<void>): Promise<Frames> {
  const recording = await page.evaluateHandle(() => {
    const times: number[] = [];
    const state = { times, over: false };
    const frame = (time: number) => {
      times.push(time);
      if (!state.over) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return state;
  });
  await gestures();
  const times = await recording.evaluate((state) => {
    state.over = true;
    return state.times;
  });
  const gaps = times.slice(1).map((time, i) => time - times[i]);
  if (gaps.length === 0) throw new Error('the page drew no frames');
  const sorted = gaps.toSorted((a, b) => a - b);
  return {
    perSecond: Math.round((10_000 * gaps.length) / (times[times.length - 1] - times[0])) / 10,
    p95: Math.round(sorted[Math.floor(0.95 * (sorted.length - 1))]),
    longest: Math.round(sorted[sorted.length - 1]),
  };
}
