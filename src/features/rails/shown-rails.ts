import type { HistoryKind } from '../../core/histories/history';
import type { RailReason } from '../../core/recommendation/rail-reason';
import {
  type BackendName,
  isPersonalModel,
  type ModelChoice,
  RAIL_CARDS,
  type RailMaker,
} from '../../core/recommendation/recommendation';
import type { Product } from '../../core/shop/catalogue';
import type { RailId } from '../../core/shop/events';
import { isAvoided } from '../../core/shop/steering';
import type { RailsState, Shop } from '../../session/store/store';

/** A rail as the page shows it. */
export interface ShownRail {
  readonly id: RailId;
  readonly model: RailMaker;
  readonly fallback?: true;
  readonly anchor?: Product;
  /** As `Rail.deed`. */
  readonly deed?: HistoryKind;
  /** Best first. */
  readonly products: readonly Product[];
  /** By product id, for a counted rail. */
  readonly reasons: ReadonlyMap<string, RailReason>;
  /** By product id: how many places the shopper's own steering moved it up; negative for down. */
  readonly steered: ReadonlyMap<string, number>;
  readonly backend?: BackendName;
  readonly milliseconds: number;
  /** Why this model made it, where several were compared. */
  readonly choice?: ModelChoice;
}

const hasCards = ({ products }: ShownRail): boolean => products.length > 0;

/**
 * The worker's rails, without the products that the shopper has dismissed or put into the basket
 * since. When the worker fails to give rails, popular products replace them. Undefined while
 * rails are pending.
 *
 * @param leaveOut a product that is already on the page
 */
export function shownRails(
  { rails, problem }: RailsState,
  shop: Pick<Shop, 'shopper' | 'index' | 'popular'>,
  leaveOut?: string,
): readonly ShownRail[] | undefined {
  const unwanted = new Set([...shop.shopper.dismissed, ...shop.shopper.basket.map((line) => line.item)]);
  if (leaveOut !== undefined) unwanted.add(leaveOut);
  const products = (items: readonly string[]) => {
    const found: Product[] = [];
    for (const item of items) {
      const product = unwanted.has(item) ? undefined : shop.index.byId.get(item);
      if (product && !isAvoided(shop.shopper.steering, product)) found.push(product);
      if (found.length === RAIL_CARDS) break;
    }
    return found;
  };
  if (!rails) {
    if (!problem) return undefined;
    return [
      {
        id: 'popular' as const,
        model: 'popularity' as const,
        products: products(shop.popular),
        reasons: new Map(),
        steered: new Map(),
        milliseconds: 0,
      },
    ].filter(hasCards);
  }
  return rails.rails
    .map((rail) => ({
      id: rail.id,
      model: rail.model,
      fallback: rail.fallback,
      anchor: rail.anchor === undefined ? undefined : shop.index.byId.get(rail.anchor),
      deed: rail.deed,
      products: products(rail.items.map(({ item }) => item)),
      reasons: new Map(rail.items.flatMap(({ item, reason }) => (reason ? [[item, reason] as const] : []))),
      steered: new Map(
        rail.items.flatMap(({ item, steered }) => (steered === undefined ? [] : [[item, steered] as const])),
      ),
      backend: isPersonalModel(rail.model) ? rails.backend : undefined,
      milliseconds: rails.milliseconds,
      choice: rail.id === 'for-you' ? rails.choice : undefined,
    }))
    .filter(hasCards);
}
