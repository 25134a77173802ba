import type { EvaluationResult, MemberRankings, SplitRankings } from '../../core/evaluation/evaluation';
import type { HeldOutQuestion } from '../../core/histories/splits/held-out';
import type { Backend } from '../../gpu/device/backend';
import type { TrainingData } from '../../models/fitted-model';
import type { Scorer } from '../../models/scorer';
import type { SettingValues } from '../../models/settings/setting';
import type { Pace } from '../pace';
import type { Meter } from './evaluation-meter';

/** What a model is trained on when it is evaluated. */
export interface EvaluationJob {
  readonly data: TrainingData;
  /** Validation questions, which choose the epoch. */
  readonly heldOut: readonly HeldOutQuestion[];
  readonly seed: number;
  /** The model's settings, checked by `settingsFor`. */
  readonly values: SettingValues;
  /** Other models' rankings of the same questions; for models that combine them. */
  readonly members: readonly MemberRankings[];
}

/** What the training of an evaluated model reports to, and how it is stopped. */
export interface TrainingHooks {
  readonly pace: Pace;
  /** Measures steps and epochs. */
  readonly meter: Meter;
  /** True when training should end; the model so far is then evaluated. */
  timeUp(): boolean;
  onProgress(progress: EpochProgress): void;
}

export interface EpochProgress {
  readonly phase: 'training' | 'validating';
  /** Epochs done, including the part of the current one. */
  readonly done: number;
  /** The most epochs there will be. */
  readonly epochs: number;
  readonly loss?: number;
  readonly validationNdcg?: number;
}

/** A trained model, ready to rank, and facts about its training. */
export interface TrainedModel
  extends Pick<
    EvaluationResult,
    'implementation' | 'modelBytes' | 'bestEpoch' | 'epochs' | 'stopped' | 'members'
  > {
  /**
   * A scorer for any history; or, for a model that combines other rankings, the rankings of the
   * split's questions.
   */
  readonly ranks: Scorer | SplitRankings;
  /** The model adapted to each user by personal steps, where these are asked for. */
  readonly personal?: Scorer;
}

/** Trains a model for its evaluation: one function for each family of models. */
export type TrainForEvaluation = (
  backend: Backend,
  job: EvaluationJob,
  watch: TrainingHooks,
) => Promise<TrainedModel>;
