import type { Product } from './catalogue';
import type { ShopEvent } from './events';
import { isAmong, isSame, type Leaning, leaningKey, type Trait, traitsOf } from './trait';

/** How a shopper steers the recommendations; computed from the event log. */
export interface Steering {
  /**
   * Traits the shopper is not interested in, in the order they were avoided. Products with such
   * a trait are never recommended and never given as a reason.
   */
  readonly avoided: readonly Trait[];
  /** Traits the shopper wants more of. */
  readonly sought: readonly Trait[];
  /**
   * The taste sliders that were moved, from -1 (none of it) over 0 (as the models rank it; never
   * listed) to 1 (as much as possible).
   */
  readonly leanings: readonly { readonly toward: Leaning; readonly weight: number }[];
}

export const noSteering: Steering = { avoided: [], sought: [], leanings: [] };

/** Whether the product has a trait that the shopper avoids. */
export function isAvoided({ avoided }: Steering, product: Product): boolean {
  return avoided.length > 0 && traitsOf(product).some((trait) => isAmong(avoided, trait));
}

/** The position of the slider for `toward`, in [-1, 1]. */
export const leaningTo = ({ leanings }: Steering, toward: Leaning): number =>
  leanings.find((each) => isSame(each.toward, toward))?.weight ?? 0;

/** The steering in the form that takes further events; see `ShopperSums`. */
export interface SteeringSums {
  readonly avoided: Map<string, Trait>;
  readonly sought: Map<string, Trait>;
  readonly leanings: Map<string, Steering['leanings'][number]>;
}

export const noSteeringSums = (): SteeringSums => ({
  avoided: new Map(),
  sought: new Map(),
  leanings: new Map(),
});

/** Events that steer. */
type SteeringEvent = Extract<
  ShopEvent,
  { readonly kind: 'avoid' | 'unavoid' | 'seek' | 'unseek' | 'lean' | 'level' }
>;

/** Adds one event to the sums; the last event about a trait counts. */
export function steer({ avoided, sought, leanings }: SteeringSums, event: SteeringEvent): void {
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

export const steeringOf = ({ avoided, sought, leanings }: SteeringSums): Steering => ({
  avoided: [...avoided.values()],
  sought: [...sought.values()],
  leanings: [...leanings.values()],
});
