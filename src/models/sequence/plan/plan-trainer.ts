import { pcgHash } from '../../../core/maths/random';
import { stepSeed } from '../../../core/training/dropout';
import type { SequenceBatch } from '../../../core/training/sequence-batch';
import { Counters } from '../../../gpu/device/counters';
import {
  readableBuffer,
  readBuffers,
  storageBuffer,
  uniformBuffer,
  upload,
} from '../../../gpu/device/device-buffers';
import { aliasTableWords } from '../../../gpu/kernels/losses/negatives';
import { type Tile, tileFor } from '../../../gpu/kernels/products/tile';
import { CHUNKS } from '../../../gpu/kernels/products/weight-gradient';
import {
  type PairLayout,
  pairLayout,
  SEQUENCE_STEP_BYTES,
  writeSequenceStep,
} from '../../../gpu/kernels/sequence/sequence-step';
import { FlatLayout } from '../../../gpu/plan/flat-parameters';
import { PipelineCache, Plan } from '../../../gpu/plan/plan';
import type { PageVisibility } from '../../../gpu/plan/submission-budget';
import { SubmissionQueue } from '../../../gpu/plan/submission-queue';
import type { ParameterSet, TrainerState } from '../../parameters';
import type { SequenceConfig } from '../config';
import { popularityOf } from '../loss';
import type { SequenceTrainer } from '../trainer';
import { type AttributeBuffers, attributeBuffers } from './attribute-buffers';
import { packBatch, packedWords } from './packed-batch';
import type { PlanRecipe } from './recipe';
import type { SavedOutput } from './record-loss';
import { recordTraining } from './record-training';
import {
  afterEmbeddings,
  positionsOf,
  type StepCounts,
  type TrainingBuffers,
  vocabularyOf,
} from './recording';

/** A sequence model being trained by fused kernels. */
export interface PlanTrainer extends SequenceTrainer {
  readonly implementation: 'plan';
  readonly counters: Counters;
  /** Bytes of GPU memory held: parameters, gradients, moments, and the arena of activations. */
  readonly bytes: number;
  readonly arenaBytes: number;
  /** Gradients of the last step, before clipping. Waits for the device. */
  gradients(): Promise<ParameterSet>;
  /**
   * A training step that also measures each dispatch, listed by its kernel's label. Needs the
   * device feature `timestamp-query`.
   */
  profile(batch: SequenceBatch, learningRate: number): Promise<{ label: string; milliseconds: number }[]>;
}

export interface PlanTrainerOptions {
  /**
   * Most GPU memory for logits, in bytes; targets are taken in chunks whose logits fit, of at least
   * 64 targets.
   */
  readonly logitsBytes?: number;
  /** Which variant of the kernels; by default the one for this device. */
  readonly tile?: Tile;
  /** While the page is visible, a step is cut into short submissions; otherwise it is one. */
  readonly visibility?: PageVisibility;
  /**
   * Fewest words of an (item, token) pair; by default 1, used where item and token fit into one
   * word.
   */
  readonly pairWords?: PairLayout['words'];
  /** How often each item occurs in the training data; `popularity` sampling needs it. */
  readonly itemCounts?: ArrayLike<number>;
}

const LOGITS_BYTES = 16 * 1024 * 1024;

/** A plan, and the most rows and tokens of a batch that it was recorded for. */
interface Recorded {
  readonly plan: Plan<StepCounts>;
  readonly rows: number;
  readonly tokens: number;
  readonly pairs: PairLayout;
  readonly batch: GPUBuffer;
  readonly words: Uint32Array<ArrayBuffer>;
}

/**
 * @throws Error when the recipe cannot do this configuration, when `initial` is of another, and
 * when item counts are missing
 */
export async function createPlanTrainer<C extends SequenceConfig, F extends SavedOutput>(
  device: GPUDevice,
  recipe: PlanRecipe<C, F>,
  config: C,
  initial: TrainerState,
  options: PlanTrainerOptions = {},
): Promise<PlanTrainer> {
  recipe.check(config);
  const plan = new Training(device, recipe, config, options);
  await plan.restore(initial);
  return plan;
}

class Training<C extends SequenceConfig, F extends SavedOutput> implements PlanTrainer {
  readonly implementation = 'plan';
  readonly counters = new Counters();
  private readonly device: GPUDevice;
  private readonly recipe: PlanRecipe<C, F>;
  private readonly config: C;
  private readonly logitsBytes: number;
  private readonly layout: FlatLayout;
  private readonly pipelines: PipelineCache;
  private readonly tile: Tile;
  private readonly pairWords: PairLayout['words'];
  private readonly buffers: Omit<TrainingBuffers, 'batch'>;
  private readonly attributes: AttributeBuffers | undefined;
  private readonly stepUniform: GPUBuffer;
  private readonly stepBytes = new ArrayBuffer(SEQUENCE_STEP_BYTES);
  private recorded: Recorded | undefined;
  private steps = 0;
  private lossSteps = 0;
  private readonly lossReadable: GPUBuffer;
  private lossRead: Promise<unknown> = Promise.resolve();
  private readonly queue: SubmissionQueue;
  /** The last call made: calls run one after the other. */
  private tail: Promise<unknown> = Promise.resolve();

