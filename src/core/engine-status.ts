import type { Problem } from './problem';
import type { BackendName } from './recommendation';

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
  /** Largest difference of a small gradient from the CPU's, relative to the largest entry; the limit is 1e-3. */
  readonly gradientError?: number;
  /** The backend may be used: it ran, and its gradient agrees. */
  readonly usable: boolean;
  readonly problem?: Problem;
}

export interface EngineStatus {
  readonly state: 'starting' | 'ready' | 'off';
  readonly backend?: BackendName;
  readonly implementation?: 'reference' | 'plan';
  /** What the person asked for. */
  readonly requested: BackendName | 'auto';
  /** Why this backend: the fastest of the usable ones, asked for, or the only one left. */
  readonly reason?: 'fastest' | 'requested' | 'only-usable' | 'requested-not-usable';
  readonly adapter?: AdapterDescription;
  readonly trials: readonly BackendTrial[];
  readonly problem?: Problem;
}
