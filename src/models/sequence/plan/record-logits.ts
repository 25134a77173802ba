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

/** Fewest targets in a chunk: fewer would leave a GPU idle. */
const LEAST_CHUNK = 64;

/** The queries of the output layer. Shapes: t targets, d width. */
export interface Queries {
  /** [2, t, d], queries, then their gradients. */
  readonly queries: Range;
  /** Bytes of each half of `queries`. */
  readonly half: number;
  /** [t], loss of each target, nats. */
  readonly losses: Range;
  /** Most bytes of logits at once. */
  readonly logitsBytes: number;
}

/** The keys of the output layer and their gradient. */
interface Keys {
  /** n, rows of both arrays: items or negatives, rounded up to whole tiles. */
  readonly count: number;
  /** [n, d] */
  readonly keys: Range;
  /** [n, d] */
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

/** A chunk of targets with all their logits. */
interface LogitsChunk {
  /** [chunk, d] */
  readonly query: Range;
  /** [chunk, n] */
  readonly logits: Range;
  /** Its first target, and the most targets it holds. */
  readonly constants: readonly [start: number, size: number];
  /** Targets of this chunk in a step. */
  readonly targets: (counts: StepCounts) => number;
}

/** Targets in a chunk, so that their logits against `keys` keys fit into `logitsBytes`. */
export function chunkSize({ rows }: RecordingContext, keys: number, logitsBytes: number): number {
  const fitting = Math.floor(logitsBytes / 4 / keys / WHOLE_TILE) * WHOLE_TILE;
  return Math.min(rows, Math.max(LEAST_CHUNK, fitting));
}

/**
 * Records, chunk by chunk of targets, the logits, their gradient, and the gradients of queries and
 * keys that follow from it.
 * @param gradient dispatches that replace a chunk of logits by their gradient
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
  const logits = arena.reserve(chunk * count * 4); // [chunk, n]
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
