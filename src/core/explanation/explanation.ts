import type { HistoryEntry, HistoryKind } from '../histories/history';
import type { BackendName, PersonalModel } from '../recommendation/recommendation';
import type { TrueCause } from '../shop/true-cause';
import type { EventGroup } from './event-group';

/**
 * How a model divides its score among the events of a history:
 * - `attention`: direct logit attribution along the paths of attention, in a Transformer;
 * - `memory`: what an event leaves in a recurrent model's memory that reaches the score, with the
 *   gates held at their values;
 * - `shares`: the exact terms of a score that is a sum over the history.
 */
export type ExplanationMethod = 'attention' | 'memory' | 'shares';

/**
 * Attribution measures: ways to say how much each event matters for an item:
 * - `effect`: mean of the two counterfactual effects of `CounterfactualEffects`; see `effectOf`;
 * - `left-out`: how much the score falls when the event alone is left out. It underrates events
 *   that can replace each other;
 * - `carried`: the event's share of the score by the explanation's `method`;
 * - `attention`: attention rollout from the newest position back to the event;
 * - `gradient`: gradient of the score times the event's input vector.
 */
export const ATTRIBUTION_MEASURES = ['effect', 'left-out', 'carried', 'attention', 'gradient'] as const;
export type AttributionMeasure = (typeof ATTRIBUTION_MEASURES)[number];

/**
 * An event's two counterfactual effects on the log probability of an item, in nats, measured by
 * ranking again. The probability is the softmax over all items' scores.
 */
export interface CounterfactualEffects {
  /** Loss of log probability when the event is left out of the full history. */
  readonly leftOut: number;
  /** Gain of log probability over chance (one in all items) when the event is the whole history. */
  readonly alone: number;
}

/**
 * The effect of an event in nats, positive where it favours the item: the mean of both
 * counterfactual effects. Leaving an event out alone would miss two events that can replace each
 * other.
 */
export const effectOf = ({ leftOut, alone }: CounterfactualEffects): number => (leftOut + alone) / 2;

/** Smaller effects are displayed as 0.00. */
const SMALLEST_SHOWN = 0.005;

/**
 * Whether the two counterfactual effects have opposite signs, so that their mean hides a
 * disagreement.
 */
export const effectsDisagree = ({ leftOut, alone }: CounterfactualEffects): boolean =>
  leftOut * alone < 0 && Math.min(Math.abs(leftOut), Math.abs(alone)) >= SMALLEST_SHOWN;

/**
 * Whether the event alone has the opposite sign of leaving it out.
 * @param fall loss of score when the event is left out
 */
export const contradicts = ({ alone }: CounterfactualEffects, fall: number): boolean =>
  fall * alone < 0 && Math.abs(alone) >= SMALLEST_SHOWN;

/** One past event of the shopper, and what it contributes to a recommended item. */
export interface ExplainedEvent extends HistoryEntry {
  /**
   * The event's share of the item's score, in units of the score, by the explanation's `method`;
   * the shares of all events and `rest` add up to the score.
   */
  readonly carried: number;
  /**
   * Attention rollout (Abnar and Zuidema, ACL 2020), in [0, 1]; the same for every item. Only with
   * the method `attention`.
   */
  readonly rollout?: number;
  /**
   * Gradient of the score by the event's vector, times that vector; absent where the model has no
   * event vectors.
   */
  readonly gradient?: number;
  /** Measured by ranking again without the event, and with the event alone. */
  readonly effect: CounterfactualEffects;
  /** The item's score and rank without the event, measured by ranking again. */
  readonly without: { readonly score: number /** 1 is best */; readonly rank: number };
  /** Why the simulated shopper did this; absent for real shoppers. */
  readonly cause?: TrueCause;
}

/** Whether the personal rails may recommend a product, whatever its rank. */
export type Eligibility =
  /** It may be recommended. */
  | { readonly kind: 'offered' }
  /** It may be recommended, but ranks below the depth of every rail. */
  | { readonly kind: 'too-deep' }
  /**
   * The shopper knows it already: the strongest kind of event, and its time in milliseconds since
   * the epoch.
   */
  | { readonly kind: 'known'; readonly deed: HistoryKind; readonly time: number }
  | { readonly kind: 'in-basket' }
  /** The shopper dismissed it or avoids its brand, kind or another trait. */
  | { readonly kind: 'turned-down' }
  | { readonly kind: 'sold-out' };

/**
 * Whether the rails leave it out. Its rank is then the one it would have among those that may be
 * recommended.
 */
export const isWithheld = ({ kind }: Eligibility): boolean => kind !== 'offered' && kind !== 'too-deep';

export interface Explanation {
  readonly item: string;
  readonly model: PersonalModel;
  readonly method: ExplanationMethod;
  readonly score: number;
  /** Rank among `candidates`, 1 being the best. */
  readonly rank: number;
  /** Number of products that may be recommended; includes the item itself even where it may not. */
  readonly candidates: number;
  readonly offer: Eligibility;
  /** Oldest first. */
  readonly events: readonly ExplainedEvent[];
  /** The part of the score that no event accounts for; with `shares` only rounding. */
  readonly rest: number;
  /**
   * Spearman rank correlation between the events' shares of the score and their effects; null below
   * 3 events.
   */
  readonly carriedEffectCorrelation: number | null;
  /**
   * The similar events with the largest total effect for the item, worth measuring together. Absent
   * where no two similar events favour it, where it is not recommended, and with `past`.
   */
  readonly group?: EventGroup;
  /** True where the item is an event of the history, explained from the events before it. */
  readonly past?: boolean;
  /** Why the simulated shopper came to the item; for events of the history where it is known. */
  readonly cause?: TrueCause;
  readonly backend: BackendName;
  readonly milliseconds: number;
}

/**
 * How much the score falls when the event is left out: positive where the event favours the item.
 */
export const fallWithout = (
  { score }: Pick<Explanation, 'score'>,
  { without }: { readonly without: Pick<ExplainedEvent['without'], 'score'> },
): number => score - without.score;

/** An event with its measured effects, and the model's own attribution where there is one. */
type MeasuredEvent = Pick<ExplainedEvent, 'effect'> &
  Partial<Pick<ExplainedEvent, 'carried' | 'rollout' | 'gradient'>> & {
    readonly without: Pick<ExplainedEvent['without'], 'score'>;
  };

/**
 * The attribution of each event by a measure, higher being more important; undefined where the
 * model lacks the measure for an event.
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