  constructor(
    device: GPUDevice,
    recipe: PlanRecipe<C, F>,
    config: C,
    {
      logitsBytes = LOGITS_BYTES,
      tile = tileFor(device),
      pairWords = 1,
      visibility,
      itemCounts,
    }: PlanTrainerOptions,
  ) {
    const { counters } = this;
    const popularity = popularityOf(config, itemCounts);
    const table = popularity ? aliasTableWords(popularity) : new Uint32Array(4);
    this.device = device;
    this.recipe = recipe;
    this.config = config;
    this.logitsBytes = logitsBytes;
    this.layout = new FlatLayout(recipe.shapes(config));
    this.pipelines = new PipelineCache(device, counters);
    this.tile = tile;
    this.pairWords = pairWords;
    this.queue = new SubmissionQueue(device, counters, visibility);
    const bytes = this.layout.size * 4;
    const partialBytes = CHUNKS * (bytes - afterEmbeddings(this.layout) * 4);
    this.buffers = {
      parameters: storageBuffer(device, counters, 'parameters', bytes),
      gradients: storageBuffer(device, counters, 'gradients', bytes),
      firstMoments: storageBuffer(device, counters, 'first moments', bytes),
      secondMoments: storageBuffer(device, counters, 'second moments', bytes),
      partials: storageBuffer(device, counters, 'partial gradients', partialBytes),
      totalLoss: storageBuffer(device, counters, 'loss', 4),
      aliasTable: storageBuffer(device, counters, 'alias table', table.byteLength),
    };
    upload(this.device, this.counters, this.buffers.aliasTable, table);
    const tables = { vocabulary: vocabularyOf(this.layout), positions: positionsOf(this.layout) };
    this.attributes = attributeBuffers(device, counters, config, tables);
    this.lossReadable = readableBuffer(device, counters, 'loss read', this.buffers.totalLoss.size);
    this.stepUniform = uniformBuffer(device, counters, 'step', SEQUENCE_STEP_BYTES);
  }

  get arenaBytes(): number {
    return this.recorded?.plan.arena.size ?? 0;
  }

  get bytes(): number {
    return (
      this.lasting.reduce((total, buffer) => total + buffer.size, 0) +
      this.arenaBytes +
      (this.recorded?.batch.size ?? 0)
    );
  }

  /** Buffers that live as long as the trainer. */
  private get lasting(): readonly GPUBuffer[] {
    const { attributes } = this;
    return [...Object.values(this.buffers), ...(attributes ? [attributes.tables, attributes.lists] : [])];
  }

  step(batch: SequenceBatch, learningRate: number): Promise<void> {
    return this.inTurn(async () => {
      const prepared = await this.prepare(batch, learningRate);
      if (!prepared) return;
      const { plan, counts } = prepared;
      await this.queue.replay(plan, counts);
      this.steps++;
      this.lossSteps++;
    });
  }

  profile(batch: SequenceBatch, learningRate: number): Promise<{ label: string; milliseconds: number }[]> {
    return this.inTurn(async () => {
      const prepared = await this.prepare(batch, learningRate);
      if (!prepared) return [];
      const { plan, counts } = prepared;
      const times = await plan.profile(this.device, counts);
      this.steps++;
      this.lossSteps++;
      return times;
    });
  }

  async readLoss(): Promise<number> {
    const asked = await this.inTurn(async () => {
      const steps = this.lossSteps;
      if (steps === 0) return undefined;
      await this.lossRead;
      this.lossSteps = 0;
      const { totalLoss } = this.buffers;
      const encoder = this.device.createCommandEncoder();
      encoder.copyBufferToBuffer(totalLoss, 0, this.lossReadable, 0, totalLoss.size);
      encoder.clearBuffer(totalLoss);
      this.device.queue.submit([encoder.finish()]);
      this.counters.add('submissions');
      this.counters.add('bytesRead', totalLoss.size);
      const total = this.mapLoss();
      this.lossRead = total.catch(() => undefined);
      // Wrapped in an object: returned bare, the next call would wait for the device too.
      return { total, steps };
    });
    return asked === undefined ? Number.NaN : (await asked.total) / asked.steps;
  }

  private async mapLoss(): Promise<number> {
    const { lossReadable } = this;
    await lossReadable.mapAsync(GPUMapMode.READ);
    const [total] = new Float32Array(lossReadable.getMappedRange());
    lossReadable.unmap();
    return total;
  }

