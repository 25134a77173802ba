import type { Catalogue } from '../../core/shop/catalogue';
import { BRANDS } from '../catalogue/brands';
import { ALL_KINDS, departmentOf, isKind } from '../catalogue/kind-specs';
import type { Department, Kind } from '../catalogue/kinds';
import { zipfPopularity } from '../catalogue/popularity';
import { STYLES } from '../catalogue/styles';

/** What simulated shoppers notice about a product. */
export interface ShelfItem {
  readonly index: number;
  readonly kind: Kind;
  readonly department: Department;
  /** Index into STYLES. */
  readonly style: number;
  /** Index into BRANDS. */
  readonly brand: number;
  readonly family: string | undefined;
  /** Price level within its kind: 0 the cheapest, 1 the dearest. */
  readonly priceLevel: number;
  readonly launchedAt: number;
  readonly onPromotion: boolean;
  /** In (0, 1]. */
  readonly popularity: number;
}

/** The catalogue in the form the simulation uses. */
export interface Shelf {
  readonly items: readonly ShelfItem[];
  readonly byKind: ReadonlyMap<Kind, readonly ShelfItem[]>;
  /** Popularity of every item. [items] */
  readonly popularity: Float64Array;
  /** Relative popularity of each kind within its department. */
  readonly kindPopularity: ReadonlyMap<Kind, number>;
}

const STYLE_NAMES: readonly string[] = STYLES;
const BRAND_NAMES = BRANDS.map(({ name }) => name);

/** @throws TypeError for a catalogue that `makeCatalogue` did not make */
export function makeShelf(catalogue: Catalogue, seed: number): Shelf {
  const popularity = zipfPopularity(catalogue.products.length, seed);
  const kindPopularity = zipfPopularity(ALL_KINDS.length, seed + 1);
  const levels = priceLevels(catalogue);
  const items = catalogue.products.map((product, index): ShelfItem => {
    const kind = product.kind ?? '';
    const department = departmentOf(kind);
    const style = STYLE_NAMES.indexOf(product.style ?? '');
    const brand = BRAND_NAMES.indexOf(product.brand ?? '');
    if (!isKind(kind) || !department || style < 0 || brand < 0 || product.launchedAt === undefined) {
      throw new TypeError(`Product ${product.id} is not one of the demo shop's: its community needs those.`);
    }
    return {
      index,
      kind,
      department,
      style,
      brand,
      family: product.family,
      priceLevel: levels[index] ?? 0.5,
      launchedAt: product.launchedAt,
      onPromotion: product.listPrice !== undefined,
      popularity: popularity[index] ?? 0,
    };
  });
  return {
    items,
    byKind: new Map(ALL_KINDS.map(({ kind }) => [kind, items.filter((item) => item.kind === kind)])),
    popularity,
    kindPopularity: new Map(ALL_KINDS.map(({ kind }, i) => [kind, kindPopularity[i] ?? 0])),
  };
}

/** For each product its place by price among its kind, 0 to 1. [items] */
function priceLevels({ products }: Catalogue): Float64Array {
  const levels = new Float64Array(products.length);
  const kinds = new Map<string | undefined, number[]>();
  products.forEach(({ kind }, index) => {
    const members = kinds.get(kind);
    if (members) members.push(index);
    else kinds.set(kind, [index]);
  });
  for (const members of kinds.values()) {
    const price = (index: number) => products[index]?.listPrice ?? products[index]?.price ?? 0;
    members.sort((a, b) => price(a) - price(b));
    members.forEach((index, rank) => {
      levels[index] = members.length > 1 ? rank / (members.length - 1) : 0.5;
    });
  }
  return levels;
}
