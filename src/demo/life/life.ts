import type { Random } from '../../core/maths/random';
import { DAY } from '../../core/shop/day';
import { departmentOf } from '../catalogue/kind-specs';
import type { Department } from '../catalogue/kinds';
import { chance, pickWeighted } from '../choice';
import type { Period } from './calendar';
import { LONGEST_VISIT, shoppingHour } from './calendar';
import type { NeedId } from './needs';
import { NEED_IDS, NEEDS } from './needs';
import { REPLENISHMENT_DAYS } from './relations';
import type { Shelf } from './shelf';
import type { ShopWindow } from './shop-window';
import type { ShopperLog } from './shopper-log';
import type { Sighting, SimulatedShopper } from './simulated-shopper';
import type { Taste } from './tastes';
import { makeTaste } from './tastes';
import type { Journey } from './visits';
import { visitForNeed, visitToBrowse, visitToReplenish, visitToStockUp } from './visits';

type Plan =
  | { readonly kind: 'browse'; readonly time: number }
  | { readonly kind: 'stock-up'; readonly time: number }
  | { readonly kind: 'need'; readonly time: number; readonly journey: Journey }
  | { readonly kind: 'replenish'; readonly time: number; readonly used: Sighting };

/** Mean events of a need and of a stroll; replenishment comes in addition. */
const EVENTS_PER_NEED = 13.5;
const EVENTS_PER_STROLL = 4.6;
const SHARE_OF_NEEDS = 0.55;
const SHARE_OF_STROLLS = 0.27;
/** A routine: something the household uses up, chosen once and bought again. */
const EVENTS_PER_ROUTINE = 7;
const SHARE_OF_ROUTINES = 0.13;
const REPLENISHES_FIRST = 0.8;
const KEEPS_REPLENISHING = 0.85;

/** Simulates one shopper over the period: writes about `expectedEvents` events to the log. */
export function simulateShopper(
  period: Period,
  expectedEvents: number,
  shelf: Shelf,
  window: ShopWindow,
  log: ShopperLog,
  random: Random,
): void {
  const taste = makeTaste(random);
  const plans: Plan[] = firstPlans(period, expectedEvents, taste, random);
  const replenished = new Set<number>();
  const shopper: SimulatedShopper = {
    taste,
    random,
    log,
    shelf,
    window,
    seen: new Set(),
    onConsumableBought(used) {
      const period = REPLENISHMENT_DAYS[used.item.kind];
      const isRoutine = replenished.has(used.item.index);
      if (period === undefined || !chance(random, isRoutine ? KEEPS_REPLENISHING : REPLENISHES_FIRST)) return;
      replenished.add(used.item.index);
      const days = period * (1 + Math.max(-0.25, Math.min(0.25, 0.1 * random.normal())));
      plans.push({ kind: 'replenish', time: shoppingHour(log.now() + Math.round(days * DAY), random), used });
    },
  };
  for (let plan = takeEarliest(plans); plan; plan = takeEarliest(plans)) {
    const start = log.beginVisit(plan.time);
    if (start > period.end - LONGEST_VISIT) return;
    shopper.seen.clear();
    switch (plan.kind) {
      case 'browse':
        visitToBrowse(shopper);
        break;
      case 'stock-up':
        visitToStockUp(shopper);
        break;
      case 'replenish':
        visitToReplenish(shopper, plan.used);
        break;
      case 'need':
        visitForNeed(shopper, plan.journey);
        if (plan.journey.next < plan.journey.steps.length) {
          plans.push({ ...plan, time: shoppingHour(start + DAY + random.integer(4 * DAY), random) });
        }
    }
  }
}

function takeEarliest(plans: Plan[]): Plan | undefined {
  let earliest = 0;
  for (let i = 1; i < plans.length; i++) {
    if ((plans[i]?.time ?? 0) < (plans[earliest]?.time ?? 0)) earliest = i;
  }
  return plans.splice(earliest, 1)[0];
}

/** Needs, strolls and routines begin at random times, spread over the whole period. */
function firstPlans(period: Period, expectedEvents: number, taste: Taste, random: Random): Plan[] {
  const someDay = () => shoppingHour(period.start + random.integer(period.end - period.start), random);
  const needs = new Set<NeedId>();
  const needCount = Math.max(1, atRandom((expectedEvents * SHARE_OF_NEEDS) / EVENTS_PER_NEED, random));
  const strollCount = Math.max(1, atRandom((expectedEvents * SHARE_OF_STROLLS) / EVENTS_PER_STROLL, random));
  const plans: Plan[] = Array.from({ length: strollCount }, () => ({ kind: 'browse', time: someDay() }));
  const routineCount = atRandom((expectedEvents * SHARE_OF_ROUTINES) / EVENTS_PER_ROUTINE, random);
  for (let i = 0; i < routineCount; i++) plans.push({ kind: 'stock-up', time: someDay() });
  for (let i = 0; i < Math.min(needCount, NEED_IDS.length); i++) {
    const need = pickWeighted(random, NEED_IDS, (id) => (needs.has(id) ? 0 : needWeight(id, taste)));
    needs.add(need);
    const journey: Journey = { need, steps: NEEDS[need].steps, next: 0, last: undefined };
    plans.push({ kind: 'need', time: someDay(), journey });
  }
  return plans;
}

/** A random whole number with mean `expected`. */
function atRandom(expected: number, random: Random): number {
  return Math.floor(expected + random.next());
}

/** The department of each step of each need. */
const NEED_DEPARTMENTS: ReadonlyMap<NeedId, readonly Department[]> = new Map(
  NEED_IDS.map((id) => [id, NEEDS[id].steps.flatMap((kind) => departmentOf(kind) ?? [])]),
);

/** Shoppers who like a department have more of the needs that lead there. */
function needWeight(id: NeedId, taste: Taste): number {
  const departments = NEED_DEPARTMENTS.get(id) ?? [];
  let liked = 0;
  for (const department of departments) liked += taste.departments[department];
  return NEEDS[id].weight * (0.04 + liked / departments.length);
}
