import {
  keyGradientInvocations,
  logitsBackwardKeys,
  logitsBackwardQuery,
  logitsForward,
} from '../../../gpu/kernels/losses/logits';
import { productInvocations } from '../../../gpu/kernels/products/product';
import { type Range, within } from '../../../gpu/plan/arena';
import type { Dispatch } from '../../../gpu/plan/plan';
import { type RecordingContext, type StepCounts, WHOLE_TILE } from './recording';

/** Targets in a chunk, at least: fewer would leave a GPU idle. */
const LEAST_CHUNK = 64;

/** The queries' side of the output layer. */
export interface Queries {
  /** [t, d] queries, then as many for their gradients. */
  readonly queries: Range;
  /** Bytes of each half. */
  readonly half: number;
  /** [t] nats of each target. */
  readonly losses: Range;
  /** Bytes that a tile of logits may take. */
  readonly logitsBytes: number;
}

/** The keys they meet, and the gradient these get. */
interface Keys {
  /** n, rows of both: whole tiles. */
  readonly count: number;
  readonly keys: Range;
  readonly gradientKeys: Range;
}

/**
 * Where the backward pass of the embeddings reads the gradient that items got as keys of the output
 * layer. Shapes: N items, K negatives, t targets, d width.
 */
export type KeyGradients =
  | {
      /** From the softmax over the whole catalogue. */
      readonly of: 'catalogue';
      /**
       * keys [N, d], of unit length for cosine logits; keyLengths [N], 1 / length of each item
       * vector; gradientKeys [N, d], by the keys.
       */
      readonly bindings: Readonly<Record<'keys' | 'keyLengths' | 'gradientKeys', Range>>;
    }
  | {
      /** From a loss over sampled negatives. */
      readonly of: 'negatives';
      readonly negatives: number;
      /**
       * order [K], the draws sorted by item; gradientKeys [K, d] and gradientTargets [t, d], by the
       * item vectors of draws and targets.
       */
      readonly bindings: Readonly<Record<'order' | 'gradientKeys' | 'gradientTargets', Range>>;
    };

/** Some targets with all their logits, [chunk, n]. */
interface LogitsChunk {
  readonly query: Range;
  readonly logits: Range;
  /** Its first target, and most of them. */
  readonly constants: readonly [start: number, size: number];
  readonly targets: (counts: StepCounts) => number;
}

/** Targets whose logits fit into so many bytes. */
export function chunkSize({ rows }: RecordingContext, keys: number, logitsBytes: number): number {
  const fitting = Math.floor(logitsBytes / 4 / keys / WHOLE_TILE) * WHOLE_TILE;
  return Math.min(rows, Math.max(LEAST_CHUNK, fitting));
}

/**
 * Logits of a chunk of targets after the other, and the gradients of queries and keys from that of
 * the logits.
 * @param gradient dispatches that turn a chunk of logits into their gradient
 */
export function recordLogits(
  { config, arena, dispatches, rows, tile }: RecordingContext,
  { queries, half }: Queries,
  { count, keys, gradientKeys }: Keys,
  chunk: number,
  gradient: (chunk: LogitsChunk) => readonly Dispatch<StepCounts>[],
): void {
  const { dim } = config;
  const shape = { paddedItems: count, dim, tile };
  const logits = arena.reserve(chunk * count * 4);
  for (let start = 0; start < rows; start += chunk) {
    const bytes = Math.min(chunk, rows - start) * dim * 4;
    const query = within(queries, start * dim * 4, bytes);
    const gradientQuery = within(queries, half + start * dim * 4, bytes);
    const constants = [start, chunk] as const;
    const targets = (counts: StepCounts): number => Math.max(0, Math.min(counts.targets - start, chunk));
    dispatches.push(
      {
        kernel: logitsForward(shape),
        bindings: { query, keys, logits },
        constants,
        invocations: (counts) => productInvocations(tile, targets(counts), count),
      },
      ...gradient({ query, logits, constants, targets }),
      {
        kernel: logitsBackwardQuery(shape),
        bindings: { logits, keys, gradientQuery },
        constants,
        invocations: (counts) => productInvocations(tile, targets(counts), dim),
      },
      {
        kernel: logitsBackwardKeys(shape),
        bindings: { logits, query, gradientKeys },
        constants,
        invocations: (counts) => (targets(counts) === 0 ? 0 : keyGradientInvocations(shape)),
      },
    );
  }
  arena.release(logits);
}
