import { seededRandom } from '../../maths/random';

/** Stream of the seed that folds are drawn from. */
const FOLDS_STREAM = 0xf01d;

/**
 * Divides `count` things, such as users or ratings, at random into folds for cross-validation
 * (Kohavi, IJCAI 1995). Fold sizes differ by at most one; the same seed gives the same folds.
 * @param folds whole number, at least 2
 * @returns the fold of each thing, from 0. [count]
 * @throws RangeError when there are fewer things than folds, or fewer than 2 folds
 */
export function foldsOf(count: number, folds: number, seed: number): Int32Array {
  if (!Number.isInteger(folds) || folds < 2)
    throw new RangeError(`cross-validation takes a whole number of folds from 2; got ${folds}`);
  if (count < folds) throw new RangeError(`${count} cannot be divided into ${folds} folds`);
  return seededRandom(seed, FOLDS_STREAM).shuffle(Int32Array.from({ length: count }, (_, i) => i % folds));
}
