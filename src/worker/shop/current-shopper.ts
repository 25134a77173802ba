import { type HistoryEntry, historyOf } from '../../core/histories/history';
import { shopperOf } from '../../core/shop/shopper';
import { isAvoided, type Steering } from '../../core/shop/steering';
import type { LogState } from './log-state';
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

/** The persona of the visit, after the events of the log so far. */
export function currentShopper(
  { world, persona, boughtBefore }: Pick<Visit, 'world' | 'persona' | 'boughtBefore'>,
  { shopper, history }: Pick<LogState, 'shopper' | 'history'>,
): CurrentShopper {
  const { basket, dismissed, orders, steering } = shopperOf(shopper);
  const avoided = avoidedProducts(world, steering);
  const inBasket = basket.map(({ item }) => item);
  const bought = orders
    .filter(({ aside }) => !aside)
    .toReversed()
    .flatMap(({ time, lines }) => lines.map(({ item }) => ({ item, time })));
  return {
    world,
    persona,
    history: historyOf(history).filter(({ item }) => !avoided.has(item)),
    barred: [...dismissed, ...avoided, ...inBasket],
    steering,
    basket: inBasket,
    bought: [...boughtBefore.filter(({ item }) => !history.forgotten.has(item)), ...bought],
  };
}

/** Products with a trait that the shopper avoids. */
function avoidedProducts({ products }: LoadedWorld, steering: Steering): ReadonlySet<string> {
  if (steering.avoided.length === 0) return new Set();
  return new Set(products.flatMap((product) => (isAvoided(steering, product) ? [product.id] : [])));
}
