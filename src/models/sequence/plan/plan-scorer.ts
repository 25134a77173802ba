import type { ContextReading, EventContext } from '../../../core/histories/event-context';
import { Counters } from '../../../gpu/device/counters';
import { readableBuffer, storageBuffer, uniformBuffer, upload } from '../../../gpu/device/device-buffers';
import { type Tile, tileFor } from '../../../gpu/kernels/products/tile';
import {
  type PairLayout,
  pairLayout,
  SEQUENCE_STEP_BYTES,
  writeSequenceStep,
} from '../../../gpu/kernels/sequence/sequence-step';
import { FlatLayout } from '../../../gpu/plan/flat-parameters';
import { PipelineCache, Plan } from '../../../gpu/plan/plan';
import { type PageVisibility, UnitBudget } from '../../../gpu/plan/submission-budget';
import { SubmissionQueue } from '../../../gpu/plan/submission-queue';
import type { ParameterSet } from '../../parameters';
import type { Scorer } from '../../scorer';
import type { SequenceConfig } from '../config';
import { type HistoryReading, packedWords, packHistories, tokensRead } from './packed-batch';
import type { PlanRecipe } from './recipe';
import type { SavedOutput } from './record-loss';
import { recordKeys, recordScores } from './record-scores';
import { roundUp, type StepCounts, vocabularyOf, WHOLE_TILE } from './recording';

/** A sequence model scoring histories as fused kernels; it does not explain scores. */
export interface PlanScorer extends Scorer {
  /** Longest history read, in events; older ones are ignored. */
  readonly maxLength: number;
  readonly counters: Counters;
  /** Bytes of GPU memory held. */
  readonly bytes: number;
  /** Scores of an empty history are all zero. Calls run one after the other. */
  score(...asked: Parameters<Scorer['score']>): Promise<Float32Array[]>;
}

/**
 * Bounds of one submission: its rows, its tokens, and the bytes of its scores. The bound fits an
 * explanation of 50 events (each left out, and each alone) into one submission. While the page is
 * visible, a submission has as many rows as its time allows. Up to ROWS rows are read back at once.
 */
const ROWS = 128;
const FIRST_ROWS = 16;
const TOKENS = 4096;
const SCORE_BYTES = 16 * 1024 * 1024;

/**
 * No buffer, bind group or pipeline is created after this resolves.
 * @param tile which variants of the kernels
 * @throws Error when the recipe cannot do this configuration, and when `parameters` are of another
 */
export async function createPlanScorer<C extends SequenceConfig, F extends SavedOutput>(
  device: GPUDevice,
  recipe: PlanRecipe<C, F>,
  config: C,
  parameters: ParameterSet,
  visibility?: PageVisibility,
  tile = tileFor(device),
): Promise<PlanScorer> {
  recipe.check(config);
  const scoring = new Scoring(device, recipe, { ...config, dropout: 0 }, visibility);
  try {
    await scoring.begin(parameters, tile);
  } catch (error) {
    scoring.dispose();
    throw error;
  }
  return scoring;
}

class Scoring<C extends SequenceConfig, F extends SavedOutput> implements PlanScorer, HistoryReading {
  readonly items: number;
  readonly maxLength: number;
  readonly maskToken: boolean;
  readonly context: ContextReading;
  readonly counters = new Counters();
  private readonly device: GPUDevice;
  private readonly recipe: PlanRecipe<C, F>;
  private readonly config: C;
  private readonly layout: FlatLayout;
  /** N rounded up to whole tiles: columns of the scores on the device. */
  private readonly paddedItems: number;
  private readonly rows: number;
  private readonly tokens: number;
  private readonly pairs: PairLayout;
  private readonly words: Uint32Array<ArrayBuffer>;
  private readonly buffers: Readonly<Record<'parameters' | 'keys' | 'batch' | 'scores', GPUBuffer>>;
  private readonly step: GPUBuffer;
  private readonly stepBytes = new ArrayBuffer(SEQUENCE_STEP_BYTES);
  private readonly readable: GPUBuffer;
  private readonly queue: SubmissionQueue;
  private readonly budget = new UnitBudget(FIRST_ROWS);
  private plan: Plan<StepCounts> | undefined;
  private tail: Promise<unknown> = Promise.resolve();

  constructor(device: GPUDevice, recipe: PlanRecipe<C, F>, config: C, visibility?: PageVisibility) {
    const { counters } = this;
    this.queue = new SubmissionQueue(device, counters, visibility);
    const { items, maxLength, dim } = config;
    const layout = new FlatLayout(recipe.shapes(config));
    const vocabulary = vocabularyOf(layout);
    this.items = items;
    this.maskToken = vocabulary > items;
    this.context = config;
    this.maxLength = this.maskToken ? maxLength - 1 : maxLength;
    this.device = device;
    this.recipe = recipe;
    this.config = config;
    this.layout = layout;
    this.paddedItems = roundUp(items, WHOLE_TILE);
    const fitting = Math.floor(SCORE_BYTES / 4 / this.paddedItems / WHOLE_TILE) * WHOLE_TILE;
    this.rows = Math.min(ROWS, Math.max(WHOLE_TILE, fitting));
    this.tokens = Math.max(maxLength, Math.min(this.rows * maxLength, TOKENS));
    this.pairs = pairLayout(vocabulary, this.tokens);
    this.words = new Uint32Array(packedWords(this.rows, this.tokens, this.pairs, config));
    const scoreBytes = this.rows * this.paddedItems * 4;
    this.buffers = {
      parameters: storageBuffer(device, counters, 'parameters', this.layout.size * 4),
      keys: storageBuffer(device, counters, 'keys', this.paddedItems * dim * 4),
      batch: storageBuffer(device, counters, 'histories', this.words.byteLength),
      scores: storageBuffer(device, counters, 'scores', scoreBytes),
    };
    this.step = uniformBuffer(device, counters, 'step', SEQUENCE_STEP_BYTES);
    this.readable = readableBuffer(device, counters, 'scores read', scoreBytes);
  }

