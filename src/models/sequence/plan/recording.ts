import { productInvocations } from '../../../gpu/kernels/products/product';
import type { Tile } from '../../../gpu/kernels/products/tile';
import type { PairLayout } from '../../../gpu/kernels/sequence/sequence-step';
import { Arena, type Range } from '../../../gpu/plan/arena';
import type { FlatLayout } from '../../../gpu/plan/flat-parameters';
import type { Dispatch } from '../../../gpu/plan/plan';
import type { SequenceConfig } from '../config';
import { type AttributeBuffers, itemTableOf } from './attribute-buffers';

/** Numbers of a step that decide how much each dispatch does. */
export interface StepCounts {
  readonly tokens: number;
  readonly targets: number;
  readonly rows: number;
  readonly length: number;
  /** Rows whose newest tokens are compared with each other. */
  readonly views?: number;
}

/** Buffers outside the arena that the forward pass reads. */
export interface ForwardBuffers {
  readonly parameters: GPUBuffer;
  readonly batch: GPUBuffer;
}

/** Those of training. */
export interface TrainingBuffers extends ForwardBuffers {
  readonly gradients: GPUBuffer;
  readonly firstMoments: GPUBuffer;
  readonly secondMoments: GPUBuffer;
  /** Partial sums of the gradients of all but the embeddings, [CHUNKS, size - embeddings]. */
  readonly partials: GPUBuffer;
  readonly totalLoss: GPUBuffer;
  /** Of the items' popularity, where negatives are drawn by it. */
  readonly aliasTable: GPUBuffer;
}

/** Rows of every array, and items, are rounded up to whole tiles of at most this. */
export const WHOLE_TILE = 32;

export const roundUp = (n: number, to: number): number => Math.ceil(n / to) * to;

export const whole = (buffer: GPUBuffer): Range => ({ buffer, offset: 0, size: buffer.size });

/**
 * Where the parameters after the embeddings begin: their gradients go through `partials`.
 * Embeddings stand first and their names end so.
 */
export function afterEmbeddings(layout: FlatLayout): number {
  const first = layout.entries.find(({ name }) => !name.endsWith('Embedding'));
  return first?.offset ?? layout.size;
}

/**
 * What an event is beside its item, as parameters: in this order, after all others, each where the
 * model reads it.
 */
const CONTEXT_TABLES = ['timeGap.vectors', 'eventKind.vectors'] as const;

export interface ContextOptions<C extends SequenceConfig, B extends ForwardBuffers> {
  readonly config: C;
  readonly layout: FlatLayout;
  readonly buffers: B;
  /** Most tokens of a batch. */
  readonly capacity: number;
  readonly tile: Tile;
  readonly pairs: PairLayout;
  /** Where item vectors are made of attributes too. */
  readonly attributes?: AttributeBuffers;
}

/** Rows of the item embedding: the items, and one more where the model has a mask token. */
export const vocabularyOf = (layout: FlatLayout): number => layout.entry('itemEmbedding').shape[0];

/** Rows of the position embedding; 0 where the model has none. */
export const positionsOf = ({ entries }: FlatLayout): number =>
  entries.find(({ name }) => name === 'positionEmbedding')?.shape[0] ?? 0;

/**
 * What the parts of a recording share: the model's sizes, where its numbers are, and the list of
 * dispatches so far.
 */
export class RecordingContext<
  C extends SequenceConfig = SequenceConfig,
  B extends ForwardBuffers = TrainingBuffers,
> {
  readonly config: C;
  readonly layout: FlatLayout;
  readonly buffers: B;
  readonly tile: Tile;
  readonly vocabulary: number;
  readonly pairs: PairLayout;
  /** Rows of an array with one for each token. */
  readonly rows: number;
  readonly arena = new Arena();
  readonly dispatches: Dispatch<StepCounts>[] = [];
  /**
   * The batch; and for each token (first token of its row, end of the row, place, number of its
   * query).
   */
  readonly batch: Range;
  readonly info: Range;
  /** The items' vectors, and with the positions' behind them. */
  readonly itemTable: Range;
  readonly tables: Range;

  constructor({ config, layout, buffers, capacity, tile, pairs, attributes }: ContextOptions<C, B>) {
    this.config = config;
    this.layout = layout;
    this.buffers = buffers;
    this.tile = tile;
    this.vocabulary = vocabularyOf(layout);
    this.pairs = pairs;
    this.rows = roundUp(capacity, WHOLE_TILE);
    this.batch = whole(buffers.batch);
    this.info = this.perToken(4);
    this.itemTable = attributes ? itemTableOf(attributes) : this.parameter('itemEmbedding');
    const stored =
      positionsOf(layout) > 0 ? this.parameters('itemEmbedding', 'positionEmbedding') : this.itemTable;
    this.tables = attributes ? whole(attributes.tables) : stored;
  }

  /** Reserves an array [T, width]. */
  perToken(width: number): Range {
    return this.arena.reserve(this.rows * width * 4);
  }

  parameter(name: string): Range {
    return this.layout.range(this.buffers.parameters, name);
  }

  /** Two parameters that follow each other, gap included. */
  parameters(first: string, second: string): Range {
    const { buffer, offset } = this.parameter(first);
    const { offset: next, size } = this.parameter(second);
    return { buffer, offset, size: next + size - offset };
  }

  /** Scale and shift of a layer norm. */
  norm(name: string): Range {
    return this.parameters(`${name}.scale`, `${name}.shift`);
  }

  /** What multiplies the logits, where that is learned. */
  logitScale(): Readonly<Record<string, Range>> {
    return this.config.learnTemperature ? { logitScale: this.parameter('logitScale') } : {};
  }

  /**
   * Tables of what an event is beside its item, one after the other, where the model reads that.
   */
  contextTables(): Readonly<Record<string, Range>> {
    const [first, last = first] = CONTEXT_TABLES.filter((name) =>
      this.layout.entries.some((entry) => entry.name === name),
    );
    return first ? { contextTables: this.parameters(first, last) } : {};
  }

  readonly eachToken = ({ tokens }: StepCounts): number => tokens;
  readonly eachTarget = ({ targets }: StepCounts): number => targets;
  readonly eachView = ({ views = 0 }: StepCounts): number => views;
  readonly eachQuery = ({ targets, views = 0 }: StepCounts): number => targets + views;
  readonly eachRow = ({ rows }: StepCounts): number => rows;
  /** Invocations of a product with a row for each token. */
  readonly product =
    (columns: number) =>
    ({ tokens }: StepCounts): number =>
      productInvocations(this.tile, tokens, columns);
  /** The same with a row for each row of the batch. */
  readonly productOfRows =
    (columns: number) =>
    ({ rows }: StepCounts): number =>
      productInvocations(this.tile, rows, columns);
}
