import type { EngineStatus } from '../core/engine-status';
import type { EvaluationProgress, EvaluationRequest, EvaluationResult } from '../core/evaluation';
import type { Explanation } from '../core/explanation';
import { asProblem, type Problem, ProblemError } from '../core/problem';
import type { BackendName, ModelName, Rails } from '../core/recommendation';
import { idleTraining, type TrainingStatus } from '../core/training-status';
import { readDataset } from '../datasets/read-dataset';
import { chooseBackend, reopenBackend } from '../engine/choose-backend';
import { evaluate } from '../engine/evaluate';
import { explainFactorization, explainSequence } from '../engine/explain';
import { turn } from '../engine/pace';
import { type Models, recommend, type ShopperContext } from '../engine/recommend';
import type { Backend } from '../gpu/backend';
import { createFactorizationScorer } from '../models/matrix-factorization/reference';
import { createPopularity } from '../models/popularity/popularity';
import { createSasrecScorer } from '../models/sasrec/reference-scorer';
import type { Storage } from '../storage/storage';
import { historyIndices, trainingData } from './model-data';
import type { DatasetFiles, Notice } from './protocol';
import { type SavedFactorization, savedModels } from './saved-models';
import type { Shopper, ShopService } from './shop-service';
import { startTraining, type TrainingJob } from './training-job';
import type { LoadedWorld } from './world';

const TRAINING_LOCK = 'vitrine-training';
const SEED = 1;

/** Everything that needs tfjs: the backend, the models of the open world, their training. */
export interface ModelService {
  /** Chooses a backend, loads what is saved and goes on training what is not finished. Called after every change of world. */
  start(): void;
  /** Another tab saved better models. */
  reload(): Promise<void>;
  recommend(): Promise<Rails>;
  explain(item: string, model: Exclude<ModelName, 'popularity'>): Promise<Explanation>;
  trainingStatus(): TrainingStatus;
  train(action: 'start' | 'pause' | 'resume' | 'cancel'): Promise<TrainingStatus>;
  engineStatus(): EngineStatus;
  chooseBackend(backend: BackendName | 'auto'): Promise<EngineStatus>;
  evaluate(
    files: DatasetFiles,
    badRows: 'refuse' | 'skip',
    request: EvaluationRequest,
    signal: AbortSignal,
    onProgress: (progress: EvaluationProgress) => void,
  ): Promise<EvaluationResult>;
  /** Ends training and forgets the models in memory; nothing saved is touched. */
  stop(): Promise<void>;
}

interface LoadedModels extends Models {
  readonly world: LoadedWorld;
  readonly savedFactorization?: SavedFactorization;
}

