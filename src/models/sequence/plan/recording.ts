import { productInvocations } from '../../../gpu/kernels/products/product';
import type { Tile } from '../../../gpu/kernels/products/tile';
import type { PairLayout } from '../../../gpu/kernels/sequence/sequence-step';
import { Arena, type Range } from '../../../gpu/plan/arena';
import type { FlatLayout } from '../../../gpu/plan/flat-parameters';
import type { Dispatch } from '../../../gpu/plan/plan';
import type { SequenceConfig } from '../config';
import { type AttributeBuffers, itemTableOf } from './attribute-buffers';

/** The sizes of one step, which decide how many invocations each dispatch has. */
export interface StepCounts {
  /** T, events in the batch, without padding. */
  readonly tokens: number;
  /** t, tokens that have a target. */
  readonly targets: number;
  /** B, rows of the batch. */
  readonly rows: number;
  /** L, positions of a row before packing. */
  readonly length: number;
  /** 2P, augmented views compared by the contrastive loss. */
  readonly views?: number;
}

/** Buffers outside the arena that the forward pass reads. */
export interface ForwardBuffers {
  /** All parameters in one array, see `FlatLayout`. */
  readonly parameters: GPUBuffer;
  /** The packed batch, see `PairLayout`. */
  readonly batch: GPUBuffer;
}

/** Buffers of training. P numbers of all parameters, E of them in embeddings, N items. */
export interface TrainingBuffers extends ForwardBuffers {
  /** [P], laid out as the parameters; so are the moments. */
  readonly gradients: GPUBuffer;
  /** [P], Adam's moving average of the gradient. */
  readonly firstMoments: GPUBuffer;
  /** [P], Adam's moving average of the squared gradient. */
  readonly secondMoments: GPUBuffer;
  /** [CHUNKS, P - E], partial sums of the gradients of all parameters except the embeddings. */
  readonly partials: GPUBuffer;
  /** [1], sum of the steps' mean losses since it was last read, nats. */
  readonly totalLoss: GPUBuffer;
  /** [N, 4], alias table of the items' popularity; 4 zeros where negatives are not drawn by it. */
  readonly aliasTable: GPUBuffer;
}

/** Rows of every array, and items, are rounded up to a multiple of this: the largest tile. */
export const WHOLE_TILE = 32;

export const roundUp = (n: number, to: number): number => Math.ceil(n / to) * to;

export const whole = (buffer: GPUBuffer): Range => ({ buffer, offset: 0, size: buffer.size });

/**
 * Index of the first parameter after the embeddings, whose names end in "Embedding" and which stand
 * first. Gradients from here on are summed through `partials`.
 */
export function afterEmbeddings(layout: FlatLayout): number {
  const first = layout.entries.find(({ name }) => !name.endsWith('Embedding'));
  return first?.offset ?? layout.size;
}

/**
 * Parameters of the event context (time gap before the event, its kind), in this order after all
 * others; each where the model reads it.
 */
const CONTEXT_TABLES = ['timeGap.vectors', 'eventKind.vectors'] as const;

export interface ContextOptions<C extends SequenceConfig, B extends ForwardBuffers> {
  readonly config: C;
  readonly layout: FlatLayout;
  readonly buffers: B;
  /** Largest T of a batch. */
  readonly capacity: number;
  readonly tile: Tile;
  readonly pairs: PairLayout;
  /** Present where attributes are part of the item vectors. */
  readonly attributes?: AttributeBuffers;
}

/** Rows of the item embedding: the items, and one more where the model has a mask token. */
export const vocabularyOf = (layout: FlatLayout): number => layout.entry('itemEmbedding').shape[0];

/** Rows of the position embedding; 0 where the model has none. */
export const positionsOf = ({ entries }: FlatLayout): number =>
  entries.find(({ name }) => name === 'positionEmbedding')?.shape[0] ?? 0;

/**
 * State shared by the functions that record a plan: the model's sizes, the ranges of its arrays,
 * and the list of dispatches so far.
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
  /** T of the largest batch, rounded up to whole tiles: rows of every per-token array. */
  readonly rows: number;
  readonly arena = new Arena();
  readonly dispatches: Dispatch<StepCounts>[] = [];
  /** The packed batch, see `PairLayout`. */
  readonly batch: Range;
  /**
   * [T, 4] u32: first token of the row, end of the row, place in the unpacked batch, number of the
   * token's query (from 1; 0 for none).
   */
  readonly info: Range;
  /** [V, d], item vectors; V is N, or N + 1 with a mask token. */
  readonly itemTable: Range;
  /** `itemTable` and, after a gap for alignment, the position embedding [maxLength, d]. */
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

  /** Reserves an array [T, width] of 32-bit numbers in the arena. */
  perToken(width: number): Range {
    return this.arena.reserve(this.rows * width * 4);
  }

  /** Range of one parameter. */
  parameter(name: string): Range {
    return this.layout.range(this.buffers.parameters, name);
  }

  /** Range of two consecutive parameters, alignment gap included. */
  parameters(first: string, second: string): Range {
    const { buffer, offset } = this.parameter(first);
    const { offset: next, size } = this.parameter(second);
    return { buffer, offset, size: next + size - offset };
  }

  /** Scale [d] and shift [d] of a layer norm. */
  norm(name: string): Range {
    return this.parameters(`${name}.scale`, `${name}.shift`);
  }

  /** Binding of logitScale [1], where the temperature is learned. */
  logitScale(): Readonly<Record<string, Range>> {
    return this.config.learnTemperature ? { logitScale: this.parameter('logitScale') } : {};
  }

  /**
   * Binding of the event context's tables, one after the other: time gaps [GAP_BUCKETS, d], event
   * kinds [EVENT_KINDS, d]; empty where the model reads neither.
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
  /** Invocations of a matrix product [T, ...] -> [T, columns]. */
  readonly product =
    (columns: number) =>
    ({ tokens }: StepCounts): number =>
      productInvocations(this.tile, tokens, columns);
  /** Invocations of a matrix product [B, ...] -> [B, columns]. */
  readonly productOfRows =
    (columns: number) =>
    ({ rows }: StepCounts): number =>
      productInvocations(this.tile, rows, columns);
}
