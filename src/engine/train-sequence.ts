import type { HeldOut } from '../core/held-out';
import { ProblemError } from '../core/problem';
import { type Random, seededRandom } from '../core/random';
import type { SequenceBatch } from '../core/sequence-batch';
import { freshState, type ParameterSet, type TrainingState } from '../models/parameters';
import type { Scorer } from '../models/scorer';
import type { SequenceConfig } from '../models/sequence/config';
import type { SequenceTrainer } from '../models/sequence/trainer';
import { type Answers, answer } from './held-out';
import type { Pace } from './pace';

export interface SequenceJob<C extends SequenceConfig> {
  readonly config: C;
  /** One epoch's batches; the same `random` gives the same ones. */
  readonly batches: (random: Random) => SequenceBatch[];
  readonly epochs: number;
  /** Epochs without a better held-out NDCG@10 before training ends. */
  readonly patience: number;
  /** Steps over which the learning rate rises to its value. */
  readonly warmUpSteps: number;
  readonly heldOut: readonly HeldOut[];
}

/** Where a run stands: enough to go on after a reload as if nothing had happened. */
export interface SequenceRun<C extends SequenceConfig = SequenceConfig> {
  readonly config: C;
  /** Epochs completed. */
  readonly epoch: number;
  /** Batches of the next epoch already done. */
  readonly batch: number;
  readonly state: TrainingState;
  readonly best?: Answers & { readonly epoch: number; readonly parameters: ParameterSet };
  readonly losses: readonly { readonly step: number; readonly loss: number }[];
  readonly validations: readonly { readonly epoch: number; readonly ndcg: number }[];
}

export interface SequenceProgress {
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
  readonly createTrainer: (state: TrainingState) => Promise<SequenceTrainer>;
  /** For validation. */
  readonly createScorer: (parameters: ParameterSet) => Promise<Scorer>;
  /** After every step. */
  onProgress(progress: SequenceProgress): void;
  /** A better model than all before it, or the first. */
  onBest(best: NonNullable<SequenceRun['best']>): Promise<void>;
  /** True when it is time to save in the middle of an epoch. */
  saveDue(): boolean;
  /** Given the run after every epoch, and whenever `saveDue`. */
  save(run: SequenceRun<C>): Promise<void>;
  /** True when time is up: the epoch is cut short, validated, and training ends. */
  timeUp(): boolean;
}

export type StopReason = 'epochs' | 'patience' | 'minutes';

/** Steps whose losses are read back together. */
const LOSS_EVERY = 20;

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

const isSound = ({ parameters, firstMoments, secondMoments }: TrainingState): boolean =>
  [...parameters, ...firstMoments, ...secondMoments].every(({ values }) => values.every(Number.isFinite));

/**
 * Trains until the held-out NDCG@10 has not risen for `patience` epochs, or the epochs or the time are used up.
 * @throws ProblemError `cancelled` from the pace; `loss-not-finite`, when the last save and the best model are still good
 */
export async function trainSequence<C extends SequenceConfig>(
  job: SequenceJob<C>,
  from: SequenceRun<C>,
  hooks: SequenceHooks<C>,
): Promise<{ run: SequenceRun<C>; stopped: StopReason }> {
  const { config, heldOut } = job;
  const trainer = await hooks.createTrainer(from.state);
  let { epoch, batch, best } = from;
  const losses = [...from.losses];
  const validations = [...from.validations];
  let step = from.state.step;
  let read = step;

  /**
   * A step's loss is of the parameters before it: one whose loss is fine may still have ruined them, and what is ruined must
   * neither be saved nor served.
   */
  const soundState = async (): Promise<TrainingState> => {
    const state = await trainer.state();
    if (!isSound(state)) throw new ProblemError({ code: 'loss-not-finite', step });
    return state;
  };
  const current = async (): Promise<SequenceRun<C>> => ({
    config,
    epoch,
    batch,
    state: await soundState(),
    best,
    losses: [...losses],
    validations: [...validations],
  });
  /** A loss on its way back from the device, which no step waits for. */
  let underWay: { readonly step: number; readonly loss: Promise<number> } | undefined;
  const receiveLoss = async () => {
    if (!underWay) return;
    const asked = underWay;
    underWay = undefined;
    const loss = await asked.loss;
    if (!Number.isFinite(loss)) throw new ProblemError({ code: 'loss-not-finite', step: asked.step });
    losses.push({ step: asked.step, loss });
  };
  const askLoss = async () => {
    if (step === read) return;
    await receiveLoss();
    const loss = trainer.readLoss();
    // Whoever receives it learns of a failure; until then it is not unhandled.
    loss.catch(() => undefined);
    underWay = { step, loss };
    read = step;
  };
  /** Every step so far was finite: what is saved next can be gone back to. */
  const settleLoss = async () => {
    await askLoss();
    await receiveLoss();
  };

  try {
    let stopped: StopReason = 'epochs';
    let over = false;
    while (epoch < job.epochs && !over) {
      const batches = job.batches(seededRandom(config.seed, 0xe000 + epoch));
      for (; batch < batches.length && !over; batch++) {
        await hooks.pace.next();
        const learningRate = config.learningRate * Math.min(1, (step + 1) / Math.max(1, job.warmUpSteps));
        await trainer.step(batches[batch], learningRate);
        step++;
        if (step - read >= LOSS_EVERY) await askLoss();
        hooks.onProgress({ epoch, batch: batch + 1, batches: batches.length, step, losses, validations });
        if (hooks.timeUp()) {
          over = true;
          stopped = 'minutes';
        } else if (hooks.saveDue()) {
          await settleLoss();
          // The next batch to do is the one after this.
          await hooks.save({ ...(await current()), batch: batch + 1 });
        }
      }
      await settleLoss();
      epoch++;
      batch = 0;
      const { parameters } = await soundState();
      const scorer = await hooks.createScorer(parameters);
      const answers = await answer(scorer, heldOut, hooks.pace).finally(() => scorer.dispose());
      validations.push({ epoch, ndcg: answers.ndcg });
      if (!best || answers.ndcg > best.ndcg) {
        best = { ...answers, epoch, parameters };
        await hooks.onBest(best);
      } else if (epoch - best.epoch >= job.patience && !over) {
        over = true;
        stopped = 'patience';
      }
      hooks.onProgress({ epoch, batch: 0, batches: batches.length, step, losses, validations });
      if (!over) await hooks.save(await current());
    }
    return { run: await current(), stopped };
  } finally {
    trainer.dispose();
  }
}
