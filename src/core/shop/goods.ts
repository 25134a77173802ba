import type { Product } from './catalogue';
import type { ProductWords } from './found-products';

/**
 * The names of the demo shop's products in one language. Events, models, filters and addresses use
 * the catalogue's own words; these are for display. Brand names are not translated.
 */
export interface GoodsNames {
  title(product: Product): string;
  description(product: Product): string | undefined;
  /** A name of a product's categories: a department, or the plural of a kind. */
  category(name: string): string;
  material(name: string): string;
  style(name: string): string;
  tag(name: string): string;
  colour(name: string): string;
}

/**
 * The catalogue's own words: the demo shop in English, and imported data sets in every language.
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

/** A copy of the product with displayed title and description; ids and categories stay. */
export function shownProduct(product: Product, goods: GoodsNames): Product {
  const title = goods.title(product);
  const description = goods.description(product);
  return title === product.title && description === product.description
    ? product
    : { ...product, title, ...(description === undefined ? {} : { description }) };
}

/** The words of a product in the reader's language, which a search has to match. */
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
