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
 * A loss over each target and the negatives of the step: what it costs follows the batch and their
 * number, not the catalogue.
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
  const drawn = arena.reserve(count * 4);
  const order = arena.reserve(count * 8);
  const keys = arena.reserve(count * dim * 4);
  const keyLengths = arena.reserve(count * 4);
  const gradientKeys = arena.reserve(count * dim * 4);
  const positives = arena.reserve(rows * 4);
  const gradientTargets = context.perToken(dim);
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
