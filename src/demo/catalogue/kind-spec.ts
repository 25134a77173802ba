import type { ColourName } from '../../core/shop/palette';
import type { Department, KINDS_BY_DEPARTMENT } from './kinds';
import type { Style } from './styles';

/**
 * One concrete thing of a kind: a "Three-Person Dome Tent" among tents. Whatever is said of it
 * holds for all of it.
 */
export interface Form {
  readonly name: string;
  /** Regular price in cents before promotions: at the cheapest brand, and at the dearest. */
  readonly low: number;
  readonly high: number;
  /** One sentence of its description. */
  readonly says: string;
  /** What it can be made of, where that differs from the kind's. */
  readonly materials?: readonly string[];
  /** Colours it comes in, where they differ from the kind's. */
  readonly colours?: readonly ColourName[];
  /**
   * Sizes or capacities as the title shows them, each with what it does to the price ("0.9 L": 1).
   */
  readonly sizes?: Readonly<Record<string, number>>;
  /** True of a work that one brand alone can make: a game, a puzzle's picture. */
  readonly oneOfAKind?: boolean;
}

/** All the simulator knows about a kind of thing. */
export interface KindSpec {
  /** The category people read: "Sleeping bags". */
  readonly plural: string;
  readonly forms: readonly Form[];
  /** Empty where naming a material would be odd (honey). */
  readonly materials: readonly string[];
  readonly colours: readonly ColourName[];
  /** The looks this kind comes in. */
  readonly styles: readonly Style[];
  /** Sentences true of every thing of this kind. */
  readonly about: readonly string[];
  readonly tags: readonly string[];
  /** False where the colour is only the packaging's, and no choice of the shopper's. */
  readonly comesInColours: boolean;
}

/** What a department's file holds: each of its kinds, and no other. */
export type DepartmentKinds<D extends Department> = Readonly<
  Record<(typeof KINDS_BY_DEPARTMENT)[D][number], KindSpec>
>;

/** A form in one line of data. Prices in cents. */
export function form(
  name: string,
  low: number,
  high: number,
  says: string,
  differs: Pick<Form, 'materials' | 'colours' | 'sizes' | 'oneOfAKind'> = {},
): Form {
  return { name, low, high, says, ...differs };
}
