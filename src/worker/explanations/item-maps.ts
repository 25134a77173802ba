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

/** The part of a recommender that a map needs. */
interface AtWork {
  readonly scorer: Pick<OpenScorer, 'itemSpace'>;
}

/** The items of a model on a plane. */
interface DrawnItems extends Plane, Pick<ItemSpace, 'of'> {
  /** Indices, in the order of the points. */
  readonly items: readonly number[];
  /**
   * Neighbourhood preservation: the share of an item's `MEASURED` nearest by cosine that are also
   * its nearest on the plane, mean over items; null where there are no neighbours.
   */
  readonly kept: number | null;
}

/** Item maps of the models in use; each map is made once and kept while its model is in use. */
interface ItemMaps {
  /**
   * The most popular items that have a vector, and those of `also` that have a drawn neighbour.
   * @param popular all items, most popular first
   */
  map(recommender: AtWork, popular: readonly number[], also: readonly number[]): Promise<DrawnItems>;
  /** Nearest first, by cosine; items with a cosine of 0 are left out. */
  neighbours(recommender: AtWork, item: number, count: number): { item: number; cosine: number }[];
}

/** Neighbours of each item that the layout keeps close. */
const NEIGHBOURS = 15;
/** Neighbours by which the map is measured. */
export const MEASURED = 10;
/** Drawn neighbours that place an item which is not drawn itself. */
const PLACED_BY = 5;
/** Limits the time: all pairs of drawn items are compared hundreds of times. */
const MOST_DRAWN = 2000;
const MAP_SEED = 1;
const STREAM = 0x6d61;

export function createItemMaps(mostDrawn = MOST_DRAWN): ItemMaps {
  // By recommender object: a model that was disposed and loaded again gets a new map.
  const maps = new WeakMap<AtWork, Promise<DrawnItems>>();

  async function draw({ itemSpace }: AtWork['scorer'], popular: readonly number[]): Promise<DrawnItems> {
    const lengths = itemSpace.lengths();
    const known = popular.filter((item) => lengths[item] > 0);
    const items = known.slice(0, mostDrawn).sort((a, b) => a - b);
    // By direction, as for cosines: a vector's length mostly says how popular its item is.
    const space = unitVectors(itemSpace.chosen(items));
    const random = seededRandom(MAP_SEED, STREAM);
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

/** Adds items at the median of their nearest drawn items; an item without such is left out. */
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