export function createModelService(
  storage: Storage,
  shop: ShopService,
  now: () => number,
  notify: (notice: Notice) => void,
): ModelService {
  const clock = () => performance.now();
  let backend: Backend | undefined;
  let opening: Promise<Backend> | undefined;
  let engine: EngineStatus = { state: 'starting', requested: 'auto', trials: [] };
  let training: TrainingStatus = idleTraining;
  let job: TrainingJob | undefined;
  let loaded: LoadedModels | undefined;
  /** Raised by every change of world: what was begun before must not finish into the new one. */
  let generation = 0;

  const setEngine = (status: EngineStatus) => {
    engine = status;
    notify({ kind: 'engine', status });
  };
  const setTraining = (status: TrainingStatus) => {
    training = status;
    notify({ kind: 'training', status });
  };

  async function open(): Promise<Backend> {
    opening ??= (async () => {
      const requested = (await storage.settings.get('backend')) ?? 'auto';
      setEngine({ state: 'starting', requested, trials: [] });
      try {
        const { opened, choice } = await openChosen(requested);
        backend = opened;
        setEngine({ ...choice, state: 'ready' });
        watch(opened);
        return opened;
      } catch (error) {
        opening = undefined;
        setEngine({ state: 'off', requested, trials: [], problem: asProblem(error) });
        throw error;
      }
    })();
    return opening;
  }

  /** What was chosen on an earlier visit when it still holds, else the choice made anew. */
  async function openChosen(requested: BackendName | 'auto') {
    const before = await storage.settings.get('engine');
    if (before?.requested === requested) {
      const opened = await reopenBackend(before);
      if (opened) return { opened, choice: before };
    }
    const { backend: opened, choice } = await chooseBackend(requested, (trials) =>
      setEngine({ ...engine, trials }),
    );
    await storage.settings.set('engine', {
      ...choice,
      adapter: choice.adapter && { ...choice.adapter },
      // What went wrong in a trial is told once; a choice made without trouble is what is kept.
      trials: choice.trials.map(({ problem: _, ...trial }) => trial),
    });
    return { opened, choice };
  }

  /** A lost device takes models and training with it: both come back from what is saved, on a new device or another backend. */
  function watch(of: Backend): void {
    of.lost.then(async (detail) => {
      if (backend !== of) return;
      const problem: Problem = { code: 'device-lost', detail };
      setEngine({ ...engine, state: 'starting', problem });
      await end();
      start();
    });
  }

  async function end(): Promise<void> {
    generation++;
    job?.cancel();
    await job?.done;
    job = undefined;
    loaded?.sequence?.dispose();
    loaded?.factorization?.dispose();
    loaded = undefined;
    backend = undefined;
    opening = undefined;
  }

  /** Reads the saved models of the open world onto the backend. */
  async function load(): Promise<LoadedModels> {
    const { world } = await shop.shopper();
    const saved = savedModels(storage, world.summary.catalogue, now);
    const [sasrec, factorization] = [await saved.sasrec(), await saved.factorization()];
    await open();
    const items = world.interactions.items.length;
    const before = loaded;
    loaded = {
      world,
      popularity: createPopularity(world.interactions.sequences, items),
      sequence:
        sasrec?.config.items === items ? createSasrecScorer(sasrec.config, sasrec.parameters) : undefined,
      factorization:
        factorization?.config.items === items
          ? createFactorizationScorer(factorization.config, factorization.itemVectors)
          : undefined,
      savedFactorization: factorization?.config.items === items ? factorization : undefined,
    };
    before?.sequence?.dispose();
    before?.factorization?.dispose();
    notify({ kind: 'models-changed' });
    return loaded;
  }

  function start(): void {
    const begun = generation;
    (async () => {
      const { world } = await load();
      if (begun !== generation) return;
      const saved = savedModels(storage, world.summary.catalogue, now);
      const unfinished = await saved.checkpoint();
      if (unfinished || !loaded?.sequence) await beginTraining(unfinished !== undefined);
    })().catch((error: unknown) => setEngine({ ...engine, state: 'off', problem: asProblem(error) }));
  }

  async function beginTraining(resume: boolean): Promise<void> {
    if (job) return;
    const begun = generation;
    const device = await open();
    const shopper = await shop.shopper();
    const { world } = shopper;
    const saved = savedModels(storage, world.summary.catalogue, now);
    if (!resume) await saved.removeCheckpoint();
    const checkpoint = resume ? await saved.checkpoint() : undefined;
    if (begun !== generation || job) return;
    // One tab trains; the others are told when there are better models.
    await new Promise<void>((resolve) => {
      navigator.locks
        .request(TRAINING_LOCK, { ifAvailable: true }, async (lock) => {
          if (!lock) {
            setTraining({ ...idleTraining, problem: { code: 'training-elsewhere' } });
            resolve();
            return;
          }
          const own = checkpoint?.own ?? historyIndices(world, shopper);
          const data = trainingData(world, own, SEED);
          const running = startTraining(
            device,
            data,
            own,
            saved,
            {
              clock,
              onStatus: (status) => {
                if (begun === generation) setTraining(status);
              },
              onModel: async () => {
                if (begun === generation) await load();
              },
            },
            checkpoint,
          );
          job = running;
          resolve();
          await running.done;
          if (job === running) job = undefined;
        })
        .catch((error: unknown) => {
          setTraining({ ...idleTraining, state: 'failed', problem: asProblem(error) });
          resolve();
        });
    });
  }

  function contextOf(shopper: Shopper): ShopperContext {
    const { world } = shopper;
    const history = historyIndices(world, shopper);
    const excluded = new Uint8Array(world.interactions.items.length);
    for (const item of history) excluded[item] = 1;
    for (const id of shopper.barred) {
      const index = world.indexOf(id);
      if (index !== undefined) excluded[index] = 1;
    }
    return { history, excluded };
  }

  return {
    start,
    async reload() {
      if (backend) await load();
    },
    async recommend() {
      const began = clock();
      const shopper = await shop.shopper();
      const { items } = shopper.world.interactions;
      const context = contextOf(shopper);
      const ready = loaded?.world === shopper.world ? loaded : undefined;
      const models = ready ?? {
        popularity: createPopularity(shopper.world.interactions.sequences, items.length),
      };
      const rails = await recommend(models, context);
      return {
        rails: rails.map(({ anchor, items: ranked, ...rail }) => ({
          ...rail,
          anchor: anchor === undefined ? undefined : items[anchor],
          items: ranked.map(({ item, score }) => ({ item: items[item], score })),
        })),
        historyLength: context.history.length,
        backend: ready && backend?.name,
        milliseconds: clock() - began,
      };
    },
    async explain(item, model) {
      const began = clock();
      const shopper = await shop.shopper();
      const index = shopper.world.indexOf(item);
      if (index === undefined) throw new ProblemError({ code: 'unknown-item', item });
      const context = contextOf(shopper);
      if (context.history.length === 0) throw new ProblemError({ code: 'empty-history' });
      const models = loaded?.world === shopper.world ? loaded : undefined;
      const known = shopper.history.filter((entry) => shopper.world.indexOf(entry.item) !== undefined);
      const explained =
        model === 'sasrec'
          ? models?.sequence && (await explainSequence(models.sequence, context, index))
          : models?.savedFactorization &&
            explainFactorization(
              models.savedFactorization.config,
              models.savedFactorization.itemVectors,
              context,
              index,
            );
      if (!explained || !backend) throw new ProblemError({ code: 'no-model', model });
      return {
        ...explained,
        item,
        model,
        events: explained.events.map(({ at, ...event }) => ({ ...event, ...known[at] })),
        backend: backend.name,
        milliseconds: clock() - began,
      };
    },
    trainingStatus: () => training,
    async train(action) {
      if (action === 'start') {
        job?.cancel();
        await job?.done;
        job = undefined;
        await beginTraining(false);
      }
      if (action === 'pause') job?.pause();
      if (action === 'resume') job?.resume();
      if (action === 'cancel' && job) {
        job.cancel();
        await job.done;
        const { world } = await shop.shopper();
        await savedModels(storage, world.summary.catalogue, now).removeCheckpoint();
      }
      return training;
    },
    engineStatus: () => engine,
    async chooseBackend(requested) {
      await storage.settings.set('backend', requested);
      await end();
      start();
      await open();
      return engine;
    },
    async evaluate(files, badRows, request, signal, onProgress) {
      onProgress({ phase: 'reading', epoch: 0, epochs: 0, progress: 0 });
      const dataset = await readDataset(files, { badRows, now: now(), signal });
      onProgress({ phase: 'preparing', epoch: 0, epochs: 0, progress: 0.01 });
      const { backend: device, choice } = await chooseBackend(request.backend);
      if (request.backend !== 'auto' && device.name !== request.backend) {
        throw new ProblemError(
          choice.trials.find((trial) => trial.backend === request.backend)?.problem ?? {
            code: 'no-backend',
            detail: request.backend,
          },
        );
      }
      return evaluate(device, dataset.interactions, dataset.report.badRowCount, request, {
        pace: { next: turn },
        clock,
        onProgress,
        stopAsked: () => signal.aborted,
      });
    },
    async stop() {
      await end();
      setTraining(idleTraining);
    },
  };
}
