import { type Range, within } from '../../gpu/arena';
import { productInvocations } from '../../gpu/kernels/product';
import { keysForward, type OutputShape, queryBackward, queryForward } from '../../gpu/kernels/query-and-keys';
import {
  type CatalogueShape,
  catalogueGradient,
  catalogueKeyGradient,
  catalogueLogits,
  catalogueQueryGradient,
  catalogueStatistics,
  keyGradientInvocations,
  segments,
} from '../../gpu/kernels/softmax-cross-entropy';
import { type RecordingContext, roundUp, type StepCounts, WHOLE_TILE } from './recording';
import { NORM_EPSILON } from './reference';

/** Targets in a chunk, at least: fewer would leave a GPU idle. */
const LEAST_CHUNK = 64;

/** [T, d] what reaches the last norm, and room for that norm's stats, [T, 4]. */
export interface SavedOutput {
  readonly last: { readonly x: Range; readonly stats: Range };
}

export interface SavedLoss {
  /** [t] nats of each target. */
  readonly losses: Range;
  /** [T, d] gradients at the output and at the input of the last norm. */
  readonly gradientNormed: Range;
  readonly gradient: Range;
  /** [T, d] `gradient` times the mask of the last dropout. */
  readonly dropped: Range;
  /** [N, d] item vectors as they meet a query, 1 / length of each before, and the gradient. */
  readonly keys: Range;
  readonly keyLengths: Range;
  readonly gradientKeys: Range;
}

/**
 * The last norm, the loss over the whole catalogue, and the way back to what reached the last norm.
 * @param lastSite of the dropout that `last.x` went through
 */
export function recordLoss(
  context: RecordingContext,
  { last }: SavedOutput,
  lastSite: number,
  logitsBytes: number,
): SavedLoss {
  const { config, arena, batch, dispatches, info, pairs, rows, tile } = context;
  const { items, dim, dropout, temperature } = config;
  const cosine = config.logits === 'cosine';
  const paddedItems = roundUp(items, WHOLE_TILE);
  const output: OutputShape = {
    ...{ items, paddedItems, dim, cosine, temperature },
    ...{ normEpsilon: NORM_EPSILON, dropout, pairs },
  };
  const fitting = Math.floor(logitsBytes / 4 / paddedItems / WHOLE_TILE) * WHOLE_TILE;
  const chunk = Math.min(rows, Math.max(LEAST_CHUNK, fitting));
  const catalogue: CatalogueShape = { items, paddedItems, dim, tile, pairs };

  // Queries, then their gradients.
  const half = rows * dim * 4;
  const queries = arena.reserve(2 * half);
  const keys = arena.reserve(paddedItems * dim * 4);
  const keyLengths = arena.reserve(paddedItems * 4);
  const gradientKeys = arena.reserve(paddedItems * dim * 4);
  const losses = context.perToken(1);
  const logits = arena.reserve(chunk * paddedItems * 4);
  const partial = arena.reserve(chunk * segments(paddedItems) * 8);
  const norm = context.norm('finalNorm');

  dispatches.push(
    {
      kernel: queryForward(output),
      bindings: { batch, ...last, query: within(queries, 0, half), info, norm },
      invocations: context.eachTarget,
    },
    {
      kernel: keysForward(output),
      bindings: { embedding: context.parameter('itemEmbedding'), keys, keyLengths },
      invocations: () => paddedItems,
    },
  );
  for (let start = 0; start < rows; start += chunk) {
    const bytes = Math.min(chunk, rows - start) * dim * 4;
    const query = within(queries, start * dim * 4, bytes);
    const gradientQuery = within(queries, half + start * dim * 4, bytes);
    const constants = [start, chunk];
    const count = ({ targets }: StepCounts): number => Math.max(0, Math.min(targets - start, chunk));
    const eachSegment = (counts: StepCounts): number => count(counts) * segments(paddedItems);
    dispatches.push(
      {
        kernel: catalogueLogits(catalogue),
        bindings: { query, keys, logits },
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
        bindings: { logits, keys, gradientQuery },
        constants,
        invocations: (counts) => productInvocations(tile, count(counts), dim),
      },
      {
        kernel: catalogueKeyGradient(catalogue),
        bindings: { logits, query, gradientKeys },
        constants,
        invocations: (counts) => (count(counts) === 0 ? 0 : keyGradientInvocations(catalogue)),
      },
    );
  }
  arena.release(logits);
  arena.release(partial);

  const gradientNormed = context.perToken(dim);
  const gradient = context.perToken(dim);
  const dropped = context.perToken(dim);
  dispatches.push({
    kernel: queryBackward(output),
    bindings: { ...last, queries, gradientNormed, gradient, dropped, info, norm },
    constants: [lastSite, half / 16],
    invocations: context.eachToken,
  });
  arena.release(queries);
  return { losses, gradientNormed, gradient, dropped, keys, keyLengths, gradientKeys };
}
