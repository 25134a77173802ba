import { EVENT_KINDS } from '../../core/histories/event-context';
import type { Interactions } from '../../core/histories/interactions';
import { seededRandom } from '../../core/maths/random';
import type { Catalogue } from '../../core/shop/catalogue';
import { periodBefore } from './calendar';
import type { Cause } from './cause';
import type { CommunityEvent } from './community-event';
import { simulateShopper } from './life';
import { makeShelf } from './shelf';
import { makeShopWindow } from './shop-window';
import { shopperLog } from './shopper-log';

/** Simulated shoppers and all their events. */
export interface SimulatedCommunity {
  readonly shoppers: number;
  /** Sorted by shopper, then by time; no two events of a shopper have the same time. */
  readonly events: readonly CommunityEvent[];
  /**
   * The true cause of each event, by the same index: to judge explanations by, never for a model.
   */
  readonly causes: readonly Cause[];
}

interface CommunityOptions {
  readonly shoppers?: number;
  readonly days?: number;
  /** Mean over shoppers. */
  readonly eventsPerShopper?: number;
  /** Milliseconds since the epoch; the events end with the UTC day before. */
  readonly now: number;
}

/** Random streams below this are used by the catalogue's kinds. */
const FIRST_SHOPPER_STREAM = 1000;

/**
 * Simulates a community for a catalogue of `makeCatalogue` with the same `now`. The same seed gives
 * the same events; `now` shifts them by whole days.
 * @throws TypeError for any other catalogue
 */
export function makeCommunity(
  catalogue: Catalogue,
  seed: number,
  { shoppers = 2000, days = 180, eventsPerShopper = 40, now }: CommunityOptions,
): SimulatedCommunity {
  const period = periodBefore(now, days);
  const shelf = makeShelf(catalogue, seed);
  const window = makeShopWindow(shelf, period.end, seed);
  const events: CommunityEvent[] = [];
  const causes: Cause[] = [];
  for (let shopper = 0; shopper < shoppers; shopper++) {
    const random = seededRandom(seed, FIRST_SHOPPER_STREAM + shopper);
    const keenness = Math.exp(0.4 * random.normal() - 0.08);
    const log = shopperLog(shopper, events, causes, random);
    simulateShopper(period, eventsPerShopper * keenness, shelf, window, log, random);
  }
  return { shoppers, events, causes };
}

/**
 * A shopper's latest time with an item, and the strongest event kind, as an index into
 * `EVENT_KINDS`.
 */
interface Latest {
  readonly time: number;
  readonly kind: number;
}

/**
 * What models learn from: each shopper's items in the order of their latest event, each item once,
 * with the strongest event kind. Shoppers are named `shopper-0001` and so on; a shopper without
 * events has an empty sequence.
 */
export function communityInteractions(community: SimulatedCommunity, catalogue: Catalogue): Interactions {
  const latest = Array.from({ length: community.shoppers }, () => new Map<number, Latest>());
  for (const { shopper, item, kind, time } of community.events) {
    const known = latest[shopper];
    const strongest = Math.max(EVENT_KINDS.indexOf(kind), known?.get(item)?.kind ?? 0);
    // A Map keeps insertion order: deleting first moves the item to the end.
    known?.delete(item);
    known?.set(item, { time, kind: strongest });
  }
  const each = <T>(of: (events: readonly Latest[]) => T): T[] =>
    latest.map((known) => of([...known.values()]));
  return {
    ...namesOf(community, catalogue),
    sequences: latest.map((known) => Int32Array.from(known.keys())),
    times: each((events) => Float64Array.from(events, ({ time }) => time)),
    kinds: each((events) => Uint8Array.from(events, ({ kind }) => kind)),
  };
}

/**
 * Every event, repeats included, for counting statistics. Users and items as in
 * `communityInteractions`.
 */
export function communityActivity(community: SimulatedCommunity, catalogue: Catalogue): Interactions {
  const all = Array.from({ length: community.shoppers }, (): CommunityEvent[] => []);
  for (const event of community.events) all[event.shopper]?.push(event);
  return {
    ...namesOf(community, catalogue),
    sequences: all.map((events) => Int32Array.from(events, ({ item }) => item)),
    times: all.map((events) => Float64Array.from(events, ({ time }) => time)),
    kinds: all.map((events) => Uint8Array.from(events, ({ kind }) => EVENT_KINDS.indexOf(kind))),
  };
}

const namesOf = (
  { shoppers }: SimulatedCommunity,
  { products }: Catalogue,
): Pick<Interactions, 'users' | 'items'> => ({
  users: Array.from({ length: shoppers }, (_, shopper) => `shopper-${String(shopper + 1).padStart(4, '0')}`),
  items: products.map(({ id }) => id),
});
