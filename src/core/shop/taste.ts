import type { PersonalModel } from '../recommendation/recommendation';
import type { Product } from './catalogue';
import { type TraitPart, traitsOf } from './trait';

/** What sliders start from: the products that stand for what is believed of a shopper's taste. */
export interface EstimatedTaste {
  /**
   * Whose list it is: the serving model's best for this shopper, before steering; else the
   * shopper's history; else what everybody takes.
   */
  readonly from: PersonalModel | 'history' | 'community';
  /** Product ids, best first. */
  readonly items: readonly string[];
  /**
   * Where their prices stand on average, from the cheapest of a kind (0) to the dearest (1); absent
   * where nothing has a price.
   */
  readonly priceLevel?: number;
}

interface TraitShare {
  readonly value: string;
  /** Part of the products that have it, in [0, 1]. */
  readonly share: number;
}

/**
 * Which part of the products has each value of one part of what they are, largest first. One may
 * have several departments: shares may add up to more than 1.
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
 * Where a slider stands that starts from `share` and was moved by `weight`: -1 is its lower end, 0
 * the start, 1 its upper end.
 * @returns in [0, 1]
 */
export const sliderPosition = (share: number, weight: number): number =>
  weight >= 0 ? share + weight * (1 - share) : share + weight * share;

/** The other way round. At an end where it starts from it can go no further: 0. */
export function sliderWeight(share: number, position: number): number {
  const room = position >= share ? 1 - share : share;
  return room === 0 ? 0 : (position - share) / room;
}
