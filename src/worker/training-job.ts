import { itemCounts } from '../core/interactions';
import { asProblem } from '../core/problem';
import { idleTraining, type TrainingStatus } from '../core/training-status';
import { epochsOf, nextItem } from '../engine/epoch-batches';
import { answer } from '../engine/held-out';
import { freshFactorization, trainFactorization } from '../engine/train-factorization';
import { freshRun, type SequenceJob, trainSequence } from '../engine/train-sequence';
import { trainingCourse } from '../engine/training-course';
import type { Backend } from '../gpu/backend';
import { ials } from '../models/matrix-factorization/model';
import { createPopularity } from '../models/popularity/popularity';
import type { SasrecConfig } from '../models/sasrec/config';
import { sasrec } from '../models/sasrec/model';
import { aroundSteps } from '../models/sequence/trainer';
import { settingsFor } from '../models/settings';
import type { TrainingData } from './model-data';
import type { Checkpoint, SavedModels } from './saved-models';
import { createTrainingControl } from './training-control';

/** The shop's own settings: enough epochs to settle, and an end when nothing gets better. */
const EPOCHS = 12;
const PATIENCE = 3;
const SWEEPS = 8;
const SEED = 1;
const CHECKPOINT_EVERY = 10_000;
/** Status messages to the page, milliseconds apart. */
const REPORT_EVERY = 200;
/** Share of the progress bar that factorization takes. */
const FACTORIZATION_SHARE = 0.1;

export interface TrainingJob {
  status(): TrainingStatus;
  pause(): void;
  resume(): void;
  /** The run ends at its next step; the best model so far stays. */
  cancel(): void;
  /** Resolves when the run is over, however it ended. */
  readonly done: Promise<void>;
}

export interface TrainingJobHooks {
  readonly clock: () => number;
  /** Resolves once the page waits for no answer. */
  answered(): Promise<void>;
  onStatus(status: TrainingStatus): void;
  /** A better model was saved. */
  onModel(model: 'sasrec' | 'matrix-factorization'): Promise<void>;
}

/**
 * Trains factorization, then the sequence model, on the backend that is open; saves checkpoints and every better model.
 * @param from goes on there; its data must be `data`
 */
