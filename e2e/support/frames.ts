import type { Browser, Page } from '@playwright/test';
import { overlap, tasksDuring } from './main-thread-tasks';

/** The page's frames during gestures. */
export interface Frames {
  readonly perSecond: number;
  /** Milliseconds between two frames: 95th percentile and maximum. */
  readonly p95: number;
  readonly longest: number;
}

/** Frames and their cost on the main thread. */
export interface FrameCosts extends Frames {
  /**
   * 95th percentile of the processor time of a frame (scripts, style, layout, paint), in
   * milliseconds.
   */
  readonly processor: number;
  /** Processor time of the longest task, in milliseconds. */
  readonly longestTask: number;
}

const at95 = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(0.95 * (sorted.length - 1))];
};

/** Asks for a frame after every frame while `gestures` are made, as an animation does. */
export async function framesDuring(page: Page, gestures: () => Promise<void>): Promise<Frames> {
  return framesAt(await frameTimesDuring(page, gestures));
}

export async function frameCostsDuring(
  browser: Browser,
  page: Page,
  gestures: () => Promise<void>,
): Promise<FrameCosts> {
  const { tasks, result: times } = await tasksDuring(browser, page, () => frameTimesDuring(page, gestures));
  const costs = times.slice(1).map((time, i) => {
    const frame = { start: times[i], duration: time - times[i] };
    // A task belongs to the frame with which it overlaps most.
    return tasks
      .filter((task) => overlap(task, frame) > task.duration / 2)
      .reduce((sum, { processor }) => sum + processor, 0);
  });
  const meanwhile = tasks.filter(({ start }) => start >= times[0] && start <= times[times.length - 1]);
  return {
    ...framesAt(times),
    processor: Math.round(10 * at95(costs)) / 10,
    longestTask: Math.round(Math.max(...meanwhile.map(({ processor }) => processor))),
  };
}

async function frameTimesDuring(page: Page, gestures: () => Promise<void>): Promise<readonly number[]> {
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
  return recording.evaluate((state) => {
    state.over = true;
    return state.times;
  });
}

function framesAt(times: readonly number[]): Frames {
  const gaps = times.slice(1).map((time, i) => time - times[i]);
  if (gaps.length === 0) throw new Error('the page drew no frames');
  return {
    perSecond: Math.round((10_000 * gaps.length) / (times[times.length - 1] - times[0])) / 10,
    p95: Math.round(at95(gaps)),
    longest: Math.round(Math.max(...gaps)),
  };
}
