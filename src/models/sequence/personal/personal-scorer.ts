import type { EventContext } from '../../../core/histories/event-context';
import type { Scorer } from '../../scorer';
import type { PersonalDelta } from './config';

/**
 * A community's model that takes a few steps of each shopper's own before it answers; its
 * parameters stay as they are.
 */
export interface PersonalScorer extends Scorer {
  /**
   * What the steps make of each history by itself; nothing, zeros, of one with fewer than two
   * events.
   */
  adapt(
    histories: readonly ArrayLike<number>[],
    contexts?: readonly EventContext[],
  ): Promise<PersonalDelta[]>;
  /** Scores after each history with the delta of its shopper. */
  scoreWith(
    deltas: readonly PersonalDelta[],
    histories: readonly ArrayLike<number>[],
    contexts?: readonly EventContext[],
  ): Promise<Float32Array[]>;
}
