import type { FactorizationModel } from '../../models/factorization/model';
import { precisionOf } from '../../models/precision';
import { numberOf } from '../../models/settings/values';
import { freshFactorization, trainFactorization } from '../training/train-factorization';
import type { TrainForEvaluation } from './train-for-evaluation';

/** Trains a factorization, validated after every sweep over the interactions. */
export function evaluateFactorization<C, S extends { readonly sweep: number }, L>(
  model: FactorizationModel<C, S, L>,
): TrainForEvaluation {
  return async (backend, { data, heldOut, seed, values }, { pace, meter, timeUp, onProgress }) => {
    const epochs = numberOf(values, 'epochs');
    const job = {
      config: model.config(data.items, seed, values),
      sweeps: epochs,
      patience: numberOf(values, 'patience'),
      sequences: data.sequences,
      heldOut,
    };
    meter.begin();
    const fresh = freshFactorization(model, job);
    const { run, stopped, implementation } = await trainFactorization(backend, model, job, fresh, {
      pace,
      timeUp,
      onProgress: (sweep, part, steps) => {
        // The next steps begin where these end.
        meter.end(steps);
        meter.begin();
        onProgress({ phase: 'training', done: sweep + part, epochs });
      },
      onBest: async () => undefined,
      save: async ({ validations }) => {
        const { epoch, ndcg } = validations[validations.length - 1];
        meter.epoch(null, ndcg);
        meter.begin();
        onProgress({ phase: 'validating', done: epoch, epochs, validationNdcg: ndcg });
      },
    });
    return {
      ranks: model.createScorer(
        backend,
        job.config,
        run.best ?? model.learnt(run.state),
        precisionOf(values.precision),
      ),
      implementation,
      bestEpoch: run.best?.sweep ?? 0,
      epochs: run.validations.length,
      stopped,
    };
  };
}
