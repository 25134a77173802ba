import type { ColourName } from '../../core/shop/palette';
import type { Department, KINDS_BY_DEPARTMENT } from './kinds';
import type { Style } from './styles';

/**
 * One product form of a kind, such as the "Three-Person Dome Tent" among tents. Its data is true of
 * all products of the form.
 */
export interface Form {
  readonly name: string;
  /** Regular price in cents, before promotions: from the cheapest and from the dearest brand. */
  readonly low: number;
  readonly high: number;
  /** One sentence of its description. */
  readonly says: string;
  /** Materials it comes in, where they differ from the kind's. */
  readonly materials?: readonly string[];
  /** Colours it comes in, where they differ from the kind's. */
  readonly colours?: readonly ColourName[];
  /** Sizes or capacities as the title shows them, each with its price factor ("0.9 L": 1). */
  readonly sizes?: Readonly<Record<string, number>>;
  /** True of a work that only one brand can make, such as a board game. */
  readonly oneOfAKind?: boolean;
}

/** The data that a kind's products are generated from. */
export interface KindSpec {
  /** The category people read: "Sleeping bags". */
  readonly plural: string;
  readonly forms: readonly Form[];
  /** Empty where a material would be odd to name (honey). */
  readonly materials: readonly string[];
  readonly colours: readonly ColourName[];
  /** The styles this kind comes in. */
  readonly styles: readonly Style[];
  /** Sentences for descriptions, true of every product of this kind. */
  readonly about: readonly string[];
  readonly tags: readonly string[];
  /** False where the colour is only the packaging's and no choice of the shopper's. */
  readonly comesInColours: boolean;
}

/** The contents of a department's `products.ts`: exactly its kinds. */
export type DepartmentKinds<D extends Department> = Readonly<
  Record<(typeof KINDS_BY_DEPARTMENT)[D][number], KindSpec>
>;

/**
 * A form as one line of data.
 * @param low @param high prices in cents
 * @param says one sentence of its description
 */
export function form(
  name: string,
  low: number,
  high: number,
  says: string,
  differs: Pick<Form, 'materials' | 'colours' | 'sizes' | 'oneOfAKind'> = {},
): Form {
  return { name, low, high, says, ...differs };
}
