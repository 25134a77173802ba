import { asProblem } from '../../core/problem';
import {
  type ModelName,
  PERSONAL_MODELS,
  type PersonalModel,
} from '../../core/recommendation/recommendation';
import {
  idleTraining,
  type ModelTrainingStatus,
  type TrainingStatus,
} from '../../core/training/training-status';
import { evaluateHeldOut } from '../../engine/held-out-accuracy';
import type { Backend } from '../../gpu/device/backend';
import { createPopularity } from '../../models/popularity/popularity';
import type { Checkpoint, SavedModels } from '../saved/saved-models';
import type { TrainableProgress, TrainableRun } from './trainable/trainable-model';
import { trainableModels } from './trainable/trainable-models';
import { createTrainingControl } from './training-control';
import type { TrainingSplit } from './training-split';

const CHECKPOINT_EVERY = 10_000;
/** Status messages to the page, milliseconds apart. */
const REPORT_EVERY = 200;
/**
 * The models the shop waits for, each with its part of the progress bar. The others are tried in
 * the background, when these have settled.
 */
const AWAITED: ReadonlyMap<PersonalModel, number> = new Map([
  ['item-knn', 0.01],
  ['matrix-factorization', 0.09],
  ['sasrec', 0.9],
]);

export interface TrainingJob {
  status(): TrainingStatus;
  pause(): void;
  resume(): void;
  /** While held it waits for something else that needs the device. */
  hold(held: boolean): void;
  /** The run ends at its next step; the best models so far stay. */
  cancel(): void;
  /** Resolves when the run is over, however it ended. */
  readonly done: Promise<void>;
}

interface TrainingJobHooks {
  readonly clock: () => number;
  /** Resolves once the page waits for no answer. */
  answered(): Promise<void>;
  onStatus(status: TrainingStatus): void;
  /** A better model was saved, or the first of its kind. */
  onModel(model: ModelName): Promise<void>;
}

/**
 * Trains one candidate after another on the backend that is open, each validated by the same
 * questions; saves checkpoints, and every model that is better than the one saved of its kind.
 * @param from goes on there; its data must be `data`
 */
