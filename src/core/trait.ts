import type { Product } from './catalogue';

/** What of a product a shopper can have an opinion on, broad to narrow. */
export const TRAIT_PARTS = ['department', 'kind', 'brand', 'material', 'style', 'colour'] as const;
export type TraitPart = (typeof TRAIT_PARTS)[number];

/** One thing that products share: the brand Norvik, the material oak. */
export interface Trait {
  readonly part: TraitPart;
  readonly value: string;
}

/** What a slider leans towards: a trait, or what is dear of its kind (and, below 0, what is cheap). */
export type Leaning = Trait | { readonly part: 'price' };

/** What a product offers to opinions; the kind is its narrowest category, where there is more than one. */
export function traitsOf({ categories, brand, material, style, colour }: Product): Trait[] {
  const values: Readonly<Record<TraitPart, string | undefined>> = {
    department: categories[0],
    kind: categories.length > 1 ? categories.at(-1) : undefined,
    ...{ brand, material, style, colour },
  };
  return TRAIT_PARTS.flatMap((part) => {
    const value = values[part];
    return value === undefined || value === '' ? [] : [{ part, value }];
  });
}

export const leaningKey = (leaning: Leaning): string =>
  JSON.stringify([leaning.part, 'value' in leaning ? leaning.value : '']);

export const isSame = (a: Leaning, b: Leaning): boolean => leaningKey(a) === leaningKey(b);

export const isAmong = (traits: readonly Trait[], trait: Trait): boolean =>
  traits.some((other) => isSame(other, trait));
