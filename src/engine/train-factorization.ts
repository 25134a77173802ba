import type { Backend } from '../gpu/backend';
import type { FactorizationConfig } from '../models/matrix-factorization/config';
import { createFactorizationScorer } from '../models/matrix-factorization/reference';
import {
  createFactorizationTrainer,
  type FactorizationState,
  initialFactorization,
} from '../models/matrix-factorization/trainer';
import { type HeldOut, ndcgOf } from './held-out';
import type { Pace } from './pace';
import type { StopReason } from './train-sequence';

export interface FactorizationJob {
  readonly config: FactorizationConfig;
  /** Most sweeps over users and items. */
  readonly sweeps: number;
  readonly patience: number;
  readonly sequences: readonly Int32Array[];
  readonly heldOut: readonly HeldOut[];
}

export interface FactorizationRun {
  readonly config: FactorizationConfig;
  readonly state: FactorizationState;
  readonly best?: { readonly sweep: number; readonly ndcg: number; readonly itemVectors: Float32Array };
  readonly validations: readonly { readonly epoch: number; readonly ndcg: number }[];
}

export interface FactorizationHooks {
  readonly pace: Pace;
  /** Part of the current sweep done, in [0, 1]. */
  onProgress(sweep: number, part: number): void;
  onBest(best: NonNullable<FactorizationRun['best']>): Promise<void>;
  /** After every sweep. */
  save(run: FactorizationRun): Promise<void>;
  timeUp(): boolean;
}

export function freshFactorization(job: Pick<FactorizationJob, 'config' | 'sequences'>): FactorizationRun {
  return {
    config: job.config,
    state: initialFactorization(job.config, job.sequences.length),
    validations: [],
  };
}

/** Sweeps until the held-out NDCG@10 has not risen for `patience` sweeps. @throws ProblemError `cancelled` from the pace */
export async function trainFactorization(
  backend: Backend,
  job: FactorizationJob,
  from: FactorizationRun,
  hooks: FactorizationHooks,
): Promise<{ run: FactorizationRun; stopped: StopReason; implementation: 'reference' | 'plan' }> {
  const { config } = job;
  const trainer = await createFactorizationTrainer(backend, config, job.sequences, from.state);
  const validations = [...from.validations];
  let { best, state } = from;
  let stopped: StopReason = 'epochs';
  try {
    while (state.sweep < job.sweeps && stopped === 'epochs') {
      await trainer.sweep(async (done, of) => {
        hooks.onProgress(state.sweep, done / of);
        await hooks.pace.next();
      });
      state = await trainer.state();
      const scorer = createFactorizationScorer(config, state.itemVectors);
      const ndcg = await ndcgOf(scorer, job.heldOut, hooks.pace).finally(() => scorer.dispose());
      validations.push({ epoch: state.sweep, ndcg });
      if (!best || ndcg > best.ndcg) {
        best = { sweep: state.sweep, ndcg, itemVectors: state.itemVectors };
        await hooks.onBest(best);
      } else if (state.sweep - best.sweep >= job.patience) stopped = 'patience';
      if (stopped === 'epochs' && hooks.timeUp()) stopped = 'minutes';
      await hooks.save({ config, state, best, validations: [...validations] });
    }
    return { run: { config, state, best, validations }, stopped, implementation: trainer.implementation };
  } finally {
    trainer.dispose();
  }
}
