import { itemCounts } from '../../core/histories/interactions';
import type { Backend } from '../../gpu/device/backend';
import { precisionOf } from '../../models/precision';
import { withAttributes } from '../../models/sequence/attributes';
import type { SequenceConfig } from '../../models/sequence/config';
import type { SequenceModel } from '../../models/sequence/model';
import { personalFrom } from '../../models/sequence/personal/config';
import type { SequenceScorer } from '../../models/sequence/scorer';
import { aroundSteps, type SequenceTrainer } from '../../models/sequence/trainer';
import { restoredParameters, storedBytes, storedParameters } from '../../models/stored-parameters';
import { type Distillation, distillationFrom, drawTargets, softTargets } from '../training/distillation';
import { type EpochBatches, epochsOf } from '../training/epoch-batches';
import { pruneSequence, pruningFrom } from '../training/prune-sequence';
import { freshRun, type SequenceHooks, type SequenceJob, trainSequence } from '../training/train-sequence';
import { trainingCourse } from '../training/training-course';
import type { EvaluationJob, TrainForEvaluation, TrainingHooks } from './train-for-evaluation';

/**
 * Trains a sequence model as its settings say: with soft targets of a wider teacher before
 * (distillation), with pruning after, and with its numbers rounded to a byte (`precision`).
 */
export function evaluateSequence<C extends SequenceConfig>(
  model: SequenceModel<C>,
  batches: EpochBatches,
): TrainForEvaluation {
  return async (backend, job, hooks) => {
    const { data, heldOut, seed, values } = job;
    const [distillation, pruning] = [distillationFrom(values), pruningFrom(values)];
    const course = trainingCourse(values);
    const configOf = (given: EvaluationJob['values']) =>
      withAttributes(model.config(data.items, seed, given), data, given);
    let implementation: SequenceTrainer['implementation'] = 'reference';
    const onTrainer = (trainer: SequenceTrainer) => {
      implementation = trainer.implementation;
    };
    const totalEpochs =
      course.epochs * (distillation ? 2 : 1) +
      (pruning ? Math.max(0, pruning.rampEpochs - 1) + pruning.epochs : 0);
    let epochsBefore = 0;
    const hooksFor = (config: C, measured: boolean) =>
      sequenceHooks(model, backend, config, job, hooks, { epochsBefore, totalEpochs, measured, onTrainer });
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
      epochsBefore += course.epochs;
      const teacher = await model.createScorer(backend, wide, run.best?.parameters ?? run.state.parameters);
      epochs = await taughtEpochs(teacher, distillation, batches, job, config, hooks);
    }
    const { run, stopped } = await train(config, epochs, true);
    epochsBefore += course.epochs;
    let parameters = run.best?.parameters ?? run.state.parameters;
    if (pruning) {
      const pruned = { ...config, keepZeros: true };
      const pruningJob = { config: pruned, ...course, batches: epochs, heldOut };
      parameters = await pruneSequence(pruningJob, parameters, pruning, hooksFor(pruned, false));
    }
    const stored = precisionOf(values.precision) === 'int8' ? storedParameters(parameters) : parameters;
    const served = restoredParameters(stored);
    const personal = personalFrom(values);
    return {
      personal: personal && (await model.createPersonalScorer(backend, config, served, personal)),
      ranks: await model.createScorer(backend, config, served),
      modelBytes: storedBytes(stored),
      implementation,
      bestEpoch: run.best?.epoch ?? 0,
      epochs: run.validations.length,
      stopped,
    };
  };
}

/** The epochs of a student, some of whose targets its teacher draws. Disposes of the teacher. */
async function taughtEpochs(
  teacher: SequenceScorer,
  { softness, share }: Distillation,
  batches: EpochBatches,
  { data, values }: EvaluationJob,
  config: SequenceConfig,
  { pace }: TrainingHooks,
): Promise<ReturnType<typeof epochsOf>> {
  const { sequences } = data;
  const soft = await softTargets(teacher, sequences, softness, pace).finally(() => teacher.dispose());
  return epochsOf(batches, data, config, values, (random) => drawTargets(soft, sequences, share, random));
}

/** One of the trainings of an evaluation: the teacher's, the model's own, or that after pruning. */
interface TrainingPart {
  /** Epochs of the parts that are over, and the most that all parts have. */
  readonly epochsBefore: number;
  readonly totalEpochs: number;
  /** Whether its steps and epochs are reported: only those of the model's own training are. */
  readonly measured: boolean;
  onTrainer(trainer: SequenceTrainer): void;
}

function sequenceHooks<C extends SequenceConfig>(
  model: SequenceModel<C>,
  backend: Backend,
  config: C,
  { data }: EvaluationJob,
  { pace, meter, timeUp, onProgress }: TrainingHooks,
  { epochsBefore, totalEpochs, measured, onTrainer }: TrainingPart,
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
        done: epochsBefore + epoch + batch / Math.max(1, batches),
        epochs: totalEpochs,
        loss,
        validationNdcg,
      });
    },
  };
}
