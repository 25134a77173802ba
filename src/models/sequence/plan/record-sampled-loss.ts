import { type NegativesShape, negativesForward, sortNegatives } from '../../../gpu/kernels/losses/negatives';
import {
  candidatesBackward,
  candidatesInvocations,
  type SampledLossShape,
  sampledGradient,
} from '../../../gpu/kernels/losses/sampled-loss';
import { sampledLossOf } from '../loss';
import { chunkSize, type KeyGradients, type Queries, recordLogits } from './record-logits';
import { type RecordingContext, roundUp, WHOLE_TILE, whole } from './recording';

/**
 * Records a loss over each target and the K negatives of the step, and its gradient. Its cost grows
 * with the batch and with K and does not depend on the size of the catalogue.
 */
export function recordSampledLoss(context: RecordingContext, queries: Queries): KeyGradients {
  const { config, arena, batch, dispatches, pairs, rows } = context;
  const { items, dim, negatives } = config;
  const cosine = config.logits === 'cosine';
  const count = roundUp(negatives, WHOLE_TILE);
  const sampling: NegativesShape = {
    items,
    negatives,
    paddedNegatives: count,
    dim,
    cosine,
    popularity: config.sampling === 'popularity',
  };
  const shape: SampledLossShape = {
    negatives,
    paddedNegatives: count,
    dim,
    cosine,
    pairs,
    loss: sampledLossOf(config),
  };
  const embedding = context.itemTable;
  const aliasTable = whole(context.buffers.aliasTable);
  const drawn = arena.reserve(count * 4); // [K] items
  const order = arena.reserve(count * 8); // [K, 2] (item, number of the draw), sorted
  const keys = arena.reserve(count * dim * 4); // [K, d]
  const keyLengths = arena.reserve(count * 4); // [K]
  const gradientKeys = arena.reserve(count * dim * 4); // [K, d]
  const positives = arena.reserve(rows * 4); // [t] gradient of each target's own logit
  const gradientTargets = context.perToken(dim); // [t, d]
  dispatches.push(
    {
      kernel: negativesForward(sampling),
      bindings: { embedding, drawn, keys, keyLengths, aliasTable },
      invocations: () => count,
    },
    { kernel: sortNegatives(sampling), bindings: { drawn, order }, invocations: () => negatives },
  );
  const chunk = chunkSize(context, count, queries.logitsBytes);
  recordLogits(
    context,
    queries,
    { count, keys, gradientKeys },
    chunk,
    ({ query, logits, constants, targets }) => [
      {
        kernel: sampledGradient(shape),
        bindings: {
          batch,
          embedding,
          query,
          drawn,
          logits,
          aliasTable,
          positives,
          losses: queries.losses,
        },
        constants,
        invocations: targets,
      },
    ],
  );
  dispatches.push({
    kernel: candidatesBackward(shape),
    bindings: {
      batch,
      embedding,
      queries: queries.queries,
      positives,
      gradientTargets,
      keys,
      keyLengths,
      gradientKeys,
    },
    constants: [queries.half / 16],
    invocations: ({ targets }) => candidatesInvocations(shape, targets),
  });
  for (const done of [drawn, keys, keyLengths, positives]) arena.release(done);
  return { of: 'negatives', negatives, bindings: { order, gradientKeys, gradientTargets } };
}
