import { ProblemError } from '../../core/problem';
import { type Pace, turn } from '../../engine/pace';

/** Pause, resume and cancel for one run. */
export interface TrainingControl {
  readonly pace: Pace;
  readonly paused: boolean;
  readonly cancelled: boolean;
  /** An evaluation uses the device: the next step waits for its end, also after `resume`. */
  readonly held: boolean;
  hold(held: boolean): void;
  pause(): void;
  resume(): void;
  cancel(): void;
}

/**
 * @param answered resolves once no prompt call of the page is open; every training step waits for
 * it
 */
export function createTrainingControl(answered: () => Promise<void>): TrainingControl {
  let paused = false;
  let cancelled = false;
  let held = false;
  let wake: () => void = () => undefined;
  return {
    get paused() {
      return paused;
    },
    get cancelled() {
      return cancelled;
    },
    get held() {
      return held;
    },
    hold(now) {
      held = now;
      wake();
    },
    pace: {
      async next() {
        await turn();
        await answered();
        while ((paused || held) && !cancelled) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        if (cancelled) throw new ProblemError({ code: 'cancelled' });
      },
    },
    pause() {
      paused = true;
    },
    resume() {
      paused = false;
      wake();
    },
    cancel() {
      cancelled = true;
      wake();
    },
  };
}
