import { cosinesTo, type ItemSpace, unitVectors } from '../../core/item-space/item-space';
import {
  nearestBySimilarity,
  nearestItems,
  neighbourhoodPreservation,
} from '../../core/item-space/nearest-items';
import { neighbourMap } from '../../core/item-space/neighbour-map';
import { type Plane, principalPlane } from '../../core/item-space/principal-plane';
import { seededRandom } from '../../core/maths/random';
import { median } from '../../core/maths/statistics';
import { turn } from '../../engine/pace';
import type { OpenScorer } from '../../models/scorer';

/** A model at work: what a map needs of it. */
interface AtWork {
  readonly scorer: Pick<OpenScorer, 'itemSpace'>;
}

/** Items of a model on a plane. */
interface DrawnItems extends Plane, Pick<ItemSpace, 'of'> {
  /** By index, in the order of the points. */
  readonly items: readonly number[];
  /**
   * Part of the `MEASURED` nearest of an item, by cosine, that are also its nearest on the plane,
   * mean; null where there are no neighbours.
   */
  readonly kept: number | null;
}

/** Maps of models' items, each made once for as long as the model serves. */
interface ItemMaps {
  /**
   * The most popular items that have a vector, and of `also` those that are near any of these.
   * @param popular all items, most popular first
   */
  map(recommender: AtWork, popular: readonly number[], also: readonly number[]): Promise<DrawnItems>;
  /** Nearest first, by cosine; none of those it shares nothing with. */
  neighbours(recommender: AtWork, item: number, count: number): { item: number; cosine: number }[];
}

/** Neighbours that pull. */
const NEIGHBOURS = 15;
/** Neighbours it is measured by. */
export const MEASURED = 10;
/** Drawn neighbours that say where another item stands. */
const PLACED_BY = 5;
/** All pairs of them are looked at hundreds of times. */
const MOST_DRAWN = 2000;
const SEED = 1;
const STREAM = 0x6d61;

export function createItemMaps(mostDrawn = MOST_DRAWN): ItemMaps {
  // By its numbers: a model that is fetched again has the same only where it was never let go.
  const maps = new WeakMap<AtWork, Promise<DrawnItems>>();

  async function draw({ itemSpace }: AtWork['scorer'], popular: readonly number[]): Promise<DrawnItems> {
    const lengths = itemSpace.lengths();
    const known = popular.filter((item) => lengths[item] > 0);
    const items = known.slice(0, mostDrawn).sort((a, b) => a - b);
    // By direction, as their cosines are: how far out a vector lies is mostly how often its item
    // was taken.
    const space = unitVectors(itemSpace.chosen(items));
    const random = seededRandom(SEED, STREAM);
    const nearest = await nearestItems(space, NEIGHBOURS, turn);
    const plane = await neighbourMap(await principalPlane(space, random, turn), nearest, random, turn);
    const measured = nearest.map((others) => others.subarray(0, MEASURED));
    return { ...plane, items, of: space.of, kept: await neighbourhoodPreservation(plane, measured, turn) };
  }

  return {
    async map(recommender, popular, also) {
      const known = maps.get(recommender) ?? draw(recommender.scorer, popular);
      maps.set(recommender, known);
      known.catch(() => maps.delete(recommender));
      return withOthers(await known, recommender.scorer.itemSpace, also);
    },
    neighbours({ scorer }, item, count) {
      const likeness = cosinesTo(scorer.itemSpace, item);
      return nearestBySimilarity(likeness, count, item).map((near) => ({
        item: near,
        cosine: likeness[near],
      }));
    },
  };
}

/**
 * Items that were not drawn stand in the middle of their nearest that were; without such they stay
 * away.
 */
function withOthers(map: DrawnItems, space: ItemSpace, also: readonly number[]): DrawnItems {
  const drawn = new Set(map.items);
  const others = [...new Set(also)].flatMap((item) => {
    if (drawn.has(item)) return [];
    const cosines = cosinesTo(space, item);
    const nearest = nearestBySimilarity(
      Float64Array.from(map.items, (other) => cosines[other]),
      PLACED_BY,
    );
    const middle = (along: Float32Array) => median(nearest.map((place) => along[place]));
    return nearest.length > 0 ? [{ item, x: middle(map.x), y: middle(map.y) }] : [];
  });
  return {
    ...map,
    items: [...map.items, ...others.map(({ item }) => item)],
    x: Float32Array.of(...map.x, ...others.map(({ x }) => x)),
    y: Float32Array.of(...map.y, ...others.map(({ y }) => y)),
  };
}
