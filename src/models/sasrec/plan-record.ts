import { Arena, type Range, within } from '../../gpu/arena';
import type { FlatLayout } from '../../gpu/flat-parameters';
import { type AdamwShape, adamw, adamwInvocations, normParts, PARTS } from '../../gpu/kernels/adamw';
import {
  attentionBackwardKeyValue,
  attentionBackwardQuery,
  attentionForward,
} from '../../gpu/kernels/attention';
import { type EmbeddingShape, embeddingBackward, embeddingForward } from '../../gpu/kernels/embedding';
import { layerNormBackward, layerNormForward } from '../../gpu/kernels/layer-norm';
import { linearBackward, linearForward, productInvocations } from '../../gpu/kernels/linear';
import { keysForward, type OutputShape, queryBackward, queryForward } from '../../gpu/kernels/query-and-keys';
import { pairLayout, stepSource } from '../../gpu/kernels/sequence-step';
import {
  type CatalogueShape,
  catalogueGradient,
  catalogueKeyGradient,
  catalogueLogits,
  catalogueQueryGradient,
  catalogueStatistics,
  segments,
} from '../../gpu/kernels/softmax-cross-entropy';
import { fit, type Tile } from '../../gpu/kernels/tile';
import {
  sumPartials,
  type WeightShape,
  weightGradient,
  weightGradientConstants,
  weightGradientInvocations,
} from '../../gpu/kernels/weight-gradient';
import type { Dispatch } from '../../gpu/plan';
import type { SasrecConfig } from './config';
import { NORM_EPSILON, sites } from './reference';

/** Numbers of a step that decide how much each dispatch does. */
export interface StepCounts {
  readonly tokens: number;
  readonly targets: number;
}

/** Buffers that outlive any one recording. */
export interface SasrecBuffers {
  readonly parameters: GPUBuffer;
  readonly gradients: GPUBuffer;
  readonly firstMoments: GPUBuffer;
  readonly secondMoments: GPUBuffer;
  /** Partial sums of the gradients of all but the embeddings, [CHUNKS, size - embeddings]. */
  readonly partials: GPUBuffer;
  readonly totalLoss: GPUBuffer;
  readonly batch: GPUBuffer;
}

export interface SasrecRecording {
  readonly dispatches: readonly Dispatch<StepCounts>[];
  readonly arenaBytes: number;
  /** Must be zero at the start of a step in which some token has no target. */
  readonly sparse: readonly Range[];
}

/** Numbers in the largest tile of logits (16 MB). */
const LOGITS = 4 * 1024 * 1024;

/** Rows of every array are whole tiles. */
const ROWS = 16;
const roundUp = (n: number, to: number): number => Math.ceil(n / to) * to;

/** The first parameter after the embeddings: from here on gradients go through `partials`. */
export const afterEmbeddings = (layout: FlatLayout): number =>
  layout.entry('block0.attentionNorm.scale').offset;

/**
 * One training step of SASRec, forward, backward and AdamW, as a list of dispatches for batches of up to `capacity` tokens. The steps of
 * `reference.ts` in the same order; T tokens, d width, t targets, N items.
 */
