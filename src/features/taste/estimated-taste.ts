import type { Product } from '../../core/shop/catalogue';
import type { EstimatedTaste } from '../../core/shop/taste';
import type { CatalogueIndex } from '../../session/goods/catalogue-index';

/** What the sliders start from: the shopper's taste as products of the catalogue. */
export interface ShownTaste {
  readonly from: EstimatedTaste['from'];
  readonly products: readonly Product[];
  readonly priceLevel?: number;
}

/** Leaves out items that the catalogue does not have. */
export function shownTaste(believed: EstimatedTaste, index: CatalogueIndex): ShownTaste {
  return {
    from: believed.from,
    priceLevel: believed.priceLevel,
    products: believed.items.flatMap((item) => index.byId.get(item) ?? []),
  };
}
