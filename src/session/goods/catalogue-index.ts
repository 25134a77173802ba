import { type Catalogue, departmentsOf, type Product } from '../../core/shop/catalogue';
import { type GoodsNames, shownProduct } from '../../core/shop/goods';

export interface Department {
  readonly name: string;
  readonly products: readonly Product[];
}

/** A catalogue arranged for lookups. */
export interface CatalogueIndex {
  readonly byId: ReadonlyMap<string, Product>;
  /** In the catalogue's order. A product is listed in each of its departments. */
  readonly departments: readonly Department[];
  /** Whether any product has a price. */
  readonly priced: boolean;
  /** The other products of the same family, in the catalogue's order. */
  siblings(product: Product): readonly Product[];
  /**
   * Rank by popularity in the community: 0 is the most popular product, and unranked products come
   * last.
   */
  popularity(item: string): number;
}

/** @param popular item ids, most popular first */
export function indexCatalogue(catalogue: Catalogue, popular: readonly string[]): CatalogueIndex {
  const byId = new Map<string, Product>();
  const departments = new Map<string, Product[]>();
  const families = new Map<string, Product[]>();
  const ranks = new Map(popular.map((item, rank) => [item, rank]));
  const file = (groups: Map<string, Product[]>, name: string, product: Product) => {
    const group = groups.get(name);
    if (group) group.push(product);
    else groups.set(name, [product]);
  };
  for (const product of catalogue.products) {
    byId.set(product.id, product);
    for (const department of departmentsOf(product)) file(departments, department, product);
    if (product.family !== undefined) file(families, product.family, product);
  }
  return {
    byId,
    departments: [...departments].map(([name, products]) => ({ name, products })),
    priced: catalogue.products.some((product) => product.price !== undefined),
    siblings: (product) =>
      product.family === undefined
        ? []
        : (families.get(product.family) ?? []).filter((sibling) => sibling.id !== product.id),
    popularity: (item) => ranks.get(item) ?? popular.length,
  };
}

/**
 * The same catalogue with titles and descriptions in another language. Everything else identifies
 * products, traits and departments, and stays.
 */
export function indexInWords(index: CatalogueIndex, goods: GoodsNames): CatalogueIndex {
  const byId = new Map([...index.byId].map(([id, product]) => [id, shownProduct(product, goods)]));
  const shown = (products: readonly Product[]) => products.map((product) => byId.get(product.id) ?? product);
  return {
    ...index,
    byId,
    departments: index.departments.map(({ name, products }) => ({ name, products: shown(products) })),
    siblings: (product) => shown(index.siblings(product)),
  };
}
