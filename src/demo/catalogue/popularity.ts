import { seededRandom } from '../../core/maths/random';

const EXPONENT = 1.25;
/** Flattens the head of the curve, so that the most popular products do not outsell everything. */
const OFFSET = 20;

/**
 * Popularity of each item before any taste, in (0, 1]: the Zipf-Mandelbrot law over a random order.
 * [items]
 */
export function zipfPopularity(itemCount: number, seed: number): Float64Array {
  const order = seededRandom(seed).shuffle(Int32Array.from({ length: itemCount }, (_, index) => index));
  const popularity = new Float64Array(itemCount);
  order.forEach((item, rank) => {
    popularity[item] = ((OFFSET + 1) / (OFFSET + 1 + rank)) ** EXPONENT;
  });
  return popularity;
}
