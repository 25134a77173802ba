import type { HeldOutQuestion } from '../../core/histories/splits/held-out';
import { type Random, seededRandom } from '../../core/maths/random';
import { ProblemError } from '../../core/problem';
import { rateFactor, type Schedule } from '../../core/training/learning-rate';
import type { SequenceBatch } from '../../core/training/sequence-batch';
import { freshState, type ParameterSet, type TrainerState } from '../../models/parameters';
import type { Scorer } from '../../models/scorer';
import type { SequenceConfig } from '../../models/sequence/config';
import type { SequenceTrainer } from '../../models/sequence/trainer';
import { type Averaging, averaged, type WeightAverage } from '../../models/weight-average';
import { evaluateHeldOut, type HeldOutAccuracy } from '../held-out-accuracy';
import type { Pace } from '../pace';
import { type LossReading, LossReadings } from './loss-readings';

/** Length and schedule of a training, independent of the model. */
export interface TrainingCourse {
  readonly epochs: number;
  /** Epochs without a better held-out NDCG@10 after which training ends. */
  readonly patience: number;
  readonly schedule: Schedule;
  /**
   * Weight averaging. The averaged parameters are validated and kept as the best; training
   * continues from the last step's parameters.
   */
  readonly averaging: Averaging;
}

export interface SequenceJob<C extends SequenceConfig> extends TrainingCourse {
  readonly config: C;
  /** One epoch's batches; the same `random` gives the same ones. */
  readonly batches: (random: Random) => SequenceBatch[];
  readonly heldOut: readonly HeldOutQuestion[];
}

/** A run's complete state: enough to resume after a reload exactly where it was. */
export interface SequenceRun<C extends SequenceConfig = SequenceConfig> {
  readonly config: C;
  /** Epochs completed. */
  readonly epoch: number;
  /** Batches of the next epoch already done. */
  readonly batch: number;
  readonly state: TrainerState;
  /** The average of the parameters, where `averaging` asks for one. */
  readonly average?: WeightAverage;
  readonly best?: HeldOutAccuracy & { readonly epoch: number; readonly parameters: ParameterSet };
  readonly losses: readonly LossReading[];
  readonly validations: readonly { readonly epoch: number; readonly ndcg: number }[];
}

interface SequenceProgress {
  readonly epoch: number;
  readonly batch: number;
  readonly batches: number;
  /** Optimizer steps since the run began. */
  readonly step: number;
  readonly losses: SequenceRun['losses'];
  readonly validations: SequenceRun['validations'];
}

export interface SequenceHooks<C extends SequenceConfig> {
  readonly pace: Pace;
  readonly createTrainer: (state: TrainerState) => Promise<SequenceTrainer>;
  /** Makes the scorer for a validation. */
  readonly createScorer: (parameters: ParameterSet) => Promise<Scorer>;
  /** Called after every step. */
  onProgress(progress: SequenceProgress): void;
  /** Called with each model that is better than all before it. */
  onBest(best: NonNullable<SequenceRun['best']>): Promise<void>;
  /** True when it is time to save in the middle of an epoch. */
  saveDue(): boolean;
  /** Called with the run after every epoch, and whenever `saveDue`. */
  save(run: SequenceRun<C>): Promise<void>;
  /** True when time is up: the epoch is cut short and validated, and training ends. */
  timeUp(): boolean;
}

export type StopReason = 'epochs' | 'patience' | 'minutes' | 'nothing-to-train';

export function freshRun<C extends SequenceConfig>(config: C, initial: ParameterSet): SequenceRun<C> {
  return {
    config,
    epoch: 0,
    batch: 0,
    state: freshState(initial),
    losses: [],
    validations: [],
  };
}

const isSound = ({ parameters, firstMoments, secondMoments }: TrainerState): boolean =>
  [...parameters, ...firstMoments, ...secondMoments].every(({ values }) => values.every(Number.isFinite));

const asksNothing = ({ targets }: SequenceBatch): boolean => targets.every((token) => token === 0);

/**
 * Trains until the held-out NDCG@10 has not risen for `patience` epochs, or the epochs or the time
 * are used up. Where no batch has a target, as when every user has a single event, it ends after
 * one validation of the initial parameters.
 * @throws ProblemError `cancelled` from the pace; `loss-not-finite`, in which case the last save
 * and the best model are still good
 */
export async function trainSequence<C extends SequenceConfig>(
  job: SequenceJob<C>,
  from: SequenceRun<C>,
  hooks: SequenceHooks<C>,
): Promise<{ run: SequenceRun<C>; stopped: StopReason }> {
  const { config } = job;
  const trainer = await hooks.createTrainer(from.state);
  const readings = new LossReadings(trainer, from.state.step, from.losses);
  const { losses } = readings;
  let { epoch, batch, best, average } = from;
  const validations = [...from.validations];
  let step = from.state.step;

  /**
   * The trainer's state, checked. A step's loss is computed before its update, so a finite loss
   * does not prove that the updated parameters are finite; others must never be saved or served.
   */
  const soundState = async (): Promise<TrainerState> => {
    const state = await trainer.state();
    if (!isSound(state)) throw new ProblemError({ code: 'loss-not-finite', step });
    return state;
  };
  const current = async (): Promise<SequenceRun<C>> => ({
    config,
    epoch,
    batch,
    state: await soundState(),
    average,
    best,
    losses: [...losses],
    validations: [...validations],
  });
  const learningRate = (part: number): number =>
    config.learningRate *
    rateFactor(job.schedule, { step, epochs: epoch + part, ofEpochs: job.epochs, validations });

  try {
    let stopped: StopReason | undefined;
    while (epoch < job.epochs && !stopped) {
      const batches = job.batches(seededRandom(config.seed, 0xe000 + epoch));
      if (batches.every(asksNothing)) stopped = 'nothing-to-train';
      for (; batch < batches.length && !stopped; batch++) {
        await hooks.pace.next();
        await trainer.step(batches[batch], learningRate(batch / batches.length));
        step++;
        await readings.after(step);
        hooks.onProgress({ epoch, batch: batch + 1, batches: batches.length, step, losses, validations });
        if (hooks.timeUp()) {
          stopped = 'minutes';
        } else if (hooks.saveDue()) {
          await readings.settle(step);
          await hooks.save({ ...(await current()), batch: batch + 1 });
        }
      }
      await readings.settle(step);
      epoch++;
      batch = 0;
      const state = await soundState();
      average = averaged(job.averaging, average, epoch, state.parameters);
      const validated = await validate(average ?? state, epoch, job, hooks);
      validations.push({ epoch, ndcg: validated.ndcg });
      if (!best || validated.ndcg > best.ndcg) {
        best = validated;
        await hooks.onBest(best);
      } else if (epoch - best.epoch >= job.patience) {
        stopped ??= 'patience';
      }
      hooks.onProgress({ epoch, batch: 0, batches: batches.length, step, losses, validations });
      if (!stopped) await hooks.save(await current());
    }
    return { run: await current(), stopped: stopped ?? 'epochs' };
  } finally {
    trainer.dispose();
  }
}

/** A model of these parameters with its held-out accuracy after `epoch`. */
async function validate<C extends SequenceConfig>(
  { parameters }: { readonly parameters: ParameterSet },
  epoch: number,
  { heldOut }: SequenceJob<C>,
  { createScorer, pace }: SequenceHooks<C>,
): Promise<NonNullable<SequenceRun['best']>> {
  const scorer = await createScorer(parameters);
  const accuracy = await evaluateHeldOut(scorer, heldOut, pace).finally(() => scorer.dispose());
  return { ...accuracy, epoch, parameters };
}
