import type { WhatIfRail } from '../../../core/explanation/what-if';

/** How many products of a rail are shown. */
const SHOWN = 10;
const NAMED = 4;

interface RailRow {
  readonly item: WhatIfRail['items'][number];
  /** 0-based, on the whole rail. */
  readonly place: number;
  /** True for the page's own product when it ranks below the other rows shown. */
  readonly beyond: boolean;
}

/** The first rows of a rail, and the page's product at any rank. */
export function rowsOf({ items }: Pick<WhatIfRail, 'items'>, subject: string): readonly RailRow[] {
  return items
    .map((item, place) => ({ item, place, beyond: place >= SHOWN }))
    .filter(({ item, beyond }) => !beyond || item.item === subject);
}

/** The few products to name of those that left a rail, the page's product first. */
export const leaversOf = ({ gone }: Pick<WhatIfRail, 'gone'>, subject: string): readonly string[] =>
  [...gone.filter((item) => item === subject), ...gone.filter((item) => item !== subject)].slice(0, NAMED);
