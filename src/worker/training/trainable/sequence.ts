import * as v from 'valibot';
import { itemCounts } from '../../../core/histories/interactions';
import type { PersonalModel } from '../../../core/recommendation/recommendation';
import { type EpochBatches, epochsOf } from '../../../engine/training/epoch-batches';
import { freshRun, type SequenceRun, trainSequence } from '../../../engine/training/train-sequence';
import { trainingCourse } from '../../../engine/training/training-course';
import type { SequenceConfig } from '../../../models/sequence/config';
import type { SequenceModel } from '../../../models/sequence/model';
import { aroundSteps } from '../../../models/sequence/trainer';
import { settingsFor } from '../../../models/settings/settings';
import { storedParameters } from '../../../models/stored-parameters';
import { exactParameters, floats, servedParameters } from '../../saved/stored-arrays';
import { TRAINING_SEED } from '../training-seed';
import { configurationOf, savedValidations, settingValues } from './saved-settings';
import type { TrainableModel } from './trainable-model';

/** Enough epochs to converge on a shop of this size; training stops early without improvement. */
const TRAINING = { epochs: 12, patience: 3 };

const savedBest = v.object({ values: settingValues, items: v.number(), parameters: servedParameters });
const savedRun = v.object({
  values: settingValues,
  items: v.number(),
  run: v.object({
    epoch: v.number(),
    batch: v.number(),
    state: v.object({
      parameters: exactParameters,
      firstMoments: exactParameters,
      secondMoments: exactParameters,
      step: v.number(),
    }),
    average: v.optional(v.object({ epochs: v.number(), parameters: exactParameters })),
    best: v.optional(
      v.object({ epoch: v.number(), ndcg: v.number(), gains: floats, parameters: exactParameters }),
    ),
    losses: v.array(v.object({ step: v.number(), loss: v.number() })),
    validations: savedValidations,
  }),
});

/** A model that reads a history in its order and predicts the next item. */
export function trainableSequence<C extends SequenceConfig>(
  name: PersonalModel,
  model: SequenceModel<C>,
  batches: EpochBatches,
): TrainableModel {
  /** The saved run, if this version can read it; otherwise a fresh one. */
  function begin(items: number, from: unknown) {
    const saved = v.safeParse(savedRun, from);
    const config = saved.success ? configurationOf(model.config, name, saved.output, items) : undefined;
    if (saved.success && config) {
      const run: SequenceRun<C> = { ...saved.output.run, config };
      return { config, values: settingsFor(name, saved.output.values), run };
    }
    const values = settingsFor(name, TRAINING);
    const fresh = model.config(items, TRAINING_SEED, values);
    return { config: fresh, values, run: freshRun(fresh, model.initial(fresh)) };
  }

  return {
    async train({ backend, data, pace, from, step, onTrainer, onProgress, onBest, saveDue, save }) {
      const { items, sequences, heldOut } = data;
      const { config, values, run } = begin(items, from);
      const job = {
        config,
        ...trainingCourse(values),
        batches: epochsOf(batches, data, config, values),
        heldOut,
      };
      await trainSequence(job, run, {
        pace,
        timeUp: () => false,
        createScorer: (parameters) => model.createScorer(backend, config, parameters),
        createTrainer: async (state) => {
          const trainer = await model.createTrainer(backend, config, state, itemCounts(sequences, items));
          onTrainer(trainer.implementation);
          return aroundSteps(trainer, step);
        },
        onProgress: ({ batch, batches: stepsPerEpoch, ...progress }) =>
          onProgress({
            ...progress,
            epochs: job.epochs,
            part: (progress.epoch + batch / Math.max(1, stepsPerEpoch)) / job.epochs,
            stepsPerEpoch,
          }),
        onBest: ({ parameters, ...answers }) =>
          onBest(answers, { values, items, parameters: storedParameters(parameters) }),
        saveDue,
        save: ({ config: _, ...saved }) => save({ values, items, run: saved }),
      });
    },
    async serve(backend, payload, items) {
      const saved = v.safeParse(savedBest, payload);
      const config = saved.success ? configurationOf(model.config, name, saved.output, items) : undefined;
      if (!saved.success || !config) return undefined;
      const { parameters, values } = saved.output;
      const scorer = await model.createScorer(backend, config, parameters);
      return {
        model: name,
        scorer,
        made: { seed: TRAINING_SEED, configuration: settingsFor(name, values), parameters },
      };
    },
  };
}
