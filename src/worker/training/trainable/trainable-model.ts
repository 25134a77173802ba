import type { ModelTrainingStatus } from '../../../core/training/training-status';
import type { HeldOutAccuracy } from '../../../engine/held-out-accuracy';
import type { Pace } from '../../../engine/pace';
import type { Recommender } from '../../../engine/recommender';
import type { Backend } from '../../../gpu/device/backend';
import type { TrainingSplit } from '../training-split';

/** Progress of the training of one model. */
export interface TrainableProgress extends Pick<ModelTrainingStatus, 'losses' | 'validations'> {
  /** Finished epochs. */
  readonly epoch: number;
  /** Most epochs there will be. */
  readonly epochs: number;
  /** Share of all epochs, in [0, 1]. */
  readonly part: number;
  /** Optimizer steps; 0 for a model without an optimizer. */
  readonly step: number;
  readonly stepsPerEpoch: number;
}

/** What a model trains with, and whom it reports to. */
interface TrainableRun {
  readonly backend: Backend;
  readonly data: TrainingSplit;
  readonly pace: Pace;
  /** What `save` stored last. Training begins from scratch where this version cannot read it. */
  readonly from: unknown;
  /** Runs one step of the optimizer and times it. */
  step(work: () => Promise<void>): Promise<void>;
  onTrainer(implementation: 'reference' | 'plan'): void;
  onProgress(progress: TrainableProgress): void;
  /** The model is better than in all epochs before. @param payload what `serve` takes */
  onBest(answers: HeldOutAccuracy, payload: unknown): Promise<void>;
  /** Whether to save now, within an epoch. */
  saveDue(): boolean;
  save(run: unknown): Promise<void>;
}

/**
 * A model that the shop trains: how it is trained, saved and loaded to serve. Payloads are stored
 * by structured clone.
 */
export interface TrainableModel {
  /**
   * @throws ProblemError `cancelled` from the pace; `loss-not-finite`, after which the last save
   * and the best model are still valid
   */
  train(run: TrainableRun): Promise<void>;
  /**
   * Loads a saved model; undefined where this version cannot read it or it is of another
   * catalogue.
   */
  serve(backend: Backend, payload: unknown, items: number): Promise<Recommender | undefined>;
}
