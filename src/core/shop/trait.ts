import { departmentsOf, type Product, subcategoriesOf } from './catalogue';

/** What of a product a shopper can have an opinion on, broad to narrow. */
export const TRAIT_PARTS = ['department', 'kind', 'brand', 'material', 'style', 'colour'] as const;
export type TraitPart = (typeof TRAIT_PARTS)[number];

/** One thing that products share: the brand Norvik, the material oak. */
export interface Trait {
  readonly part: TraitPart;
  readonly value: string;
}

/**
 * What a slider leans towards: a trait, or what is dear of its kind (and, below 0, what is cheap).
 */
export type Leaning = Trait | { readonly part: 'price' };

/**
 * What a product offers to opinions: all of its departments; the kind is the narrowest category
 * below them.
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

/** The same without the departments, where something narrower says what kind of thing it is. */
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
