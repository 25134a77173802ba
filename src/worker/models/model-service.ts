import type {
  EvaluationOutput,
  EvaluationProgress,
  EvaluationRequest,
} from '../../core/evaluation/evaluation';
import type {
  HyperparameterSearchRequest,
  HyperparameterSearchResult,
} from '../../core/evaluation/hyperparameter-search';
import type { RatingRequest, RatingResult } from '../../core/evaluation/rating-evaluation';
import { asProblem } from '../../core/problem';
import type { BackendName, Rails } from '../../core/recommendation/recommendation';
import { GUEST_PERSONA } from '../../core/shop/events';
import type { EngineStatus } from '../../core/training/engine-status';
import { idleTraining, type TrainingStatus } from '../../core/training/training-status';
import { chooseBackend, openRequested } from '../../engine/choose-backend';
import { evaluate } from '../../engine/evaluation/evaluate';
import type { EvaluationData } from '../../engine/evaluation/evaluation-data';
import { turn } from '../../engine/pace';
import type { Backend } from '../../gpu/device/backend';
import type { PageVisibility } from '../../gpu/plan/submission-budget';
import type { Storage } from '../../storage/storage';
import type { DatasetFiles } from '../calls';
import { evaluateRatingFiles } from '../evaluations/evaluate-rating-files';
import { dataOf, demoData } from '../evaluations/evaluated-data';
import { createEvaluationService, type EvaluationService } from '../evaluations/evaluation-service';
import { searchConfiguration } from '../evaluations/search-configuration';
import { createExplanationService, type ExplanationService } from '../explanations/explanation-service';
import type { Notice } from '../protocol';
import {
  createPersonalScoreService,
  type PersonalScoreService,
} from '../recommendations/personal-score-service';
import type { AskedFor, RailService } from '../recommendations/rail-service';
import { type Checkpoint, savedModels } from '../saved/saved-models';
import type { CurrentShopper, ShopService } from '../shop/shop-service';
import { startTraining, type TrainingJob } from '../training/training-job';
import { historyIndices, trainingSplit } from '../training/training-split';
import { createBackendHolder } from './backend-holder';
import { createModelShelf, serveModels } from './served-models';

const TRAINING_LOCK = 'vitrine-training';
const SEED = 1;

/** Everything that needs tfjs: the backend, the models of the open world, their training. */
export interface ModelService {
  /**
   * Chooses a backend, loads what is saved and goes on training what is not finished. Called after
   * every change of world.
   */
  start(): void;
  /** Another tab saved better models. */
  reload(): Promise<void>;
  recommend(asking?: AskedFor): Promise<Rails>;
  /** Why things are recommended, and what would be otherwise. */
  readonly explanations: ExplanationService;
  readonly personalScores: PersonalScoreService;
  trainingStatus(): TrainingStatus;
  train(action: 'start' | 'pause' | 'resume' | 'cancel'): Promise<TrainingStatus>;
  engineStatus(): EngineStatus;
  chooseBackend(backend: BackendName | 'auto'): Promise<EngineStatus>;
  /** @param files of a data set, or the demo shop with its true causes */
  evaluate(
    files: DatasetFiles | 'demo',
    badRows: 'refuse' | 'skip',
    request: EvaluationRequest,
    signal: AbortSignal,
    onProgress: (progress: EvaluationProgress) => void,
  ): Promise<EvaluationOutput>;
  searchConfiguration(
    files: DatasetFiles,
    badRows: 'refuse' | 'skip',
    request: HyperparameterSearchRequest,
    signal: AbortSignal,
    onProgress: (progress: EvaluationProgress) => void,
  ): Promise<HyperparameterSearchResult>;
  evaluateRatings(
    files: readonly File[],
    request: RatingRequest,
    signal: AbortSignal,
    onProgress: (progress: EvaluationProgress) => void,
  ): Promise<RatingResult>;
  /** Evaluations on the open world. */
  readonly evaluations: EvaluationService;
  /** Ends training and evaluations and forgets the models in memory; nothing saved is touched. */
  stop(): Promise<void>;
}