export function startTraining(
  backend: Backend,
  data: TrainingData,
  own: Int32Array,
  saved: SavedModels,
  hooks: TrainingJobHooks,
  from?: Checkpoint,
): TrainingJob {
  const control = createTrainingControl(hooks.answered);
  const values = settingsFor('sasrec', { epochs: EPOCHS, patience: PATIENCE });
  let status: TrainingStatus = {
    ...idleTraining,
    state: 'preparing',
    epochs: EPOCHS,
    backend: backend.name,
    resumed: from !== undefined,
  };
  let reportedAt = Number.NEGATIVE_INFINITY;
  let savedAt = hooks.clock();
  /** Time spent and progress made since this page began, for the time left. */
  const begun = { at: hooks.clock(), progress: 0 };

  const update = (change: Partial<TrainingStatus>, always = false) => {
    const asked = change.state ?? status.state;
    const state = asked === 'running' && control.paused ? 'paused' : asked;
    const progress = change.progress ?? status.progress;
    const made = progress - begun.progress;
    const known = state === 'running' && made > 0.005;
    const secondsLeft = known ? ((hooks.clock() - begun.at) / made / 1000) * (1 - progress) : undefined;
    status = { ...status, ...change, state, progress, secondsLeft, memoryBytes: backend.memoryBytes() };
    if (!always && hooks.clock() - reportedAt < REPORT_EVERY) return;
    reportedAt = hooks.clock();
    hooks.onStatus(status);
  };

  const config = sasrec.config(data.items, SEED, values);
  const sasrecJob: SequenceJob<SasrecConfig> = {
    config,
    batches: epochsOf(nextItem, data, config, values),
    ...trainingCourse(values),
    heldOut: data.heldOut,
  };
  const factorizationJob = {
    config: ials.config(data.items, SEED, settingsFor('matrix-factorization', {})),
    sweeps: SWEEPS,
    patience: 2,
    sequences: data.sequences,
    heldOut: data.heldOut,
  };

  async function factorize() {
    update({ state: 'running', stage: 'matrix-factorization' }, true);
    const start = from?.factorization ?? freshFactorization(ials, factorizationJob);
    const { run } = await trainFactorization(backend, ials, factorizationJob, start, {
      pace: control.pace,
      timeUp: () => false,
      onProgress: (sweep, part) =>
        update({
          state: 'running',
          progress: (FACTORIZATION_SHARE * (sweep + part)) / SWEEPS,
          epoch: sweep,
          epochs: SWEEPS,
        }),
      onBest: async (best) => {
        await saved.saveFactorization({ config: factorizationJob.config, ...best });
        update({ factorizationNdcg: best.ndcg });
        await hooks.onModel('matrix-factorization');
      },
      save: (factorization) => saved.saveCheckpoint({ own, factorization }),
    });
    return run;
  }

  async function run() {
    const popularity = createPopularity(data.sequences, data.items);
    update({ popularityNdcg: (await answer(popularity, data.heldOut, control.pace)).ndcg }, true);
    const factorization = from?.sasrec ? from.factorization : await factorize();
    update(
      {
        factorizationNdcg: factorization.best?.ndcg,
        stage: 'sasrec',
        epoch: 0,
        epochs: EPOCHS,
        progress: FACTORIZATION_SHARE,
      },
      true,
    );
    begun.at = hooks.clock();
    begun.progress = FACTORIZATION_SHARE;

    const start = from?.sasrec ?? freshRun(config, sasrec.initial(config));
    const { run: finished } = await trainSequence(sasrecJob, start, {
      pace: control.pace,
      timeUp: () => false,
      createScorer: (parameters) => sasrec.createScorer(backend, config, parameters),
      createTrainer: async (state) => {
        const trainer = await sasrec.createTrainer(
          backend,
          config,
          state,
          itemCounts(data.sequences, data.items),
        );
        update({ implementation: trainer.implementation });
        return aroundSteps(trainer, async (step) => {
          const began = hooks.clock();
          const before = backend.counts?.().dispatches ?? 0;
          await step();
          const took = hooks.clock() - began;
          // A moving mean over about ten steps.
          const mean = status.millisecondsPerStep;
          update({
            millisecondsPerStep: mean === undefined ? took : 0.9 * mean + 0.1 * took,
            dispatchesPerStep: backend.counts && backend.counts().dispatches - before,
          });
        });
      },
      onProgress: ({ epoch, batch, batches, step, losses, validations }) => {
        const part = (epoch + batch / Math.max(1, batches)) / EPOCHS;
        update(
          {
            state: 'running',
            epoch,
            step,
            stepsPerEpoch: batches,
            progress: FACTORIZATION_SHARE + (1 - FACTORIZATION_SHARE) * part,
            losses: [...losses],
            validations: [...validations],
          },
          batch === 0,
        );
      },
      onBest: async (best) => {
        await saved.saveSasrec({ config, ...best });
        await hooks.onModel('sasrec');
      },
      saveDue: () => hooks.clock() - savedAt > CHECKPOINT_EVERY,
      save: async (checkpoint) => {
        await saved.saveCheckpoint({ own, factorization, sasrec: checkpoint });
        savedAt = hooks.clock();
      },
    });
    await saved.removeCheckpoint();
    update(
      {
        state: 'finished',
        progress: 1,
        losses: [...finished.losses],
        validations: [...finished.validations],
      },
      true,
    );
  }

  const done = run()
    .catch((error: unknown) => {
      const problem = asProblem(error);
      update(problem.code === 'cancelled' ? { state: 'cancelled' } : { state: 'failed', problem }, true);
    })
    .then(() => saved.saveReport(status))
    .catch((error: unknown) => update({ state: 'failed', problem: asProblem(error) }, true));

  return {
    status: () => status,
    pause() {
      control.pause();
      update({ state: 'running' }, true);
    },
    resume() {
      control.resume();
      update({ state: 'running' }, true);
    },
    cancel: control.cancel,
    done,
  };
}
