import type { HeldOutQuestion } from '../../core/histories/splits/held-out';
import type { Backend } from '../../gpu/device/backend';
import type { FactorizationModel } from '../../models/factorization/model';
import { evaluateHeldOut, type HeldOutAccuracy } from '../held-out-accuracy';
import type { Pace } from '../pace';
import type { StopReason } from './train-sequence';

interface FactorizationJob<C> {
  readonly config: C;
  /** The most sweeps over the interactions. */
  readonly sweeps: number;
  readonly patience: number;
  readonly sequences: readonly Int32Array[];
  readonly heldOut: readonly HeldOutQuestion[];
}

/**
 * A training run of a factorization with configuration `C`: its state `S`, and the best parameters
 * so far, `L`.
 */
export interface FactorizationRun<C, S, L> {
  readonly config: C;
  readonly state: S;
  readonly best?: L & HeldOutAccuracy & { readonly sweep: number };
  readonly validations: readonly { readonly epoch: number; readonly ndcg: number }[];
}

interface FactorizationHooks<C, S, L> {
  readonly pace: Pace;
  /**
   * Called after some steps, with the part of the current sweep done, in [0, 1], and the number of
   * steps since the last call.
   */
  onProgress(sweep: number, part: number, steps: number): void;
  onBest(best: NonNullable<FactorizationRun<C, S, L>['best']>): Promise<void>;
  /** Called after every sweep. */
  save(run: FactorizationRun<C, S, L>): Promise<void>;
  timeUp(): boolean;
}

export function freshFactorization<C, S extends { readonly sweep: number }, L>(
  model: FactorizationModel<C, S, L>,
  job: Pick<FactorizationJob<C>, 'config' | 'sequences'>,
): FactorizationRun<C, S, L> {
  return { config: job.config, state: model.initial(job.config, job.sequences.length), validations: [] };
}

/**
 * Trains until the held-out NDCG@10 has not risen for `patience` sweeps.
 * @throws ProblemError `cancelled` from the pace; `loss-not-finite`, in which case the last save
 * and the best model are still good
 */
export async function trainFactorization<C, S extends { readonly sweep: number }, L>(
  backend: Backend,
  model: FactorizationModel<C, S, L>,
  job: FactorizationJob<C>,
  from: FactorizationRun<C, S, L>,
  hooks: FactorizationHooks<C, S, L>,
): Promise<{
  run: FactorizationRun<C, S, L>;
  stopped: StopReason;
  implementation: 'reference' | 'plan';
}> {
  const { config } = job;
  const trainer = await model.createTrainer(backend, config, job.sequences, from.state);
  const validations = [...from.validations];
  let { best, state } = from;
  let stopped: StopReason = 'epochs';
  try {
    while (state.sweep < job.sweeps && stopped === 'epochs') {
      let before = 0;
      await trainer.sweep(async (done, of) => {
        hooks.onProgress(state.sweep, done / of, done - before);
        before = done;
        await hooks.pace.next();
      });
      state = await trainer.state();
      const learnt = model.learnt(state);
      const scorer = model.createScorer(backend, config, learnt);
      const answers = await evaluateHeldOut(scorer, job.heldOut, hooks.pace).finally(() => scorer.dispose());
      validations.push({ epoch: state.sweep, ndcg: answers.ndcg });
      if (!best || answers.ndcg > best.ndcg) {
        best = { ...learnt, ...answers, sweep: state.sweep };
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
