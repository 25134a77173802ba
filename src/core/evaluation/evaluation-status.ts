import type { Problem } from '../problem';
import type { EvaluatedModel, EvaluationProgress, EvaluationResult, SplitKind } from './evaluation';

/** A request of the Lab: evaluates these models on the open catalogue, one after another. */
export interface LabRequest {
  readonly models: readonly EvaluatedModel[];
  readonly split: SplitKind;
  /** Time limit for each model; at the limit the model trained so far is evaluated. */
  readonly maxMinutes?: number;
}

/** State of the running and waiting evaluations. */
export interface EvaluationStatus {
  readonly running?: { readonly model: EvaluatedModel; readonly progress?: EvaluationProgress };
  readonly waiting: readonly EvaluatedModel[];
  /** True after a request to stop: training has ended, and the model so far is being evaluated. */
  readonly stopping: boolean;
  /** Why the last evaluation failed. */
  readonly problem?: { readonly model: EvaluatedModel; readonly problem: Problem };
  /**
   * Number of results stored since the page opened; a change means that there are new ones to read.
   */
  readonly stored: number;
}

export const noEvaluation: EvaluationStatus = { waiting: [], stopping: false, stored: 0 };

/** A stored result without the ranks of every user's items, which are large. */
export interface ListedEvaluation {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  readonly result: Omit<EvaluationResult, 'ranks'>;
}
