import { asProblem } from '../../core/problem';
import { GUEST_PERSONA } from '../../core/shop/events';
import { idleTraining, type TrainingStatus } from '../../core/training/training-status';
import type { Backend } from '../../gpu/device/backend';
import type { Storage } from '../../storage/storage';
import type { Generations } from '../models/generations';
import { type Checkpoint, savedModels } from '../saved/saved-models';
import type { CurrentShopper } from '../shop/current-shopper';
import type { ShopService } from '../shop/shop-service';
import { startTraining, type TrainingJob } from './training-job';
import { TrainingLock } from './training-lock';
import { TRAINING_SEED } from './training-seed';
import { historyIndices, trainingSplit } from './training-split';

type TrainingAction = 'start' | 'pause' | 'resume' | 'cancel';

interface TrainingServiceParts {
  readonly storage: Storage;
  readonly shop: ShopService;
  readonly generations: Generations;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds, monotone. */
  readonly clock: () => number;
  openBackend(): Promise<Backend>;
  /** Resolves once no prompt call of the page is open. */
  answered(): Promise<void>;
  onStatus(status: TrainingStatus): void;
  /** A better model was saved: it is to serve. */
  loadModels(): Promise<void>;
  /** Another tab has finished training or was closed: load what it saved, and go on from there. */
  onOtherTabDone(): void;
  /** The run ended because something was deleted meanwhile. */
  onDeletion(): void;
}

/** The training of the open world's models: at most one run, in at most one tab. */
export class TrainingService {
  readonly #parts: TrainingServiceParts;
  readonly #lock: TrainingLock;
  #status: TrainingStatus = idleTraining;
  #job: TrainingJob | undefined;
  #held = false;

  constructor(parts: TrainingServiceParts) {
    this.#parts = parts;
    this.#lock = new TrainingLock(parts.storage.durable);
  }

  get status(): TrainingStatus {
    return this.#status;
  }

  get isRunning(): boolean {
    return this.#job !== undefined;
  }

  setStatus(status: TrainingStatus): void {
    this.#status = status;
    this.#parts.onStatus(status);
  }

  /** While held, training waits: evaluations use the device. */
  hold(held: boolean): void {
    this.#held = held;
    this.#job?.hold(held);
  }

  /**
   * Trains in this tab, or waits for the tab that does. Resolves when the run has begun or cannot.
   * @param from the run to resume
   */
  async begin(from: Checkpoint | undefined): Promise<void> {
    const { shop, generations, openBackend } = this.#parts;
    const isCurrent = generations.watch();
    const backend = await openBackend();
    // Read before the shopper: what is trained on this history is not written after a deletion.
    const epoch = await shop.epoch();
    const shopper = await shop.shopper();
    if (!isCurrent() || this.#job) return;
    await new Promise<void>((begun) => {
      const run = async () => {
        if (!isCurrent()) return;
        const job = this.#start(backend, shopper, epoch, from);
        this.#job = job;
        if (this.#held) job.hold(true);
        begun();
        await job.done;
        if (this.#job === job) this.#job = undefined;
      };
      this.#lock
        .run(run)
        .then((isMine) => {
          if (!isMine && isCurrent()) this.#waitForOtherTab();
        })
        .catch((error: unknown) =>
          this.setStatus({ ...idleTraining, state: 'failed', problem: asProblem(error) }),
        )
        .finally(begun);
    });
  }

  /** What the Lab's buttons do. `start` trains from scratch. */
  async control(action: TrainingAction): Promise<TrainingStatus> {
    const { world } = await this.#parts.shop.shopper();
    if (action === 'pause') this.#job?.pause();
    if (action === 'resume') this.#job?.resume();
    if (action === 'cancel' || action === 'start') {
      this.#job?.cancel();
      await this.ended();
      const { storage, now } = this.#parts;
      await savedModels(storage, world.summary.catalogue, now).removeCheckpoint();
    }
    if (action === 'start') await this.begin(undefined);
    return this.#status;
  }

  /** Asks the run to end, and no longer waits for another tab; `ended` follows. */
  abandon(): void {
    this.#lock.stopWaiting();
    this.#job?.cancel();
  }

  /** Resolves when no run is under way. */
  async ended(): Promise<void> {
    await this.#job?.done;
    this.#job = undefined;
  }

  #waitForOtherTab(): void {
    this.setStatus({ ...idleTraining, problem: { code: 'training-elsewhere' } });
    this.#lock.waitForOtherTab(() => {
      this.setStatus(idleTraining);
      this.#parts.onOtherTabDone();
    });
  }

  #start(
    backend: Backend,
    shopper: CurrentShopper,
    epoch: number,
    from: Checkpoint | undefined,
  ): TrainingJob {
    const { storage, generations, now, clock, answered, loadModels, onDeletion } = this.#parts;
    const { world, persona } = shopper;
    const isCurrent = generations.watch();
    // A guest leaves nothing behind, so no model is trained on a guest's events.
    const own = from?.own ?? (persona === GUEST_PERSONA ? new Int32Array() : historyIndices(world, shopper));
    return startTraining({
      backend,
      own,
      from,
      clock,
      answered,
      data: trainingSplit(world, own, TRAINING_SEED),
      saved: savedModels(storage.since(epoch), world.summary.catalogue, now, {
        learnt: Array.from(own, (index) => world.interactions.items[index]),
      }),
      onDeletion,
      onStatus: (status) => {
        if (isCurrent()) this.setStatus(status);
      },
      onModel: async () => {
        if (isCurrent()) await loadModels();
      },
    });
  }
}
