import {
  type OutputShape,
  queryBackward,
  queryForward,
  scaleGradient,
} from '../../../gpu/kernels/products/query-and-keys';
import { CHUNKS } from '../../../gpu/kernels/products/weight-gradient';
import { type Range, within } from '../../../gpu/plan/arena';
import { NORM_EPSILON } from '../config';
import { recordCatalogueLoss } from './record-catalogue-loss';
import { recordContrast } from './record-contrast';
import type { KeyGradients } from './record-logits';
import { recordSampledLoss } from './record-sampled-loss';
import { afterEmbeddings, type RecordingContext, roundUp, WHOLE_TILE, whole } from './recording';

/** The input of the last norm. Shapes: T packed tokens, t targets, P pairs of views, d width. */
export interface SavedOutput {
  readonly last: {
    /** [T, d] */
    readonly x: Range;
    /** [T, 4], which the norm fills: mean, 1 / deviation, 1 / length, 1 / temperature. */
    readonly stats: Range;
  };
}

export interface SavedLoss {
  /** [t + 2P], loss of each target, nats, then the contribution of each view. */
  readonly losses: Range;
  /** [T, d], gradient at the output of the last norm. */
  readonly gradientNormed: Range;
  /** [T, d], gradient at the input of the last norm. */
  readonly gradient: Range;
  /** [T, d], `gradient` times the mask of the last dropout. */
  readonly dropped: Range;
  readonly keyGradients: KeyGradients;
}

/**
 * Records the last norm, the loss, and the backward pass to the input of the last norm.
 * @param lastSite number of the dropout layer that `last.x` went through
 * @param logitsBytes most GPU memory for logits
 */
export function recordLoss(
  context: RecordingContext,
  { last }: SavedOutput,
  lastSite: number,
  logitsBytes: number,
): SavedLoss {
  const { config, layout, buffers, arena, batch, dispatches, info, pairs, rows } = context;
  const { items, dim, dropout, temperature, learnTemperature } = config;
  const output: OutputShape = {
    items,
    paddedItems: roundUp(items, WHOLE_TILE),
    dim,
    temperature,
    learnTemperature,
    cosine: config.logits === 'cosine',
    normEpsilon: NORM_EPSILON,
    dropout,
    pairs,
  };
  const half = rows * dim * 4;
  const queries = arena.reserve(2 * half); // [2, T, d]: queries, then their gradients
  const losses = context.perToken(1); // [T]
  const norm = context.norm('finalNorm');
  dispatches.push({
    kernel: queryForward(output),
    bindings: { batch, ...last, query: within(queries, 0, half), info, norm, ...context.logitScale() },
    invocations: context.eachQuery,
  });
  const side = { queries, half, losses, logitsBytes };
  const keyGradients =
    config.loss === 'softmax' ? recordCatalogueLoss(context, side, output) : recordSampledLoss(context, side);
  if (config.contrast > 0) recordContrast(context, side);

  const gradientNormed = context.perToken(dim); // [T, d]
  const gradient = context.perToken(dim); // [T, d]
  const dropped = context.perToken(dim); // [T, d]
  dispatches.push({
    kernel: queryBackward(output),
    bindings: { ...last, queries, gradientNormed, gradient, dropped, info, norm },
    constants: [lastSite, half / 16],
    invocations: context.eachToken,
  });
  if (learnTemperature) {
    const first = afterEmbeddings(layout);
    dispatches.push({
      kernel: scaleGradient(layout.size - first, layout.entry('logitScale').offset - first),
      bindings: { stats: last.stats, partials: whole(buffers.partials) },
      invocations: () => CHUNKS,
    });
  }
  arena.release(queries);
  return { losses, gradientNormed, gradient, dropped, keyGradients };
}