export function recordSasrec(
  config: SasrecConfig,
  layout: FlatLayout,
  buffers: SasrecBuffers,
  capacity: number,
  tile: Tile,
): SasrecRecording {
  const { items, dim, blocks, heads, maxLength, dropout } = config;
  const arena = new Arena();
  const dispatches: Dispatch<StepCounts>[] = [];
  const rows = roundUp(capacity, ROWS);
  const perToken = (width: number): Range => arena.reserve(rows * width * 4);
  const weight = (name: string): Range => layout.range(buffers.parameters, name);
  const whole = (buffer: GPUBuffer): Range => ({ buffer, offset: 0, size: buffer.size });
  const batch = whole(buffers.batch);

  const cosine = config.logits === 'cosine';
  const pairs = pairLayout(items, capacity);
  const paddedItems = roundUp(items, ROWS);
  const chunk = Math.min(rows, Math.max(64, Math.floor(LOGITS / paddedItems / ROWS) * ROWS));
  const embedding: EmbeddingShape = { items, dim, maxLength, dropout, normEpsilon: NORM_EPSILON, pairs };
  const output: OutputShape = {
    ...{ items, paddedItems, dim, cosine, temperature: config.temperature },
    ...{ normEpsilon: NORM_EPSILON, dropout, pairs },
  };
  const catalogue: CatalogueShape = { items, paddedItems, dim, chunk, tile, pairs };
  const attention = { dim, heads, dropout };
  const square = { from: dim, to: dim, tile };
  const project = { from: dim, to: 3 * dim, tile };

  const eachToken = ({ tokens }: StepCounts): number => tokens;
  const eachTarget = ({ targets }: StepCounts): number => targets;
  const eachHead = ({ tokens }: StepCounts): number => tokens * heads;
  const product =
    (columns: number) =>
    ({ tokens }: StepCounts): number =>
      productInvocations(tile, tokens, columns);

  // Reserved first and never lent: whoever has no target stays zero from the start of the step.
  const gradient = perToken(dim);
  const gradientFinal = perToken(dim);
  let dropped = perToken(dim);
  const sparse = [gradient, gradientFinal, dropped];
  const info = perToken(4);

  // Forward.
  const saved = Array.from({ length: blocks }, () => ({
    x: perToken(dim),
    normed: perToken(dim),
    stats: perToken(2),
    projected: perToken(3 * dim),
    mixed: perToken(dim),
    logSums: perToken(heads),
    middle: perToken(dim),
    normedMiddle: perToken(dim),
    statsMiddle: perToken(2),
    activated: perToken(dim),
  }));
  const last = { x: perToken(dim), stats: perToken(2) };
  saved.forEach(
    ({ x, normed, stats, projected, mixed, logSums, middle, normedMiddle, statsMiddle, activated }, b) => {
      const of = (name: string): Range => weight(`block${b}.${name}`);
      const scale = of('attentionNorm.scale');
      const shift = of('attentionNorm.shift');
      if (b === 0) {
        dispatches.push({
          kernel: embeddingForward(embedding),
          bindings: {
            ...{ batch, items: weight('itemEmbedding'), positions: weight('positionEmbedding') },
            ...{ scale, shift, x, normed, stats, info },
          },
          constants: [sites.embedding],
          invocations: eachToken,
        });
      } else {
        dispatches.push({
          kernel: layerNormForward(dim, NORM_EPSILON),
          bindings: { x, normed, stats, scale, shift },
          invocations: eachToken,
        });
      }
      dispatches.push(
        {
          kernel: linearForward(project),
          bindings: {
            x: normed,
            weight: of('queryKeyValue.weight'),
            bias: of('queryKeyValue.bias'),
            y: projected,
          },
          invocations: product(3 * dim),
        },
        {
          kernel: attentionForward(attention),
          bindings: { projected, mixed, logSums, info },
          constants: [sites.attention(b)],
          invocations: eachHead,
        },
        {
          kernel: linearForward(square, { dropout, residual: true }),
          bindings: {
            ...{ x: mixed, weight: of('attentionOut.weight'), bias: of('attentionOut.bias') },
            ...{ y: middle, residual: x, info },
          },
          constants: [sites.attentionOut(b)],
          invocations: product(dim),
        },
        {
          kernel: layerNormForward(dim, NORM_EPSILON),
          bindings: {
            ...{ x: middle, normed: normedMiddle, stats: statsMiddle },
            ...{ scale: of('feedForwardNorm.scale'), shift: of('feedForwardNorm.shift') },
          },
          invocations: eachToken,
        },
        {
          kernel: linearForward(square, { relu: true, dropout }),
          bindings: {
            ...{ x: normedMiddle, weight: of('feedForwardIn.weight'), bias: of('feedForwardIn.bias') },
            ...{ y: activated, info },
          },
          constants: [sites.feedForwardIn(b)],
          invocations: product(dim),
        },
        {
          kernel: linearForward(square, { dropout, residual: true }),
          bindings: {
            ...{ x: activated, weight: of('feedForwardOut.weight'), bias: of('feedForwardOut.bias') },
            ...{ y: (saved[b + 1] ?? last).x, residual: middle, info },
          },
          constants: [sites.feedForwardOut(b)],
          invocations: product(dim),
        },
      );
    },
  );

  // Loss and its gradient, a chunk of targets at a time.
  const query = perToken(dim);
  const queryLengths = perToken(1);
  const keys = arena.reserve(paddedItems * dim * 4);
  const keyLengths = arena.reserve(paddedItems * 4);
  const losses = perToken(1);
  const gradientQuery = perToken(dim);
  const gradientKeys = arena.reserve(paddedItems * dim * 4);
  const logits = arena.reserve(chunk * paddedItems * 4);
  const partial = arena.reserve(chunk * segments(paddedItems) * 8);
  const finalScale = weight('finalNorm.scale');
  dispatches.push(
    {
      kernel: queryForward(output),
      bindings: {
        ...{ batch, x: last.x, stats: last.stats, query, queryLengths },
        ...{ scale: finalScale, shift: weight('finalNorm.shift') },
      },
      invocations: eachTarget,
    },
    {
      kernel: keysForward(output),
      bindings: { embedding: weight('itemEmbedding'), keys, keyLengths },
      invocations: () => paddedItems,
    },
  );
  for (let start = 0; start < rows; start += chunk) {
    const here = Math.min(chunk, rows - start);
    const part = (range: Range): Range => within(range, start * dim * 4, here * dim * 4);
    const constants = [start];
    const count = ({ targets }: StepCounts): number => Math.max(0, Math.min(targets - start, chunk));
    const eachSegment = (counts: StepCounts): number => count(counts) * segments(paddedItems);
    const present = (counts: StepCounts, invocations: number): number =>
      count(counts) === 0 ? 0 : invocations;
    const keyTiles = (paddedItems / fit(tile.rows, paddedItems)) * (dim / fit(tile.columns, dim));
    dispatches.push(
      {
        kernel: catalogueLogits(catalogue),
        bindings: { query: part(query), keys, logits },
        constants,
        invocations: (counts) => productInvocations(tile, count(counts), paddedItems),
      },
      {
        kernel: catalogueStatistics(catalogue),
        bindings: { logits, partial },
        constants,
        invocations: eachSegment,
      },
      {
        kernel: catalogueGradient(catalogue),
        bindings: { batch, logits, partial, losses },
        constants,
        invocations: eachSegment,
      },
      {
        kernel: catalogueQueryGradient(catalogue),
        bindings: { logits, keys, gradientQuery: part(gradientQuery) },
        constants,
        invocations: (counts) => productInvocations(tile, count(counts), dim),
      },
      {
        kernel: catalogueKeyGradient(catalogue),
        bindings: { logits, query: part(query), gradientKeys },
        constants,
        invocations: (counts) => present(counts, keyTiles),
      },
    );
  }
  arena.release(logits);
  arena.release(partial);

  // Backward through the blocks.
  dispatches.push({
    kernel: queryBackward(output),
    bindings: {
      ...{ batch, x: last.x, stats: last.stats, query, queryLengths, gradientQuery },
      ...{ gradientNormed: gradientFinal, gradient, dropped, info, scale: finalScale },
    },
    constants: [sites.feedForwardOut(blocks - 1)],
    invocations: eachTarget,
  });
  arena.release(query);
  arena.release(gradientQuery);
  const first = afterEmbeddings(layout);
  const size = layout.size - first;
  const wholeArena: Range = {
    offset: 0,
    get size() {
      return arena.bytes;
    },
  };
  const gradientRange = (name: string): number => layout.entry(name).offset - first;
  for (let b = blocks - 1; b >= 0; b--) {
    const { x, normed, stats, projected, mixed, logSums, middle, normedMiddle, statsMiddle, activated } =
      saved[b];
    const of = (name: string): Range => weight(`block${b}.${name}`);
    const droppedOut = dropped;
    const gradientInner = perToken(dim);
    const gradientNormedMiddle = perToken(dim);
    const droppedMixed = perToken(dim);
    const gradientMixed = perToken(dim);
    const gradientProjected = perToken(3 * dim);
    const gradientNormed = perToken(dim);
    const deltas = perToken(heads);
    const droppedIn = perToken(dim);
    dispatches.push(
      {
        kernel: linearBackward(square, { dropout }),
        bindings: {
          ...{ gradientY: droppedOut, weight: of('feedForwardOut.weight') },
          ...{ gradientX: gradientInner, activated },
        },
        invocations: product(dim),
      },
      {
        kernel: linearBackward(square),
        bindings: {
          gradientY: gradientInner,
          weight: of('feedForwardIn.weight'),
          gradientX: gradientNormedMiddle,
        },
        invocations: product(dim),
      },
      {
        kernel: layerNormBackward(dim, dropout),
        bindings: {
          ...{ x: middle, stats: statsMiddle, gradientNormed: gradientNormedMiddle, gradient },
          ...{ dropped: droppedMixed, info, scale: of('feedForwardNorm.scale') },
        },
        constants: [sites.attentionOut(b)],
        invocations: eachToken,
      },
      {
        kernel: linearBackward(square),
        bindings: { gradientY: droppedMixed, weight: of('attentionOut.weight'), gradientX: gradientMixed },
        invocations: product(dim),
      },
      {
        kernel: attentionBackwardQuery(attention),
        bindings: { projected, mixed, logSums, gradientMixed, gradientProjected, deltas, info },
        constants: [sites.attention(b)],
        invocations: eachHead,
      },
      {
        kernel: attentionBackwardKeyValue(attention),
        bindings: { projected, logSums, gradientMixed, gradientProjected, deltas, info },
        constants: [sites.attention(b)],
        invocations: eachHead,
      },
      {
        kernel: linearBackward(project),
        bindings: {
          gradientY: gradientProjected,
          weight: of('queryKeyValue.weight'),
          gradientX: gradientNormed,
        },
        invocations: product(dim),
      },
      {
        kernel: layerNormBackward(dim, dropout),
        bindings: {
          ...{ x, stats, gradientNormed, gradient },
          ...{ dropped: droppedIn, info, scale: of('attentionNorm.scale') },
        },
        constants: [b === 0 ? sites.embedding : sites.feedForwardOut(b - 1)],
        invocations: eachToken,
      },
    );
    // The last norm goes with the last block.
    const norms = [
      { name: `block${b}.attentionNorm`, x, gradientNormed, stats },
      {
        name: `block${b}.feedForwardNorm`,
        x: middle,
        gradientNormed: gradientNormedMiddle,
        stats: statsMiddle,
      },
      ...(b === blocks - 1
        ? [{ name: 'finalNorm', x: last.x, gradientNormed: gradientFinal, stats: last.stats }]
        : []),
    ];
    const linears = [
      { name: 'queryKeyValue', x: normed, gradientY: gradientProjected },
      { name: 'attentionOut', x: mixed, gradientY: droppedMixed },
      { name: 'feedForwardIn', x: normedMiddle, gradientY: gradientInner },
      { name: 'feedForwardOut', x: activated, gradientY: droppedOut },
    ];
    const shape: WeightShape = { dim, linears: [3 * dim, dim, dim, dim], norms: norms.length, size, tile };
    dispatches.push({
      kernel: weightGradient(shape),
      bindings: { arena: wholeArena, partials: whole(buffers.partials) },
      constants: weightGradientConstants(
        linears.map((linear) => ({
          x: linear.x.offset,
          gradientY: linear.gradientY.offset,
          weight: gradientRange(`block${b}.${linear.name}.weight`),
          bias: gradientRange(`block${b}.${linear.name}.bias`),
        })),
        norms.map((norm) => ({
          x: norm.x.offset,
          gradientNormed: norm.gradientNormed.offset,
          scale: gradientRange(`${norm.name}.scale`),
          shift: gradientRange(`${norm.name}.shift`),
          stats: norm.stats.offset,
        })),
      ),
      invocations: () => weightGradientInvocations(shape),
    });
    for (const lent of [gradientInner, gradientNormedMiddle, droppedMixed, gradientMixed])
      arena.release(lent);
    for (const lent of [gradientProjected, gradientNormed, deltas]) arena.release(lent);
    if (b < blocks - 1) arena.release(droppedOut);
    dropped = droppedIn;
  }

  // Embeddings, then the optimizer over everything.
  const parts = arena.reserve(2 * PARTS * 4);
  const squares = within(parts, 0, PARTS * 4);
  const lossParts = within(parts, PARTS * 4, PARTS * 4);
  const gradients = whole(buffers.gradients);
  const optimizer: AdamwShape = {
    ...{ size: layout.size, beta1: config.beta1, beta2: config.beta2, epsilon: config.epsilon },
    ...{ weightDecay: config.weightDecay, clipNorm: config.clipNorm, stepSource },
  };
  const group = fit(4, dim / 4);
  dispatches.push(
    {
      kernel: embeddingBackward(embedding, cosine),
      bindings: {
        ...{ batch, gradient: dropped, keys, keyLengths, gradientKeys },
        gradientItems: layout.range(buffers.gradients, 'itemEmbedding'),
        gradientPositions: layout.range(buffers.gradients, 'positionEmbedding'),
      },
      invocations: () => (items + maxLength) * (dim / 4 / group),
    },
    {
      kernel: sumPartials(size),
      bindings: {
        partials: whole(buffers.partials),
        gradients: { buffer: buffers.gradients, offset: first * 4, size: size * 4 },
      },
      invocations: () => size / 4,
    },
    {
      kernel: normParts(optimizer),
      bindings: { gradients, losses, squares, lossParts },
      invocations: () => PARTS,
    },
    {
      kernel: adamw(optimizer),
      bindings: {
        ...{ parameters: whole(buffers.parameters), gradients, squares, lossParts },
        ...{ firstMoments: whole(buffers.firstMoments), secondMoments: whole(buffers.secondMoments) },
        totalLoss: whole(buffers.totalLoss),
      },
      invocations: () => adamwInvocations(optimizer),
    },
  );
  return { dispatches, arenaBytes: arena.bytes, sparse };
}
