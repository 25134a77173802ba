import type { Problem } from '../problem';
import type { BackendName, PersonalModel } from '../recommendation/recommendation';

export type TrainingPhase = 'idle' | 'preparing' | 'running' | 'paused' | 'finished' | 'cancelled' | 'failed';

/** One of the models of a run. */
export interface ModelTrainingStatus {
  readonly model: PersonalModel;
  /** `stopped`: the run ended while this one was being trained; what it had learnt counts. */
  readonly state: 'waiting' | 'training' | 'trained' | 'stopped';
  /** Mean training loss (nats) up to a step; empty where a model has none. */
  readonly losses: readonly { readonly step: number; readonly loss: number }[];
  /** Held-out NDCG@10 after an epoch, whole catalogue ranked. */
  readonly validations: readonly { readonly epoch: number; readonly ndcg: number }[];
}

/** What the Lab shows of a training run. */
export interface TrainingStatus {
  readonly state: TrainingPhase;
  /** Which model is being trained, or was last. */
  readonly stage?: PersonalModel;
  /** All models of the run, in the order they are trained. */
  readonly models: readonly ModelTrainingStatus[];
  /**
   * What the shop waits for is trained; what is trained now is tried in the background, and serves
   * if it turns out better.
   */
  readonly settled: boolean;
  /** Of what the shop waits for, in [0, 1]; once that is settled, of the model being tried. */
  readonly progress: number;
  readonly secondsLeft?: number;
  /** Epochs done of the model being trained. */
  readonly epoch: number;
  readonly epochs: number;
  readonly step: number;
  readonly stepsPerEpoch: number;
  /** Held-out NDCG@10 of the popularity ranking, the line to beat. */
  readonly popularityNdcg?: number;
  readonly backend?: BackendName;
  readonly implementation?: 'reference' | 'plan';
  readonly millisecondsPerStep?: number;
  /** GPU compute dispatches of one step; absent where there is no GPU. */
  readonly dispatchesPerStep?: number;
  /** Bytes the backend holds. */
  readonly memoryBytes?: number;
  /** It waits for an evaluation to end, and goes on by itself. */
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

/** Epochs validated so far, of all models of the run. */
export const validatedEpochs = ({ models }: TrainingStatus): number =>
  models.reduce((sum, { validations }) => sum + validations.length, 0);