export function startTraining(
  backend: Backend,
  data: TrainingSplit,
  own: Checkpoint['own'],
  saved: SavedModels,
  hooks: TrainingJobHooks,
  from?: Checkpoint,
): TrainingJob {
  const control = createTrainingControl(hooks.answered);
  const before = new Map(from?.candidates.map((candidate) => [candidate.model, candidate]));
  const done = new Set(PERSONAL_MODELS.filter((model) => before.get(model)?.state === 'trained'));
  const isSettled = () => [...AWAITED.keys()].every((model) => done.has(model));
  let status: TrainingStatus = {
    ...idleTraining,
    state: 'preparing',
    settled: isSettled(),
    models: PERSONAL_MODELS.map(
      (model) => before.get(model) ?? { model, state: 'waiting', losses: [], validations: [] },
    ),
    backend: backend.name,
    resumed: from !== undefined,
  };
  let reportedAt = Number.NEGATIVE_INFINITY;
  /**
   * When the model being trained began on this page, and how far the bar was then: for the time
   * left.
   */
  let begun = { at: hooks.clock(), progress: 0 };

  const update = (change: Partial<TrainingStatus>, always = false) => {
    const asked = change.state ?? status.state;
    const state = asked === 'running' && control.paused ? 'paused' : asked;
    const progress = change.progress ?? status.progress;
    const made = progress - begun.progress;
    const known = state === 'running' && made > 0.005;
    const secondsLeft = known ? ((hooks.clock() - begun.at) / made / 1000) * (1 - progress) : undefined;
    const memoryBytes = backend.memoryBytes();
    status = {
      ...status,
      ...change,
      state,
      progress,
      secondsLeft,
      memoryBytes,
      held: control.held || undefined,
    };
    if (!always && hooks.clock() - reportedAt < REPORT_EVERY) return;
    reportedAt = hooks.clock();
    hooks.onStatus(status);
  };
  const withCandidate = (model: PersonalModel, change: Partial<ModelTrainingStatus>) =>
    status.models.map((candidate) => (candidate.model === model ? { ...candidate, ...change } : candidate));

  async function timed(step: () => Promise<void>) {
    const began = hooks.clock();
    const already = backend.counts?.().dispatches ?? 0;
    await step();
    const took = hooks.clock() - began;
    // A moving mean over about ten steps.
    const mean = status.millisecondsPerStep;
    update({
      millisecondsPerStep: mean === undefined ? took : 0.9 * mean + 0.1 * took,
      dispatchesPerStep: backend.counts && backend.counts().dispatches - already,
    });
  }

  /** Where this model's part of the bar begins, and how long it is. */
  function partOf(model: PersonalModel): { start: number; length: number } {
    const length = AWAITED.get(model);
    if (length === undefined) return { start: 0, length: 1 };
    let start = 0;
    for (const other of done) start += AWAITED.get(other) ?? 0;
    return { start, length };
  }

  async function train(model: PersonalModel, best: number | undefined) {
    const { start, length } = partOf(model);
    begun = { at: hooks.clock(), progress: start };
    update(
      {
        ...{
          state: 'running',
          stage: model,
          progress: start,
          epoch: 0,
          epochs: 0,
          step: 0,
          stepsPerEpoch: 0,
        },
        ...{ implementation: undefined, millisecondsPerStep: undefined, dispatchesPerStep: undefined },
        models: withCandidate(model, { state: 'training' }),
      },
      true,
    );
    let toBeat = best ?? Number.NEGATIVE_INFINITY;
    let savedAt = hooks.clock();
    let validated = 0;
    const run: TrainableRun = {
      ...{ backend, data, pace: control.pace, step: timed },
      from: from?.current?.model === model ? from.current.run : undefined,
      onTrainer: (implementation) => update({ implementation }),
      onProgress: ({ part, losses, validations, ...progress }: TrainableProgress) => {
        const isNews = validations.length !== validated;
        validated = validations.length;
        update(
          {
            ...progress,
            state: 'running',
            progress: start + length * part,
            models: withCandidate(model, { losses: [...losses], validations: [...validations] }),
          },
          isNews,
        );
      },
      async onBest({ ndcg, gains }, payload) {
        // What serves already is kept until something better has been learnt.
        if (ndcg <= toBeat) return;
        toBeat = ndcg;
        await saved.saveBest(model, payload);
        await saved.saveStanding({ model, ndcg, gains });
        await hooks.onModel(model);
      },
      saveDue: () => hooks.clock() - savedAt > CHECKPOINT_EVERY,
      async save(payload) {
        await saved.saveCheckpoint({ own, candidates: status.models, current: { model, run: payload } });
        savedAt = hooks.clock();
      },
    };
    await trainableModels[model].train(run);
    done.add(model);
    update({ settled: isSettled(), models: withCandidate(model, { state: 'trained' }) }, true);
    await saved.saveCheckpoint({ own, candidates: status.models });
  }

  async function run() {
    const popularity = createPopularity(data.sequences, data.items);
    const floor = await evaluateHeldOut(popularity, data.heldOut, control.pace);
    const comparable = (await saved.heldOutResults()).filter(
      ({ gains }) => gains.length === floor.gains.length,
    );
    await saved.saveStanding({ model: 'popularity', ...floor });
    update({ popularityNdcg: floor.ndcg }, true);
    await hooks.onModel('popularity');
    for (const model of PERSONAL_MODELS) {
      if (done.has(model)) continue;
      await train(model, comparable.find((standing) => standing.model === model)?.ndcg);
    }
    await saved.removeCheckpoint();
    update({ state: 'finished', progress: 1 }, true);
  }

  const over = run()
    .catch((error: unknown) => {
      const problem = asProblem(error);
      const candidates = status.models.map(
        (candidate): ModelTrainingStatus =>
          candidate.state === 'training' ? { ...candidate, state: 'stopped' } : candidate,
      );
      const end: Partial<TrainingStatus> =
        problem.code === 'cancelled' ? { state: 'cancelled' } : { state: 'failed', problem };
      update({ ...end, models: candidates }, true);
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
    hold(held) {
      // The time spent waiting is none of the model's.
      const made = status.progress;
      control.hold(held);
      if (!held) begun = { at: hooks.clock(), progress: made };
      update({}, true);
    },
    cancel: control.cancel,
    done: over,
  };
}
