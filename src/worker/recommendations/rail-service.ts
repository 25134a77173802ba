import type { RailReason } from '../../core/recommendation/rail-reason';
import type { Rails } from '../../core/recommendation/recommendation';
import { turn } from '../../engine/pace';
import { type Community, communityOf } from '../../engine/rails/basis/community';
import type { IndexReason, RailShopper } from '../../engine/rails/rail';
import { type IndexRail, recommend } from '../../engine/recommend/recommend';
import { steeringWeights } from '../../engine/recommend/steering';
import { canVary } from '../../engine/recommend/variety';
import type { ServedModels } from '../models/served-models';
import type { CurrentShopper } from '../shop/current-shopper';
import type { LoadedWorld } from '../shop/world';
import { historyIndices } from '../training/training-split';

export interface AskedFor {
  /** The product of a product page; absent for the home page. */
  readonly item?: string;
  /** As `AskingPage`. */
  readonly variety?: number;
}

/** Rails of the open world, with the models that are ready. */
export interface RailService {
  /** @param served models of this world, if any are ready */
  rails(
    shopper: CurrentShopper,
    served: ServedModels | undefined,
    asking?: AskedFor,
  ): Promise<Pick<Rails, 'rails' | 'historyLength' | 'canVary'>>;
}

/** @param now milliseconds since the epoch */
export function createRailService(now: () => number): RailService {
  const counted = new WeakMap<LoadedWorld, Community>();
  const communityIn = (world: LoadedWorld) => {
    const known = counted.get(world);
    if (known) return known;
    const begun = communityOf(world.products, world.interactions, world.activity, turn);
    counted.set(world, begun);
    return begun;
  };

  return {
    async rails(shopper, served, { item, variety } = {}) {
      const { world } = shopper;
      const community = communityIn(world);
      // In a data set, "new" and "lately" count from its newest event instead of from today.
      const today = world.summary.kind === 'demo' ? now() : community.newest;
      const seen = railShopper(shopper, today);
      const subject = item === undefined ? undefined : world.placeOf(item);
      const known = item === undefined || subject !== undefined;
      const models = served ?? {};
      const rails = known ? await recommend(models, community, seen, { subject, variety }) : [];
      return {
        rails: rails.map((rail) => named(rail, shopper)),
        canVary: canVary(models, community),
        historyLength: seen.history.length,
      };
    },
  };
}

function railShopper(shopper: CurrentShopper, now: number): RailShopper {
  const { world, history, basket, bought } = shopper;
  const places = (ids: readonly string[]) =>
    ids.map((id) => world.placeOf(id)).filter((place) => place !== undefined);
  const flags = (ids: readonly string[]) => {
    const marked = new Uint8Array(world.products.length);
    for (const place of places(ids)) marked[place] = 1;
    return marked;
  };
  return {
    history: historyIndices(world, shopper),
    seen: flags(history.map(({ item }) => item)),
    barred: flags(shopper.barred),
    basket: places(basket),
    viewed: history
      .filter(({ kind }) => kind !== 'purchase')
      .toReversed()
      .flatMap(({ item, time }) => places([item]).map((place) => ({ item: place, time }))),
    bought: bought.flatMap(({ item, time }) => places([item]).map((place) => ({ item: place, time }))),
    now,
    steering: steeringWeights(shopper.steering, world.products),
  };
}

/** The rail with product ids instead of indices. */
function named(
  { anchor, items, ...rail }: IndexRail,
  { world: { products }, history }: CurrentShopper,
): Rails['rails'][number] {
  const about = anchor === undefined ? undefined : products[anchor].id;
  return {
    ...rail,
    anchor: about,
    deed: history.find(({ item }) => item === about)?.kind,
    items: items.map(({ item, score, reason, steered }) => ({
      item: products[item].id,
      score,
      reason: reason && namedReason(reason, products),
      steered,
    })),
  };
}

function namedReason(reason: IndexReason, products: LoadedWorld['products']): RailReason {
  switch (reason.kind) {
    case 'bought-together':
      return { ...reason, with: products[reason.with].id };
    case 'alike':
      return { ...reason, to: products[reason.to].id };
    default:
      return reason;
  }
}
