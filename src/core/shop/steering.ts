import type { Product } from './catalogue';
import type { ShopEvent } from './events';
import { isAmong, isSame, type Leaning, leaningKey, type Trait, traitsOf } from './trait';

/** How a shopper steers what is recommended: a function of the log. */
export interface Steering {
  /**
   * Not interested: never recommended, and no reason to recommend. In the order they were turned
   * down.
   */
  readonly avoided: readonly Trait[];
  /** "More like this part". */
  readonly sought: readonly Trait[];
  /**
   * Sliders that were moved: -1 is none of it, 0 what the models make of it, 1 all they can give.
   * Never 0.
   */
  readonly leanings: readonly { readonly toward: Leaning; readonly weight: number }[];
}

export const noSteering: Steering = { avoided: [], sought: [], leanings: [] };

/** Whether the shopper wants nothing of a trait this product has. */
export function isAvoided({ avoided }: Steering, product: Product): boolean {
  return avoided.length > 0 && traitsOf(product).some((trait) => isAmong(avoided, trait));
}

/** How far the slider for `toward` was moved, in [-1, 1]. */
export const leaningTo = ({ leanings }: Steering, toward: Leaning): number =>
  leanings.find((each) => isSame(each.toward, toward))?.weight ?? 0;

/**
 * Reads the log from the oldest event to the newest; the last word on a trait is the one that
 * counts.
 */
export function steeringFrom(events: readonly ShopEvent[]): Steering {
  const avoided = new Map<string, Trait>();
  const sought = new Map<string, Trait>();
  const leanings = new Map<string, Steering['leanings'][number]>();
  for (const event of events) {
    switch (event.kind) {
      case 'avoid':
        avoided.set(leaningKey(event.trait), event.trait);
        break;
      case 'unavoid':
        avoided.delete(leaningKey(event.trait));
        break;
      case 'seek':
        sought.set(leaningKey(event.trait), event.trait);
        break;
      case 'unseek':
        sought.delete(leaningKey(event.trait));
        break;
      case 'lean':
        if (event.weight === 0) leanings.delete(leaningKey(event.toward));
        else leanings.set(leaningKey(event.toward), { toward: event.toward, weight: event.weight });
        break;
      case 'level':
        sought.clear();
        leanings.clear();
        break;
    }
  }
  return { avoided: [...avoided.values()], sought: [...sought.values()], leanings: [...leanings.values()] };
}
