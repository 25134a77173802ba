import type { Backend } from '../../gpu/device/backend';
import type { EpochProgress, EvaluationJob, TrainForEvaluation } from '../evaluation/train-for-evaluation';
import type { Pace } from '../pace';

/** The progress of a run: its best validation so far. */
interface RunProgress {
  /** Epochs validated; 0 where a model has none. */
  readonly epochs: number;
  /** Best NDCG@10 on validation so far. */
  readonly ndcg: number;
  /** True when the run is over: patience, epochs or time ended it, or the model has no epochs. */
  readonly ended: boolean;
}

/**
 * A training that pauses after the allowed number of epochs and continues when more are allowed.
 */
export interface SuspendedRun {
  /**
   * Allows `epochs` epochs in all. Resolves when they are validated, or when the run has ended
   * before.
   * @throws what training throws
   */
  until(epochs: number): Promise<RunProgress>;
  /** Ends the run and frees its memory. */
  drop(): Promise<void>;
}

interface SuspendedHooks {
  readonly pace: Pace;
  timeUp(): boolean;
  onProgress(progress: EpochProgress): void;
  /** NDCG@10 on validation of a model that has no epochs. */
  ndcgOf(ranks: Awaited<ReturnType<TrainForEvaluation>>['ranks']): Promise<number>;
}

class Dropped extends Error {}

/**
 * Makes a suspended run; training begins with the first call of `until`. The run pauses inside its
 * pace without saving or loading, so its result is the same as without pauses.
 */
export function suspendedRun(
  train: TrainForEvaluation,
  backend: Backend,
  job: EvaluationJob,
  { pace, timeUp, onProgress, ndcgOf }: SuspendedHooks,
): SuspendedRun {
  let epochs = 0;
  let best = 0;
  let allowed = 0;
  let dropped = false;
  /** Settles the pending promise of `until`. */
  let reached: { resolve(progress: RunProgress): void; reject(error: unknown): void } | undefined;
  let wake: (() => void) | undefined;
  let outcome: Promise<RunProgress> | undefined;

  const gate = async () => {
    while (epochs >= allowed && epochs > 0 && !dropped) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        reached?.resolve({ epochs, ndcg: best, ended: false });
        reached = undefined;
      });
    }
    if (dropped) throw new Dropped();
  };

  const run = async (): Promise<RunProgress> => {
    const { ranks } = await train(backend, job, {
      pace: {
        async next() {
          await gate();
          await pace.next();
        },
      },
      meter: {
        begin: () => undefined,
        end: () => undefined,
        epoch: (_loss, ndcg) => {
          epochs++;
          best = Math.max(best, ndcg);
        },
      },
      timeUp,
      onProgress,
    });
    try {
      if (epochs === 0) best = await ndcgOf(ranks);
    } finally {
      if ('score' in ranks) ranks.dispose();
    }
    return { epochs, ndcg: best, ended: true };
  };

  return {
    until(to) {
      allowed = to;
      const waiting = new Promise<RunProgress>((resolve, reject) => {
        reached = { resolve, reject };
      });
      if (outcome) wake?.();
      else outcome = run();
      outcome.then(
        (progress) => reached?.resolve(progress),
        (error) => reached?.reject(error),
      );
      return waiting;
    },
    async drop() {
      dropped = true;
      wake?.();
      await outcome?.catch((error) => {
        if (!(error instanceof Dropped)) throw error;
      });
    },
  };
}
