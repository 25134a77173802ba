import { seededRandom } from '../../maths/random';

/** Of the random numbers of a seed. */
const FOLDS_STREAM = 0xf01d;

/**
 * Divides things, such as users or ratings, evenly by chance for cross-validation (Kohavi, IJCAI
 * 1995): fold sizes differ by one at most, and the same seed gives the same folds.
 * @param folds whole, from 2
 * @returns the fold of each, from 0
 * @throws RangeError when there are fewer things than folds, or fewer than 2 folds
 */
export function foldsOf(count: number, folds: number, seed: number): Int32Array {
  if (!Number.isInteger(folds) || folds < 2)
    throw new RangeError(`cross-validation takes a whole number of folds from 2; got ${folds}`);
  if (count < folds) throw new RangeError(`${count} cannot be divided into ${folds} folds`);
  return seededRandom(seed, FOLDS_STREAM).shuffle(Int32Array.from({ length: count }, (_, i) => i % folds));
}
