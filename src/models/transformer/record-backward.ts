import { linearBackward } from '../../gpu/kernels/products/linear';
import {
  attentionBackwardKeyValue,
  attentionBackwardQuery,
  attentionInvocations,
} from '../../gpu/kernels/sequence/attention';
import { layerNormBackward } from '../../gpu/kernels/sequence/layer-norm';
import type { Range } from '../../gpu/plan/arena';
import type { SavedLoss } from '../sequence/plan/record-loss';
import { recordWeights } from '../sequence/plan/record-weights';
import type { RecordingContext, StepCounts } from '../sequence/plan/recording';
import { sites, type TransformerConfig, type TransformerKind } from './config';
import { attentionOf, type SavedForward } from './record-forward';

/** Gradients of a block that its weights' gradients are computed from. T packed tokens, d width. */
interface BlockGradients {
  /** [T, d], at the output of the second linear layer of feed-forward, before its dropout. */
  readonly droppedOut: Range;
  /** [T, d], at the input of the activation. */
  readonly inner: Range;
  /** [T, d], at the output of the attention norm. */
  readonly normed: Range;
  /** [T, d], at the output of the feed-forward norm. */
  readonly normedAfterAttention: Range;
  /** [T, d], at the output projection of attention, before its dropout. */
  readonly droppedAttention: Range;
  /** [T, 3d], of q, k and v side by side. */
  readonly queryKeyValue: Range;
}

/**
 * Records the backward pass through the blocks, last to first, and the gradients of their weights.
 * @returns [T, d] the gradient of the gathered embeddings, before their dropout
 */
export function recordBackward(
  context: RecordingContext<TransformerConfig>,
  kind: TransformerKind,
  forward: SavedForward,
  loss: SavedLoss,
): Range {
  const { config, arena, batch, dispatches, info, tile, eachToken, product } = context;
  const { dim, heads, dropout, blocks } = config;
  const attention = attentionOf(kind, context);
  const eachGroup = (counts: StepCounts): number => attentionInvocations(attention, counts);
  const square = { from: dim, to: dim, tile };
  const { gradient } = loss;
  let { dropped } = loss;

  for (let b = blocks - 1; b >= 0; b--) {
    const {
      x,
      stats,
      queryKeyValue,
      attended,
      logSums,
      afterAttention,
      statsAfterAttention,
      activated,
      before,
    } = forward.blocks[b];
    const of = (name: string): Range => context.parameter(`block${b}.${name}`);
    const own: BlockGradients = {
      droppedOut: dropped,
      inner: context.perToken(dim),
      normed: context.perToken(dim),
      normedAfterAttention: context.perToken(dim),
      droppedAttention: context.perToken(dim),
      queryKeyValue: context.perToken(3 * dim),
    };
    const gradientAttended = context.perToken(dim); // [T, d]
    const deltas = context.perToken(heads); // [T, h], inner product of `attended` with its gradient
    const droppedIn = context.perToken(dim); // [T, d], at the layer before, before its dropout
    dispatches.push(
      {
        kernel: linearBackward(square, { activation: kind.activation, dropout }),
        bindings: {
          gradientY: own.droppedOut,
          weight: of('feedForwardOut.weight'),
          gradientX: own.inner,
          activated,
          ...(before ? { before } : {}),
          info,
        },
        constants: [sites.feedForwardIn(b)],
        invocations: product(dim),
      },
      {
        kernel: linearBackward(square),
        bindings: {
          gradientY: own.inner,
          weight: of('feedForwardIn.weight'),
          gradientX: own.normedAfterAttention,
        },
        invocations: product(dim),
      },
      {
        kernel: layerNormBackward(dim, dropout),
        bindings: {
          x: afterAttention,
          stats: statsAfterAttention,
          gradientNormed: own.normedAfterAttention,
          gradient,
          dropped: own.droppedAttention,
          info,
          scale: of('feedForwardNorm.scale'),
        },
        constants: [sites.attentionOut(b)],
        invocations: eachToken,
      },
      {
        kernel: linearBackward(square),
        bindings: {
          gradientY: own.droppedAttention,
          weight: of('attentionOut.weight'),
          gradientX: gradientAttended,
        },
        invocations: product(dim),
      },
      {
        kernel: attentionBackwardQuery(attention),
        bindings: {
          queryKeyValue,
          attended,
          logSums,
          gradientAttended,
          gradientQueryKeyValue: own.queryKeyValue,
          deltas,
          batch,
        },
        constants: [sites.attention(b)],
        invocations: eachGroup,
      },
      {
        kernel: attentionBackwardKeyValue(attention),
        bindings: {
          queryKeyValue,
          logSums,
          gradientAttended,
          gradientQueryKeyValue: own.queryKeyValue,
          deltas,
          batch,
        },
        constants: [sites.attention(b)],
        invocations: eachGroup,
      },
      {
        kernel: linearBackward({ from: dim, to: 3 * dim, tile }),
        bindings: { gradientY: own.queryKeyValue, weight: of('queryKeyValue.weight'), gradientX: own.normed },
        invocations: product(dim),
      },
      {
        kernel: layerNormBackward(dim, dropout),
        bindings: {
          x,
          stats,
          gradientNormed: own.normed,
          gradient,
          dropped: droppedIn,
          info,
          scale: of('attentionNorm.scale'),
        },
        constants: [b === 0 ? sites.embedding : sites.feedForwardOut(b - 1)],
        invocations: eachToken,
      },
    );
    recordBlockWeights(context, forward, loss, own, b);
    for (const done of [...Object.values(own), gradientAttended, deltas]) arena.release(done);
    dropped = droppedIn;
  }
  return dropped;
}

/** Records the gradients of all weights of block b; the final norm goes with the last block. */
function recordBlockWeights(
  context: RecordingContext<TransformerConfig>,
  forward: SavedForward,
  loss: SavedLoss,
  own: BlockGradients,
  b: number,
): void {
  const { dim, blocks } = context.config;
  const { x, normed, stats, attended, afterAttention, normedAfterAttention, statsAfterAttention, activated } =
    forward.blocks[b];
  const norms = [
    { name: `block${b}.attentionNorm`, x, gradientNormed: own.normed, stats },
    {
      name: `block${b}.feedForwardNorm`,
      x: afterAttention,
      gradientNormed: own.normedAfterAttention,
      stats: statsAfterAttention,
    },
  ];
  if (b === blocks - 1)
    norms.push({ name: 'finalNorm', ...forward.last, gradientNormed: loss.gradientNormed });
  recordWeights(context, {
    linears: [
      { name: `block${b}.queryKeyValue`, width: 3 * dim, x: normed, gradientY: own.queryKeyValue },
      { name: `block${b}.attentionOut`, width: dim, x: attended, gradientY: own.droppedAttention },
      { name: `block${b}.feedForwardIn`, width: dim, x: normedAfterAttention, gradientY: own.inner },
      { name: `block${b}.feedForwardOut`, width: dim, x: activated, gradientY: own.droppedOut },
    ],
    norms,
    mostNorms: 3,
  });
}
