import type { EvaluationRequest } from './evaluation';

/** What a search reports: validation alone is looked at, the test is never asked. */
export const SEARCH_STRATEGIES = ['random', 'halving'] as const;
export type SearchStrategy = (typeof SEARCH_STRATEGIES)[number];

/** Where the values of one setting are drawn from. */
export type SearchRange =
  | { readonly values: readonly (number | string)[] }
  /**
   * Evenly between the two, or evenly in the logarithm: what matters about rates is how many times
   * larger they are.
   */
  | { readonly min: number; readonly max: number; readonly scale: 'linear' | 'log' };

/** By setting; what is not named keeps its value. */
export type SearchSpace = Readonly<Record<string, SearchRange>>;

/** A search for a configuration of the request's model; the request's own is where it begins. */
export interface HyperparameterSearchRequest extends Omit<EvaluationRequest, 'members' | 'maxMinutes'> {
  readonly kind: SearchStrategy;
  readonly minutes: number;
  /** Added to the ranges that come of the settings' defaults, or in place of them. */
  readonly space: SearchSpace;
}

/** One configuration that was tried. */
export interface Trial {
  readonly configuration: Readonly<Record<string, number | string>>;
  readonly epochs: number;
  /** Best NDCG@10 on validation; 0 where it failed before it was validated. */
  readonly ndcg: number;
  /** Spent on it. */
  readonly seconds: number;
  /** `stopped`: others were given the time that was left; `failed` says why in `error`. */
  readonly outcome: 'finished' | 'stopped' | 'failed';
  readonly error?: string;
}

export interface SearchProgress {
  /** Of the minutes, in [0, 1]. */
  readonly progress: number;
  /** Configurations begun. */
  readonly tried: number;
  readonly best?: Trial;
}

export interface HyperparameterSearchResult {
  readonly seconds: number;
  /** Best first; those that failed last. At least the defaults. */
  readonly trials: readonly Trial[];
}

/** Best first: by NDCG, equal ones by fewer epochs, then as they were tried. */
export function rankedTrials(trials: readonly Trial[]): Trial[] {
  const failed = ({ outcome }: Trial) => (outcome === 'failed' ? 1 : 0);
  return [...trials].sort((a, b) => failed(a) - failed(b) || b.ndcg - a.ndcg || a.epochs - b.epochs);
}
