import { linearForward } from '../../gpu/kernels/products/linear';
import type { Tile } from '../../gpu/kernels/products/tile';
import {
  type AttentionShape,
  attentionForward,
  attentionInvocations,
  attentionOfNewest,
} from '../../gpu/kernels/sequence/attention';
import { embeddingForward } from '../../gpu/kernels/sequence/embedding';
import { layerNormForward } from '../../gpu/kernels/sequence/layer-norm';
import type { Range } from '../../gpu/plan/arena';
import { NORM_EPSILON } from '../sequence/config';
import type { SavedOutput } from '../sequence/plan/record-loss';
import type { ForwardBuffers, RecordingContext, StepCounts } from '../sequence/plan/recording';
import { sites, type TransformerConfig, type TransformerKind } from './config';

/**
 * Activations of a block, kept for its backward pass. Shapes: T packed tokens, B rows, d width, h
 * heads.
 */
interface SavedBlock {
  /** [T, d], input of the block. */
  readonly x: Range;
  /** [T, d], output of the attention norm. */
  readonly normed: Range;
  /** [T, 4], moments of the attention norm: mean, 1 / deviation, and two unused. */
  readonly stats: Range;
  /** [T, 3d], q, k and v side by side. */
  readonly queryKeyValue: Range;
  /** [T, d], attention-weighted values, the heads side by side. */
  readonly attended: Range;
  /** [T, h], log of the softmax's denominator. */
  readonly logSums: Range;
  /** [T, d], x plus the output of attention. */
  readonly afterAttention: Range;
  /** [T, d], output of the feed-forward norm. */
  readonly normedAfterAttention: Range;
  /** [T, 4], moments of the feed-forward norm. */
  readonly statsAfterAttention: Range;
  /** [T, d], inside the feed-forward layer, after activation and dropout. */
  readonly activated: Range;
  /** [T, d], inside the feed-forward layer, before the activation; kept for GELU alone. */
  readonly before?: Range;
}

export interface SavedForward extends SavedOutput {
  readonly blocks: readonly SavedBlock[];
}

/** The shape of this model's attention kernels on this adapter. */
export const attentionOf = (
  { direction }: TransformerKind,
  { config: { dim, heads, dropout }, tile }: { config: TransformerConfig; tile: Tile },
): AttentionShape => ({ direction, dim, heads, dropout, group: tile.tokens });

/**
 * Records the dispatches from tokens to the output of the last block: `embed` and the blocks of
 * `encode` in the reference. With `newestOnly` all blocks share one set of buffers, and from the
 * last block's attention on only the newest position of each row is computed: `last.x` is [B, d].
 */
export function recordForward(
  context: RecordingContext<TransformerConfig, ForwardBuffers>,
  kind: TransformerKind,
  newestOnly = false,
): SavedForward {
  const { config, vocabulary, pairs, tile, batch, info, dispatches, eachToken } = context;
  const { items, dim, maxLength, dropout } = config;
  const { activation } = kind;
  const attention = attentionOf(kind, context);
  const eachGroup = (counts: StepCounts): number => attentionInvocations(attention, counts);
  const square = { from: dim, to: dim, tile };
  const shared = newestOnly ? reserveBlock(context, kind) : undefined;
  const blocks = Array.from(
    { length: config.blocks },
    (): SavedBlock => shared ?? reserveBlock(context, kind),
  );
  const last = { x: context.perToken(dim), stats: context.perToken(4) }; // [T, d], [T, 4]

  blocks.forEach((block, b) => {
    const newest = newestOnly && b === config.blocks - 1;
    const product = newest ? context.productOfRows : context.product;
    const residual = newest ? context.perToken(dim) : block.x; // [B, d] or [T, d]
    const {
      x,
      normed,
      stats,
      queryKeyValue,
      attended,
      logSums,
      afterAttention,
      normedAfterAttention,
      statsAfterAttention,
    } = block;
    const { activated, before } = block;
    const of = (name: string): Range => context.parameter(`block${b}.${name}`);
    const attentionNorm = context.norm(`block${b}.attentionNorm`);
    if (b === 0)
      dispatches.push({
        kernel: embeddingForward({
          items,
          vocabulary,
          dim,
          maxLength,
          dropout,
          pairs,
          positions: true,
          context: config,
          normEpsilon: NORM_EPSILON,
        }),
        bindings: {
          batch,
          tables: context.tables,
          norm: attentionNorm,
          ...context.contextTables(),
          x,
          normed,
          stats,
          info,
        },
        constants: [sites.embedding],
        invocations: eachToken,
      });
    else
      dispatches.push({
        kernel: layerNormForward(dim, NORM_EPSILON),
        bindings: { x, normed, stats, norm: attentionNorm },
        invocations: eachToken,
      });
    dispatches.push(
      {
        kernel: linearForward({ from: dim, to: 3 * dim, tile }),
        bindings: {
          x: normed,
          weight: of('queryKeyValue.weight'),
          bias: of('queryKeyValue.bias'),
          y: queryKeyValue,
        },
        invocations: context.product(3 * dim),
      },
      newest
        ? {
            kernel: attentionOfNewest(attention),
            bindings: { batch, queryKeyValue, attended, x, newest: residual },
            invocations: ({ rows }) => rows * config.heads,
          }
        : {
            kernel: attentionForward(attention),
            bindings: { batch, queryKeyValue, attended, logSums },
            constants: [sites.attention(b)],
            invocations: eachGroup,
          },
      {
        kernel: linearForward(square, { dropout, residual: true }),
        bindings: {
          x: attended,
          weight: of('attentionOut.weight'),
          bias: of('attentionOut.bias'),
          y: afterAttention,
          residual,
          info,
        },
        constants: [sites.attentionOut(b)],
        invocations: product(dim),
      },
      {
        kernel: layerNormForward(dim, NORM_EPSILON),
        bindings: {
          x: afterAttention,
          normed: normedAfterAttention,
          stats: statsAfterAttention,
          norm: context.norm(`block${b}.feedForwardNorm`),
        },
        invocations: newest ? context.eachRow : eachToken,
      },
      {
        kernel: linearForward(square, { activation, dropout }),
        bindings: {
          x: normedAfterAttention,
          weight: of('feedForwardIn.weight'),
          bias: of('feedForwardIn.bias'),
          y: activated,
          ...(before ? { before } : {}),
          info,
        },
        constants: [sites.feedForwardIn(b)],
        invocations: product(dim),
      },
      {
        kernel: linearForward(square, { dropout, residual: true }),
        bindings: {
          x: activated,
          weight: of('feedForwardOut.weight'),
          bias: of('feedForwardOut.bias'),
          y: (blocks[b + 1] ?? last).x,
          residual: afterAttention,
          info,
        },
        constants: [sites.feedForwardOut(b)],
        invocations: product(dim),
      },
    );
  });
  return { blocks, last };
}

/** Reserves the buffers of a block in the arena. */
function reserveBlock(
  context: RecordingContext<TransformerConfig, ForwardBuffers>,
  { activation }: TransformerKind,
): SavedBlock {
  const { dim, heads } = context.config;
  return {
    x: context.perToken(dim),
    normed: context.perToken(dim),
    stats: context.perToken(4),
    queryKeyValue: context.perToken(3 * dim),
    attended: context.perToken(dim),
    logSums: context.perToken(heads),
    afterAttention: context.perToken(dim),
    normedAfterAttention: context.perToken(dim),
    statsAfterAttention: context.perToken(4),
    activated: context.perToken(dim),
    ...(activation === 'gelu' ? { before: context.perToken(dim) } : {}),
  };
}
