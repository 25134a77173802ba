import type { Storage } from '../../storage/storage';
import type { EvaluationService } from '../evaluations/evaluation-service';
import { savedModels } from '../saved/saved-models';
import type { ShopService } from '../shop/shop-service';
import type { TrainingService } from '../training/training-service';
import type { BackendHolder } from './backend-holder';
import type { Generations } from './generations';
import { type ModelShelf, serveModels } from './served-models';

interface LifecycleParts {
  readonly storage: Storage;
  readonly shop: ShopService;
  readonly shelf: ModelShelf;
  readonly generations: Generations;
  readonly backends: BackendHolder;
  readonly training: TrainingService;
  readonly evaluations: EvaluationService;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Called when the models in use change. */
  onModelsChanged(): void;
  /** Called when saved models turned out to be damaged and were deleted. */
  onDamaged(models: readonly string[]): void;
}

/** Loads the open world's models and resumes their training; ends both when the world changes. */
export class ModelLifecycle {
  readonly #parts: LifecycleParts;
  /** The newest `start`; resolves when the models are loaded and training is under way. */
  #starting: Promise<void> = Promise.resolve();

  constructor(parts: LifecycleParts) {
    this.#parts = parts;
  }

  /** Opens the backend, serves the saved models and resumes unfinished training. */
  start(): void {
    const { backends, generations } = this.#parts;
    const isCurrent = generations.watch();
    this.#starting = this.#loadAndTrain(isCurrent).catch((error: unknown) => {
      if (isCurrent()) backends.fail(error);
    });
  }

  /**
   * Puts the saved models of the open world on the backend and into use.
   * @returns whether models were deleted because they are damaged: they are to be trained again
   */
  async load(): Promise<boolean> {
    const { storage, shop, shelf, generations, backends, now, onModelsChanged, onDamaged } = this.#parts;
    const isCurrent = generations.watch();
    const { world } = await shop.shopper();
    const backend = await backends.open();
    if (!isCurrent()) return false;
    const saved = savedModels(storage, world.summary.catalogue, now);
    const damaged = new Set<string>(await saved.removeDamaged());
    const models = await serveModels(saved, backend, world, (model) => damaged.add(model), isCurrent);
    if (damaged.size > 0) onDamaged([...damaged]);
    if (!models) return false;
    shelf.replace(models);
    onModelsChanged();
    return damaged.size > 0;
  }

  /**
   * Ends training and evaluations, and releases models and backend. What `start` began before ends
   * without effect. Saved models and checkpoints stay.
   */
  async end(): Promise<void> {
    const { shelf, generations, backends, training, evaluations } = this.#parts;
    generations.advance();
    training.abandon();
    await evaluations.stop();
    await this.#starting;
    await training.ended();
    shelf.replace(undefined);
    await backends.release();
  }

  async #loadAndTrain(isCurrent: () => boolean): Promise<void> {
    const { storage, shop, shelf, training, now } = this.#parts;
    const wasDamaged = await this.load();
    if (!isCurrent()) return;
    const { world } = await shop.shopper();
    const saved = savedModels(storage, world.summary.catalogue, now);
    const unfinished = await saved.checkpoint();
    if (unfinished || wasDamaged || !shelf.current()?.champion) {
      await training.begin(unfinished);
      return;
    }
    const report = await saved.report();
    if (report && isCurrent() && !training.isRunning) training.setStatus(report);
  }
}
