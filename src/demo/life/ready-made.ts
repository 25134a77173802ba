import { HABITS, type Habit, type ReadyMadeShopper } from '../../core/shop/ready-made';
import type { Cause } from './cause';
import type { SimulatedCommunity } from './community';
import type { NeedId } from './needs';

/** The needs that a habit consists of. */
const NEEDS_OF: Readonly<Record<Habit, readonly NeedId[]>> = {
  'new-parent': ['new-baby'],
  'weekend-hiker': ['hiking-season', 'camping-trip'],
  'first-home': ['new-flat', 'first-kitchen'],
  'keen-gardener': ['garden-spring'],
  'dog-person': ['new-puppy'],
  'coffee-lover': ['coffee-nerd'],
};

const LATEST = 3;
/** Fewest events of a shopper: fewer leave little to recommend from. */
const FEWEST_EVENTS = 20;
/** Half-life of an event's weight, in events: recommendations depend most on the newest ones. */
const HALF_LIFE = 3;

/** The event that caused this one, if any. */
const origin = (cause: Cause): number | undefined => ('of' in cause ? cause.of : undefined);

/**
 * For each event the need that caused it, directly or through the events it follows from
 * (comparisons, complements, purchases, replenishment).
 */
function needsBehind(causes: readonly Cause[]): (NeedId | undefined)[] {
  const needs: (NeedId | undefined)[] = [];
  for (const cause of causes) {
    const of = origin(cause);
    // A cause always comes before its effect.
    needs.push(cause.kind === 'need-step' ? cause.need : of === undefined ? undefined : needs[of]);
  }
  return needs;
}

/**
 * For each habit the most typical shopper: the largest number of events of its needs, times their
 * part of all events, times their recency-weighted part. No shopper is used for two habits. The
 * same community gives the same shoppers.
 *
 * @param idOf product id of an item
 * @param nameOf the community's name of a shopper
 */
export function readyMadeShoppers(
  { shoppers, events, causes }: SimulatedCommunity,
  idOf: (item: number) => string,
  nameOf: (shopper: number) => string,
): ReadyMadeShopper[] {
  const needs = needsBehind(causes);
  const totals = new Float64Array(shoppers);
  for (const { shopper } of events) totals[shopper]++;
  const weights = new Float64Array(events.length);
  const sums = new Float64Array(shoppers);
  const later = new Float64Array(shoppers);
  for (let event = events.length - 1; event >= 0; event--) {
    const { shopper } = events[event];
    weights[event] = 2 ** (-later[shopper]++ / HALF_LIFE);
    sums[shopper] += weights[event];
  }
  const taken = new Set<number>();
  return HABITS.flatMap((habit) => {
    const isOfHabit = (event: number) => NEEDS_OF[habit].some((need) => need === needs[event]);
    const counts = new Float64Array(shoppers);
    const weighed = new Float64Array(shoppers);
    events.forEach(({ shopper }, event) => {
      if (!isOfHabit(event)) return;
      counts[shopper]++;
      weighed[shopper] += weights[event];
    });
    const devotion = counts.map((count, shopper) =>
      taken.has(shopper) || totals[shopper] < FEWEST_EVENTS
        ? 0
        : ((count * count) / totals[shopper]) * (weighed[shopper] / sums[shopper]),
    );
    const best = devotion.indexOf(Math.max(...devotion));
    if (!(devotion[best] > 0)) return [];
    taken.add(best);
    const items = events.flatMap(({ shopper, item }, event) =>
      shopper === best && isOfHabit(event) ? [idOf(item)] : [],
    );
    return {
      habit,
      persona: nameOf(best),
      events: totals[best],
      ofHabit: counts[best],
      latest: [...new Set(items.toReversed())].slice(0, LATEST),
    };
  });
}
