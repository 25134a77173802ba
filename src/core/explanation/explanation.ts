import type { HistoryEntry, HistoryKind } from '../histories/history';
import type { BackendName, PersonalModel } from '../recommendation/recommendation';
import type { TrueCause } from '../shop/true-cause';

/**
 * How a model accounts for its score, event by event:
 * - `attention`: what an event put into it along the paths of attention (direct logit attribution),
 *   in a Transformer;
 * - `memory`: what was left of it in a recurrent model's memory and came out of that, with the
 *   gates held as they were;
 * - `shares`: its exact part of a score that is a sum over the history.
 */
export type ExplanationMethod = 'attention' | 'memory' | 'shares';

/**
 * Ways to say how much each event has to do with an item:
 * - `effect`: what the event does with it and without it, measured from both ends; see `effectOf`;
 * - `left-out`: by how much the score falls when the event alone is left out, measured: one end,
 *   which is fooled by events that can stand in for each other;
 * - `carried`: what the event put into the score, as the explanation's `method` says;
 * - `attention`: how much of the newest position's attention leads back to the event through all
 *   blocks (rollout);
 * - `gradient`: gradient of the score times what the event puts in.
 */
export const ATTRIBUTION_MEASURES = ['effect', 'left-out', 'carried', 'attention', 'gradient'] as const;
export type AttributionMeasure = (typeof ATTRIBUTION_MEASURES)[number];

/**
 * What an event does to the log of an item's probability, in nats, by ranking again; the
 * probability is the softmax of all items' scores.
 */
export interface EffectEnds {
  /** What is lost when the event is left out of the whole history. */
  readonly leftOut: number;
  /** What is gained over chance, one in all items, when the event stands alone. */
  readonly alone: number;
}

/**
 * The effect of an event in nats, positive where it speaks for the item: the mean of both ends, so
 * that two events that can stand in for each other do not hide each other.
 */
export const effectOf = ({ leftOut, alone }: EffectEnds): number => (leftOut + alone) / 2;

/** An end nearer to 0 than this is told as 0.00. */
const SMALLEST_TOLD = 0.005;

/**
 * Whether one end says that the event speaks for the item and the other that it speaks against it:
 * the mean of such is no more than a mean.
 */
export const endsDisagree = ({ leftOut, alone }: EffectEnds): boolean =>
  leftOut * alone < 0 && Math.min(Math.abs(leftOut), Math.abs(alone)) >= SMALLEST_TOLD;

/**
 * Whether an event by itself speaks against what leaving it out says: `fall`, positive where it
 * speaks for the item.
 */
export const contradicts = ({ alone }: EffectEnds, fall: number): boolean =>
  fall * alone < 0 && Math.abs(alone) >= SMALLEST_TOLD;

/** One past event of the shopper, and what it has to do with one recommended item. */
export interface ExplainedEvent extends HistoryEntry {
  /**
   * What the event put into the item's score, in units of it, as the explanation's `method` says;
   * all events and `rest` add up to the score.
   */
  readonly carried: number;
  /**
   * Attention rollout (Abnar and Zuidema, ACL 2020), in [0, 1]; the same for every item. With
   * `attention` alone.
   */
  readonly rollout?: number;
  /**
   * Gradient of the score by the event's vector, times that vector; absent where a model has none.
   */
  readonly gradient?: number;
  /** Measured by ranking again with the event left out, and with nothing else. */
  readonly effect: EffectEnds;
  /** Measured by ranking again with the event left out. */
  readonly without: { readonly score: number /** 1 is best */; readonly rank: number };
  /** Why the simulated shopper did this; absent where nobody knows. */
  readonly cause?: TrueCause;
}

/** Whether the personal rails may show a product, whatever its rank. */
export type Eligibility =
  /** They may. */
  | { readonly kind: 'offered' }
  /** They may, and no rail of the model looks so deep in its ranking. */
  | { readonly kind: 'too-deep' }
  /** The shopper knows it already; `time` in milliseconds since the epoch. */
  | { readonly kind: 'known'; readonly deed: HistoryKind; readonly time: number }
  | { readonly kind: 'in-basket' }
  /** Not of interest, by itself, its brand or its kind. */
  | { readonly kind: 'turned-down' }
  | { readonly kind: 'sold-out' };

/**
 * Whether it is left out of the rails: its rank is then the one it would have among those that are
 * not.
 */
export const isWithheld = ({ kind }: Eligibility): boolean => kind !== 'offered' && kind !== 'too-deep';

export interface Explanation {
  readonly item: string;
  readonly model: PersonalModel;
  readonly method: ExplanationMethod;
  readonly score: number;
  /** 1 is best, among `candidates`. */
  readonly rank: number;
  /** Products that could have been recommended, and the item itself where it could not. */
  readonly candidates: number;
  readonly offer: Eligibility;
  /** Oldest first. */
  readonly events: readonly ExplainedEvent[];
  /** The part of the score no event accounts for; with `shares` rounding, or all of it. */
  readonly rest: number;
  /**
   * Spearman rank correlation between what events carried and their effect; null below 3 events.
   */
  readonly carriedEffectCorrelation: number | null;
  /**
   * Explained as of the moment before the shopper came to it: an event of the history, from the
   * events before.
   */
  readonly past?: boolean;
  /**
   * Why the simulated shopper really came to it; of an event of the history where that is known.
   */
  readonly cause?: TrueCause;
  readonly backend: BackendName;
  readonly milliseconds: number;
}

/**
 * By how much the score falls when the event is left out: positive where it speaks for the item.
 */
export const fallWithout = (
  { score }: Pick<Explanation, 'score'>,
  { without }: { readonly without: Pick<ExplainedEvent['without'], 'score'> },
): number => score - without.score;

/** An event of which is known what was measured, and perhaps the model's own account. */
type MeasuredEvent = Pick<ExplainedEvent, 'effect'> &
  Partial<Pick<ExplainedEvent, 'carried' | 'rollout' | 'gradient'>> & {
    readonly without: Pick<ExplainedEvent['without'], 'score'>;
  };

/**
 * What an explanation says of each event by a measure, larger being more; undefined where the model
 * has no such measure of all of them.
 */
export function attributionsBy(
  explanation: Pick<Explanation, 'score'> & {
    readonly events: readonly MeasuredEvent[];
  },
  measure: AttributionMeasure,
): number[] | undefined {
  const { events } = explanation;
  const read = (event: (typeof events)[number]): number | undefined => {
    switch (measure) {
      case 'effect':
        return effectOf(event.effect);
      case 'left-out':
        return fallWithout(explanation, event);
      case 'carried':
        return event.carried;
      case 'attention':
        return event.rollout;
      case 'gradient':
        return event.gradient;
    }
  };
  const values = events.map(read).filter((value) => value !== undefined);
  return values.length === events.length ? values : undefined;
}
