import type { EvaluationRequest } from './evaluation';

/** Search strategies. A search looks at the validation part only, never at the test. */
export const SEARCH_STRATEGIES = ['random', 'halving'] as const;
export type SearchStrategy = (typeof SEARCH_STRATEGIES)[number];

/** The range that values of one setting are drawn from. */
export type SearchRange =
  | { readonly values: readonly (number | string)[] }
  /** Uniform between the two values, or uniform in the logarithm, as suits rates. */
  | { readonly min: number; readonly max: number; readonly scale: 'linear' | 'log' };

/** Ranges by setting; a setting without a range keeps its value. */
export type SearchSpace = Readonly<Record<string, SearchRange>>;

/** A search for the best configuration of the request's model, beginning with the request's own. */
export interface HyperparameterSearchRequest extends Omit<EvaluationRequest, 'members' | 'maxMinutes'> {
  readonly kind: SearchStrategy;
  readonly minutes: number;
  /** Ranges in addition to, or in place of, those derived from the settings' defaults. */
  readonly space: SearchSpace;
}

/** One configuration that was tried. */
export interface Trial {
  readonly configuration: Readonly<Record<string, number | string>>;
  readonly epochs: number;
  /** Best validation NDCG@10; 0 where the trial failed before its first validation. */
  readonly ndcg: number;
  /** Seconds spent on it. */
  readonly seconds: number;
  /** `stopped`: the remaining time went to better candidates. `failed`: `error` says why. */
  readonly outcome: 'finished' | 'stopped' | 'failed';
  readonly error?: string;
}

export interface SearchProgress {
  /** Part of the minutes that are over, in [0, 1]. */
  readonly progress: number;
  /** Number of configurations begun. */
  readonly tried: number;
  readonly best?: Trial;
}

export interface HyperparameterSearchResult {
  readonly seconds: number;
  /** Best first, failed ones last; contains at least the defaults. */
  readonly trials: readonly Trial[];
}

/**
 * Trials by NDCG, best first; ties by fewer epochs, then in the order they were tried; failed ones
 * last.
 */
export function rankedTrials(trials: readonly Trial[]): Trial[] {
  const failed = ({ outcome }: Trial) => (outcome === 'failed' ? 1 : 0);
  return [...trials].sort((a, b) => failed(a) - failed(b) || b.ndcg - a.ndcg || a.epochs - b.epochs);
}
