import { personalOrder } from '../../core/recommendation/personal-order';
import type { PersonalModel } from '../../core/recommendation/recommendation';
import type { FoundProducts, ProductWords } from '../../core/shop/found-products';
import { turn } from '../../engine/pace';
import { buildProductIndex, type ProductIndex } from '../../product-search/product-index';
import type { ShopService } from '../shop/shop-service';
import type { LoadedWorld } from '../shop/world';

/** The serving model's ranking for this shopper, or why there is none. */
export type PersonalScores =
  | {
      readonly model: PersonalModel;
      /** Share of the shop's products that rank below this one, in [0, 1]. */
      of(item: string): number;
    }
  | { readonly missing: 'model' | 'history' };

/** Searches the products of the open world. */
export interface ProductSearch {
  /** Further words for products of a catalogue, by product id; later searches read them too. */
  name(catalogue: string, names: ReadonlyMap<string, ProductWords>): undefined;
  /**
   * @param most undefined for all matches, best text first; otherwise this number, best for the
   * shopper first
   */
  find(query: string, most: number | undefined, personal: PersonalScores): Promise<FoundProducts>;
}

/** Indexes a world's words when it is first searched, and keeps the index while it is open. */
export function createProductSearch(shop: Pick<ShopService, 'shopper'>): ProductSearch {
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
    async find(query, most, personal) {
      const { world } = await shop.shopper();
      const matches = (await indexOf(world)).find(query);
      const found = matches.found.map((each) =>
        'missing' in personal ? each : { ...each, ahead: personal.of(each.item) },
      );
      return {
        ...matches,
        found: most === undefined ? found : personalOrder(found).slice(0, most),
        personal: 'missing' in personal ? personal : { model: personal.model },
      };
    },
  };
}
