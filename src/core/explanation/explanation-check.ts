import type { BackendName, PersonalModel } from '../recommendation/recommendation';
import type { AttributionMeasure } from './explanation';

/**
 * Scores as events go (or come) one after the other, in an explanation's order and in random ones.
 */
export interface CheckCurve {
  /** Part of the events gone (or there) at each point, in [0, 1], rising. */
  readonly parts: readonly number[];
  /** The item's score at each point, the most explaining events first. */
  readonly explained: readonly number[];
  /** The mean over the random orders. */
  readonly random: readonly number[];
  /** Mean score over the points, of the explanation's order. */
  readonly area: number;
  /** The same of each random order. */
  readonly randomAreas: readonly number[];
}

/** Fewest events an explanation can be checked on: below, orders hardly differ. */
export const FEWEST_CHECKED_EVENTS = 3;
/** A strong explanation beats so many of the random orders or more. */
export const BEATEN_OF_STRONG = 0.9;

/**
 * How an explanation stands up to its own test: if it names the events that matter, deleting them
 * first lowers the score sooner than deleting at random, and adding them first to an empty history
 * raises it sooner.
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
   * `weak`: it is not. `too-few`: less than 3 events, and nothing to test.
   */
  readonly verdict: 'strong' | 'weak' | 'too-few';
  /** Random orders whose area under the deletion curve is larger, and all of them. */
  readonly beaten: number;
  readonly orders: number;
  /** Histories ranked for this. */
  readonly rankings: number;
  readonly backend: BackendName;
  readonly milliseconds: number;
}

/** The fewest of the shopper's own events without which an item is out of the top k. */
export interface SmallestSet {
  readonly item: string;
  readonly model: PersonalModel;
  readonly k: number;
  /** The item's place with all events, 1 being best. */
  readonly rank: number;
  /**
   * `found`; `not-listed`: it is not in the top k as things are; `none`: it stays there whatever is
   * left out; `budget`: nothing found in as many rankings as were allowed.
   */
  readonly outcome: 'found' | 'not-listed' | 'none' | 'budget';
  /** Products of the events, oldest first; empty unless found. */
  readonly items: readonly string[];
  /** The item's place without them, by ranking again. */
  readonly rankWithout?: number;
  /** The product that then stands in the item's place. */
  readonly instead?: string;
  /**
   * Whether every smaller set was tried, so that none can do it; else only that this one does not
   * do without any of its events.
   */
  readonly exact: boolean;
  /** Histories ranked for this. */
  readonly rankings: number;
  readonly backend: BackendName;
  readonly milliseconds: number;
}