  get bytes(): number {
    const buffers = [...Object.values(this.buffers), this.readable];
    return buffers.reduce((total, { size }) => total + size, this.plan?.arena.size ?? 0);
  }

  /** Uploads the parameters, computes the keys once, and records the plan. */
  async begin(parameters: ParameterSet, tile: Tile): Promise<void> {
    const { device, counters, config, layout, buffers, step, pairs, tokens: capacity } = this;
    upload(this.device, this.counters, buffers.parameters, this.layout.flatten(parameters));
    const pipelines = new PipelineCache(device, counters);
    const options = { config, layout, buffers, capacity, tile, pairs };
    const shared = { device, counters, pipelines, step };
    const [keys, scores] = await Promise.all([
      Plan.record({ ...shared, ...recordKeys(options) }),
      Plan.record({ ...shared, ...recordScores(this.recipe, options) }),
    ]);
    this.plan = scores;
    await this.queue.replay(keys, { rows: 0, length: 0, tokens: 0, targets: 0 });
    keys.dispose();
  }

  score(...[histories, , contexts]: Parameters<Scorer['score']>): Promise<Float32Array[]> {
    const result = this.tail.then(() => this.scoreAll(histories, contexts));
    this.tail = result.catch(() => undefined);
    return result;
  }

  dispose(): void {
    for (const buffer of [...Object.values(this.buffers), this.step, this.readable]) buffer.destroy();
    this.plan?.dispose();
  }

  private async scoreAll(
    histories: readonly ArrayLike<number>[],
    contexts: readonly EventContext[] | undefined,
  ): Promise<Float32Array[]> {
    const scores = histories.map(() => new Float32Array(this.items));
    let chunk: number[] = [];
    let tokens = 0;
    /** Indices of the histories whose scores are in the readable buffer, not yet read. */
    let waiting: number[] = [];
    const submit = async () => {
      if (waiting.length + chunk.length > this.rows) {
        await this.read(waiting, scores);
        waiting = [];
      }
      await this.submitChunk(histories, contexts, chunk, waiting.length);
      waiting.push(...chunk);
      chunk = [];
      tokens = 0;
    };
    for (const [i, { length }] of histories.entries()) {
      if (length === 0) continue;
      const read = tokensRead(length, this);
      if (chunk.length >= this.rowsAtOnce() || tokens + read > this.tokens) await submit();
      chunk.push(i);
      tokens += read;
    }
    if (chunk.length > 0) await submit();
    if (waiting.length > 0) await this.read(waiting, scores);
    return scores;
  }

  private rowsAtOnce(): number {
    const { target } = this.queue;
    return target === undefined ? this.rows : Math.min(this.rows, this.budget.units(target));
  }

  /**
   * Scores the histories with the indices `chunk` in one submission.
   * @param row of the readable buffer where their scores begin
   */
  private async submitChunk(
    histories: readonly ArrayLike<number>[],
    contexts: readonly EventContext[] | undefined,
    chunk: readonly number[],
    row: number,
  ): Promise<void> {
    const { plan, buffers, readable, paddedItems, pairs, words, budget } = this;
    if (!plan) throw new Error('scores were requested before the plan was recorded');
    const rows = chunk.length;
    const { size, ...packed } = packHistories(histories, chunk, this, pairs, words, contexts);
    const length = Math.max(...chunk.map((i) => tokensRead(histories[i].length, this)));
    const unused = { seedHash: 0, learningRate: 0, correction1: 1, correction2: 1 };
    writeSequenceStep({ ...packed, ...unused, rows, length, tokenBits: pairs.tokenBits }, this.stepBytes);
    upload(this.device, this.counters, buffers.batch, words, size);
    upload(this.device, this.counters, this.step, new Uint32Array(this.stepBytes));
    const rowBytes = paddedItems * 4;
    await this.queue.submit({
      encode(encoder) {
        plan.replay(encoder, { ...packed, rows, length });
        encoder.copyBufferToBuffer(buffers.scores, 0, readable, row * rowBytes, rows * rowBytes);
      },
      expected: budget.expected(rows),
      took: (milliseconds) => budget.took(rows, milliseconds),
    });
  }

  /** Reads back the scores of these histories, consecutive rows of the readable buffer. */
  private async read(waiting: readonly number[], into: readonly Float32Array[]): Promise<void> {
    const { readable, items, paddedItems } = this;
    const bytes = waiting.length * paddedItems * 4;
    await readable.mapAsync(GPUMapMode.READ, 0, bytes);
    const scores = new Float32Array(readable.getMappedRange(0, bytes));
    for (const [row, i] of waiting.entries())
      into[i].set(scores.subarray(row * paddedItems, row * paddedItems + items));
    readable.unmap();
    this.counters.add('bytesRead', bytes);
  }
}
