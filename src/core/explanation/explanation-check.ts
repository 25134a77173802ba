import type { BackendName, PersonalModel } from '../recommendation/recommendation';
import type { AttributionMeasure } from './explanation';

/**
 * An item's scores as events are deleted (or added) one after the other, in an explanation's order
 * and in random orders.
 */
export interface CheckCurve {
  /** Part of the events deleted (or added) at each point, in [0, 1], rising. */
  readonly parts: readonly number[];
  /**
   * The item's score at each point, in the explanation's order: the most important events first.
   */
  readonly explained: readonly number[];
  /** Mean score over the random orders. */
  readonly random: readonly number[];
  /** Mean score over the points, in the explanation's order. */
  readonly area: number;
  /** The same for each random order. */
  readonly randomAreas: readonly number[];
}

/** Fewest events an explanation can be checked on: with fewer, the orders hardly differ. */
export const FEWEST_CHECKED_EVENTS = 3;
/** Part of the random orders that a strong explanation beats. */
export const BEATEN_OF_STRONG = 0.9;

/**
 * Deletion and insertion test of an explanation. If it names the events that matter, deleting them
 * first lowers the score faster than deleting in random order, and adding them first to an empty
 * history raises it faster.
 */
export interface ExplanationCheck {
  readonly item: string;
  readonly model: PersonalModel;
  readonly measure: AttributionMeasure;
  readonly events: number;
  readonly deletion: CheckCurve;
  readonly insertion: CheckCurve;
  /**
   * Spearman rank correlation of attention rollout and effect; null below 3 events and without
   * attention.
   */
  readonly attentionEffectCorrelation: number | null;
  /**
   * `strong`: the area under the deletion curve is below that of at least 9 in 10 random orders.
   * `weak`: it is not. `too-few`: fewer than 3 events, not testable.
   */
  readonly verdict: 'strong' | 'weak' | 'too-few';
  /**
   * Number of random orders with a larger area under the deletion curve, and of all random orders.
   */
  readonly beaten: number;
  readonly orders: number;
  /** Number of histories ranked. */
  readonly rankings: number;
  readonly backend: BackendName;
  readonly milliseconds: number;
}

/** The smallest set of the shopper's own events whose removal takes an item out of the top k. */
export interface SmallestSet {
  readonly item: string;
  readonly model: PersonalModel;
  readonly k: number;
  /** The item's rank with all events, 1 being the best. */
  readonly rank: number;
  /**
   * `found`; `not-listed`: the item is not in the top k to begin with; `none`: no removal takes it
   * out; `budget`: nothing was found within the allowed number of rankings.
   */
  readonly outcome: 'found' | 'not-listed' | 'none' | 'budget';
  /** Products of the removed events, oldest first; empty unless `found`. */
  readonly items: readonly string[];
  /** The item's rank without these events, measured by ranking again. */
  readonly rankWithout?: number;
  /** The product that takes the item's rank. */
  readonly instead?: string;
  /**
   * True when every smaller set was tried, so none is smaller; else no event of this set can be
   * spared.
   */
  readonly exact: boolean;
  /** Number of histories ranked. */
  readonly rankings: number;
  readonly backend: BackendName;
  readonly milliseconds: number;
}
