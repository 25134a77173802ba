import type { Ratings } from '../../core/histories/splits/ratings';
import { permuted } from '../../core/maths/permutation';
import { counterHash } from '../../core/maths/random';
import type { BiasedConfig } from './config';

/** Lists of values: list r is values[offsets[r]] .. values[offsets[r + 1] - 1]. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

/**
 * The ratings in batches, one a step. Every sweep visits every rating once; the batches are fixed
 * for the run. Shapes: E ratings, U users, N items.
 */
export interface RatingBatches {
  readonly users: number;
  readonly items: number;
  /** Batches, the steps of a sweep. */
  readonly batches: number;
  /** [E], user of each rating; batch after batch, sorted by user within a batch. */
  readonly owners: Uint32Array;
  /** [E], item of each rating in the same order. */
  readonly rated: Uint32Array;
  /** [E], the rating itself. */
  readonly values: Float32Array;
  /**
   * [batches, U + 1]: the ratings of user u in a batch begin at entry u and end before entry u + 1.
   */
  readonly userStarts: Uint32Array;
  /** [batches, N + 1]: the same for items, as indices into `byItem`. */
  readonly itemStarts: Uint32Array;
  /** [E], indices of the ratings, batch after batch, sorted by item within a batch. */
  readonly byItem: Uint32Array;
  /** The items that each user rated, over all batches. */
  readonly itemsOfUser: Lists;
  /** The users who rated each item. */
  readonly usersOfItem: Lists;
}

const BATCHES = 0xbf01;
/** Most ratings of one user or item in a step: with more, the summed gradients overshoot. */
const MOST_OF_A_ROW = 64;

/**
 * Cuts ratings into batches by a random permutation seeded by `config.seed`.
 * @param ratings of `config.users` users and `config.items` items
 */
export function ratingBatches(ratings: Ratings, config: BiasedConfig): RatingBatches {
  const { users, items } = config;
  const total = ratings.values.length;
  const key = counterHash(config.seed, BATCHES, 0);
  const itemsOfUser = listsBy(ratings.owners, users, ratings.rated);
  const usersOfItem = listsBy(ratings.rated, items, ratings.owners);
  const batches = config.batches || batchesFor(itemsOfUser, usersOfItem);
  const starts = Uint32Array.from({ length: batches + 1 }, (_, b) => Math.round((b * total) / batches));
  // A random order cut into batches, then stable counting sorts by user and by item within each.
  const drawn = new Uint32Array(total);
  for (let place = 0; place < total; place++) drawn[permuted(key, place, total)] = place;
  const sorted = sortWithin(drawn, starts, (place) => ratings.owners[place], users);
  const owners = sorted.order.map((place) => ratings.owners[place]);
  const rated = sorted.order.map((place) => ratings.rated[place]);
  const byItem = sortWithin(
    Uint32Array.from({ length: total }, (_, place) => place),
    starts,
    (place) => rated[place],
    items,
  );
  return {
    users,
    items,
    batches,
    owners,
    rated,
    values: Float32Array.from(sorted.order, (place) => ratings.values[place]),
    userStarts: sorted.starts,
    itemStarts: byItem.starts,
    byItem: byItem.order,
    itemsOfUser,
    usersOfItem,
  };
}

/** Length of the longest list. */
const longest = ({ offsets }: Lists): number =>
  offsets.reduce((most, offset, row) => (row === 0 ? 0 : Math.max(most, offset - offsets[row - 1])), 0);

const batchesFor = (...lists: readonly Lists[]): number =>
  Math.max(1, Math.ceil(Math.max(...lists.map(longest)) / MOST_OF_A_ROW));

function listsBy(keys: Uint32Array, rows: number, values: Uint32Array): Lists {
  const places = Uint32Array.from({ length: keys.length }, (_, place) => place);
  const { order, starts } = sortWithin(places, Uint32Array.of(0, keys.length), (place) => keys[place], rows);
  return { offsets: starts, values: order.map((place) => values[place]) };
}

/**
 * Sorts each part [starts[b], starts[b + 1]) of `order` by key, stably.
 * @returns the new order, and [parts, keys + 1]: where each key begins in a part, then where the
 * part ends
 */
function sortWithin(
  order: Uint32Array,
  starts: Uint32Array,
  keyOf: (place: number) => number,
  keys: number,
): { order: Uint32Array; starts: Uint32Array } {
  const parts = starts.length - 1;
  const sorted = new Uint32Array(order.length);
  const begins = new Uint32Array(parts * (keys + 1));
  for (let part = 0; part < parts; part++) {
    const row = begins.subarray(part * (keys + 1), (part + 1) * (keys + 1));
    row[0] = starts[part];
    for (let at = starts[part]; at < starts[part + 1]; at++) row[keyOf(order[at]) + 1]++;
    for (let value = 0; value < keys; value++) row[value + 1] += row[value];
    const next = row.slice();
    for (let at = starts[part]; at < starts[part + 1]; at++) sorted[next[keyOf(order[at])]++] = order[at];
  }
  return { order: sorted, starts: begins };
}
