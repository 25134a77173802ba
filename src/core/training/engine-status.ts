import type { Problem } from '../problem';
import type { BackendName } from '../recommendation/recommendation';

export interface AdapterDescription {
  readonly vendor: string;
  readonly architecture: string;
  readonly description: string;
  /** Software rendering on the CPU. */
  readonly software: boolean;
}

/** The result of trying one backend. */
export interface BackendTrial {
  readonly backend: BackendName;
  readonly implementation: 'reference' | 'plan';
  /** Time of one short training step; absent when the backend could not run it. */
  readonly millisecondsPerStep?: number;
  /**
   * Largest difference of its gradient from the CPU's in a small test, relative to the largest
   * entry; the limit is 1e-3.
   */
  readonly gradientError?: number;
  /** Whether the backend may be used: it ran, and its gradient agrees with the CPU's. */
  readonly usable: boolean;
  readonly problem?: Problem;
}

/**
 * Why a backend was chosen: it is the fastest usable one, it was requested, it is the only usable
 * one, or the requested one is not usable.
 */
export type BackendReason = 'fastest' | 'requested' | 'only-usable' | 'requested-not-usable';

/** The chosen backend, and the trials the choice is based on. */
export interface BackendChoice {
  readonly backend: BackendName;
  readonly implementation: 'reference' | 'plan';
  /** The backend the person requested. */
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
