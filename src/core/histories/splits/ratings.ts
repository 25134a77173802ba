import { seededRandom } from '../../maths/random';
import { ProblemError } from '../../problem';
import type { Interactions } from '../interactions';

/** Explicit feedback: who gave which item which rating. E ratings. */
export interface Ratings {
  /** Ids as in the source. */
  readonly users: readonly string[];
  readonly items: readonly string[];
  /** [E] the user of each rating, into `users`. */
  readonly owners: Uint32Array;
  /** [E] the item of each rating, into `items`. */
  readonly rated: Uint32Array;
  /** [E] */
  readonly values: Float32Array;
}

/**
 * All ratings of a data set, user after user.
 * @throws ProblemError `no-ratings` with the number of events without one
 */
export function ratingsOf({ users, items, sequences, ratings }: Interactions): Ratings {
  const total = sequences.reduce((sum, { length }) => sum + length, 0);
  const found = { owners: new Uint32Array(total), rated: new Uint32Array(total) };
  const values = new Float32Array(total).fill(Number.NaN);
  let at = 0;
  sequences.forEach((sequence, user) => {
    found.owners.fill(user, at, at + sequence.length);
    found.rated.set(sequence, at);
    if (ratings) values.set(ratings[user], at);
    at += sequence.length;
  });
  const missing = values.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : 0), 0);
  if (missing > 0 || total === 0) throw new ProblemError({ code: 'no-ratings', missing, of: total });
  return { users, items, ...found, values };
}

/** The ratings at these indices, of the same users and items. */
const ratingsAt = (ratings: Ratings, places: Uint32Array): Ratings => ({
  ...ratings,
  owners: places.map((place) => ratings.owners[place]),
  rated: places.map((place) => ratings.rated[place]),
  values: Float32Array.from(places, (place) => ratings.values[place]),
});

/** Training ratings, and test ratings to predict. */
export interface RatingSplit {
  readonly train: Ratings;
  readonly test: Ratings;
}

const FOLDS = 0xf01d;

/**
 * k-fold cross-validation: every rating is in one test part, drawn evenly by the seed.
 * @throws RangeError when `k` is below 2 or more than there are ratings
 */
export function ratingFolds(ratings: Ratings, k: number, seed: number): RatingSplit[] {
  const total = ratings.values.length;
  if (!Number.isInteger(k) || k < 2 || k > total)
    throw new RangeError(`folds are a whole number from 2 to the ${total} ratings; got ${k}`);
  const order = seededRandom(seed, FOLDS).shuffle(Uint32Array.from({ length: total }, (_, place) => place));
  return Array.from({ length: k }, (_, fold) => partedAt(ratings, order, fold / k, (fold + 1) / k));
}

const HELD_OUT = 0xf01e;

/**
 * Holds out a random part of the ratings, in [0, 1], as the test. Both parts keep at least one
 * rating where there are two.
 */
export function holdOutRatings(ratings: Ratings, part: number, seed: number): RatingSplit {
  const total = ratings.values.length;
  const order = seededRandom(seed, HELD_OUT).shuffle(
    Uint32Array.from({ length: total }, (_, place) => place),
  );
  const count = total < 2 ? 0 : Math.min(total - 1, Math.max(1, Math.round(part * total)));
  return partedAt(ratings, order, 0, count / total);
}

/** The test is the part of `order` between `from` and `to`, both in [0, 1]. */
function partedAt(ratings: Ratings, order: Uint32Array, from: number, to: number): RatingSplit {
  const [first, end] = [Math.round(from * order.length), Math.round(to * order.length)];
  const train = new Uint32Array(order.length - (end - first));
  train.set(order.subarray(0, first));
  train.set(order.subarray(end), first);
  return {
    train: ratingsAt(ratings, train.sort()),
    test: ratingsAt(ratings, order.slice(first, end).sort()),
  };
}

/**
 * Users and items of the test ratings, as indices into the training part's; -1 where the training
 * part does not have them. Each [test ratings].
 */
export function knownIndices({ train, test }: RatingSplit): { users: Int32Array; items: Int32Array } {
  const indexIn = (ids: readonly string[]) => {
    const places = new Map(ids.map((id, place) => [id, place]));
    return (id: string) => places.get(id) ?? -1;
  };
  const [user, item] = [test.users.map(indexIn(train.users)), test.items.map(indexIn(train.items))];
  return {
    users: Int32Array.from(test.owners, (owner) => user[owner]),
    items: Int32Array.from(test.rated, (rated) => item[rated]),
  };
}

/** Root mean squared error and mean absolute error; NaN where there is nothing to predict. */
export function ratingErrors(
  predicted: ArrayLike<number>,
  actual: ArrayLike<number>,
): { rmse: number; mae: number } {
  let [squares, distances] = [0, 0];
  for (let i = 0; i < actual.length; i++) {
    const off = predicted[i] - actual[i];
    squares += off * off;
    distances += Math.abs(off);
  }
  return { rmse: Math.sqrt(squares / actual.length), mae: distances / actual.length };
}
