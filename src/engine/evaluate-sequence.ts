import { itemCounts } from '../core/interactions';
import { personalFrom } from '../models/personal/config';
import { withAttributes } from '../models/sequence/attributes';
import type { SequenceConfig } from '../models/sequence/config';
import type { SequenceModel } from '../models/sequence/model';
import { aroundSteps, type SequenceTrainer } from '../models/sequence/trainer';
import { type EpochBatches, epochsOf } from './epoch-batches';
import type { TrainForEvaluation } from './evaluated-model';
import { freshRun, trainSequence } from './train-sequence';
import { trainingCourse } from './training-course';

/** A sequence model, validated after every epoch. */
export function evaluateSequence<C extends SequenceConfig>(
  model: SequenceModel<C>,
  batches: EpochBatches,
): TrainForEvaluation {
  return async (backend, { data, heldOut, seed, values }, { pace, meter, timeUp, onProgress }) => {
    const config = withAttributes(model.config(data.items, seed, values), data, values);
    const epochs = Number(values.epochs);
    let implementation: SequenceTrainer['implementation'] = 'reference';
    const { run, stopped } = await trainSequence(
      {
        config,
        ...trainingCourse(values),
        batches: epochsOf(batches, data, config, values),
        heldOut,
      },
      freshRun(config, model.initial(config)),
      {
        pace,
        timeUp,
        saveDue: () => false,
        save: async () => undefined,
        onBest: async () => undefined,
        createScorer: (parameters) => model.createScorer(backend, config, parameters),
        createTrainer: async (state) => {
          const counts = itemCounts(data.sequences, data.items);
          const trainer = await model.createTrainer(backend, config, state, counts);
          implementation = trainer.implementation;
          return aroundSteps(trainer, async (step) => {
            meter.begin();
            await step();
            meter.end(1);
          });
        },
        onProgress: ({ epoch, batch, batches: of, losses, validations }) => {
          const loss = losses[losses.length - 1]?.loss;
          const validationNdcg = validations[validations.length - 1]?.ndcg;
          if (batch === 0 && validationNdcg !== undefined) meter.epoch(loss ?? null, validationNdcg);
          onProgress({
            phase: batch === 0 ? 'validating' : 'training',
            done: epoch + batch / Math.max(1, of),
            epochs,
            loss,
            validationNdcg,
          });
        },
      },
    );
    const parameters = run.best?.parameters ?? run.state.parameters;
    const personal = personalFrom(values);
    return {
      personal: personal && (await model.createPersonalScorer(backend, config, parameters, personal)),
      ranks: await model.createScorer(backend, config, parameters),
      implementation,
      modelBytes: parameters.reduce((sum, { values: numbers }) => sum + numbers.byteLength, 0),
      bestEpoch: run.best?.epoch ?? 0,
      epochs: run.validations.length,
      stopped,
    };
  };
}
