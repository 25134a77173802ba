import type { EventContext } from '../../../core/histories/event-context';
import type { Scorer } from '../../scorer';
import type { PersonalDelta } from './config';

/** The shared model, adapted to each shopper before it scores; see `PersonalConfig`. */
export interface PersonalScorer extends Scorer {
  /** The delta of each history separately; zeros for a history of fewer than two events. */
  adapt(
    histories: readonly ArrayLike<number>[],
    contexts?: readonly EventContext[],
  ): Promise<PersonalDelta[]>;
  /** Scores after each history, [N] each, with the delta of its shopper. */
  scoreWith(
    deltas: readonly PersonalDelta[],
    histories: readonly ArrayLike<number>[],
    contexts?: readonly EventContext[],
  ): Promise<Float32Array[]>;
}
