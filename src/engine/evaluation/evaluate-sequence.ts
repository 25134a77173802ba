import { itemCounts } from '../../core/histories/interactions';
import type { Backend } from '../../gpu/device/backend';
import { precisionOf } from '../../models/precision';
import { withAttributes } from '../../models/sequence/attributes';
import type { SequenceConfig } from '../../models/sequence/config';
import type { SequenceModel } from '../../models/sequence/model';
import { personalFrom } from '../../models/sequence/personal/config';
import { aroundSteps, type SequenceTrainer } from '../../models/sequence/trainer';
import { restoredParameters, storedBytes, storedParameters } from '../../models/stored-parameters';
import { distillationFrom, drawTargets, softTargets } from '../training/distillation';
import { type EpochBatches, epochsOf } from '../training/epoch-batches';
import { pruneSequence, pruningFrom } from '../training/prune-sequence';
import { freshRun, type SequenceHooks, type SequenceJob, trainSequence } from '../training/train-sequence';
import { trainingCourse } from '../training/training-course';
import type { EvaluationJob, TrainForEvaluation, TrainingHooks } from './train-for-evaluation';

/**
 * A sequence model, validated after every epoch; taught by a wider one before, and made smaller
 * after, where it is told.
 */
export function evaluateSequence<C extends SequenceConfig>(
  model: SequenceModel<C>,
  batches: EpochBatches,
): TrainForEvaluation {
  return async (backend, job, watch) => {
    const { data, heldOut, seed, values } = job;
    const [distillation, pruning] = [distillationFrom(values), pruningFrom(values)];
    const course = trainingCourse(values);
    const configOf = (given: EvaluationJob['values']) =>
      withAttributes(model.config(data.items, seed, given), data, given);
    let implementation: SequenceTrainer['implementation'] = 'reference';
    const onTrainer = (trainer: SequenceTrainer) => {
      implementation = trainer.implementation;
    };
    /** Most epochs of everything, and those of the parts that are over. */
    const all =
      course.epochs * (distillation ? 2 : 1) +
      (pruning ? Math.max(0, pruning.rampEpochs - 1) + pruning.epochs : 0);
    let before = 0;
    const hooksFor = (config: C, measured: boolean) =>
      sequenceHooks(model, backend, config, job, watch, { before, all, measured, onTrainer });
    const train = (config: C, epochs: SequenceJob<C>['batches'], measured: boolean) =>
      trainSequence(
        { config, ...course, batches: epochs, heldOut },
        freshRun(config, model.initial(config)),
        hooksFor(config, measured),
      );

    const config = configOf(values);
    let epochs = epochsOf(batches, data, config, values);
    if (distillation) {
      const wide = configOf({ ...values, dim: distillation.dim });
      const { run } = await train(wide, epochs, false);
      before += course.epochs;
      const teacher = await model.createScorer(backend, wide, run.best?.parameters ?? run.state.parameters);
      const soft = await softTargets(teacher, data.sequences, distillation.softness, watch.pace).finally(() =>
        teacher.dispose(),
      );
      const { sequences } = data;
      epochs = epochsOf(batches, data, config, values, (random) =>
        drawTargets(soft, sequences, distillation.share, random),
      );
    }
    const { run, stopped } = await train(config, epochs, true);
    before += course.epochs;
    let parameters = run.best?.parameters ?? run.state.parameters;
    if (pruning) {
      const pruned = { ...config, keepZeros: true };
      parameters = await pruneSequence(
        { config: pruned, ...course, batches: epochs, heldOut },
        parameters,
        pruning,
        hooksFor(pruned, false),
      );
    }
    const kept = precisionOf(values.precision) === 'int8' ? storedParameters(parameters) : parameters;
    const served = restoredParameters(kept);
    const personal = personalFrom(values);
    return {
      personal: personal && (await model.createPersonalScorer(backend, config, served, personal)),
      ranks: await model.createScorer(backend, config, served),
      modelBytes: storedBytes(kept),
      implementation,
      bestEpoch: run.best?.epoch ?? 0,
      epochs: run.validations.length,
      stopped,
    };
  };
}

interface Part {
  /** Epochs of what came before, and most of everything. */
  readonly before: number;
  readonly all: number;
  /**
   * Its steps and epochs are those that are reported: a teacher's are not, and not those after
   * pruning.
   */
  readonly measured: boolean;
  onTrainer(trainer: SequenceTrainer): void;
}

function sequenceHooks<C extends SequenceConfig>(
  model: SequenceModel<C>,
  backend: Backend,
  config: C,
  { data }: EvaluationJob,
  { pace, meter, timeUp, onProgress }: TrainingHooks,
  { before, all, measured, onTrainer }: Part,
): SequenceHooks<C> {
  return {
    pace,
    timeUp,
    saveDue: () => false,
    save: async () => undefined,
    onBest: async () => undefined,
    createScorer: (parameters) => model.createScorer(backend, config, parameters),
    async createTrainer(state) {
      const counts = itemCounts(data.sequences, data.items);
      const trainer = await model.createTrainer(backend, config, state, counts);
      onTrainer(trainer);
      if (!measured) return trainer;
      return aroundSteps(trainer, async (step) => {
        meter.begin();
        await step();
        meter.end(1);
      });
    },
    onProgress({ epoch, batch, batches, losses, validations }) {
      const loss = losses[losses.length - 1]?.loss;
      const validationNdcg = validations[validations.length - 1]?.ndcg;
      if (measured && batch === 0 && validationNdcg !== undefined) meter.epoch(loss ?? null, validationNdcg);
      onProgress({
        phase: batch === 0 ? 'validating' : 'training',
        done: before + epoch + batch / Math.max(1, batches),
        epochs: all,
        loss,
        validationNdcg,
      });
    },
  };
}