/**
 * @param answered resolves once the page waits for no answer
 * @param visibility whether the page is visible, read at any time
 */
export function createModelService(
  storage: Storage,
  shop: ShopService,
  rails: RailService,
  now: () => number,
  notify: (notice: Notice) => void,
  answered: () => Promise<void>,
  visibility: PageVisibility,
): ModelService {
  const clock = () => performance.now();
  const shelf = createModelShelf();
  const backends = createBackendHolder(
    storage,
    visibility,
    (status) => notify({ kind: 'engine', status }),
    // A lost device takes models and training with it: both come back from what is saved, on a new
    // device or another backend.
    () => void end().then(start),
  );
  let training: TrainingStatus = idleTraining;
  let job: TrainingJob | undefined;
  /** Ends the wait for another tab's training. */
  let waiting: AbortController | undefined;
  /** What `start` began, until the models are loaded and training is under way. */
  let starting: Promise<void> = Promise.resolve();
  /**
   * Raised by every change of world or backend: what was begun before must not finish into the new
   * one.
   */
  let generation = 0;

  let evaluating = false;
  const evaluations = createEvaluationService({
    ...{ storage, shop, now, clock, answered },
    openBackend: () => backends.open(),
    onBusy: (busy) => {
      evaluating = busy;
      job?.hold(busy);
    },
    onStatus: (status) => notify({ kind: 'evaluation', status }),
  });

  const setTraining = (status: TrainingStatus) => {
    training = status;
    notify({ kind: 'training', status });
  };

  async function end(): Promise<void> {
    generation++;
    waiting?.abort();
    job?.cancel();
    await evaluations.stop();
    await starting;
    await job?.done;
    job = undefined;
    shelf.replace(undefined);
    await backends.release();
  }

  /** Puts the saved models of the open world on the backend and into use. */
  async function load(): Promise<void> {
    const begun = generation;
    const { world } = await shop.shopper();
    const backend = await backends.open();
    if (begun !== generation) return;
    const saved = savedModels(storage, world.summary.catalogue, now);
    const models = await serveModels(saved, backend, world, () => begun === generation);
    if (!models) return;
    shelf.replace(models);
    notify({ kind: 'models-changed' });
  }

  function start(): void {
    const begun = generation;
    starting = (async () => {
      await load();
      if (begun !== generation) return;
      const { world } = await shop.shopper();
      const saved = savedModels(storage, world.summary.catalogue, now);
      const unfinished = await saved.checkpoint();
      if (unfinished || !shelf.current()?.champion) {
        await beginTraining(unfinished);
        return;
      }
      const report = await saved.report();
      if (report && begun === generation && !job) setTraining(report);
    })().catch((error: unknown) => {
      if (begun === generation) backends.fail(error);
    });
  }

  /** Trains in this tab, or waits until the tab that trains is done or gone. */
  async function beginTraining(from: Checkpoint | undefined): Promise<void> {
    const begun = generation;
    const backend = await backends.open();
    const shopper = await shop.shopper();
    if (begun !== generation || job) return;
    await new Promise<void>((resolve) => {
      const run = async () => {
        if (begun !== generation) return;
        const running = train(backend, shopper, from, () => begun === generation);
        job = running;
        if (evaluating) running.hold(true);
        resolve();
        await running.done;
        if (job === running) job = undefined;
      };
      // Where nothing is stored, tabs share neither models nor locks: browsers that refuse one
      // refuse the other.
      const alone = storage.durable
        ? navigator.locks.request(TRAINING_LOCK, { ifAvailable: true }, async (lock) => {
            if (lock) return run();
            if (begun !== generation) return;
            setTraining({ ...idleTraining, problem: { code: 'training-elsewhere' } });
            waitForOtherTab();
          })
        : run();
      alone
        .catch((error: unknown) =>
          setTraining({ ...idleTraining, state: 'failed', problem: asProblem(error) }),
        )
        .finally(resolve);
    });
  }

  function waitForOtherTab(): void {
    waiting = new AbortController();
    navigator.locks
      .request(TRAINING_LOCK, { signal: waiting.signal }, async () => undefined)
      .then(
        () => {
          setTraining(idleTraining);
          start();
        },
        // Aborted: this tab went elsewhere meanwhile.
        () => undefined,
      );
  }

  function train(
    backend: Backend,
    shopper: CurrentShopper,
    from: Checkpoint | undefined,
    isCurrent: () => boolean,
  ): TrainingJob {
    const { world } = shopper;
    // A guest leaves nothing behind, not in a model either.
    const own =
      from?.own ?? (shopper.persona === GUEST_PERSONA ? new Int32Array() : historyIndices(world, shopper));
    const hooks = {
      clock,
      answered,
      onStatus: (status: TrainingStatus) => {
        if (isCurrent()) setTraining(status);
      },
      onModel: async () => {
        if (isCurrent()) await load();
      },
    };
    const saved = savedModels(storage, world.summary.catalogue, now);
    return startTraining(backend, trainingSplit(world, own, SEED), own, saved, hooks, from);
  }

  const explanations = createExplanationService({
    ...{ storage, shop, rails, shelf, now, clock },
    backend: () => backends.current(),
  });

  /** A data set of files, and the backend that is asked for or the fastest that can be trusted. */
  async function opened(
    files: DatasetFiles | 'demo',
    badRows: 'refuse' | 'skip',
    requested: BackendName | 'auto',
    signal: AbortSignal,
    onProgress: (progress: EvaluationProgress) => void,
  ): Promise<{ readonly backend: Backend; readonly data: EvaluationData }> {
    onProgress({ phase: 'reading', epoch: 0, epochs: 0, progress: 0 });
    const data = files === 'demo' ? demoData(now()) : await dataOf(files, badRows, now(), signal);
    onProgress({ phase: 'preparing', epoch: 0, epochs: 0, progress: 0.01 });
    const backend =
      requested === 'auto' ? (await chooseBackend('auto')).backend : await openRequested(requested);
    return { backend, data };
  }

  return {
    start,
    evaluations,
    explanations,
    async reload() {
      if (backends.current()) await load();
    },
    recommend: (asking) =>
      shelf.use(async (served) => {
        const began = clock();
        const shopper = await shop.shopper();
        const ready = served?.world === shopper.world ? served : undefined;
        return {
          ...(await rails.rails(shopper, ready, asking)),
          choice: ready?.choice,
          backend: ready && backends.current()?.name,
          milliseconds: clock() - began,
        };
      }),
    personalScores: createPersonalScoreService(shop, shelf),
    trainingStatus: () => training,
    async train(action) {
      const { world } = await shop.shopper();
      if (action === 'pause') job?.pause();
      if (action === 'resume') job?.resume();
      if (action === 'cancel' || action === 'start') {
        job?.cancel();
        await job?.done;
        job = undefined;
        await savedModels(storage, world.summary.catalogue, now).removeCheckpoint();
      }
      if (action === 'start') await beginTraining(undefined);
      return training;
    },
    engineStatus: () => backends.status(),
    async chooseBackend(requested) {
      await storage.settings.set('backend', requested);
      await end();
      start();
      await backends.open();
      return backends.status();
    },
    async evaluate(files, badRows, request, signal, onProgress) {
      const { backend, data } = await opened(files, badRows, request.backend, signal, onProgress);
      return evaluate(backend, data, request, {
        pace: { next: turn },
        clock,
        onProgress,
        stopAsked: () => signal.aborted,
      });
    },
    async searchConfiguration(files, badRows, request, signal, onProgress) {
      const { backend, data } = await opened(files, badRows, request.backend, signal, onProgress);
      return searchConfiguration(backend, data, request, clock, signal, onProgress);
    },
    evaluateRatings: (files, request, signal, onProgress) =>
      evaluateRatingFiles(files, request, now(), signal, onProgress),
    async stop() {
      await end();
      setTraining(idleTraining);
    },
  };
}