  state(): Promise<TrainerState> {
    return this.inTurn(async () => {
      const { parameters, firstMoments, secondMoments } = this.buffers;
      const step = this.steps;
      const [p, m, v] = await this.read([parameters, firstMoments, secondMoments]);
      return { parameters: p, firstMoments: m, secondMoments: v, step };
    });
  }

  gradients(): Promise<ParameterSet> {
    return this.inTurn(async () => {
      const [gradients] = await this.read([this.buffers.gradients]);
      return gradients;
    });
  }

  restore(state: TrainerState): Promise<void> {
    return this.inTurn(async () => {
      const { parameters, firstMoments, secondMoments, totalLoss } = this.buffers;
      // `flatten` checks every array before any buffer is written.
      const arrays = [
        { buffer: parameters, values: this.layout.flatten(state.parameters) },
        { buffer: firstMoments, values: this.layout.flatten(state.firstMoments) },
        { buffer: secondMoments, values: this.layout.flatten(state.secondMoments) },
        { buffer: totalLoss, values: new Float32Array(1) },
      ];
      for (const { buffer, values } of arrays) upload(this.device, this.counters, buffer, values);
      this.steps = state.step;
      this.lossSteps = 0;
    });
  }

  dispose(): void {
    for (const buffer of this.lasting) buffer.destroy();
    this.stepUniform.destroy();
    this.lossReadable.destroy();
    this.forget();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(work);
    this.tail = result.catch(() => undefined);
    return result;
  }

  private async read(buffers: readonly GPUBuffer[]): Promise<ParameterSet[]> {
    const flat = new Float32Array(await readBuffers(this.device, this.counters, buffers));
    const { size } = this.layout;
    return buffers.map((_, i) => this.layout.unflatten(flat.subarray(i * size, (i + 1) * size)));
  }

  /**
   * Packs and uploads the batch and the step's numbers; undefined when the batch has no targets.
   */
  private async prepare(
    batch: SequenceBatch,
    learningRate: number,
  ): Promise<{ plan: Plan<StepCounts>; counts: StepCounts } | undefined> {
    const { config, layout, steps } = this;
    if (batch.length > config.maxLength)
      throw new Error(`a batch of length ${batch.length} is longer than the model's ${config.maxLength}`);
    const recorded = await this.recordedFor(batch.rows, batch.rows * batch.length);
    const { plan, pairs, words } = recorded;
    const { tokens, targets, pairsAt, targetsAt, size } = packBatch(
      batch,
      { items: config.items, vocabulary: vocabularyOf(layout), context: config },
      pairs,
      words,
    );
    if (targets === 0) return undefined;
    const views = config.contrast > 0 ? batch.views : undefined;
    writeSequenceStep(
      {
        tokens,
        targets,
        rows: batch.rows,
        length: batch.length,
        pairsAt,
        targetsAt,
        learningRate,
        tokenBits: pairs.tokenBits,
        views,
        seedHash: pcgHash(stepSeed(config.seed, steps)),
        correction1: 1 / (1 - config.beta1 ** (steps + 1)),
        correction2: 1 / (1 - config.beta2 ** (steps + 1)),
      },
      this.stepBytes,
    );
    upload(this.device, this.counters, recorded.batch, words, size);
    upload(this.device, this.counters, this.stepUniform, new Uint32Array(this.stepBytes));
    return {
      plan,
      counts: {
        tokens,
        targets,
        rows: batch.rows,
        length: batch.length,
        views: views && 2 * views.pairs,
      },
    };
  }

  /** The recorded plan if the batch fits it; otherwise a larger one is recorded and replaces it. */
  private async recordedFor(rows: number, tokens: number): Promise<Recorded> {
    const { recorded, device, counters, config, layout } = this;
    if (recorded && rows <= recorded.rows && tokens <= recorded.tokens) return recorded;
    const most = {
      rows: Math.max(rows, recorded?.rows ?? 0),
      tokens: Math.max(tokens, recorded?.tokens ?? 0),
    };
    this.forget();
    const pairs = pairLayout(vocabularyOf(layout), most.tokens, this.pairWords);
    const words = new Uint32Array(packedWords(most.rows, most.tokens, pairs, config));
    const batch = storageBuffer(device, counters, 'batch', words.byteLength);
    const buffers = { ...this.buffers, batch };
    const { tile, logitsBytes, attributes } = this;
    const capacity = most.tokens;
    const { dispatches, arenaBytes } = recordTraining(
      this.recipe,
      { config, layout, buffers, capacity, tile, pairs, attributes },
      logitsBytes,
    );
    const plan = await Plan.record({
      device,
      counters,
      pipelines: this.pipelines,
      dispatches,
      step: this.stepUniform,
      arenaBytes,
    });
    this.recorded = { plan, ...most, pairs, batch, words };
    return this.recorded;
  }

  private forget(): void {
    this.recorded?.plan.dispose();
    this.recorded?.batch.destroy();
    this.recorded = undefined;
  }
}
