import { attributionsBy, type Explanation } from '../../../core/explanation/explanation';
import type { TrueCause } from '../../../core/shop/true-cause';

/** What a model says of an event, held against the truth. */
export interface CauseAnswer {
  /** The product of the event with the strongest effect; absent where no event lifts it. */
  readonly strongest?: string;
  /** Where the product stood just before. */
  readonly rank: number;
  /** Whether that is the true cause; absent where no earlier event was. */
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
