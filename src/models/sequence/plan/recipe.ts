import type { Range } from '../../../gpu/plan/arena';
import type { SequenceConfig } from '../config';
import type { SavedLoss, SavedOutput } from './record-loss';
import type { ForwardBuffers, RecordingContext } from './recording';

/**
 * How a sequence model becomes kernels: what is its own between the shared embeddings and the
 * shared output layer.
 */
export interface PlanRecipe<C extends SequenceConfig, Forward extends SavedOutput = SavedOutput> {
  /** In the order they are laid out: embeddings first. */
  shapes(config: C): { readonly name: string; readonly shape: readonly number[] }[];
  /** @throws Error that says which part of the configuration only the reference can do */
  check(config: C): void;
  /** The dropout that `last.x` went through. */
  lastSite(config: C): number;
  /**
   * From tokens to what reaches the last norm. With `newestOnly` nothing is kept for a backward
   * pass and `last.x` is [B, d], one position a row, its newest.
   */
  recordForward(context: RecordingContext<C, ForwardBuffers>, newestOnly?: boolean): Forward;
  /** @returns [T, d] the gradient of what was gathered from the embeddings, before dropout */
  recordBackward(context: RecordingContext<C>, forward: Forward, loss: SavedLoss): Range;
}
