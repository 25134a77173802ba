import type { EvaluationProgress } from '../../core/evaluation/evaluation';

/** How the caller of a long evaluation follows it and ends it. */
export interface EvaluationWatch {
  /** When it aborts, the evaluation ends; what it found so far is its result. */
  readonly signal: AbortSignal;
  onProgress(progress: EvaluationProgress): void;
}
