/**
 * What the shop sells. The demo shop fills every field; an imported data set may know only `id` and
 * `title`.
 */
export interface Product {
  /** Stable and unique in its catalogue; for an imported set, the id as it stands in the file. */
  readonly id: string;
  readonly title: string;
  /** Broad to narrow, each once; the first is the department. May be empty. */
  readonly categories: readonly string[];
  /**
   * The categories that are departments, for a product in several of them (the genres of a film).
   * Absent: only the first category is one.
   */
  readonly departments?: readonly string[];
  readonly brand?: string;
  /** Minor units (cents) of the catalogue's currency. */
  readonly price?: number;
  /**
   * The price before a promotion, in cents; above `price` exactly when the product is on promotion.
   */
  readonly listPrice?: number;
  /** What kind of product it is ("kettle"); decides its picture. */
  readonly kind?: string;
  /** A colour by name ("sage"), as in `palette.ts`. */
  readonly colour?: string;
  readonly material?: string;
  readonly style?: string;
  /** Milliseconds since the epoch. */
  readonly launchedAt?: number;
  /** Units on the shelf; 0 is sold out. */
  readonly stock?: number;
  readonly description?: string;
  readonly tags: readonly string[];
  /** Products that differ only in colour or size share a family. */
  readonly family?: string;
}

export interface Catalogue {
  /** Hash of the catalogue's content; events and models are stored under it. */
  readonly hash: string;
  readonly name: string;
  readonly products: readonly Product[];
}

/**
 * FNV-1a, 64 bit, over the ids and titles in order: equal catalogues have equal hashes on every
 * machine.
 */
export function hashCatalogue(products: readonly Product[]): string {
  let hash = 0xcbf29ce484222325n;
  const mix = (text: string) => {
    for (let i = 0; i < text.length; i++) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
    }
  };
  for (const product of products) {
    mix(product.id);
    mix('\u0000');
    mix(product.title);
    mix('\u0001');
  }
  return hash.toString(16).padStart(16, '0');
}

/** The departments of a product; empty where the catalogue has no categories. */
export const departmentsOf = ({ departments, categories }: Product): readonly string[] =>
  departments ?? categories.slice(0, 1);

/** Categories below the departments, broad to narrow. */
export function subcategoriesOf(product: Product): readonly string[] {
  const departments = departmentsOf(product);
  return product.categories.filter((category) => !departments.includes(category));
}

/**
 * The narrowest categories of a product: the last one below the departments, or all departments
 * where there is none below.
 */
export function narrowestOf(product: Product): readonly string[] {
  const below = subcategoriesOf(product);
  return below.length > 0 ? below.slice(-1) : departmentsOf(product);
}

/**
 * The narrowest group a product belongs to: its category, else its family, else the product alone.
 */
export const groupOf = (product: Product): string => narrowestOf(product)[0] ?? product.family ?? product.id;
