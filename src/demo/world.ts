import type { Interactions } from '../core/histories/interactions';
import type { Catalogue } from '../core/shop/catalogue';
import type { ReadyMadeShopper } from '../core/shop/ready-made';
import type { TrueCause } from '../core/shop/true-cause';
import { makeCatalogue } from './catalogue/catalogue';
import { communityActivity, communityInteractions, makeCommunity } from './life/community';
import { readyMadeShoppers } from './life/ready-made';
import { trueCausesOf } from './life/true-cause';

/** The demo shop: its catalogue, and the simulated shoppers who use it. */
interface DemoWorld {
  readonly catalogue: Catalogue;
  /** What models learn from: each shopper's items once, at their latest event. */
  readonly interactions: Interactions;
  /** Every event, repeats included; users and items as in `interactions`. */
  readonly activity: Interactions;
  /** One shopper for each habit, for a visitor to try. */
  readyMade(): readonly ReadyMadeShopper[];
  /**
   * Why a shopper came to each product they met, by product id. The simulator records it: no model
   * sees it, explanations are judged by it.
   * @param user one of `interactions.users`
   */
  causesOf(user: string): ReadonlyMap<string, TrueCause>;
}

/**
 * Makes the catalogue and its community from one seed.
 * @param now milliseconds since the epoch; it shifts all dates by whole days and changes nothing
 * else
 */
export function makeDemoWorld(seed: number, now: number): DemoWorld {
  const catalogue = makeCatalogue(seed, now);
  const community = makeCommunity(catalogue, seed, { now });
  const interactions = communityInteractions(community, catalogue);
  const idOf = (item: number) => catalogue.products[item].id;
  return {
    catalogue,
    interactions,
    activity: communityActivity(community, catalogue),
    readyMade: () => readyMadeShoppers(community, idOf, (shopper) => interactions.users[shopper]),
    causesOf: (user) =>
      trueCausesOf(interactions.users.indexOf(user), community.events, community.causes, idOf),
  };
}
