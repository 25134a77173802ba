import type { EvaluatedModel, MemberRankings } from '../../core/evaluation/evaluation';
import {
  type EvaluationStatus,
  type LabRequest,
  noEvaluation,
} from '../../core/evaluation/evaluation-status';
import { asProblem, ProblemError } from '../../core/problem';
import { uuid } from '../../core/uuid';
import { evaluate } from '../../engine/evaluation/evaluate';
import { type Pace, turn } from '../../engine/pace';
import type { Backend } from '../../gpu/device/backend';
import type { Storage } from '../../storage/storage';
import { savedEvaluations } from '../saved/saved-evaluations';
import type { ShopService } from '../shop/shop-service';
import type { LoadedWorld } from '../shop/world';

/** Milliseconds between two status messages to the page. */
const REPORT_EVERY = 250;
/** Seed of the split, the training and the intervals of every evaluation of the Lab. */
const EVALUATION_SEED = 1;

export interface EvaluationQueueParts {
  readonly storage: Storage;
  readonly shop: Pick<ShopService, 'shopper' | 'epoch'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds, monotone. */
  readonly clock: () => number;
  openBackend(): Promise<Backend>;
  /** Resolves once no prompt call of the page is open. */
  answered(): Promise<void>;
  /** True from the first evaluation to the last: training waits meanwhile. */
  onBusy(busy: boolean): void;
  onStatus(status: EvaluationStatus): void;
}

interface QueuedEvaluation extends Omit<LabRequest, 'models'> {
  readonly model: EvaluatedModel;
}

/** Evaluates models on the open world, one after another, and stores the results. */
export class EvaluationQueue {
  readonly #parts: EvaluationQueueParts;
  #status: EvaluationStatus = noEvaluation;
  #queue: QueuedEvaluation[] = [];
  #working: Promise<void> | undefined;
  /** Set by `stop`: nothing of the running evaluation is kept. */
  #stopped = false;
  /** Rankings of the models evaluated since the queue was empty, for the ensemble of them. */
  readonly #rankings = new Map<string, MemberRankings>();
  #reportedAt = Number.NEGATIVE_INFINITY;
  readonly #pace: Pace = {
    next: async () => {
      await turn();
      await this.#parts.answered();
      if (this.#stopped) throw new ProblemError({ code: 'cancelled' });
    },
  };

  constructor(parts: EvaluationQueueParts) {
    this.#parts = parts;
  }

  get status(): EvaluationStatus {
    return this.#status;
  }

  /** Adds models at the end; one that is queued already, for the same split, keeps its place. */
  add({ models, ...how }: LabRequest, popularityFirst: boolean): void {
    const wanted: readonly EvaluatedModel[] = popularityFirst ? ['popularity', ...models] : models;
    for (const model of new Set(wanted)) {
      const isQueued = this.#queue.some((other) => other.model === model && other.split === how.split);
      if (!isQueued) this.#queue.push({ ...how, model });
    }
    this.#report({ waiting: this.#queue.map(({ model }) => model), problem: undefined });
    this.#working ??= this.#work()
      .catch((error: unknown) => this.#report({ problem: { model: models[0], problem: asProblem(error) } }))
      .finally(() => this.#idle());
  }

  /**
   * Stops the training of the running evaluation, evaluates what it learnt, and empties the queue.
   */
  cancel(): void {
    this.#queue = [];
    this.#report({ waiting: [], stopping: this.#status.running !== undefined });
  }

  /** Ends everything at once and stores nothing: world or backend are about to change. */
  async stop(): Promise<void> {
    this.#queue = [];
    this.#stopped = true;
    await this.#working;
    this.#stopped = false;
  }

  async #work(): Promise<void> {
    this.#parts.onBusy(true);
    const { world } = await this.#parts.shop.shopper();
    for (let next = this.#queue.shift(); next && !this.#stopped; next = this.#queue.shift()) {
      const { model } = next;
      await this.#evaluate(next, world).catch((error: unknown) => {
        const problem = asProblem(error);
        if (problem.code !== 'cancelled') this.#report({ problem: { model, problem } });
      });
    }
  }

  #idle(): void {
    this.#working = undefined;
    this.#queue = [];
    this.#rankings.clear();
    this.#parts.onBusy(false);
    this.#report({ running: undefined, waiting: [], stopping: false });
  }

  async #evaluate({ model, split, maxMinutes }: QueuedEvaluation, world: LoadedWorld): Promise<void> {
    const { storage, shop, now, clock, openBackend } = this.#parts;
    const epoch = await shop.epoch();
    this.#report({ running: { model }, waiting: this.#queue.map((next) => next.model), stopping: false });
    const { interactions, catalogue, summary } = world;
    const members = [...this.#rankings].flatMap(([key, member]) => (key.startsWith(split) ? [member] : []));
    const { result, ranked } = await evaluate(
      await openBackend(),
      { interactions, products: catalogue.products, badRows: 0 },
      {
        model,
        split,
        maxMinutes,
        members,
        backend: 'auto',
        seed: EVALUATION_SEED,
        configuration: {},
        minEventsPerUser: 0,
        minEventsPerItem: 0,
      },
      {
        clock,
        pace: this.#pace,
        onProgress: (progress) => this.#update({ running: { model, progress } }),
        stopAsked: () => this.#status.stopping,
      },
    );
    if (this.#stopped) return;
    this.#rankings.set(`${split} ${model}`, { name: model, ...ranked.rankings });
    const record = { id: uuid(), savedAt: now(), result };
    await savedEvaluations(storage.since(epoch), summary.catalogue).save(record);
    this.#report({ stored: this.#status.stored + 1 });
  }

  /** Changes the status, and tells the page if the last message is old enough. */
  #update(change: Partial<EvaluationStatus>): void {
    this.#status = { ...this.#status, ...change };
    if (this.#parts.clock() - this.#reportedAt >= REPORT_EVERY) this.#tell();
  }

  /** Changes the status and tells the page at once. */
  #report(change: Partial<EvaluationStatus>): void {
    this.#status = { ...this.#status, ...change };
    this.#tell();
  }

  #tell(): void {
    this.#reportedAt = this.#parts.clock();
    this.#parts.onStatus(this.#status);
  }
}
