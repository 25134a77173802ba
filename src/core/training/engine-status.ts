import type { Problem } from '../problem';
import type { BackendName } from '../recommendation/recommendation';

export interface AdapterDescription {
  readonly vendor: string;
  readonly architecture: string;
  readonly description: string;
  /** Software rendering on the CPU. */
  readonly software: boolean;
}

/** What trying one backend showed. */
export interface BackendTrial {
  readonly backend: BackendName;
  readonly implementation: 'reference' | 'plan';
  /** One short training step; absent when the backend could not run it. */
  readonly millisecondsPerStep?: number;
  /**
   * Largest difference of a small gradient from the CPU's, relative to the largest entry; the limit
   * is 1e-3.
   */
  readonly gradientError?: number;
  /** The backend may be used: it ran, and its gradient agrees. */
  readonly usable: boolean;
  readonly problem?: Problem;
}

/**
 * Why a backend was taken: the fastest of the usable ones, asked for, the only one left, or the
 * next best to what was asked for.
 */
export type BackendReason = 'fastest' | 'requested' | 'only-usable' | 'requested-not-usable';

/** A backend that was chosen, and what the choice rests on. */
export interface BackendChoice {
  readonly backend: BackendName;
  readonly implementation: 'reference' | 'plan';
  /** What the person asked for. */
  readonly requested: BackendName | 'auto';
  readonly reason: BackendReason;
  readonly adapter?: AdapterDescription;
  readonly trials: readonly BackendTrial[];
}

export interface EngineStatus extends Partial<BackendChoice> {
  readonly state: 'starting' | 'ready' | 'off';
  readonly requested: BackendName | 'auto';
  readonly trials: readonly BackendTrial[];
  readonly problem?: Problem;
}
