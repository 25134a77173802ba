import type { EvaluationResult, MemberRankings, SplitRankings } from '../../core/evaluation/evaluation';
import type { HeldOutQuestion } from '../../core/histories/splits/held-out';
import type { Backend } from '../../gpu/device/backend';
import type { TrainingData } from '../../models/fitted-model';
import type { Scorer } from '../../models/scorer';
import type { SettingValues } from '../../models/settings/setting';
import type { Pace } from '../pace';
import type { Meter } from './evaluation-meter';

/** What a model is given when it is evaluated. */
export interface EvaluationJob {
  readonly data: TrainingData;
  /** What alone may choose the epoch. */
  readonly heldOut: readonly HeldOutQuestion[];
  readonly seed: number;
  /** Of the model's settings, checked by `settingsFor`. */
  readonly values: SettingValues;
  /** What other models ranked for the same questions; for models that combine others. */
  readonly members: readonly MemberRankings[];
}

/** The evaluation while a model trains. */
export interface TrainingHooks {
  readonly pace: Pace;
  /** Told when steps begin and end, and of every epoch. */
  readonly meter: Meter;
  /** Training ends, and what was learnt is evaluated. */
  timeUp(): boolean;
  onProgress(progress: EpochProgress): void;
}

export interface EpochProgress {
  readonly phase: 'training' | 'validating';
  /** Epochs done, the current one in part. */
  readonly done: number;
  /** Most there will be. */
  readonly epochs: number;
  readonly loss?: number;
  readonly validationNdcg?: number;
}

/** A model ready to rank, and how it came to be. */
export interface TrainedModel
  extends Pick<
    EvaluationResult,
    'implementation' | 'modelBytes' | 'bestEpoch' | 'epochs' | 'stopped' | 'members'
  > {
  /**
   * Ranks whatever is asked; a model that combines rankings of others has those of the split's
   * questions and no more.
   */
  readonly ranks: Scorer | SplitRankings;
  /** The same model after each user's own steps, where these were asked for. */
  readonly personal?: Scorer;
}

/** Trains a model as its evaluation needs it: one function for each family of models. */
export type TrainForEvaluation = (
  backend: Backend,
  job: EvaluationJob,
  watch: TrainingHooks,
) => Promise<TrainedModel>;
