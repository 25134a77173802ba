import type { Problem } from '../problem';
import type { EvaluatedModel, EvaluationProgress, EvaluationResult, SplitKind } from './evaluation';

/** What the Lab can be asked for: each of these models on the open world, one after another. */
export interface LabRequest {
  readonly models: readonly EvaluatedModel[];
  readonly split: SplitKind;
  /** For each model; what was learnt by then is evaluated. */
  readonly maxMinutes?: number;
}

/** The evaluations that are being made. */
export interface EvaluationStatus {
  readonly running?: { readonly model: EvaluatedModel; readonly progress?: EvaluationProgress };
  readonly waiting: readonly EvaluatedModel[];
  /** It was asked to stop: what was learnt is still being evaluated. */
  readonly stopping: boolean;
  /** Why the last one came to nothing. */
  readonly problem?: { readonly model: EvaluatedModel; readonly problem: Problem };
  /** Results stored since the page began; another number says that there are others to read. */
  readonly stored: number;
}

export const noEvaluation: EvaluationStatus = { waiting: [], stopping: false, stored: 0 };

/** A result as it is listed: without the places of every user's item, which are many. */
export interface ListedEvaluation {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  readonly result: Omit<EvaluationResult, 'ranks'>;
}
