import {
  type CatalogueShape,
  catalogueGradient,
  catalogueStatistics,
  segmentFacts,
  segments,
} from '../../../gpu/kernels/losses/softmax-cross-entropy';
import { keysForward, type OutputShape } from '../../../gpu/kernels/products/query-and-keys';
import type { Dispatch } from '../../../gpu/plan/plan';
import { chunkSize, type KeyGradients, type Queries, recordLogits } from './record-logits';
import type { RecordingContext, StepCounts } from './recording';

/**
 * Records the softmax over the whole catalogue and its gradient. N items in whole tiles, d width.
 */
export function recordCatalogueLoss(
  context: RecordingContext,
  queries: Queries,
  output: OutputShape,
): KeyGradients {
  const { arena, batch, dispatches, pairs } = context;
  const { items, paddedItems, dim } = output;
  const catalogue: CatalogueShape = {
    items,
    paddedItems,
    pairs,
    smoothing: context.config.labelSmoothing,
  };
  const keys = arena.reserve(paddedItems * dim * 4); // [N, d]
  const keyLengths = arena.reserve(paddedItems * 4); // [N]
  const gradientKeys = arena.reserve(paddedItems * dim * 4); // [N, d]
  const chunk = chunkSize(context, paddedItems, queries.logitsBytes);
  // [chunk, segments, segmentFacts]
  const partial = arena.reserve(chunk * segments(paddedItems) * segmentFacts(catalogue) * 4);
  dispatches.push({
    kernel: keysForward(output),
    bindings: { embedding: context.itemTable, keys, keyLengths },
    invocations: () => paddedItems,
  });
  const { losses } = queries;
  recordLogits(
    context,
    queries,
    { count: paddedItems, keys, gradientKeys },
    chunk,
    ({ logits, constants, targets }): readonly Dispatch<StepCounts>[] => {
      const eachSegment = (counts: StepCounts): number => targets(counts) * segments(paddedItems);
      return [
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
      ];
    },
  );
  arena.release(partial);
  return { of: 'catalogue', bindings: { keys, keyLengths, gradientKeys } };
}
