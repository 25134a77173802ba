import type { WhatIfRail } from '../../../core/explanation/what-if';

/** So many stand on a rail as it is shown. */
const SHOWN = 10;
const NAMED = 4;

interface RailRow {
  readonly item: WhatIfRail['items'][number];
  /** 0-based, on the whole rail. */
  readonly place: number;
  /** It stands farther down than the others that are shown, and is shown for what it is. */
  readonly beyond: boolean;
}

/** The first of a rail, and the product the page is about wherever it stands on it. */
export function rowsOf({ items }: Pick<WhatIfRail, 'items'>, subject: string): readonly RailRow[] {
  return items
    .map((item, place) => ({ item, place, beyond: place >= SHOWN }))
    .filter(({ item, beyond }) => !beyond || item.item === subject);
}

/** The few to name of those that have left a rail, the product the page is about before others. */
export const leaversOf = ({ gone }: Pick<WhatIfRail, 'gone'>, subject: string): readonly string[] =>
  [...gone.filter((item) => item === subject), ...gone.filter((item) => item !== subject)].slice(0, NAMED);
