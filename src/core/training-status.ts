import type { Problem } from './problem';
import type { BackendName } from './recommendation';

export type TrainingState = 'idle' | 'preparing' | 'running' | 'paused' | 'finished' | 'cancelled' | 'failed';

/** What the Lab shows of a training run. */
export interface TrainingStatus {
  readonly state: TrainingState;
  /** Which model is being trained, or was last. */
  readonly stage?: 'matrix-factorization' | 'sasrec';
  /** Whole run, in [0, 1]. */
  readonly progress: number;
  readonly secondsLeft?: number;
  readonly epoch: number;
  readonly epochs: number;
  readonly step: number;
  readonly stepsPerEpoch: number;
  /** Mean training loss (nats) of the sequence model up to a step. */
  readonly losses: readonly { readonly step: number; readonly loss: number }[];
  /** Held-out NDCG@10 of the sequence model after an epoch, whole catalogue ranked. */
  readonly validations: readonly { readonly epoch: number; readonly ndcg: number }[];
  /** The same measure for the popularity ranking, the line to beat. */
  readonly popularityNdcg?: number;
  /** The same measure for matrix factorization. */
  readonly factorizationNdcg?: number;
  readonly backend?: BackendName;
  readonly implementation?: 'reference' | 'plan';
  readonly millisecondsPerStep?: number;
  /** GPU compute dispatches of one step; absent where there is no GPU. */
  readonly dispatchesPerStep?: number;
  /** Bytes the backend holds. */
  readonly memoryBytes?: number;
  /** True when the run went on from a checkpoint after a reload. */
  readonly resumed?: boolean;
  readonly problem?: Problem;
}

export const idleTraining: TrainingStatus = {
  state: 'idle',
  progress: 0,
  epoch: 0,
  epochs: 0,
  step: 0,
  stepsPerEpoch: 0,
  losses: [],
  validations: [],
};
