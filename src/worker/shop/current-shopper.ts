import { type HistoryEntry, toHistory } from '../../core/histories/history';
import type { ShopEvent } from '../../core/shop/events';
import { shopperFrom } from '../../core/shop/shopper';
import { isAvoided, type Steering } from '../../core/shop/steering';
import type { Visit } from './visit';
import type { LoadedWorld, Purchase } from './world';

/** The shopper as models and rails read one. */
export interface CurrentShopper {
  readonly world: LoadedWorld;
  /** `OWN_PERSONA`, `GUEST_PERSONA`, or a user of the community. */
  readonly persona: string;
  readonly history: readonly HistoryEntry[];
  /** Product ids that must not be offered although they are not in the history. */
  readonly barred: readonly string[];
  readonly steering: Steering;
  /** Product ids, in the order they were put in. */
  readonly basket: readonly string[];
  /** Oldest first, repeats included; `time` in milliseconds since the epoch. */
  readonly bought: readonly Purchase[];
}

/** @param own the persona's events of this world, oldest first */
export function currentShopper(
  { world, persona, before, boughtBefore }: Visit,
  own: readonly ShopEvent[],
): CurrentShopper {
  const { basket, dismissed, steering } = shopperFrom(own);
  const { orders } = shopperFrom(own.filter(({ aside }) => !aside));
  const avoided = avoidedProducts(world, steering);
  const forgotten = new Set(own.flatMap((event) => (event.kind === 'forget' ? [event.item] : [])));
  const inBasket = basket.map(({ item }) => item);
  const bought = orders.toReversed().flatMap(({ time, lines }) => lines.map(({ item }) => ({ item, time })));
  return {
    world,
    persona,
    history: toHistory(own, before).filter(({ item }) => !avoided.has(item)),
    barred: [...dismissed, ...avoided, ...inBasket],
    steering,
    basket: inBasket,
    bought: [...boughtBefore.filter(({ item }) => !forgotten.has(item)), ...bought],
  };
}

/** Products with a trait that the shopper avoids. */
function avoidedProducts({ products }: LoadedWorld, steering: Steering): ReadonlySet<string> {
  if (steering.avoided.length === 0) return new Set();
  return new Set(products.flatMap((product) => (isAvoided(steering, product) ? [product.id] : [])));
}
