import type { Backend } from '../../gpu/device/backend';
import type { EpochProgress, EvaluationJob, TrainForEvaluation } from '../evaluation/train-for-evaluation';
import type { Pace } from '../pace';

/** How far a run came: its best validation so far. */
interface RunProgress {
  /** Epochs validated; 0 where a model has none. */
  readonly epochs: number;
  /** Best NDCG@10 on validation so far. */
  readonly ndcg: number;
  /** Nothing more will come of it: patience, epochs or time ended it, or it has no epochs. */
  readonly ended: boolean;
}

/**
 * A model in training that stops after as many epochs as it is given and goes on from there when it
 * is given more.
 */
export interface SuspendedRun {
  /**
   * Resolves when the run has been validated after `epochs` epochs in all, or has ended before.
   * @throws what training throws
   */
  until(epochs: number): Promise<RunProgress>;
  /** Ends it where it stands, and frees what it holds. */
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
 * Begins nothing before `until` is called. The run itself is what waits: nothing is saved or loaded
 * in between, so that it is the very run it would have been without the pause.
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
  /** Of the `until` that waits. */
  let reached: { resolve(standing: RunProgress): void; reject(error: unknown): void } | undefined;
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
        (standing) => reached?.resolve(standing),
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
