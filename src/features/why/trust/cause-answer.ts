import { attributionsBy, type Explanation } from '../../../core/explanation/explanation';
import type { TrueCause } from '../../../core/shop/true-cause';

/** A model's explanation of an event, compared with its true cause. */
export interface CauseAnswer {
  /** The product of the event with the strongest effect; absent when no event lifts the product. */
  readonly strongest?: string;
  /** The rank of the product just before the event. */
  readonly rank: number;
  /** Whether that is the true cause; absent when the true cause is no earlier event. */
  readonly right?: boolean;
}

/** @param explanation of an event of the history, as of the moment before it */
export function answerOf(explanation: Explanation, cause: TrueCause | undefined): CauseAnswer {
  const effects = attributionsBy(explanation, 'effect') ?? [];
  const most = Math.max(0, ...effects);
  const strongest = most > 0 ? explanation.events[effects.indexOf(most)]?.item : undefined;
  return {
    strongest,
    rank: explanation.rank,
    ...(cause?.because !== undefined && { right: strongest === cause.because }),
  };
}
