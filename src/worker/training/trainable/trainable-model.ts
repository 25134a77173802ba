import type { ModelTrainingStatus } from '../../../core/training/training-status';
import type { HeldOutAccuracy } from '../../../engine/held-out-accuracy';
import type { Pace } from '../../../engine/pace';
import type { Recommender } from '../../../engine/recommender';
import type { Backend } from '../../../gpu/device/backend';
import type { TrainingSplit } from '../training-split';

/** How far the training of one candidate is. */
export interface TrainableProgress extends Pick<ModelTrainingStatus, 'losses' | 'validations'> {
  /** Epochs done. */
  readonly epoch: number;
  /** Most there will be. */
  readonly epochs: number;
  /** Of all epochs, in [0, 1]. */
  readonly part: number;
  /** Steps of the optimizer; 0 where a model has none. */
  readonly step: number;
  readonly stepsPerEpoch: number;
}

/** What a candidate is given to train with, and whom it tells. */
export interface TrainableRun {
  readonly backend: Backend;
  readonly data: TrainingSplit;
  readonly pace: Pace;
  /**
   * What `save` was given last, as the database gives it back; what this version cannot read begins
   * anew.
   */
  readonly from: unknown;
  /** Runs one step of the optimizer, and times it. */
  step(work: () => Promise<void>): Promise<void>;
  onTrainer(implementation: 'reference' | 'plan'): void;
  onProgress(progress: TrainableProgress): void;
  /** A better model than all before it. @param payload what `serve` takes */
  onBest(answers: HeldOutAccuracy, payload: unknown): Promise<void>;
  /** True when it is time to save in the middle of an epoch. */
  saveDue(): boolean;
  save(run: unknown): Promise<void>;
}

/**
 * A model that may come to serve the shop: how it is trained, saved and put to work. Payloads are
 * what structured clone takes.
 */
export interface TrainableModel {
  /**
   * @throws ProblemError `cancelled` from the pace; `loss-not-finite`, when the last save and the
   * best model are still good
   */
  train(run: TrainableRun): Promise<void>;
  /**
   * A saved model at work; undefined where this version cannot read it or it is of another
   * catalogue.
   */
  serve(backend: Backend, payload: unknown, items: number): Promise<Recommender | undefined>;
}
