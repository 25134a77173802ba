import { memoized } from '../../core/memoized';
import { asProblem, type Problem, ProblemError } from '../../core/problem';
import type { EngineStatus } from '../../core/training/engine-status';
import type { ModelService } from './model-service';

interface OnDemandModelsParts {
  /** Loads the code of the models, megabytes of it; absent where models cannot run. */
  readonly create?: () => Promise<ModelService>;
  /** What is switched off here, and why. */
  readonly limits: readonly Problem[];
  /** Called when the code of the models does not load. */
  onStatus(status: EngineStatus): void;
}

/**
 * The models, loaded after the page has opened the shop and drawn it, or when a call needs them
 * before. Until then the shop works without.
 */
export class OnDemandModels {
  readonly #parts: OnDemandModelsParts;
  /** Undefined where models cannot run. */
  readonly #load: () => Promise<ModelService | undefined>;
  #current: ModelService | undefined;
  #isOpen = false;
  #isDrawn = false;
  #hasBegun = false;

  constructor(parts: OnDemandModelsParts) {
    this.#parts = parts;
    this.#load = memoized(async () => {
      this.#current = await parts.create?.();
      return this.#current;
    });
  }

  /** The models, if they are loaded. */
  get current(): ModelService | undefined {
    return this.#current;
  }

  /** Whether models can run here at all. */
  get arePossible(): boolean {
    return this.#parts.create !== undefined;
  }

  /** The models, loaded now if need be. @throws ProblemError `models-off` where they cannot run */
  async required(): Promise<ModelService> {
    const models = await this.#load();
    if (!models) throw new ProblemError({ code: 'models-off' });
    return models;
  }

  shopOpened(): void {
    this.#isOpen = true;
    void this.#begin();
  }

  pageDrawn(): void {
    this.#isDrawn = true;
    void this.#begin();
  }

  /** Ends all that runs for the open world, makes the change, and starts again in the new world. */
  async restartAround(change: () => Promise<void>): Promise<void> {
    if (this.#hasBegun) await (await this.#load())?.stop();
    try {
      await change();
    } finally {
      if (this.#hasBegun) (await this.#load())?.start();
    }
  }

  engineStatus(): EngineStatus {
    return this.#current?.engineStatus() ?? this.#withoutModels();
  }

  async #begin(): Promise<void> {
    if (this.#hasBegun || !this.#isOpen || !this.#isDrawn) return;
    this.#hasBegun = true;
    try {
      (await this.#load())?.start();
    } catch (error) {
      this.#parts.onStatus({ ...this.#withoutModels(), state: 'off', problem: asProblem(error) });
    }
  }

  #withoutModels(): EngineStatus {
    const nothing = { requested: 'auto', trials: [] } as const;
    if (this.arePossible) return { ...nothing, state: 'starting' };
    const problem = this.#parts.limits.find(({ code }) => code === 'no-worker') ?? { code: 'models-off' };
    return { ...nothing, state: 'off', problem };
  }
}
