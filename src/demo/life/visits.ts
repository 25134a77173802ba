import { departmentOf } from '../catalogue/kind-specs';
import type { Kind } from '../catalogue/kinds';
import { DEPARTMENTS, KINDS_BY_DEPARTMENT } from '../catalogue/kinds';
import { chance, pick, pickIndex, pickWeighted } from '../choice';
import { keysOf } from '../keys-of';
import type { NeedId } from './needs';
import { COMPLEMENTS, CONSUMABLES } from './relations';
import type { ShelfItem } from './shelf';
import type { DecisionOdds, Sighting, SimulatedShopper } from './simulated-shopper';
import { choose, chooseOfKind, compare, decide, look } from './simulated-shopper';
import { priceAffinity } from './tastes';

/** A shopper's progress through a need. */
export interface Journey {
  readonly need: NeedId;
  readonly steps: readonly Kind[];
  next: number;
  /** The sighting of the last step taken. */
  last: Sighting | undefined;
}

const NEEDS_IT: DecisionOdds = { like: 0.08, add: 0.5, purchase: 0.7 };
const USES_IT: DecisionOdds = { like: 0.05, add: 0.9, purchase: 0.95 };
const LIKES_IT: DecisionOdds = { like: 0.12, add: 0.18, purchase: 0.6 };
const SKIPS_A_STEP = 0.1;

/**
 * A visit for a need: one to three of its steps, each matched to the one before in style and brand.
 */
export function visitForNeed(shopper: SimulatedShopper, journey: Journey): void {
  const steps = 1 + pickIndex(shopper.random, [3, 4, 2]);
  for (let i = 0; i < steps && journey.next < journey.steps.length; i++) takeStep(shopper, journey);
}

function takeStep(shopper: SimulatedShopper, journey: Journey): void {
  const step = journey.next++;
  const kind = journey.steps[step];
  if (kind === undefined || (step > 0 && chance(shopper.random, SKIPS_A_STEP))) return;
  const { last } = journey;
  const item = chooseOfKind(shopper, kind, (candidate) => matching(candidate, last?.item));
  if (!item) return;
  const seen = look(shopper, item, {
    kind: 'need-step',
    need: journey.need,
    step,
    after: last?.event ?? null,
  });
  journey.last = seen;
  const alternative = chance(shopper.random, 0.5) ? compare(shopper, seen) : undefined;
  const bought = decide(shopper, alternative && chance(shopper.random, 0.4) ? alternative : seen, NEEDS_IT);
  if (bought && chance(shopper.random, 0.2)) complete(shopper, bought);
}

/** Odds of a product that matches an earlier one in style, brand and price. */
function matching(candidate: ShelfItem, earlier: ShelfItem | undefined): number {
  if (!earlier) return 1;
  const alike = (candidate.style === earlier.style ? 2.5 : 1) * (candidate.brand === earlier.brand ? 3 : 1);
  return alike * priceAffinity(candidate.priceLevel - earlier.priceLevel);
}

/** Looks for a complement of a purchase. */
function complete(shopper: SimulatedShopper, bought: Sighting): void {
  const companions = COMPLEMENTS[bought.item.kind];
  if (!companions) return;
  const item = chooseOfKind(shopper, pick(shopper.random, companions), (candidate) =>
    matching(candidate, bought.item),
  );
  if (item) decide(shopper, look(shopper, item, { kind: 'complement', of: bought.event }), LIKES_IT);
}

/** A visit to replenish: mostly the same product, sometimes another of its kind. */
export function visitToReplenish(shopper: SimulatedShopper, used: Sighting): void {
  const { random, log } = shopper;
  const another = chance(random, 0.2) ? chooseOfKind(shopper, used.item.kind) : undefined;
  const item = another ?? used.item;
  const event = log.record(item.index, 'purchase', { kind: 'replenishment', of: used.event });
  shopper.onConsumableBought({ item, event });
  if (chance(random, 0.3)) browseOnce(shopper, item.kind);
}

/** A visit that chooses a product the household will use up and buy again. */
export function visitToStockUp(shopper: SimulatedShopper): void {
  const kind = pickWeighted(shopper.random, CONSUMABLES, (each) => {
    const department = departmentOf(each);
    return department ? shopper.taste.departments[department] : 0;
  });
  const item = chooseOfKind(shopper, kind);
  if (!item) return;
  const seen = look(shopper, item, { kind: 'taste' });
  const other = chance(shopper.random, 0.3) ? compare(shopper, seen) : undefined;
  decide(shopper, other ?? seen, USES_IT);
}

/** A visit without a need: a few impulses, each near the one before. */
export function visitToBrowse(shopper: SimulatedShopper): void {
  const impulses = 1 + pickIndex(shopper.random, [2, 3, 3, 1]);
  let near: Kind | undefined;
  for (let i = 0; i < impulses; i++) near = browseOnce(shopper, near);
}

type Impulse = 'taste' | 'popularity' | 'promotion' | 'new-arrival';
const IMPULSES: Readonly<Record<Impulse, number>> = {
  taste: 0.54,
  popularity: 0.16,
  promotion: 0.18,
  'new-arrival': 0.12,
};

/**
 * Follows one impulse.
 * @returns the kind of product it led to
 */
function browseOnce(shopper: SimulatedShopper, near: Kind | undefined): Kind | undefined {
  const { random } = shopper;
  const impulse = pickWeighted(random, keysOf(IMPULSES), (kind) => IMPULSES[kind]);
  const item = itemForImpulse(shopper, impulse, near);
  if (!item) return near;
  let seen = look(shopper, item, { kind: impulse });
  while (chance(random, 0.4)) {
    const other = compare(shopper, seen);
    if (!other) break;
    seen = other;
  }
  const bought = decide(shopper, seen, LIKES_IT);
  if (bought && chance(random, 0.4)) complete(shopper, bought);
  return item.kind;
}

function itemForImpulse(
  shopper: SimulatedShopper,
  impulse: Impulse,
  near: Kind | undefined,
): ShelfItem | undefined {
  const { shelf, random, window, log, taste } = shopper;
  const inTaste = (item: ShelfItem) => taste.departments[item.department];
  switch (impulse) {
    case 'taste':
      return chooseOfKind(shopper, kindByTaste(shopper, near));
    case 'popularity': {
      const item = shelf.items[pickIndex(random, shelf.popularity)];
      return item && item.launchedAt <= log.now() ? item : undefined;
    }
    case 'promotion':
      return choose(shopper, window.promoted(log.now()), inTaste);
    case 'new-arrival':
      return choose(shopper, window.newArrivals(log.now()), inTaste);
  }
}

/** A kind of the current department, or of a department the shopper likes. */
function kindByTaste({ shelf, random, taste }: SimulatedShopper, near: Kind | undefined): Kind {
  const here = near === undefined ? undefined : departmentOf(near);
  const department =
    here !== undefined && chance(random, 0.6)
      ? here
      : pickWeighted(random, DEPARTMENTS, (name) => taste.departments[name]);
  return pickWeighted(random, KINDS_BY_DEPARTMENT[department], (kind) => shelf.kindPopularity.get(kind) ?? 0);
}
