import { departmentsOf, type Product, subcategoriesOf } from './catalogue';

/** The parts of a product that a shopper can have an opinion on, broad to narrow. */
export const TRAIT_PARTS = ['department', 'kind', 'brand', 'material', 'style', 'colour'] as const;
export type TraitPart = (typeof TRAIT_PARTS)[number];

/** A property that products share, such as the brand Norvik or the material oak. */
export interface Trait {
  readonly part: TraitPart;
  readonly value: string;
}

/**
 * What a taste slider is about: a trait, or the price level within a kind (above 0 dear, below 0
 * cheap).
 */
export type Leaning = Trait | { readonly part: 'price' };

/**
 * All traits of a product: each of its departments, its kind (the narrowest category below them),
 * brand, material, style and colour.
 */
export function traitsOf(product: Product): Trait[] {
  const { brand = '', material = '', style = '', colour = '' } = product;
  const values: Readonly<Record<TraitPart, readonly string[]>> = {
    department: departmentsOf(product),
    kind: subcategoriesOf(product).slice(-1),
    brand: [brand],
    material: [material],
    style: [style],
    colour: [colour],
  };
  return TRAIT_PARTS.flatMap((part) =>
    values[part].filter((value) => value !== '').map((value) => ({ part, value })),
  );
}

/** The traits without departments, where the product has a narrower kind. */
export function narrowTraitsOf(product: Product): Trait[] {
  const traits = traitsOf(product);
  const narrow = traits.filter(({ part }) => part !== 'department');
  return narrow.some(({ part }) => part === 'kind') ? narrow : traits;
}

export const leaningKey = (leaning: Leaning): string =>
  JSON.stringify([leaning.part, 'value' in leaning ? leaning.value : '']);

export const isSame = (a: Leaning, b: Leaning): boolean => leaningKey(a) === leaningKey(b);

export const isAmong = (traits: readonly Trait[], trait: Trait): boolean =>
  traits.some((other) => isSame(other, trait));
