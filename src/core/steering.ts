import type { Product } from './catalogue';
import type { ShopEvent } from './events';

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

/** How a shopper steers what is recommended: a function of the log. */
export interface Steering {
  /** Not interested: never recommended, and no reason to recommend. In the order they were turned down. */
  readonly avoided: readonly Trait[];
  /** "More like this part". */
  readonly sought: readonly Trait[];
  /** Sliders that were moved: -1 is none of it, 0 what the models make of it, 1 all they can give. Never 0. */
  readonly leanings: readonly { readonly toward: Leaning; readonly weight: number }[];
}

export const noSteering: Steering = { avoided: [], sought: [], leanings: [] };

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

const keyOf = (leaning: Leaning): string =>
  JSON.stringify([leaning.part, 'value' in leaning ? leaning.value : '']);

export const isSame = (a: Leaning, b: Leaning): boolean => keyOf(a) === keyOf(b);

export const isAmong = (traits: readonly Trait[], trait: Trait): boolean =>
  traits.some((other) => isSame(other, trait));

/** Whether the shopper wants nothing of a trait this product has. */
export function isAvoided({ avoided }: Steering, product: Product): boolean {
  return avoided.length > 0 && traitsOf(product).some((trait) => isAmong(avoided, trait));
}

/** How far the slider for `toward` was moved, in [-1, 1]. */
export const leaningTo = ({ leanings }: Steering, toward: Leaning): number =>
  leanings.find((each) => isSame(each.toward, toward))?.weight ?? 0;

/** Reads the log from the oldest event to the newest; the last word on a trait is the one that counts. */
export function steeringFrom(events: readonly ShopEvent[]): Steering {
  const avoided = new Map<string, Trait>();
  const sought = new Map<string, Trait>();
  const leanings = new Map<string, Steering['leanings'][number]>();
  for (const event of events) {
    switch (event.kind) {
      case 'avoid':
        avoided.set(keyOf(event.trait), event.trait);
        break;
      case 'unavoid':
        avoided.delete(keyOf(event.trait));
        break;
      case 'seek':
        sought.set(keyOf(event.trait), event.trait);
        break;
      case 'unseek':
        sought.delete(keyOf(event.trait));
        break;
      case 'lean':
        if (event.weight === 0) leanings.delete(keyOf(event.toward));
        else leanings.set(keyOf(event.toward), { toward: event.toward, weight: event.weight });
        break;
      case 'level':
        sought.clear();
        leanings.clear();
        break;
    }
  }
  return { avoided: [...avoided.values()], sought: [...sought.values()], leanings: [...leanings.values()] };
}
