import type { Range } from '../../../gpu/plan/arena';
import type { SequenceConfig } from '../config';
import type { SavedLoss, SavedOutput } from './record-loss';
import type { ForwardBuffers, RecordingContext } from './recording';

/**
 * How a sequence model becomes kernels: its own layers, which come between the shared embeddings
 * and the shared output layer. Shapes: B rows, T packed tokens, d width.
 */
export interface PlanRecipe<C extends SequenceConfig, Forward extends SavedOutput = SavedOutput> {
  /** Names and shapes of the parameters in the order they are laid out: embeddings first. */
  shapes(config: C): { readonly name: string; readonly shape: readonly number[] }[];
  /** @throws Error naming the part of the configuration that has no kernels */
  check(config: C): void;
  /** Number of the dropout layer that `last.x` went through. */
  lastSite(config: C): number;
  /**
   * Records the dispatches from tokens to the input of the last norm, `last.x` [T, d]. With
   * `newestOnly`, for scoring, nothing is kept for a backward pass and `last.x` is [B, d]: the
   * newest position of each row.
   */
  recordForward(context: RecordingContext<C, ForwardBuffers>, newestOnly?: boolean): Forward;
  /** @returns [T, d] the gradient of the gathered embeddings, before their dropout */
  recordBackward(context: RecordingContext<C>, forward: Forward, loss: SavedLoss): Range;
}
