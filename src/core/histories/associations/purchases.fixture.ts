import { DAY } from '../../shop/day';
import { EVENT_KINDS } from '../event-context';
import type { Interactions } from '../interactions';

/** Small communities for tests of purchase statistics. */

export const FIXTURE_START = Date.UTC(2026, 0, 1);

/** What a shopper did with an item, so many days after the start. */
export type Act = readonly [item: number, kind: (typeof EVENT_KINDS)[number], day: number];

export const interactionsOf = (users: readonly (readonly Act[])[], items: number): Interactions => ({
  users: users.map((_, user) => `u${user}`),
  items: Array.from({ length: items }, (_, item) => `i${item}`),
  sequences: users.map((acts) => Int32Array.from(acts, ([item]) => item)),
  times: users.map((acts) => Float64Array.from(acts, ([, , day]) => FIXTURE_START + day * DAY)),
  kinds: users.map((acts) => Uint8Array.from(acts, ([, kind]) => EVENT_KINDS.indexOf(kind))),
});
