import type { Problem } from '../problem';
import type { BackendName, PersonalModel } from '../recommendation/recommendation';

export type TrainingPhase = 'idle' | 'preparing' | 'running' | 'paused' | 'finished' | 'cancelled' | 'failed';

/** One model of a training run. */
export interface ModelTrainingStatus {
  readonly model: PersonalModel;
  /** `stopped`: the run ended during this model's training; its best epoch so far is used. */
  readonly state: 'waiting' | 'training' | 'trained' | 'stopped';
  /** Mean training loss (nats) up to a step; empty for models without one. */
  readonly losses: readonly { readonly step: number; readonly loss: number }[];
  /** Held-out NDCG@10 after an epoch, whole catalogue ranked. */
  readonly validations: readonly { readonly epoch: number; readonly ndcg: number }[];
}

/** State of a training run, as the Lab shows it. */
export interface TrainingStatus {
  readonly state: TrainingPhase;
  /** The model being trained, or the last one that was. */
  readonly stage?: PersonalModel;
  /** All models of the run, in the order they are trained. */
  readonly models: readonly ModelTrainingStatus[];
  /**
   * True once the models the shop waits for are trained. The others train in the background; the
   * shop uses one only if it is better.
   */
  readonly settled: boolean;
  /**
   * Progress in [0, 1] of the models the shop waits for; once `settled`, of the model being
   * trained.
   */
  readonly progress: number;
  readonly secondsLeft?: number;
  /** Epochs done by the model being trained. */
  readonly epoch: number;
  readonly epochs: number;
  readonly step: number;
  readonly stepsPerEpoch: number;
  /** Held-out NDCG@10 of the popularity ranking, the baseline. */
  readonly popularityNdcg?: number;
  readonly backend?: BackendName;
  readonly implementation?: 'reference' | 'plan';
  readonly millisecondsPerStep?: number;
  /** GPU compute dispatches of one step; absent where there is no GPU. */
  readonly dispatchesPerStep?: number;
  /** Bytes of memory the backend holds. */
  readonly memoryBytes?: number;
  /** True while training waits for an evaluation to end; it resumes by itself. */
  readonly held?: boolean;
  /** True when the run went on from a checkpoint after a reload. */
  readonly resumed?: boolean;
  readonly problem?: Problem;
}

export const idleTraining: TrainingStatus = {
  state: 'idle',
  models: [],
  settled: false,
  progress: 0,
  epoch: 0,
  epochs: 0,
  step: 0,
  stepsPerEpoch: 0,
};

/** Number of epochs validated so far, over all models of the run. */
export const validatedEpochs = ({ models }: TrainingStatus): number =>
  models.reduce((sum, { validations }) => sum + validations.length, 0);
