import { asProblem } from '../../core/problem';
import { PERSONAL_MODELS, type PersonalModel } from '../../core/recommendation/recommendation';
import {
  idleTraining,
  type ModelTrainingStatus,
  type TrainingStatus,
} from '../../core/training/training-status';
import type { Backend } from '../../gpu/device/backend';
import type { TrainableProgress } from './trainable/trainable-model';
import type { TrainingControl } from './training-control';

/** Milliseconds between two status messages to the page. */
const REPORT_EVERY = 200;
/** Share of the newest step in the moving mean of the time a step takes. */
const NEWEST_STEP = 0.1;
/** Below this share of the bar there is too little to estimate the time left from. */
const LEAST_FOR_ESTIMATE = 0.005;
/**
 * The models the shop waits for, each with its share of the progress bar. The other models are
 * trained in the background after these, each with a whole bar of its own.
 */
const AWAITED: ReadonlyMap<PersonalModel, number> = new Map([
  ['item-knn', 0.01],
  ['matrix-factorization', 0.09],
  ['sasrec', 0.9],
]);

interface ProgressParts {
  readonly backend: Backend;
  readonly control: Pick<TrainingControl, 'paused' | 'held'>;
  /** Milliseconds, monotone. */
  readonly clock: () => number;
  onStatus(status: TrainingStatus): void;
  /** The models of the run that is resumed. */
  readonly resumed?: readonly ModelTrainingStatus[];
}

/** Keeps the status of one training run and reports it to the page. */
export class TrainingProgress {
  readonly #parts: ProgressParts;
  readonly #trained: Set<PersonalModel>;
  #status: TrainingStatus;
  #reportedAt = Number.NEGATIVE_INFINITY;
  /** The model in training began here, in this page: the time left is estimated from it. */
  #began: { readonly at: number; readonly progress: number };
  /** Number of validations of the model in training that were sent to the page. */
  #validated = 0;

  constructor(parts: ProgressParts) {
    const before = new Map(parts.resumed?.map((model) => [model.model, model]));
    this.#parts = parts;
    this.#trained = new Set(PERSONAL_MODELS.filter((model) => before.get(model)?.state === 'trained'));
    this.#began = { at: parts.clock(), progress: 0 };
    this.#status = {
      ...idleTraining,
      state: 'preparing',
      settled: this.#isSettled(),
      models: PERSONAL_MODELS.map(
        (model) => before.get(model) ?? { model, state: 'waiting', losses: [], validations: [] },
      ),
      backend: parts.backend.name,
      resumed: parts.resumed !== undefined,
    };
  }

  get status(): TrainingStatus {
    return this.#status;
  }

  isTrained(model: PersonalModel): boolean {
    return this.#trained.has(model);
  }

  /** Changes the status, and tells the page if the last message is old enough. */
  update(change: Partial<TrainingStatus>): void {
    this.#change(change);
    if (this.#parts.clock() - this.#reportedAt >= REPORT_EVERY) this.#tell();
  }

  /** Changes the status and tells the page at once. */
  report(change: Partial<TrainingStatus>): void {
    this.#change(change);
    this.#tell();
  }

  modelBegins(model: PersonalModel): void {
    const progress = this.#partOf(model).start;
    this.#began = { at: this.#parts.clock(), progress };
    this.#validated = 0;
    this.report({
      state: 'running',
      stage: model,
      progress,
      epoch: 0,
      epochs: 0,
      step: 0,
      stepsPerEpoch: 0,
      implementation: undefined,
      millisecondsPerStep: undefined,
      dispatchesPerStep: undefined,
      models: this.#withModel(model, { state: 'training' }),
    });
  }

  /** A new validation is sent to the page at once. */
  modelProgresses(model: PersonalModel, { part, losses, validations, ...counts }: TrainableProgress): void {
    const { start, length } = this.#partOf(model);
    const isNews = validations.length !== this.#validated;
    this.#validated = validations.length;
    const change: Partial<TrainingStatus> = {
      ...counts,
      state: 'running',
      progress: start + length * part,
      models: this.#withModel(model, { losses: [...losses], validations: [...validations] }),
    };
    if (isNews) this.report(change);
    else this.update(change);
  }

  modelIsTrained(model: PersonalModel): void {
    this.#trained.add(model);
    this.report({ settled: this.#isSettled(), models: this.#withModel(model, { state: 'trained' }) });
  }

  /** Runs one step of the optimizer and measures it. */
  async timeStep(step: () => Promise<void>): Promise<void> {
    const { backend, clock } = this.#parts;
    const began = clock();
    const dispatched = backend.counts?.().dispatches ?? 0;
    await step();
    const took = clock() - began;
    const mean = this.#status.millisecondsPerStep;
    this.update({
      millisecondsPerStep: mean === undefined ? took : (1 - NEWEST_STEP) * mean + NEWEST_STEP * took,
      dispatchesPerStep: backend.counts && backend.counts().dispatches - dispatched,
    });
  }

  /** Time spent waiting for something else is not counted as time of the model in training. */
  restartEstimate(): void {
    this.#began = { at: this.#parts.clock(), progress: this.#status.progress };
  }

  /** The run ended before its last model, by `cancelled` or by another problem. */
  stopped(error: unknown): void {
    const problem = asProblem(error);
    const models = this.#status.models.map(
      (model): ModelTrainingStatus => (model.state === 'training' ? { ...model, state: 'stopped' } : model),
    );
    this.report(
      problem.code === 'cancelled' || problem.code === 'deleted-meanwhile'
        ? { state: 'cancelled', models }
        : { state: 'failed', problem, models },
    );
  }

  #change(change: Partial<TrainingStatus>): void {
    const { backend, control, clock } = this.#parts;
    const asked = change.state ?? this.#status.state;
    const state = asked === 'running' && control.paused ? 'paused' : asked;
    const progress = change.progress ?? this.#status.progress;
    const made = progress - this.#began.progress;
    const isKnown = state === 'running' && made > LEAST_FOR_ESTIMATE;
    this.#status = {
      ...this.#status,
      ...change,
      state,
      progress,
      secondsLeft: isKnown ? ((clock() - this.#began.at) / made / 1000) * (1 - progress) : undefined,
      memoryBytes: backend.memoryBytes(),
      held: control.held || undefined,
    };
  }

  #tell(): void {
    this.#reportedAt = this.#parts.clock();
    this.#parts.onStatus(this.#status);
  }

  /** Where this model's part of the bar begins, and its length. */
  #partOf(model: PersonalModel): { readonly start: number; readonly length: number } {
    const length = AWAITED.get(model);
    if (length === undefined) return { start: 0, length: 1 };
    let start = 0;
    for (const other of this.#trained) start += AWAITED.get(other) ?? 0;
    return { start, length };
  }

  #withModel(model: PersonalModel, change: Partial<ModelTrainingStatus>): readonly ModelTrainingStatus[] {
    return this.#status.models.map((each) => (each.model === model ? { ...each, ...change } : each));
  }

  #isSettled(): boolean {
    return [...AWAITED.keys()].every((model) => this.#trained.has(model));
  }
}
