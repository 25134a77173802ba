import type { ModelName, PersonalModel } from '../../core/recommendation/recommendation';
import type { Backend } from '../../gpu/device/backend';
import type { Checkpoint, SavedModels } from '../saved/saved-models';
import { trainableModels } from './trainable/trainable-models';
import type { TrainingControl } from './training-control';
import type { TrainingProgress } from './training-progress';
import type { TrainingSplit } from './training-split';

/** Milliseconds between two checkpoints within an epoch. */
const CHECKPOINT_EVERY = 10_000;

/** What all models of a training run share. */
export interface TrainingRun {
  readonly backend: Backend;
  readonly data: TrainingSplit;
  /** The shopper's own sequence, as it is in `data`. */
  readonly own: Checkpoint['own'];
  readonly saved: SavedModels;
  /** The run that this one resumes; its data must be `data`. */
  readonly from?: Checkpoint;
  readonly control: TrainingControl;
  readonly progress: TrainingProgress;
  /** Milliseconds, monotone. */
  readonly clock: () => number;
  /** Called after a model was saved that is better than the saved one, or the first of its name. */
  onModel(model: ModelName): Promise<void>;
}

/**
 * Trains one model and saves checkpoints, and every epoch that is better than the saved model.
 * @param ndcg held-out NDCG@10 of the saved model on the same questions, if there is one
 * @throws ProblemError as `TrainableModel.train`
 */
export async function trainModel(
  model: PersonalModel,
  ndcg: number | undefined,
  run: TrainingRun,
): Promise<void> {
  const { backend, data, own, saved, from, control, progress, clock } = run;
  progress.modelBegins(model);
  let toBeat = ndcg ?? Number.NEGATIVE_INFINITY;
  let savedAt = clock();
  await trainableModels[model].train({
    backend,
    data,
    pace: control.pace,
    from: from?.current?.model === model ? from.current.run : undefined,
    step: (work) => progress.timeStep(work),
    onTrainer: (implementation) => progress.update({ implementation }),
    onProgress: (reached) => progress.modelProgresses(model, reached),
    async onBest(answers, payload) {
      // The serving model stays until a better one is trained.
      if (answers.ndcg <= toBeat) return;
      toBeat = answers.ndcg;
      await saved.saveBest(model, payload);
      await saved.saveHeldOutResult({ model, ndcg: answers.ndcg, gains: answers.gains });
      await run.onModel(model);
    },
    saveDue: () => clock() - savedAt > CHECKPOINT_EVERY,
    async save(payload) {
      const candidates = progress.status.models;
      await saved.saveCheckpoint({ own, candidates, current: { model, run: payload } });
      savedAt = clock();
    },
  });
  progress.modelIsTrained(model);
  await saved.saveCheckpoint({ own, candidates: progress.status.models });
}
