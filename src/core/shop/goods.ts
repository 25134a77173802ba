import type { Product } from './catalogue';
import type { ProductWords } from './found-products';

/**
 * What the demo shop's goods are called in one language. The catalogue keeps its own words, which
 * events, models, filters and addresses go by; these are what a reader sees. Brands are names and
 * stay.
 */
export interface GoodsNames {
  title(product: Product): string;
  description(product: Product): string | undefined;
  /** A department, or the plural of a kind: what stands in a product's categories. */
  category(name: string): string;
  material(name: string): string;
  style(name: string): string;
  tag(name: string): string;
  colour(name: string): string;
}

/**
 * In the words of the catalogue itself: the demo shop's English, and every imported data set in
 * every language.
 */
export const namesAsInCatalogue: GoodsNames = {
  title: ({ title }) => title,
  description: ({ description }) => description,
  category: (name) => name,
  material: (name) => name,
  style: (name) => name,
  tag: (name) => name,
  colour: (name) => name,
};

/** The product as it is shown: its words changed, all that it is known by left as it is. */
export function shownProduct(product: Product, goods: GoodsNames): Product {
  const title = goods.title(product);
  const description = goods.description(product);
  return title === product.title && description === product.description
    ? product
    : { ...product, title, ...(description === undefined ? {} : { description }) };
}

/**
 * What is said of a product as a reader sees it in their language: what a search has to find it by.
 */
export function shownWords(product: Product, goods: GoodsNames): ProductWords {
  const { colour, material, style } = product;
  const shown = (word: string | undefined, name: (word: string) => string) => (word ? name(word) : undefined);
  return {
    title: goods.title(product),
    categories: product.categories.map(goods.category),
    colour: shown(colour, goods.colour),
    material: shown(material, goods.material),
    style: shown(style, goods.style),
    tags: product.tags.map(goods.tag),
    description: goods.description(product),
  };
}
