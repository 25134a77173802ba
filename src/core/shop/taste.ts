import type { PersonalModel } from '../recommendation/recommendation';
import type { Product } from './catalogue';
import { type TraitPart, traitsOf } from './trait';

/** The shopper's taste as the shop estimates it: the products that the taste sliders start from. */
export interface EstimatedTaste {
  /**
   * Where the products come from: the serving model's ranking for this shopper before steering;
   * else the shopper's history; else the most popular products.
   */
  readonly from: PersonalModel | 'history' | 'community';
  /** Product ids, best first. */
  readonly items: readonly string[];
  /**
   * Mean price level of the products, from the cheapest of a kind (0) to the dearest (1); absent
   * where no product has a price.
   */
  readonly priceLevel?: number;
}

interface TraitShare {
  readonly value: string;
  /** Part of the products that have the trait, in [0, 1]. */
  readonly share: number;
}

/**
 * For one part of a trait (such as the brand): each value's share of the products, largest first. A
 * product may have several departments, so their shares may add up to more than 1.
 */
export function sharesOf(products: readonly Product[], part: TraitPart): TraitShare[] {
  const counts = new Map<string, number>();
  for (const product of products)
    for (const trait of traitsOf(product))
      if (trait.part === part) counts.set(trait.value, (counts.get(trait.value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, share: count / products.length }))
    .sort((a, b) => b.share - a.share || a.value.localeCompare(b.value));
}

/**
 * Position of a slider that starts at `share` and is moved by `weight`: -1 is its lower end, 0 the
 * start, 1 its upper end.
 * @returns in [0, 1]
 */
export const sliderPosition = (share: number, weight: number): number =>
  weight >= 0 ? share + weight * (1 - share) : share + weight * share;

/**
 * The inverse of `sliderPosition`: the weight that moves a slider from `share` to `position`. 0
 * where the slider starts at that end and cannot move.
 */
export function sliderWeight(share: number, position: number): number {
  const room = position >= share ? 1 - share : share;
  return room === 0 ? 0 : (position - share) / room;
}
