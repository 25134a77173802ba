import { asProblem } from '../../core/problem';
import { PERSONAL_MODELS } from '../../core/recommendation/recommendation';
import type { TrainingStatus } from '../../core/training/training-status';
import { evaluateHeldOut } from '../../engine/held-out-accuracy';
import { createPopularity } from '../../models/popularity/popularity';
import { type TrainingRun, trainModel } from './train-model';
import { createTrainingControl } from './training-control';
import { TrainingProgress } from './training-progress';

/** One training run, during and after it. */
export interface TrainingJob {
  status(): TrainingStatus;
  pause(): void;
  resume(): void;
  /** While held, the run waits: an evaluation uses the device. */
  hold(held: boolean): void;
  /** Ends the run at its next step; the best models so far stay. */
  cancel(): void;
  /** Resolves when the run is over, however it ended. */
  readonly done: Promise<void>;
}

interface TrainingJobParts extends Omit<TrainingRun, 'control' | 'progress'> {
  /** Resolves once no prompt call of the page is open. */
  answered(): Promise<void>;
  onStatus(status: TrainingStatus): void;
  /** The run ended because something was deleted: nothing of it was written after that. */
  onDeletion(): void;
}

/**
 * Trains the models one after another on the open backend, all validated on the same held-out
 * questions. Saves checkpoints, and every model that is better than the saved one of its name.
 */
export function startTraining(parts: TrainingJobParts): TrainingJob {
  const { backend, clock, onStatus, saved, from } = parts;
  const control = createTrainingControl(parts.answered);
  const progress = new TrainingProgress({ backend, control, clock, onStatus, resumed: from?.candidates });
  const done = trainAll({ ...parts, control, progress })
    .catch((error: unknown) => progress.stopped(error))
    .then(() => saved.saveReport(progress.status))
    .catch((error: unknown) => {
      const problem = asProblem(error);
      if (problem.code === 'deleted-meanwhile') parts.onDeletion();
      else progress.report({ state: 'failed', problem });
    });

  return {
    status: () => progress.status,
    pause() {
      control.pause();
      progress.report({ state: 'running' });
    },
    resume() {
      control.resume();
      progress.report({ state: 'running' });
    },
    hold(held) {
      control.hold(held);
      if (!held) progress.restartEstimate();
      progress.report({});
    },
    cancel: control.cancel,
    done,
  };
}

async function trainAll(run: TrainingRun): Promise<void> {
  const { data, saved, control, progress, own, from } = run;
  // From here on a reload goes on with the run, also before its first model is trained.
  if (!from) await saved.saveCheckpoint({ own, candidates: progress.status.models });
  const popularity = createPopularity(data.sequences, data.items);
  const baseline = await evaluateHeldOut(popularity, data.heldOut, control.pace);
  // Results on another number of questions come from other held-out shoppers.
  const comparable = (await saved.heldOutResults()).filter(
    ({ gains }) => gains.length === baseline.gains.length,
  );
  await saved.saveHeldOutResult({ model: 'popularity', ...baseline });
  progress.report({ popularityNdcg: baseline.ndcg });
  await run.onModel('popularity');
  for (const model of PERSONAL_MODELS) {
    if (progress.isTrained(model)) continue;
    await trainModel(model, comparable.find((result) => result.model === model)?.ndcg, run);
  }
  await saved.removeCheckpoint();
  progress.report({ state: 'finished', progress: 1 });
}
