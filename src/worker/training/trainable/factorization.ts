import * as v from 'valibot';
import {
  type FactorizationRun,
  freshFactorization,
  trainFactorization,
} from '../../../engine/training/train-factorization';
import type { FactorizationConfig } from '../../../models/matrix-factorization/config';
import { type FactorizationLearnt, ials } from '../../../models/matrix-factorization/model';
import type { FactorizationState } from '../../../models/matrix-factorization/state';
import { settingsFor } from '../../../models/settings/settings';
import { floats, servedMatrix, storedMatrix } from '../../saved/stored-arrays';
import { TRAINING_SEED } from '../training-seed';
import { configurationOf, savedValidations, settingValues } from './saved-settings';
import type { TrainableModel } from './trainable-model';

const MODEL = 'matrix-factorization';
const SWEEPS = 8;
const PATIENCE = 2;

type Run = FactorizationRun<FactorizationConfig, FactorizationState, FactorizationLearnt>;

const savedBest = v.object({ values: settingValues, items: v.number(), itemVectors: servedMatrix });
const savedRun = v.object({
  values: settingValues,
  items: v.number(),
  state: v.object({ userVectors: floats, itemVectors: floats, sweep: v.number() }),
  best: v.optional(v.object({ sweep: v.number(), ndcg: v.number(), gains: floats, itemVectors: floats })),
  validations: savedValidations,
});

/** Implicit matrix factorization: trained within seconds, and its explanations are exact. */
export const trainableFactorization: TrainableModel = {
  async train({ backend, data, pace, from, onTrainer, onProgress, onBest, save }) {
    const { items, sequences, heldOut } = data;
    const saved = v.safeParse(savedRun, from);
    const resumed = saved.success ? configurationOf(ials.config, MODEL, saved.output, items) : undefined;
    const values = saved.success && resumed ? saved.output.values : settingsFor(MODEL, {});
    const config = resumed ?? ials.config(items, TRAINING_SEED, values);
    const job = { config, sweeps: SWEEPS, patience: PATIENCE, sequences, heldOut };
    const start: Run = saved.success && resumed ? { ...saved.output, config } : freshFactorization(ials, job);
    let { validations } = start;
    const tell = (done: number) =>
      onProgress({
        epoch: Math.floor(done),
        epochs: SWEEPS,
        part: done / SWEEPS,
        step: 0,
        stepsPerEpoch: 0,
        losses: [],
        validations,
      });
    const { implementation } = await trainFactorization(backend, ials, job, start, {
      pace,
      timeUp: () => false,
      onProgress: (sweep, part) => tell(sweep + part),
      onBest: ({ itemVectors, ...answers }) =>
        onBest(answers, { values, items, itemVectors: storedMatrix('itemVectors', itemVectors, config.dim) }),
      save: async ({ config: _, ...run }) => {
        ({ validations } = run);
        tell(run.state.sweep);
        await save({ values, items, ...run });
      },
    });
    onTrainer(implementation);
  },
  async serve(backend, payload, items) {
    const saved = v.safeParse(savedBest, payload);
    const config = saved.success ? configurationOf(ials.config, MODEL, saved.output, items) : undefined;
    if (!saved.success || !config || saved.output.itemVectors.length !== items * config.dim) return undefined;
    const { itemVectors } = saved.output;
    return {
      model: MODEL,
      scorer: ials.createScorer(backend, config, { itemVectors }, 'int8'),
      made: {
        seed: TRAINING_SEED,
        configuration: settingsFor(MODEL, saved.output.values),
        parameters: [{ name: 'itemVectors', shape: [items, config.dim], values: itemVectors }],
      },
    };
  },
};
