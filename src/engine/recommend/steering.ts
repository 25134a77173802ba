import type { Product } from '../../core/shop/catalogue';
import { priceLevels } from '../../core/shop/price-levels';
import type { Steering } from '../../core/shop/steering';
import { isSame, traitsOf } from '../../core/shop/trait';

/**
 * Re-ranking by the shopper's steering: wanted and unwanted products gain or lose a part of the
 * distance between an ordinary product and the top of the ranking. The same code serves every rail
 * and the search; the models stay as they are.
 */

/** Weight of one sought trait. */
const SOUGHT = 0.5;
/** Number of products whose mean score counts as the top of a ranking. */
const TOP = 10;

/**
 * What steering adds to each product, in units of `distanceToTop`. Weights of sliders and sought
 * traits add up. The price slider adds its weight for the dearest product of a kind and subtracts
 * it for the cheapest; products without a price are unaffected.
 * @returns [products]; undefined when nothing is set
 */
export function steeringWeights(
  { sought, leanings }: Steering,
  products: readonly Product[],
): Float32Array | undefined {
  if (sought.length + leanings.length === 0) return undefined;
  const priceWeight = leanings.find(({ toward }) => toward.part === 'price')?.weight ?? 0;
  const levels = priceWeight === 0 ? undefined : priceLevels(products);
  return Float32Array.from(products, (product, i) => {
    const traits = traitsOf(product);
    const has = (toward: Parameters<typeof isSame>[0]) => traits.some((trait) => isSame(trait, toward));
    const wanted = sought.filter(has).length * SOUGHT;
    const leant = leanings.reduce((sum, { toward, weight }) => sum + (has(toward) ? weight : 0), 0);
    const level = levels?.[i] ?? Number.NaN;
    return wanted + leant + (Number.isNaN(level) ? 0 : priceWeight * (2 * level - 1));
  });
}

/**
 * The unit of steering: the difference between the mean score of the top products and the median
 * score; 1 where all scores are equal.
 */
export function distanceToTop(scores: ArrayLike<number>): number {
  const order = Float64Array.from(scores).sort().reverse();
  const top = order.subarray(0, Math.min(TOP, order.length));
  const mean = top.reduce((sum, score) => sum + score, 0) / Math.max(1, top.length);
  const distance = mean - (order[Math.floor(order.length / 2)] ?? 0);
  return distance > 0 ? distance : 1;
}

/**
 * Scores with steering added. [N] for [N]
 * @param weights of the same products; undefined changes nothing
 */
export function steerScores(scores: Float32Array, weights: Float32Array | undefined): Float32Array {
  if (!weights) return scores;
  const distance = distanceToTop(scores);
  return scores.map((score, i) => score + distance * weights[i]);
}

/**
 * Reorders a rail's candidates by steering. Each candidate that moved says by how many places
 * (negative: down).
 * @param candidates best first
 * @param weights by item; undefined changes nothing
 */
export function steerCandidates<C extends { readonly item: number; readonly score: number }>(
  candidates: readonly C[],
  weights: Float32Array | undefined,
): readonly (C & { readonly steered?: number })[] {
  if (!weights || candidates.length === 0) return candidates;
  const distance = distanceToTop(candidates.map(({ score }) => score));
  const steeredScore = ({ item, score }: C) => score + distance * weights[item];
  return candidates
    .map((candidate, place) => ({ candidate, place }))
    .sort((a, b) => steeredScore(b.candidate) - steeredScore(a.candidate) || a.place - b.place)
    .map(({ candidate, place }, now) =>
      weights[candidate.item] !== 0 && place !== now ? { ...candidate, steered: place - now } : candidate,
    );
}
