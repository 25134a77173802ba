import { logitsForward } from '../../../gpu/kernels/losses/logits';
import { productInvocations } from '../../../gpu/kernels/products/product';
import { keysForward, type OutputShape, queryForward } from '../../../gpu/kernels/products/query-and-keys';
import type { Dispatch } from '../../../gpu/plan/plan';
import type { SequenceConfig } from '../config';
import { NORM_EPSILON } from '../config';
import type { PlanRecipe } from './recipe';
import type { SavedOutput } from './record-loss';
import {
  type ContextOptions,
  type ForwardBuffers,
  RecordingContext,
  roundUp,
  type StepCounts,
  WHOLE_TILE,
  whole,
} from './recording';

/** Buffers of inference outside the arena. */
interface ScoringBuffers extends ForwardBuffers {
  /** [N, d], keys of the items; N rounded up to whole tiles. */
  readonly keys: GPUBuffer;
  /** [B, N], N rounded up likewise. */
  readonly scores: GPUBuffer;
}

interface Recorded {
  readonly dispatches: readonly Dispatch<StepCounts>[];
  readonly arenaBytes: number;
}

const outputOf = ({ config, pairs }: RecordingContext<SequenceConfig, ScoringBuffers>): OutputShape => ({
  ...config,
  paddedItems: roundUp(config.items, WHOLE_TILE),
  cosine: config.logits === 'cosine',
  normEpsilon: NORM_EPSILON,
  pairs,
});

/** Records the keys from the parameters; replayed once, because scoring does not change them. */
export function recordKeys(options: ContextOptions<SequenceConfig, ScoringBuffers>): Recorded {
  const context = new RecordingContext(options);
  const output = outputOf(context);
  const { paddedItems } = output;
  const bindings = {
    embedding: context.itemTable,
    keys: whole(context.buffers.keys),
    keyLengths: context.arena.reserve(paddedItems * 4),
  };
  return {
    dispatches: [{ kernel: keysForward(output), bindings, invocations: () => paddedItems }],
    arenaBytes: context.arena.bytes,
  };
}

/** Records the scores [B, N] of the whole catalogue after the newest event of each row. */
export function recordScores<C extends SequenceConfig, F extends SavedOutput>(
  recipe: PlanRecipe<C, F>,
  options: ContextOptions<C, ScoringBuffers>,
): Recorded {
  const context = new RecordingContext(options);
  const { batch, info, tile, buffers, dispatches, arena } = context;
  const output = outputOf(context);
  const { paddedItems, dim } = output;
  const { last } = recipe.recordForward(context, true);
  const query = context.perToken(dim); // [B, d]
  dispatches.push(
    {
      kernel: queryForward(output),
      bindings: { batch, ...last, query, info, norm: context.norm('finalNorm'), ...context.logitScale() },
      invocations: context.eachTarget,
    },
    {
      kernel: logitsForward({ paddedItems, dim, tile }),
      bindings: { query, keys: whole(buffers.keys), logits: whole(buffers.scores) },
      constants: [0, options.capacity],
      invocations: ({ targets }) => productInvocations(tile, targets, paddedItems),
    },
  );
  return { dispatches, arenaBytes: arena.bytes };
}
