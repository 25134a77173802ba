import { personalOrder } from '../../core/recommendation/personal-order';
import type { PersonalModel } from '../../core/recommendation/recommendation';
import type { FoundProducts, ProductWords } from '../../core/shop/found-products';
import { turn } from '../../engine/pace';
import { buildProductIndex, type ProductIndex } from '../../product-search/product-index';
import type { ShopService } from '../shop/shop-service';
import type { LoadedWorld } from '../shop/world';

/** Where the serving model has a product for this shopper; or why nobody can say. */
export type PersonalScores =
  | {
      readonly model: PersonalModel;
      /** Part of the shop's products ranked below, in [0, 1]. */
      of(item: string): number;
    }
  | { readonly missing: 'model' | 'history' };

/**
 * Searches the open world. The words of a world are taken in when it is first searched, and kept as
 * long as it is open.
 */
export function createProductSearch(shop: Pick<ShopService, 'shopper'>): {
  /** What the products of a catalogue are also called; searches from then on find them by it. */
  name(catalogue: string, names: ReadonlyMap<string, ProductWords>): undefined;
  /**
   * @param most undefined for all, best text first; else the first so many of the personal order
   */
  find(query: string, most: number | undefined, standing: PersonalScores): Promise<FoundProducts>;
} {
  const named = new Map<string, ReadonlyMap<string, ProductWords>>();
  let indexed: { readonly world: LoadedWorld; readonly index: Promise<ProductIndex> } | undefined;

  function indexOf(world: LoadedWorld): Promise<ProductIndex> {
    if (indexed?.world === world) return indexed.index;
    const ranks = new Map(world.popular.map((item, rank) => [item, rank]));
    const index = buildProductIndex(
      world.catalogue.products,
      (item) => ranks.get(item) ?? world.popular.length,
      ({ id }) => named.get(world.catalogue.hash)?.get(id),
      turn,
    );
    indexed = { world, index };
    return index;
  }

  return {
    name(catalogue, names) {
      named.set(catalogue, names);
      indexed = undefined;
      return undefined;
    },
    async find(query, most, standing) {
      const { world } = await shop.shopper();
      const matches = (await indexOf(world)).find(query);
      const found = matches.found.map((each) =>
        'missing' in standing ? each : { ...each, ahead: standing.of(each.item) },
      );
      return {
        ...matches,
        found: most === undefined ? found : personalOrder(found).slice(0, most),
        personal: 'missing' in standing ? standing : { model: standing.model },
      };
    },
  };
}
