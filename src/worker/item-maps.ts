import { cosinesTo, directions, type ItemSpace } from '../core/item-space';
import { type PrincipalPlane, principalPlane } from '../core/principal-plane';
import { seededRandom } from '../core/random';
import { topK } from '../core/ranking';
import { turn } from '../engine/pace';
import type { Recommender } from '../engine/recommender';

/** Maps of models' items, each made once for as long as the model serves. */
export interface ItemMaps {
  plane(recommender: Recommender): Promise<PrincipalPlane & Pick<ItemSpace, 'of'>>;
  /** Nearest first, by cosine. */
  neighbours(recommender: Recommender, item: number, count: number): { item: number; cosine: number }[];
}

const SEED = 1;
const STREAM = 0x6d61;

export function createItemMaps(): ItemMaps {
  // By its numbers: a model that is fetched again has the same only where it was never let go.
  const planes = new WeakMap<Recommender, Promise<PrincipalPlane & Pick<ItemSpace, 'of'>>>();

  async function draw({ scorer }: Recommender): Promise<PrincipalPlane & Pick<ItemSpace, 'of'>> {
    // By direction, as their cosines are: how far out a vector lies is mostly how often its item was taken.
    const space = directions(scorer.itemSpace);
    return { ...(await principalPlane(space, seededRandom(SEED, STREAM), turn)), of: space.of };
  }

  return {
    plane(recommender) {
      const known = planes.get(recommender) ?? draw(recommender);
      planes.set(recommender, known);
      known.catch(() => planes.delete(recommender));
      return known;
    },
    neighbours({ scorer }, item, count) {
      const likeness = cosinesTo(scorer.itemSpace, item);
      return topK(likeness, count, new Set([item])).map((near) => ({ item: near, cosine: likeness[near] }));
    },
  };
}
